"""What figures draw on, loaded when first asked for: a report's tables, cited figures, projections.

Belongs here: the lazy holder. Does not belong here: loading (`tables.loading`), modelling (`analysis`).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cached_property
from typing import Any

__all__ = ["Inputs"]

# Kinds of outcome that are none of what is only expected; what an outcome must be to stand beside a target of growth.
KNOWN = ("actual", "preliminary")
PAIRED = {"period": ("annual",), "comparator": ("eq",), "unit": ("%",), "kind": KNOWN}


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

        return with_entered(self._committed.with_outcomes(None))

    def reference_of(self, **only: Collection[str]) -> Any:
        """`reference` with only those entered outcomes whose columns hold one of the cells given.

        What is made from them is made anew when one of those changes, and not for any other (see `parts`).
        """
        from workreport.tables.entered_series import with_entered

        key = f"reference {sorted((column, sorted(cells)) for column, cells in only.items())}"
        if key not in self.made:
            self.made[key] = with_entered(self._committed.with_outcomes(only))
        return self.made[key]

    @cached_property
    def pairs(self) -> Any:
        """Targets with their outcomes, of every place on record."""
        frame = self._committed.target_outcomes
        own = {column: frame[column].unique().tolist() for column in ("place_code", "indicator_id")}
        return self.reference_of(**own, **PAIRED).target_outcomes

    def reference_on(self, day: date) -> Any:
        """Cited figures from elsewhere, with the outcomes that were published by `day`."""
        return self.reference_of(published_date=[f"..{day.isoformat()}"], kind=KNOWN)

    @cached_property
    def _committed(self) -> Any:
        from workreport.tables.loading import load_reference

        return load_reference({"place_code": ()})

    @cached_property
    def forecast(self) -> Any:
        """Projections for the report's year, made as of its date."""
        from workreport.analysis.forecast.outlook import Forecast

        return Forecast(self)
