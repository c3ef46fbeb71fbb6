"""A report, and everything a person may enter beside it, full of what must only ever be shown as text.

Belongs here: the payloads and a clone that holds them. Does not belong here: what is checked (`test_*.py`).
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import yaml
from cloning import ROOT, copy_clone

REPORT = "hostile-2025"
MODEL = ROOT / "tests" / "unit" / "data" / "changhe-2030.txt"

# Each would do something in one of the places a text passes through.
SCRIPT = "<script>window.hostile=1;alert(1)</script>"
IMAGE = '<img src=x onerror="window.hostile=1">'
CLOSING = '"></td></mark></title></textarea><svg onload=window.hostile=1>'
COMMENT = "--><!--<b>"
LINK = "[点击](javascript:window.hostile=1) <javascript:window.hostile=1>"
MYST = "{{ place }} {ref}`x` ```{raw} html\n<b>hostile</b>\n``` :::{note} ::: |sub| %x"
JINJA = "{{ 7*7 }}{% raw %}{# x #}${7*7}#{7*7}"
MATHS = r"$\frac{1}{0}$ \(x\) \input{/etc/passwd} $$x$$ \write18{ID} $\undefined{"
FORMAT = "{0} {year} {x!r} %s %(x)s {s:00001}"
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", '=HYPERLINK("http://hostile.invalid","x")', "=cmd|' /C calc'!A0")
BIDI = "\u202e倒\u202c\u2066隔\u2069\u200b零\u200d\u2060宽\ufeff"
TELLTALES = ("window.hostile", "hostile.invalid")

ONE_LINE = [SCRIPT, IMAGE, CLOSING, COMMENT, LINK, MYST.replace("\n", " "), JINJA, MATHS, FORMAT]


def hostile_text() -> str:
    """A report of the usual shape: payloads in its title, between words and numbers, and at the start of lines."""
    text = MODEL.read_text(encoding="utf-8")
    for old, new in (("2030", "2025"), ("2029", "2024"), ("2032", "2027")):
        text = text.replace(old, new)
    text = text.replace("长河市政府工作报告", f"长河市政府工作报告{IMAGE}", 1)
    text = text.replace("改造老旧小区56个", f"改造老旧小区{SCRIPT}56个", 1)
    text = text.replace("新建公园绿地30处", f"新建{BIDI}公园绿地30处", 1)
    text = text.replace("新增停车位4200个", f"新增{MATHS}停车位4200个", 1)
    text = text.replace("新增高新技术企业70家以上", f"新增{CLOSING}高新技术企业70家以上", 1)
    lines = [f"{payload}新增试点{number}个，推进{payload}建设。" for number, payload in enumerate(ONE_LINE, start=31)]
    lines += [f"{formula}新建站点{number}处" for number, formula in enumerate(FORMULAS, start=51)]
    lines += [f"\t=1+1新建驿站{number}座" for number in (61,)]
    return text.replace("三、2025年重点工作\n", "三、2025年重点工作\n" + "\n".join(lines) + "\n" + MYST + "\n", 1)


def metadata(text: str) -> dict[str, object]:
    """Metadata whose every free field is a payload."""
    return {
        "report_id": REPORT, "year": 2025, "place_code": "370200", "place_zh": "长河市" + SCRIPT,
        "place_en": "Changhe " + JINJA, "parent_codes": ["370000", "000000"], "title_zh": "报告" + IMAGE + MATHS,
        "title_en": "=1+1 " + CLOSING + FORMAT, "publisher_zh": LINK, "publisher_en": "@SUM(1) " + MATHS,
        "url": 'https://hostile.invalid/"><script>window.hostile=1</script>', "delivered": "2025-01-12",
        "published": "2025-01-13", "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
    }  # fmt: skip


def make_clone(folder: Path) -> Path:
    """A clone under `folder` with the hostile report added, reviewed, given findings, an outcome and scenarios.

    It holds what has been built of this clone's own report: nothing of it may be told of the other.
    """
    folder.mkdir(parents=True)
    copy_clone(folder)
    given = folder.parent / f"{REPORT}.txt"
    given.write_text(hostile_text(), encoding="utf-8", newline="")
    run(folder, "add_report.py", str(given), "--place", "370200")
    source = folder / "data" / "sources" / REPORT
    text = (source / "report.txt").read_bytes().decode("utf-8")
    (source / "metadata.yaml").write_text(yaml.safe_dump(metadata(text), allow_unicode=True), encoding="utf-8")
    _review(folder)
    _enter(folder)
    run(folder, "validate.py", "--write")
    return folder


def run(clone: Path, script: str, *options: str) -> str:
    """Run a command in `clone`; what it said. Fails with its message."""
    environment = {**os.environ, "WORKREPORT_ROOT": str(clone), "PYTHONPATH": str(clone / "src"),
                   "SOURCE_DATE_EPOCH": "1736179200", "PYTHONHASHSEED": "0"}  # fmt: skip
    command = [sys.executable, str(clone / "scripts" / script), *options]
    done = subprocess.run(command, env=environment, cwd=clone, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout


def _review(clone: Path) -> None:
    """Subjects and notes by hand, as hostile as words can be."""
    path = clone / "data" / "curated" / REPORT / "statements.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    payloads = [*ONE_LINE, *FORMULAS]
    for number, row in enumerate(rows):
        payload = payloads[number % len(payloads)]
        row["note"] = payload
        if number % 3 == 0 and row["class"] != "non_statistic":
            row["subject_zh"], row["subject_en"] = f"新增{payload}", f"{payload} new"
    reviewed = clone.parent / "reviewed.csv"
    with reviewed.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    exclusions = clone / "data" / "curated" / REPORT / "exclusions.csv"
    explained = clone.parent / "explained.csv"
    explained.write_text(exclusions.read_text(encoding="utf-8").replace(",unexplained,", ",word,"), encoding="utf-8")
    run(clone, "curate.py", REPORT, "--review-from", str(reviewed), str(explained), "--reason", SCRIPT + FORMULAS[0])


def _enter(clone: Path) -> None:
    findings = [
        {"id": f"hostile-{number}", "chapter": "glance", "zh": f"今年{payload}", "en": f"This year {payload}"}
        for number, payload in enumerate((SCRIPT, IMAGE, CLOSING, LINK, MATHS, *FORMULAS))
    ]
    (clone / "data" / "curated" / REPORT / "findings.yaml").write_text(
        yaml.safe_dump(findings, allow_unicode=True), encoding="utf-8"
    )
    row = ["370200", "gdp_growth_real", "2025", "annual", "-6.2", "%", "eq", "actual", FORMULAS[4] + SCRIPT, IMAGE,
           'https://hostile.invalid/"onclick=window.hostile=1', "2026-03-01", "2026-03-02", "1"]  # fmt: skip
    with (clone / "data" / "reference" / "outcomes.csv").open("a", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerow(row)
    sources = clone / "data" / "reference" / "sources.csv"
    lines = sources.read_text(encoding="utf-8").splitlines(keepends=True)
    last = next(csv.reader([lines[-1]]))
    last[1], last[2] = SCRIPT + MATHS, FORMULAS[0] + IMAGE
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(last)
    sources.write_text("".join(lines[:-1]) + out.getvalue(), encoding="utf-8")
