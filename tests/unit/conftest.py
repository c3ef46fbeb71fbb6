"""The two tiers of this folder: a tier does not import the modules that hold none of its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

WHOLLY_SLOW = "\npytestmark = pytest.mark.slow\n"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Whether every test of a module would be deselected by `-m slow` or `-m "not slow"`; seconds of imports."""
    tier = config.getoption("markexpr")
    if tier not in ("slow", "not slow") or not collection_path.match("test_*.py"):
        return None
    code = collection_path.read_text(encoding="utf-8")
    return (WHOLLY_SLOW in code if tier == "not slow" else "pytest.mark.slow" not in code) or None
