"""What figures draw on, loaded when first asked for: a report's tables, cited figures, projections.

Belongs here: the lazy holder. Does not belong here: loading (`tables.loading`), modelling (`analysis`).
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

__all__ = ["Inputs"]


class Inputs:
    """`Inputs("some-id").tables`, `.reference`, `.forecast`: each read once, and only if asked for."""

    def __init__(self, report_id: str) -> None:
        self.report_id = report_id
        self.made: dict[str, Any] = {}

    @cached_property
    def tables(self) -> Any:
        """The report's curated tables."""
        from workreport.tables.loading import load_tables

        return load_tables(self.report_id)

    @cached_property
    def reference(self) -> Any:
        """Cited figures from elsewhere, with every outcome entered since."""
        from workreport.tables.entered_series import with_entered

        return with_entered(self._committed)

    def reference_on(self, day: date) -> Any:
        """Cited figures from elsewhere, with the outcomes that were published by `day`."""
        from workreport.tables.entered_series import with_entered

        return with_entered(self._committed, day)

    @cached_property
    def _committed(self) -> Any:
        from workreport.tables.loading import load_reference

        return load_reference()

    @cached_property
    def forecast(self) -> Any:
        """Projections for the report's year, made as of its date."""
        from workreport.analysis import forecast

        return forecast.Forecast(self)
