"""The times of numbers, as the rules hand them on.

Belongs here: `Times`. Does not belong here: how they are found (see `timing`) or changed (see `spans`, `neighbours`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

__all__ = ["Times"]


class Times(NamedTuple):
    """In columns whether mentions are of the plan, whether of several years at once, first and last year (or 0)."""

    planned: Any
    window: Any
    first: Any
    last: Any
