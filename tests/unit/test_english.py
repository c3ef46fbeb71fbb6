"""English of subjects: official renderings, compounds of them, and silence where a part is not known."""

import csv
from importlib.resources import files

import pytest

from workreport.extract.english import subject_in_english


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("一般公共预算收入", "General public budget revenue"),
        ("新能源汽车产业园", "New energy vehicle industrial park"),
        ("省级重点实验室", "Provincial-level key laboratories"),
        ("高新技术企业数量", "Number of high-tech enterprises"),
        ("居民消费价格指数涨幅", "Consumer price increase"),
        ("固定资产投资增速", "Growth of fixed-asset investment"),
        ("、老旧小区的", "Old residential communities"),
    ],
)
def test_renderings(zh: str, en: str) -> None:
    assert subject_in_english(zh) == en


@pytest.mark.parametrize("zh", ["", "进出口总额总量", "甲乙丙", "小区丙", "智慧", "增速", "企业" * 5, "企业" * 5000])
def test_what_is_not_covered_whole_is_not_guessed(zh: str) -> None:
    assert subject_in_english(zh) == ""


def test_the_table_has_each_term_once_in_clean_english() -> None:
    text = files("workreport.extract").joinpath("terms.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["zh"] for row in rows}) == len(rows)
    for row in rows:
        assert row["en"] or row["attributive"], row
        assert (row["en"] + row["attributive"]).replace("¥", "").isascii(), row
