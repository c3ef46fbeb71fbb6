"""Whether what a person says of a new report contradicts what its text says outright.

Belongs here: comparing the two, and the refusal, which `--insist` lifts. Does not belong here: finding year and place
in a text (`workreport.reading`), filling in what nobody says (`intake_metadata`).
"""

from __future__ import annotations

from pathlib import Path

from workreport.errors import InputError
from workreport.reading import Report, find_place, said_year
from workreport.tables.intake_metadata import Given, place_codes, short_name

__all__ = ["refuse_contradiction"]

_EARLIEST = "10-01"  # of the year before: a report that looks back on a year is not out before its last quarter


def refuse_contradiction(given: Given, report: Report, file: Path) -> None:
    """Raise `InputError` where `given` names another place or year than the text, or a day before that year.

    Only a place that the clone knows is held against the one given: names are masked, change, and are read amiss.
    """
    if given.insist:
        return
    norm = report.document.norm
    text_year, text_place = said_year(norm), find_place(norm)
    if given.year and text_year and given.year != text_year:
        raise _refused(f"--year says {given.year}, the text says {text_year}", "--year", file)
    if other := _other_place(given.place, text_place):
        raise _refused(f"--place says {other}, the text says {text_place}", "--place", file)
    year = given.year or report.year
    if year and given.published and given.published < f"{year - 1}-{_EARLIEST}":
        problem = f"--published says {given.published}, long before a report of {year} can be out"
        raise _refused(problem, "--published", file)


def _refused(problem: str, option: str, file: Path) -> InputError:
    return InputError(problem, remedy=f"correct {option} or leave it out; if it is right, add --insist", file=file)


def _other_place(given: str, text_place: str) -> str:
    """The place given, in words, if it is another than the one the text is of; empty if not, or nobody can tell."""
    codes = {name: code for name, code in place_codes().items() if code}
    known = max((name for name in codes if text_place.endswith(name)), key=len, default="")
    if not given or not known or codes[known] in (given, codes.get(short_name(given, codes))):
        return ""
    names = {code: name for name, code in codes.items()}
    name = names.get(given, "") if given.isdigit() else given
    if not name:  # of counties and districts many have one name; of provinces and cities none
        return given if codes[known].endswith("00") and known == text_place else ""
    same = name.endswith(text_place) or text_place.endswith(name)
    return "" if same else f"{name} ({given})" if given.isdigit() else name
