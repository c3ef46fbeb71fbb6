"""The generator of synthetic reports: the same seed the same bytes, and what it plants is read back."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

import workreport

FILE = Path(__file__).resolve().parents[2] / "benchmarks" / "synthetic_reports.py"


@pytest.fixture(scope="module")
def synthetic() -> ModuleType:
    spec = importlib.util.spec_from_file_location("synthetic_reports", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["synthetic_reports"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_same_seed_same_bytes_other_seed_others(synthetic: ModuleType, tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("two", 1), ("three", 2)):
        synthetic.write_folder(tmp_path / name, synthetic.make_reports(seed, 3, range(2023, 2025), 800))
    files = [sorted(path for path in (tmp_path / name).rglob("*.*")) for name in ("one", "two", "three")]
    one, two, three = ([path.read_bytes() for path in paths] for paths in files)
    assert one == two
    assert one != three


def test_places_have_their_own_codes_and_levels(synthetic: ModuleType) -> None:
    found = synthetic.places(3000)
    assert len({place.code for place in found}) == 3000
    assert {place.level for place in found} == {"province", "prefecture", "county"}
    assert sum(place.level == "county" for place in found) > 2500


def test_planted_figures_are_read_back(synthetic: ModuleType) -> None:
    for place in synthetic.places(90)[::15]:
        report = synthetic.make_report(7, place, 2024, 1500)
        statements = workreport.read(report.text, year=2024, place=place.name).statements
        told = statements[["indicator_id", "class", "period", "scaled_value"]].itertuples(
            index=False, name=None
        )
        found = {(indicator, class_, period, round(value, 1)) for indicator, class_, period, value in told}
        assert {(*planted[:3], round(planted[3], 1)) for planted in report.truth} <= found
