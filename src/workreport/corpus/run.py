"""Reading a whole corpus: what is to be done, who does it, and the manifest at the end.

Belongs here: `extract_corpus`, the lock, what a run may skip, taking away what no longer belongs.
Does not belong here: Dask (see `cluster`), one unit's work (see `unit`).
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from workreport.corpus.cluster import Workforce, run_units
from workreport.corpus.plan import ERRORS, REPORTS_PER_UNIT, TABLES, Unit, plan_units, stamp_of
from workreport.corpus.receipts import MANIFEST, RECEIPTS, Receipt, is_whole, load_receipt, save_manifest
from workreport.corpus.sources import Source, open_source
from workreport.corpus.version import reader_version
from workreport.errors import InputError
from workreport.files import write_text_whole

__all__ = ["Outcome", "extract_corpus"]

_OURS = re.compile(r"\.?part-\d{5}\.(?:parquet|csv|json)")
_LOCK, _STAMPS = ".lock", ".stamps.json"
_ASIDE = (f".{MANIFEST}.*", f".{_STAMPS}.*", ".quality.*")


@dataclass(frozen=True)
class Outcome:
    """What a run did: units in all, units done now, units that failed and why, the manifest if whole."""

    units: int
    done: int
    failed: Mapping[str, str]
    manifest: Mapping[str, Any] = field(default_factory=dict)


def extract_corpus(
    source: Path, out: Path, workforce: Workforce | None = None, reports_per_unit: int = REPORTS_PER_UNIT
) -> Outcome:
    """Read every report of `source` into Parquet under `out`; only what is missing or changed is done.

    Raises `InputError` when the list of reports is not sound, when another run is writing to `out`, or when
    the cluster goes away; what was finished by then stays and is not done again.
    """
    texts = open_source(source.resolve())  # workers of a cluster start in folders of their own
    _check_apart(source, out)
    units = plan_units(texts.entries(), reports_per_unit)
    _check_ours(out)
    with _locked(out):
        return _run(texts, units, out, workforce or Workforce())


def _check_apart(source: Path, out: Path) -> None:
    inside = (source if source.is_dir() else source.parent).resolve()
    if out.resolve() == inside or (source.is_dir() and out.resolve().is_relative_to(inside)):
        raise InputError("the results would stand among the texts", file=out, remedy="choose another folder for --out")


def _check_ours(out: Path) -> None:
    """What stands under `out` where tables go is swept: it must all be files of an earlier run."""
    for top in (*TABLES, ERRORS, RECEIPTS):
        for path in sorted((out / top).rglob("*")):
            if path.is_file() and not _OURS.match(path.name):
                raise InputError("was not written by this command", remedy="choose another folder for --out", file=path)


@contextlib.contextmanager
def _locked(out: Path) -> Iterator[None]:
    out.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(out / _LOCK, timeout=0):
            try:
                yield
            finally:
                if [path.name for path in out.iterdir()] == [_LOCK]:  # refused before anything was written
                    (out / _LOCK).unlink()
                    out.rmdir()
    except Timeout as error:
        raise InputError("another run is writing here", file=out, remedy="wait for it or stop it") from error


def _run(texts: Source, units: list[Unit], out: Path, workforce: Workforce) -> Outcome:
    reader = reader_version()
    stamps = {unit.name: stamp_of(texts, unit, reader) for unit in units}
    before = _load_stamps(out)
    pending = [unit for unit in units if before.get(unit.name) != stamps[unit.name] or _receipt(out, unit) is None]
    strays = _strays(out, units)
    if pending or strays:
        (out / MANIFEST).unlink(missing_ok=True)
    _sweep(strays)
    failed = run_units(texts, pending, out, reader, workforce) if pending else {}
    _sweep(_strays(out, units))
    receipts = {unit.name: _receipt(out, unit) for unit in units}
    failed |= {
        name: "its files are not whole" for name, found in receipts.items() if found is None and name not in failed
    }
    _save_stamps(out, {name: stamp for name, stamp in stamps.items() if name not in failed})
    if failed:
        return Outcome(len(units), len(pending), failed)
    manifest = save_manifest(out, [receipt for receipt in receipts.values() if receipt is not None], reader)
    return Outcome(len(units), len(pending), {}, manifest)


def _sweep(strays: Iterable[Path]) -> None:
    for path in strays:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _receipt(out: Path, unit: Unit) -> Receipt | None:
    receipt = load_receipt(out, unit.name)
    return receipt if receipt is not None and is_whole(out, receipt) else None


def _load_stamps(out: Path) -> dict[str, str]:
    """Stamps of the units as they were when last done; they only spare work, no part of the result."""
    try:
        told = json.loads((out / _STAMPS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _save_stamps(out: Path, stamps: dict[str, str]) -> None:
    write_text_whole(out / _STAMPS, json.dumps(stamps, indent=0, sort_keys=True) + "\n")


def _strays(out: Path, units: list[Unit]) -> list[Path]:
    """Files of earlier runs that belong to no unit now, or were left half-written by a kill."""
    belong = {f"{table}/{unit.name}.parquet" for table in TABLES for unit in units}
    belong |= {f"{ERRORS}/{unit.name}.csv" for unit in units} | {f"{RECEIPTS}/{unit.name}.json" for unit in units}
    tops = (*TABLES, ERRORS, RECEIPTS)
    found = (path for top in tops for path in (out / top).rglob("*") if path.is_file())
    strays = [path for path in found if path.relative_to(out).as_posix() not in belong]
    return strays + [path for pattern in _ASIDE for path in out.glob(pattern)]
