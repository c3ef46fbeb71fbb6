"""Two whole figures that need only data and words: ranked bars, and yearly lines.

Belongs here: drawing, Office chart and the values for the words of a figure that follows a common pattern.
Does not belong here: any figure's data; shapes (`figures/shapes`); how to declare other figures (`catalogue`).

Both are decorators of the function that makes the data; the words stand under the figure's id in `figures.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.errors import InputError
from workreport.figures.catalogue import Data, FigureWords, Native, register
from workreport.figures.scale import nice_ticks
from workreport.figures.writing import Write

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing

__all__ = ["bar_figure", "line_figure"]

_LINES: tuple[tuple[str, tuple[float, ...], float], ...] = (
    ("navy", (), 1.3), ("orange", (), 1.1), ("soft", (4.0, 2.5), 1.0),
)  # fmt: skip


def bar_figure(figure_id: str, chapter: str, *, kinds: tuple[str, ...], unit: str) -> Callable[[Data], Data]:
    """Declare ranked bars, longest first; decorates `data(inputs)`.

    `data` gives a row a bar: `label_zh`, `label_en`, `value` (in `unit`, such as `%`, `CNY`, 个), and where the
    wording matters `comparator` (`ge` draws a lighter bar marked ≥); other columns travel in the downloads.
    It raises `Unavailable` where the report lacks what it needs.

    Words under `figures.<id>`: title, subtitle, alt, method, `labels: {value: …}`, `columns`. Placeholders:
    `{n}` bars, `{first}` and `{first_value}` of the longest, `{last}` and `{last_value}` of the shortest, `{list}`.
    """

    def declare(data: Data) -> Data:
        def make(inputs: Any) -> pd.DataFrame:
            frame = _with(data(inputs), ("label_zh", "label_en", "value"), figure_id)
            return frame.sort_values("value", ascending=False, kind="stable")

        def say(frame: pd.DataFrame, write: Write) -> tuple[None, Mapping[str, object]]:
            names, values = frame[f"label_{write.language}"].tolist(), _written(frame, unit, write)
            ends = {"first": names[0], "first_value": values[0], "last": names[-1], "last_value": values[-1]}
            listed = write.names(f"{name} {value}" for name, value in zip(names, values, strict=True))
            return None, {"n": write.count(len(frame)), "list": listed, **ends}

        def native(frame: pd.DataFrame, words: FigureWords) -> Native:
            values = [float(value) for value in frame["value"]]
            return Native("bar", frame[f"label_{words.language}"].tolist(), {words["value"]: values}, unit)

        def draw(drawing: Drawing, frame: pd.DataFrame, words: FigureWords) -> None:
            from workreport.figures.shapes.bars import bars

            names, values = frame[f"label_{words.language}"].tolist(), frame["value"].tolist()
            texts = _written(frame, unit, Write(words.language), short=True)
            alphas = [1.0 if comparator == "eq" else 0.6 for comparator in _comparators(frame)]
            bars(drawing, names, values, texts, ["navy"] * len(frame), alphas=alphas)

        draw.__module__ = data.__module__
        register(figure_id, chapter, kinds=kinds, chart="bar", data=make, say=say, native=native, tall=len)(draw)
        return data

    return declare


def line_figure(figure_id: str, chapter: str, *, kinds: tuple[str, ...], unit: str) -> Callable[[Data], Data]:
    """Declare yearly lines, at most three, each named at its end; decorates `data(inputs)`.

    `data` gives a row a line and year: `label_zh`, `label_en`, `year`, `value` (in `unit`); lines in the order of
    their first rows. Years off the record are gaps. It raises `Unavailable` where the report lacks what it needs.

    Words under `figures.<id>`: title, subtitle, alt, method, `columns`. Placeholders, all of the first line:
    `{name}`, `{start}` and `{end}` (years), `{start_value}`, `{end_value}`, `{top}` (year), `{top_value}`.
    """

    def declare(data: Data) -> Data:
        def make(inputs: Any) -> pd.DataFrame:
            frame = _with(data(inputs), ("label_zh", "label_en", "year", "value"), figure_id)
            if frame["label_en"].nunique() > len(_LINES):
                raise InputError(f"figure {figure_id!r} has more than {len(_LINES)} lines", remedy="show fewer")
            return frame

        def say(frame: pd.DataFrame, write: Write) -> tuple[None, Mapping[str, object]]:
            line = next(iter(_lines(frame, write.language).values()))
            top = int(line["value"].to_numpy().argmax())
            marks = {"start": line.iloc[0], "end": line.iloc[-1], "top": line.iloc[top]}
            told: dict[str, object] = {name: str(int(row["year"])) for name, row in marks.items()}
            told |= {f"{name}_value": write.value(row["value"], unit, digits=3) for name, row in marks.items()}
            return None, {"name": line[f"label_{write.language}"].iloc[0], **told}

        def native(frame: pd.DataFrame, words: FigureWords) -> Native:
            years = list(range(int(frame["year"].min()), int(frame["year"].max()) + 1))
            made = {name: _by_year(line, years) for name, line in _lines(frame, words.language).items()}
            return Native("line", [str(year) for year in years], made, unit)

        def draw(drawing: Drawing, frame: pd.DataFrame, words: FigureWords) -> None:
            from workreport.figures.shapes.lines import Series, plane, series

            write = Write(words.language)
            shown = [
                Series(line["year"].tolist(), line["value"].tolist(),
                       f"{name} {write.value(line['value'].iloc[-1], unit, digits=3)}", *look)
                for (name, line), look in zip(_lines(frame, words.language).items(), _LINES, strict=False)
            ]  # fmt: skip
            ticks = nice_ticks(min(0.0, frame["value"].min()), frame["value"].max(), 6)
            labels = [line.name for line in shown]
            years = frame["year"].tolist()
            series(drawing, plane(drawing, years, ticks, lambda tick: write.value(tick, unit), labels=labels), shown)

        draw.__module__ = data.__module__
        register(figure_id, chapter, kinds=kinds, chart="line", data=make, say=say, native=native)(draw)
        return data

    return declare


def _with(frame: pd.DataFrame, columns: tuple[str, ...], figure_id: str) -> pd.DataFrame:
    """`frame` if it has rows and these columns. Raises `InputError` for what it lacks."""
    lacking = [name for name in columns if name not in frame]
    if lacking or frame.empty:
        what = f"no column {', '.join(lacking)}" if lacking else "no rows"
        remedy = "give the columns the template names; raise Unavailable where the report has no data"
        raise InputError(f"the data of figure {figure_id!r} have {what}", remedy=remedy)
    return frame


def _comparators(frame: pd.DataFrame) -> list[str]:
    return frame["comparator"].tolist() if "comparator" in frame else ["eq"] * len(frame)


def _written(frame: pd.DataFrame, unit: str, write: Write, *, short: bool = False) -> list[str]:
    pairs = zip(frame["value"], _comparators(frame), strict=True)
    return [write.value(value, unit, digits=3, comparator=comparator, short=short) for value, comparator in pairs]


def _lines(frame: pd.DataFrame, language: str) -> dict[str, pd.DataFrame]:
    """Each line's rows by its name, in the order of their first rows."""
    return {str(name): line for name, line in frame.groupby(f"label_{language}", sort=False)}


def _by_year(line: pd.DataFrame, years: list[int]) -> list[float | None]:
    values = dict(zip(line["year"], line["value"], strict=True))
    return [float(values[year]) if year in values else None for year in years]
