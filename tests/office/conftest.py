"""A whole briefing and every Office file of it as LibreOffice prints it, made once for the tests of this folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_OFFICE = (".pptx", ".docx", ".xlsx")


@pytest.fixture(scope="session")
def office_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder with all Office files of `make briefing`, named <language>-<file>, one-slide files included."""
    out = tmp_path_factory.mktemp("office")
    briefing, flat = out / "briefing", out / "files"
    subprocess.run([sys.executable, ROOT / "scripts/export_briefing.py", "--out", briefing], check=True)
    flat.mkdir()
    for language in ("zh", "en"):
        for path in sorted((briefing / language).rglob("*")):
            if path.suffix in _OFFICE:
                shutil.copy(path, flat / f"{language}-{path.name}")
            elif path.suffix == ".zip":
                with zipfile.ZipFile(path) as archive:
                    (flat / f"{language}-{path.stem}.pptx").write_bytes(archive.read(f"{path.stem}.pptx"))
    return flat


@pytest.fixture(scope="session")
def printed(office_files: Path) -> Path:
    """The folder of PDFs, one for each Office file, by LibreOffice."""
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing: make office"
    out = office_files.parent / "pdf"
    profile = f"-env:UserInstallation=file://{office_files.parent}/profile"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", out, *sorted(office_files.iterdir())],
        check=True,
        capture_output=True,
    )
    return out
