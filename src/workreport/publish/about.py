"""What a book says of its own report: title, publisher, dates and address as far as known, and who reviewed the draft.

Belongs here: sentences put together from the metadata, the review layer and what was measured of it.
Does not belong here: any phrase (`book/words/*/site.yaml`, `about`), other blocks (`blocks`).
"""

from __future__ import annotations

import json
from typing import Any

from workreport.analysis.ledger_reports import neighbours
from workreport.extract.tense import words_learnt
from workreport.figures.writing import Write
from workreport.numbers import format_value, plain
from workreport.project import project_root
from workreport.publish.html import tag, text
from workreport.publish.measured_shown import plain_table
from workreport.tables.outcomes import load_outcomes
from workreport.tables.sourcetext import Metadata
from workreport.words import Words

__all__ = [
    "about_report", "checked", "cut_off", "draft_note", "promises_drawn", "publisher_of", "read_twice", "reviewed",
    "subjects_judged", "text_used", "warned",
]  # fmt: skip


def publisher_of(metadata: Metadata, words: Words) -> str:
    """The publisher's name, or words for one that nobody has named."""
    return metadata.publisher(words.language) or words("site.publisher_unknown")


def about_report(metadata: Metadata, words: Words) -> str:
    """The report's title, publisher, days, address and fingerprint; what is not known is left out."""
    parts = [words("site.about.title", title=metadata.title(words.language))]
    publisher = metadata.publisher(words.language)
    parts += [words("site.about.publisher", value=publisher)] if publisher else []
    date = Write(words.language).date
    for name, day in (("published", metadata.published), ("delivered", metadata.delivered)):
        parts += [words(f"site.about.{name}", value=date(day))] if day else []
    said = words("site.about.joint").join(parts) + words("site.about.stop")
    link = tag("a", text(words("site.about.address")), href=metadata.url, rel="noopener noreferrer")
    code = tag("code", text(metadata.sha256))
    address = f" {link}{text(words('site.about.stop'))}" if metadata.url else ""
    return tag("p", f"{text(said)}{address} {text(words('site.about.fingerprint'))}{code}")


def cut_off(metadata: Metadata, words: Words) -> str:
    """Whose copy of the report the book reads, and what came after it that is not in the book: the next report, the
    year's outcomes."""
    own = {"place_code": [metadata.place_code], "year": [str(metadata.year)]}
    lacking = [not neighbours(metadata.report_id)[1], load_outcomes(only=own).empty]
    which = {(True, True): "both", (True, False): "report", (False, True): "outcomes"}.get((lacking[0], lacking[1]))
    values = {"year": metadata.year, "next_year": metadata.year + 1}
    later = [words(f"site.cut_off.{which}", **values)] if which else []
    return tag("p", text(words("site.cut_off.join").join([text_used(metadata, words), *later])), class_="quiet")


def reviewed(tables: Any, words: Words) -> str:
    """How much of the machine's draft people have looked at: all of it, some, nothing yet."""
    count, whole = len(tables.review), tables.reviewed_whole
    said = words(f"site.reviewed.{'whole' if whole else 'some' if count else 'none'}", count=f"{count:,}")
    said += words("site.reviewed.by_assistants") if whole and not _by_people(tables) else ""
    return tag("p", text(said), class_=None if whole else "draft")


def _by_people(tables: Any) -> bool:
    """Whether a person has decided on any row: annotators, adjudicators and assistants are AI assistants."""
    return bool((tables.review["reviewer_kind"] == "maintainer").any())


def text_used(metadata: Metadata, words: Words) -> str:
    """Whose copy of the report the book reads, and what its silence means."""
    publisher, government = metadata.publisher(words.language), metadata.government(words.language)
    return words(f"site.text_used.{'named' if publisher else 'unnamed'}", publisher=publisher, government=government)


def warned(tables: Any, words: Words) -> str:
    """`reviewed` of a draft that nobody has looked at as a whole, to be said before its first number; else empty."""
    return "" if tables.reviewed_whole else reviewed(tables, words)


def checked(tables: Any, words: Words) -> str:
    """`reviewed` of a report that has been reviewed as a whole; else empty."""
    return reviewed(tables, words) if tables.reviewed_whole else ""


def read_twice(tables: Any, words: Words) -> str:
    """How far two readings of the report's promises agree, as `benchmarks/measure_promises.py` counted; else empty."""
    told = _measured("promises")
    if told["report_id"] != tables.metadata.report_id:
        return ""
    one, other, settled = told["only_first"], told["only_second"], told["stages_settled"]
    values = {name: told[name] for name in ("first", "second", "both")}
    for name in ("stage", "theme"):
        same = told[name]["same"]
        values |= {name: same, f"{name}_share": format_value(100 * same / told["both"], "%", words.language, digits=2)}
    values |= {"kappa": plain(told["stage"]["kappa"], words.language, 2), **settled}
    values |= {"only_first": one["rows"], "dropped": one["rows"] - one["kept"]}
    values |= {"only_second": other["rows"], "added": other["added"], "split": other["in_a_row_of_the_first"]}
    return tag("p", text(words("site.read_twice", **values)))


def subjects_judged(words: Words) -> str:
    """How often the words for what a number is of were accepted, as `benchmarks/measure_subjects.py` counted."""
    order = [*words.group("shown.accuracy.sets")]
    measured = _measured("subjects")
    told = sorted(measured["sets"], key=lambda one: order.index(one["set"]))
    once = "".join(_judged_once(name, drawn, words) for name, drawn in measured["once"].items())
    return tag("p", text(words("site.subjects_judged.all"))) + _judged_table(told, words) + once


def _judged_once(name: str, drawn: dict[str, Any], words: Words) -> str:
    """How many names of numbers read once were accepted."""
    share = _percent(drawn["accepted"], drawn["judged"], words)
    return tag("p", text(words(f"site.subjects_judged.{name}", **drawn, share=share)))


def _judged_table(told: list[dict[str, Any]], words: Words) -> str:
    """Set by set how many names were accepted at the first reading and after the rules were improved."""
    heads = [words(f"site.subjects_judged.{name}") for name in ("set", *_TIMES)]
    rows = [[words(f"shown.accuracy.sets.{one['set']}"), *(_accepted(one[at], words) for at in _TIMES)] for one in told]
    return plain_table("names-judged", words("site.subjects_judged.title"), heads, rows)


_TIMES = ("first", "now")


def _accepted(told: dict[str, int], words: Words) -> str:
    share = _percent(told["accepted"], told["judged"], words)
    return words("site.subjects_judged.accepted", **told, share=share)


def promises_drawn(words: Words) -> str:
    """How the machine's promises in passages drawn at random stand against marks made before it read them, as
    `benchmarks/measure_promises.py` counted.
    """
    told = _measured("promises")
    said = [words(f"site.promises_drawn.{name}", **_drawn(told[name], words)) for name in ("drawn", "unseen")]
    return "".join(tag("p", text(paragraph)) for paragraph in said)


def _drawn(draw: dict[str, Any], words: Words) -> dict[str, Any]:
    """Counts and shares of one draw, by the rules before it (`first`) and those of today (`now`)."""
    values = {name: draw[name] for name in ("passages", "wanted", "either")}
    for name in ("first", "now"):
        told = draw[name]
        values |= {f"{name}_{count}": told[count] for count in ("found", "right")}
        values[f"{name}_rows"] = told["rows"] - told["either"]
        values[f"{name}_recall"] = _percent(told["found"], draw["wanted"], words)
        values[f"{name}_precision"] = _percent(told["right"], told["rows"] - told["either"], words)
    now = draw["now"]
    values |= {count: now[count] for count in ("same_span", "same_stage", "accepted")}
    return values | {"rows_either": now["either"], "strictly": _percent(now["right"], now["rows"], words)}


def _percent(part: int, whole: int, words: Words) -> str:
    return format_value(100 * part / whole, "%", words.language, digits=3)


def tense_learnt(words: Words) -> str:
    """How well words tell a plan under no heading, as `benchmarks/learn_tense.py` measured."""
    told = _measured("tense")
    share = _percent(told["rightly_called"], told["called_plans"], words)
    return tag("p", text(words("site.tense_learnt", **told, words=words_learnt(), share=share)))


def _measured(name: str) -> dict[str, Any]:
    """What a program under `benchmarks/` counted and wrote to `data/measured`."""
    found: dict[str, Any] = json.loads((project_root() / "data" / "measured" / f"{name}.json").read_text("utf-8"))
    return found


def draft_note(tables: Any, words: Words) -> str:
    """For the foot of each page of a book that is not reviewed as a whole; else empty."""
    return "" if tables.reviewed_whole else words("site.reviewed.note")
