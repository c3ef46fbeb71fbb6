"""Which numbers of a plan aim at something, which of two outcomes is a target's own, what is told in other words."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from workreport.analysis.ledger import ledger
from workreport.analysis.ledger_aims import aims_of, is_setting
from workreport.reading import read

PLAIN = {
    "statement_id": "a", "class": "target", "char_start": 0, "char_end": 0, "indicator_id": None, "scaled_value": 5.0,
    "unit": "%", "comparator": "approx", "period": "2030", "text": "5%左右",
}  # fmt: skip


def report(year: int, body: str, folder: Path) -> Any:
    """A small report of `year` as the ledger takes one."""
    text = f"{year}年政府工作报告\n{body}"
    path = folder / f"a-{year}.txt"
    path.write_text(text, encoding="utf-8")
    found = read(path, year=year, place="甲市")
    about = SimpleNamespace(year=year, place_code="", place_zh="甲市")
    return SimpleNamespace(report_id=f"a-{year}", metadata=about, text=text, statements=found.statements)


def verdicts(earlier: str, later: str, folder: Path) -> dict[str, tuple[str, str]]:
    """Verdict and words told of each number aimed at in the plan `earlier`, given the review `later`."""
    one = report(2030, f"二、2030年工作安排\n{earlier}\n", folder)
    other = report(2031, f"一、2030年工作回顾\n{later}\n二、2031年工作安排\n做好各项工作。\n", folder)
    rows = ledger(one, other)
    return {row["target_text"]: (row["verdict"], row["outcome_text"]) for row in rows.to_dict("records")}


@pytest.mark.parametrize(
    ("text", "number", "unit", "setting"),
    [
        ("对小微企业年应纳税所得额100万元至300万元部分减半征税", "100万元", "CNY", True),
        ("对小微企业年应纳税所得额100万元至300万元部分减半征税", "300万元", "CNY", True),
        ("我市有2.9万在校学生", "2.9万", "人", True),
        ("今年毕业生超过1000万人，要加强指导", "1000万人", "人", True),
        ("把14亿多中国人的饭碗端牢", "14亿多", "人", True),
        ("实施千亿斤粮食产能提升行动", "千亿斤", "斤", True),
        ("新建1000亿斤粮食产能工程", "1000亿斤", "斤", False),
        ("今年新建公园120个，要保证质量", "120个", "个", False),
        ("今年新增就业达到50万人，要保证质量", "50万人", "人", False),
        ("新建公园120个，改造道路", "120个", "个", False),
        ("确保有80%的村通上公路", "80%", "%", False),
        ("还有3个项目开工", "3个", "个", False),
        ("培训50万人次", "50万人次", "人次", False),
    ],
)
def test_what_only_sets_the_scene(text: str, number: str, unit: str, setting: bool) -> None:
    start = text.index(number)
    row = {**PLAIN, "char_start": start, "char_end": start + len(number), "text": number, "unit": unit}
    assert is_setting(row, text) is setting


@pytest.mark.parametrize(
    ("words", "value", "kept"), [("增长预期目标为", 5.0, 1), ("增长预期目标为", 6.0, 2), ("财政收入增长", 5.0, 2)]
)
def test_a_target_said_again_as_the_expected_target_counts_once(words: str, value: float, kept: int) -> None:
    text = f"地区生产总值增长5%左右；{words}5%左右"
    again = text.rindex("5%")
    rows = [{**PLAIN, "indicator_id": "gdp_growth_real", "char_start": text.index("5%")},
            {**PLAIN, "statement_id": "b", "char_start": again, "scaled_value": value}]  # fmt: skip
    assert len(aims_of(pd.DataFrame(rows), text)) == kept


def test_of_two_outcomes_of_one_kind_the_one_of_the_same_name(tmp_path: Path) -> None:
    told = "银行业金融机构普惠小微企业贷款增长27%，大型商业银行普惠小微企业贷款增长超过40%。"
    found = verdicts("大型商业银行普惠小微企业贷款增长30%以上。", told, tmp_path)
    assert found["30%以上"] == ("attained", "40%")


def test_what_is_told_in_other_words_is_not_called_dropped(tmp_path: Path) -> None:
    aimed = "预计全年退税减税约25亿元。"
    told = "全年留抵退税超过24亿元，新增减税降费超过1亿元。"
    assert verdicts(aimed, told, tmp_path)["25亿元"][0] == "cannot_be_rated"
    assert verdicts(aimed, "全年粮食产量43亿斤。", tmp_path)["25亿元"][0] == "silently_dropped"
