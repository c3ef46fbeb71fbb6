"""Slow results that several chapters share, made before them and side by side, so that no chapter waits long.

Belongs here: which results these are. Each is kept on disk by its maker (`analysis.forecast.outlook`).
Does not belong here: making them.
"""

from __future__ import annotations

from workreport.publish.show import Book

__all__ = ["SLOW", "make_ahead"]

SLOW = ("backtest", "early_backtest", "variants", "naive", "early_naive", "projections")


def make_ahead(report_id: str, part: str, folder: str) -> None:
    """Have one of `SLOW` made and kept; nothing is left in `folder`."""
    if part not in SLOW:
        raise ValueError(f"unknown part {part!r}")
    getattr(Book(report_id).forecast, part)
