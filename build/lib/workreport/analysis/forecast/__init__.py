"""Judging targets: the reference class, series models, scenarios and their back-test."""

from __future__ import annotations

from workreport.analysis.forecast.outlook import Forecast

__all__ = ["Forecast"]
