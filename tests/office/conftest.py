"""A whole briefing, made once for the tests of this folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `make briefing` writes."""
    out = tmp_path_factory.mktemp("office") / "briefing"
    subprocess.run([sys.executable, ROOT / "scripts/export_briefing.py", "--out", out], check=True)
    return out
