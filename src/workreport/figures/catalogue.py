"""The one list of figures: each declared once, with its data, its finding and its drawing.

Belongs here: the declaration, looking figures up, filling their words. Does not belong here: any figure
(`figures/chapters/`), layout (`frame`), file formats (`export`).

An analyst adds a figure by one decorated function in a file of `figures/chapters/` and its words in `figures.yaml`
(a common pattern needs only its data: `figures.templates`):

    @register("jobs", "livelihoods", kinds=("stated",), chart="bar", data=jobs_data, say=jobs_say)
    def draw_jobs(drawing, data, words): ...

`data(inputs)` gives a tidy frame or raises `Unavailable`; `say(data, write)` gives the title's variant
(or None) and the values of the placeholders, every number through `write`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.errors import InputError
from workreport.figures import chapters
from workreport.figures.writing import Write
from workreport.words import LANGUAGES, Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

__all__ = [
    "CHARTS",
    "Figure",
    "FigureWords",
    "Native",
    "Unavailable",
    "export",
    "figure",
    "ids",
    "of_chapter",
    "register",
]

CHARTS = ("bar", "diverging_bar", "line", "area_fan", "table")
_MODULES = (
    "overview",
    "targets",
    "shares",
    "comparisons",
    "implied",
    "promises",
    "trends",
    "history",
    "attainment",
    "projecting",
    "fan",
    "drivers",
)


class Unavailable(Exception):
    """A report lacks what a figure needs; `reason` is a key under `figures.unavailable`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A figure's texts in one language, numbers filled in; `labels` are the words inside the drawing."""

    language: str
    title: str
    subtitle: str
    alt: str
    source: str
    method: str
    notes: str
    labels: Mapping[str, str]
    sources: tuple[str, ...] = ()  # what `source` names, one by one

    def __getitem__(self, label: str) -> str:
        return self.labels[label]


@dataclass(frozen=True, slots=True)
class Native:
    """A figure as an Office chart: categories, a row of values for each series, all of one `unit`.

    `over` are lines over a fan that are labelled at their ends: some of its bounds, its middle, a target.
    """

    chart: str
    categories: Sequence[str]
    series: Mapping[str, Sequence[float | None]]
    unit: str
    over: Mapping[str, Sequence[float]] = field(default_factory=dict)


Data = Callable[["Inputs"], pd.DataFrame]
Say = Callable[[pd.DataFrame, Write], tuple[str | None, Mapping[str, object]]]
Draw = Callable[["Drawing", pd.DataFrame, FigureWords], None]
MakeNative = Callable[[pd.DataFrame, FigureWords], Native]


@dataclass(frozen=True, slots=True)
class Figure:
    """A declared figure. `kinds` are the kinds of number it shows; `chart` is its Office chart."""

    id: str
    chapter: str
    kinds: tuple[str, ...]
    chart: str
    make: Data
    say: Say
    paint: Draw
    make_native: MakeNative | None = field(default=None)
    tall: Callable[[pd.DataFrame], int] | None = field(default=None)

    def unavailable(self, inputs: Inputs) -> str | None:
        """None, or the key of the sentence that says what the report lacks."""
        try:
            self.data(inputs)
        except Unavailable as lack:
            return f"figures.unavailable.{lack.reason}"
        return None

    def data(self, inputs: Inputs) -> pd.DataFrame:
        """The tidy frame behind the figure. Raises `Unavailable`."""
        if self.id not in inputs.made:
            inputs.made[self.id] = self._made(inputs)
        found = inputs.made[self.id]
        if isinstance(found, Unavailable):
            raise found
        frame: pd.DataFrame = found.copy()
        return frame

    def _made(self, inputs: Inputs) -> pd.DataFrame | Unavailable:
        try:
            frame = self.make(inputs).reset_index(drop=True)
        except Unavailable as lack:
            return lack
        frame.attrs["report"] = _report(inputs)
        return frame

    def words(self, data: pd.DataFrame, language: str) -> FigureWords:
        """The figure's texts. Raises `InputError` for a missing phrase."""
        words = Words(language)
        report = data.attrs["report"]
        variant, values = self.say(data, Write(language))
        known = {
            "year": report["year"],
            "last_year": report["year"] - 1,
            "place": report[f"place_{language}"],
        } | dict(values)
        said = {
            part: self._phrase(words, part, variant, known)
            for part in ("title", "subtitle", "alt", "source", "method", "notes")
        }
        sources = self._sources(words, said.pop("source"), report)
        labels = self._labels(words, known)
        return FigureWords(
            language=language, source=self._source(words, sources), labels=labels, sources=sources, **said
        )

    def _labels(self, words: Words, known: Mapping[str, object]) -> dict[str, str]:
        key = f"figures.{self.id}.labels"
        found = words.group(key) if words.has(key) else {}
        return {name: str(text).format(**known) for name, text in found.items()}

    def _phrase(self, words: Words, part: str, variant: str | None, known: Mapping[str, object]) -> str:
        """`part` in the variant's wording if it has one, else its only one; notes and source may lack."""
        own = f"figures.{self.id}.{part}"
        if variant is not None and words.has(f"{own}.{variant}"):
            return words(f"{own}.{variant}", **known)
        if part in ("source", "notes") and not words.has(own):
            return ""
        return words(own, **known)

    def _sources(self, words: Words, own: str, report: Mapping[str, Any]) -> tuple[str, ...]:
        """The report, where a number of the figure stands in it, and the figure's own source, if it has one."""
        from_report = bool({"stated", "implied"} & set(self.kinds))
        return tuple(source for source in (_citation(words, report) if from_report else "", own) if source)

    def _source(self, words: Words, sources: Sequence[str]) -> str:
        kinds = words("figures.frame.join").join(self._kind(words, kind) for kind in self.kinds)
        return words("figures.frame.source", source=words("figures.frame.and").join(sources), kinds=kinds)

    def _kind(self, words: Words, kind: str) -> str:
        """A kind of number by its name, or by the figure's own word for it: a scenario is no forecast."""
        own = f"figures.{self.id}.kinds.{kind}"
        return words(own if words.has(own) else f"figures.frame.kind.{kind}")

    def draw(self, data: pd.DataFrame, words: FigureWords, language: str, size: str) -> Drawing:
        """The drawn figure, a matplotlib Figure; `size` is slide, web, print or phone."""
        from workreport.figures.frame import framed

        drawing = framed(words, language, size, None if self.tall is None else self.tall(data))
        self.paint(drawing, data, words)
        return drawing

    def native(self, data: pd.DataFrame, words: FigureWords) -> Native | None:
        """The figure as an Office chart, or None where only the picture tells it."""
        return None if self.make_native is None else self.make_native(data, words)


_KNOWN: dict[str, Figure] = {}
_LOADED: set[str] = set()


def figure(figure_id: str) -> Figure:
    """The declared figure. Raises `InputError` for an unknown id."""
    _load()
    if figure_id not in _KNOWN:
        raise InputError(f"no figure {figure_id!r}", remedy=f"known ids: {', '.join(_KNOWN)}")
    return _KNOWN[figure_id]


def register(
    figure_id: str,
    chapter: str,
    *,
    kinds: tuple[str, ...],
    chart: str,
    data: Data,
    say: Say,
    native: MakeNative | None = None,
    tall: Callable[[pd.DataFrame], int] | None = None,
) -> Callable[[Draw], Draw]:
    """Declare the decorated drawing function as a figure; `tall` counts the rows a phone shows."""

    def keep(paint: Draw) -> Draw:
        _KNOWN[figure_id] = Figure(figure_id, chapter, kinds, chart, data, say, paint, native, tall)
        return paint

    return keep


def ids() -> list[str]:
    """All figure ids in the book's order."""
    _load()
    return list(_KNOWN)


def of_chapter(chapter: str) -> list[str]:
    """The ids of a chapter's figures."""
    return [figure_id for figure_id in ids() if _KNOWN[figure_id].chapter == chapter]


def export(declared: Figure, inputs: Inputs, language: str, kind: str, size: str = "web") -> bytes:
    """A figure as a file: png, svg, pdf or csv. Raises `Unavailable`, and `InputError` for another format."""
    from workreport.figures.export import export_csv, save

    data = declared.data(inputs)
    words = declared.words(data, language)
    if kind == "csv":
        return export_csv(data, declared.id, language)
    return save(declared.draw(data, words, language, size), kind)


def _load() -> None:
    """Import every file of `chapters/`: ours in the book's order, then others by name."""
    if "done" not in _LOADED:
        found = sorted(module.name for module in pkgutil.iter_modules(chapters.__path__))
        for name in dict.fromkeys((*_MODULES, *found)):
            importlib.import_module(f"workreport.figures.chapters.{name}")
        _LOADED.add("done")


class _Report(dict[str, Any]):
    """What is known of the report, carried by a frame; pandas need not copy it at every step."""

    def __deepcopy__(self, _memo: object) -> _Report:
        return self


def _report(inputs: Inputs) -> _Report:
    about = inputs.tables.metadata
    known: dict[str, Any] = {
        name: getattr(about, name)
        for name in (
            "report_id",
            "year",
            "place_code",
            "place_zh",
            "place_en",
            "publisher_zh",
            "publisher_en",
            "delivered",
            "published",
            "as_of",
            "parent_codes",
        )
    }
    known["draft"] = not inputs.tables.reviewed_whole
    return _Report(known | {f"body_{language}": about.body(language) for language in LANGUAGES})


def _citation(words: Words, report: Mapping[str, Any]) -> str:
    language = words.language
    date = Write(language).date(report["published"]) if report["published"] else ""
    told = [part for part in (report[f"publisher_{language}"], date) if part]
    told += [words("figures.frame.draft")] if report["draft"] else []
    about = words("figures.frame.report_about", told=words("figures.frame.report_joint").join(told)) if told else ""
    return words("figures.frame.report", year=report["year"], body=report[f"body_{language}"], about=about)
