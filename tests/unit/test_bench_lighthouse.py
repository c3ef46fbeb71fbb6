"""Which Lighthouse score of a page counts: the machine's power decides how much it is slowed down."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from workreport.project import project_root


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.syspath_prepend(str(project_root() / "benchmarks"))
    import lighthouse

    yield lighthouse
    sys.modules.pop("lighthouse", None)
    sys.modules.pop("results", None)


def test_a_slow_machine_is_slowed_down_less_and_none_more_than_usual(bench: Any) -> None:
    assert bench.calibrated(3000) == bench.calibrated(bench.FAST_DESKTOP) == bench.SLOWDOWN
    assert bench.calibrated(750) == 2
    assert bench.calibrated(100) == 1


@pytest.mark.parametrize(
    ("runs", "calibrate", "expected"),
    [
        ([(95, 1600)] * 3, True, 95),
        ([(95, 700), (99, 700)], True, 99),
        # The machine was busy in one run only: the calibrated score of the idle one does not count.
        ([(95, 700), (99, 1600), (96, 1600)], True, 96),
        # What is published is not calibrated.
        ([(95, 700), (96, 700), (94, 700)], False, 96),
    ],
)
def test_a_calibrated_score_counts_only_at_the_power_it_is_for(
    bench: Any, monkeypatch: pytest.MonkeyPatch, runs: list[tuple[float, float]], calibrate: bool, expected: float
) -> None:
    asked, left = list[float](), iter(runs)

    def scores(_url: str, slowdown: float) -> tuple[dict[str, float], float]:
        asked.append(slowdown)
        performance, power = next(left)
        return {"performance": performance}, power

    monkeypatch.setattr(bench, "scores", scores)
    found = bench.best("x", {"performance": 90.0}, calibrate=calibrate)
    assert found["performance"] == expected
    assert asked[0] == bench.SLOWDOWN
    assert calibrate or set(asked) == {bench.SLOWDOWN}
