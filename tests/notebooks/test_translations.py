"""Every message of the Chinese pages and notebooks has English that is whole, current and names the same numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from workreport.project import project_root
from workreport.publish.translations import problems


# Sphinx calls what docutils will retire; its warnings are not ours.
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning")
def test_no_translation_is_missing_or_stale(tmp_path: Path) -> None:
    assert problems(project_root(), tmp_path) == []
