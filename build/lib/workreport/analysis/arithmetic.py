"""The arithmetic behind implied figures as a person would write it: 11.2亿元 ÷ 20家, not s00223 / s00214.

Belongs here: formulas with their numbers put in, and implied values at a precision their rounding bears.
Does not belong here: deriving them (`imply`), markup.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.numbers import format_interval, format_value
from workreport.words import LANGUAGES, Words

if TYPE_CHECKING:
    from workreport.tables.loading import ReportTables

__all__ = ["arithmetic", "explained", "implied_range", "implied_value"]

_ID = re.compile(r"s\d{5}")
_PER_CENT = re.compile(r"\((s\d{5})/100\)|(s\d{5})/100")
_WHOLE = re.compile(r"\b1(?= [+−])|\b100(?= −)|(?<=− )100\b")
_SIGNS = {"*": " × ", "/": " ÷ ", "-": " − ", "+": " + "}
_EXACT_DIGITS = 4
_FEW_DIGITS = 3


def explained(tables: ReportTables) -> pd.DataFrame:
    """The implied rows with `arithmetic_zh`, `arithmetic_en` and the condition in both languages."""
    implied, statements = tables.implied.rename(columns={"condition": "condition_en"}), tables.statements
    rows = implied.to_dict("records")
    written = {
        f"arithmetic_{language}": [arithmetic(row, statements, language) for row in rows]
        for language in LANGUAGES
    }
    return implied.assign(**written)


def arithmetic(row: Mapping[Any, Any], statements: pd.DataFrame, language: str) -> str:
    """The formula of an implied row with the values of its statements, in `language`.

    Raises KeyError if a statement of the formula is not among `statements`.
    """
    own = statements.set_index("statement_id").loc[str(row["from_ids"]).split(";")]
    written = {str(name).rsplit("-", 1)[-1]: _value(found, language) for name, found in own.iterrows()}
    formula = _PER_CENT.sub(r"\1\2", str(row["formula"]))
    spaced = re.sub(r"\s*([*/+-])\s*", lambda match: _SIGNS[match[1]], formula)
    if str(row["unit"]) == "%":
        spaced = re.sub(r" × 100$", "", spaced)
    in_per_cent = _WHOLE.sub("100%", spaced)
    return _ID.sub(lambda match: written[match[0]], in_per_cent)


def _value(row: pd.Series, language: str) -> str:
    return format_value(row["scaled_value"], row["unit"], language)


def implied_value(row: Mapping[Any, Any], language: str) -> str:
    """The point of an implied row, no more precise than its interval: 22.9万户; a bound with its own word."""
    low, high, point = (float(row[name]) for name in ("low", "high", "point"))
    if math.isnan(high) or math.isnan(low):
        return implied_range(row, language)
    return _per(_kept(point, low, high), row["unit"], language)


def implied_range(row: Mapping[Any, Any], language: str) -> str:
    """The interval of an implied row with its unit once; one missing end gives at least or at most."""
    low, high = float(row["low"]), float(row["high"])
    if math.isnan(low) or math.isnan(high) or low == high:
        known, comparator = (high, "le") if math.isnan(low) else (low, "ge" if math.isnan(high) else "eq")
        return _per(_kept(known, low, high), row["unit"], language, comparator)
    above, below = _parts(row["unit"], language)
    shown = format_interval(_kept(low, low, high), _kept(high, low, high), above, language)
    return _each(shown, below, language)


def _per(value: float, unit: str, language: str, comparator: str = "eq") -> str:
    above, below = _parts(unit, language)
    return _each(format_value(value, above, language, comparator=comparator), below, language)


def _parts(unit: str, language: str) -> tuple[str, str]:
    """The two units of a rate (CNY/家); a unit that has a name of its own stays whole."""
    above, _, below = str(unit).partition("/")
    return (str(unit), "") if Words(language).has(f"units.{unit}") else (above, below)


def _each(shown: str, below: str, language: str) -> str:
    """`shown` for each unit `below`, if there is one."""
    words = Words(language)
    key = f"shown.per.{below}" if words.has(f"shown.per.{below}") else "shown.per.other"
    return words(key, value=shown, unit=below) if below else shown


def _kept(value: float, low: float, high: float) -> float:
    """`value` with the digits its interval leaves certain; whole numbers of four digits stay as they are."""
    if value == 0 or math.isnan(value) or _digits(value) <= _EXACT_DIGITS:
        return value
    width = abs(high - low)
    if math.isnan(width) or width == 0:
        place = min(math.floor(math.log10(abs(value))) - _FEW_DIGITS + 1, 0 if width == 0 else 99)
    else:
        place = math.floor(math.log10(width)) - 1
    return round(value, -place)


def _digits(value: float) -> int:
    """How many significant digits `value` is written with."""
    return len(f"{value:.12g}".replace(".", "").replace("-", "").strip("0"))
