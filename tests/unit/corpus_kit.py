"""Small corpora for the corpus's tests, made in a few lines. Does not belong here: any check."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

COLUMNS = ("report_id", "county_code", "year", "place", "file")
BODY = (
    "各位代表:现在,我代表县人民政府,向大会报告政府工作,请予审议。\n一、{last}年工作回顾\n"
    "{last}年,全县实现地区生产总值{gdp}亿元,增长{growth}%。新增规模以上工业企业{firms}家。\n"
    "二、{year}年工作任务\n{year}年主要预期目标是:地区生产总值增长{target}%左右。开工建设城区供水管网改造项目。\n"
)


def report_text(
    year: int, growth: float = 6.1, target: float = 6, gdp: float = 120.5, firms: int = 14
) -> str:
    """A report of a few lines with known figures."""
    return BODY.format(last=year - 1, year=year, growth=growth, target=target, gdp=gdp, firms=firms)


def write_corpus(folder: Path, texts: Mapping[tuple[str, int], str | bytes]) -> Path:
    """A folder of texts with its manifest, from `{(county_code, year): text}`."""
    lines: list[Sequence[object]] = [COLUMNS]
    for (code, year), text in texts.items():
        path = folder / f"{code}-{year}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        lines.append((f"{code}-{year}", code, year, "甲子县", path.name))
    write_manifest(folder, lines)
    return folder


def write_manifest(folder: Path, lines: Sequence[Sequence[object]]) -> None:
    """The manifest of a folder, as given."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(lines)


def small_corpus(folder: Path, counties: int = 5, years: Sequence[int] = (2023, 2024)) -> Path:
    """A few counties over a few years, growth rising by a tenth from county to county."""
    codes = [f"1101{21 + index:02d}" for index in range(counties)]
    texts = {
        (code, year): report_text(year, growth=round(5 + index / 10 + (year - 2020), 1), target=year - 2018)
        for index, code in enumerate(codes)
        for year in years
    }
    return write_corpus(folder, texts)
