"""What the fourteenth blind set taught: lists done and lists to do as papers and sites print them (texts made up)."""

from __future__ import annotations

from made_report import rows_of

YEAR = 2031
DONE = (
    "2030年10个民生实事项目全面落实\n"
    "幼儿园建设工程。全年新建幼儿园48所,超额完成40所的年度目标任务;增加学位1.25万个。\n"
)
TO_DO = "一、交通出行\n1.打通断头路20条。(牵头单位:市住建局)\n2.新建公路200公里。(责任单位:市交通局)\n"


def test_a_heading_that_says_done_opens_a_review() -> None:
    rows = rows_of(DONE, YEAR).set_index("text")
    assert rows.loc["48所", ["class", "period"]].tolist() == ["achievement", "2030"]
    assert rows.loc["1.25万个", "class"] == "achievement"


def test_a_goal_that_was_surpassed_is_context() -> None:
    assert rows_of(DONE, YEAR).set_index("text").loc["40所", "class"] == "context"


def test_who_is_to_see_to_it_tells_a_plan() -> None:
    rows = rows_of(TO_DO, YEAR)
    assert set(rows["class"]) == {"target"}
    assert set(rows["period"]) == {"2031"}


def test_tasks_that_are_listed_next_are_a_scope() -> None:
    rows = rows_of("二、2031年工作安排\n16项经济工作主要是:开发就业岗位2000个。\n", YEAR).set_index("text")
    assert rows["class"].to_dict() == {"16项": "context", "2000个": "target"}


def test_other_things_keep_their_first_character() -> None:
    rows = rows_of("一、2030年工作回顾\n基本建设支出12亿元,其他支出3.5亿元。\n", YEAR)
    assert rows.set_index("text").loc["3.5亿元", "subject_zh"] == "其他支出"


def test_a_surpassed_goal_is_of_what_surpassed_it() -> None:
    subjects = rows_of(DONE, YEAR).set_index("text")["subject_zh"]
    assert subjects["40所"] == subjects["48所"]


def test_what_a_numbered_deed_begins_with_is_no_part_of_a_name() -> None:
    rows = rows_of("一、2030年工作回顾\n六是安排搬迁扶贫资金860万元。九是完成农村公路建设投资3.87亿元。\n", YEAR)
    assert rows["subject_zh"].tolist()[-2:] == ["搬迁扶贫资金", "农村公路建设投资"]
