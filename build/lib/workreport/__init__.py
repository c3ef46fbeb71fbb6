"""workreport reads Chinese government work reports: every number and every promise, typed and placed.

Belongs here: the small public API, loaded when first asked for. Does not belong here: logic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workreport.errors import InputError

if TYPE_CHECKING:
    from workreport.reading import Report, read

__all__ = ["InputError", "Report", "read"]


def __getattr__(name: str) -> Any:
    if name in ("Report", "read"):
        from workreport import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
