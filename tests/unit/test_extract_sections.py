"""What headings and the openings of paragraphs, points and lists give to the numbers under them.

Belongs here: review or plan, and whose years hold until what. Elsewhere: a turn within the review of several years to
its last (`test_extract_turns`), words beside the number itself (`test_extract_periods`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, column, rows_of, told

from workreport.extract.document import make_document

DEEDS = "1.新增学位3000个、园位600个以上。\n2.改造危桥4座,硬化道路86.2公里。\n"
YEAR = 2031
DONE = (
    "2030年10个民生实事项目全面落实\n"
    "幼儿园建设工程。全年新建幼儿园48所,超额完成40所的年度目标任务;增加学位1.25万个。\n"
)
TO_DO = "一、交通出行\n1.打通断头路20条。(牵头单位:市住建局)\n2.新建公路200公里。(责任单位:市交通局)\n"
TWO_REVIEWS = (
    "一、“十五五”时期和2030年工作回顾\n五年来，新建公路900公里。\n"
    "各位代表，刚刚过去的2030年，我们稳中求进，生产总值增长5.3%。\n——质效提升。新增就业141万人，企业利润增长6%。\n"
)
PLAN_OF_FIVE = (
    "二、“十六五”时期主要目标和重点任务\n“十六五”时期主要目标是：生产总值年均增长5%。\n"
    "（一）建设产业体系。培育10个产业集群。\n展望2040年，人口达到900万人。\n（二）增进福祉。新增就业600万人。\n"
    "三、2031年重点工作\n今年是“十六五”开局之年。新增就业120万人。\n（一）扩大内需。新建首店20家。\n"
)
BOTH, YEAR_FIRST = "一、“十四五”时期和2025年工作回顾\n", "一、2025年和“十四五”时期工作回顾\n"
FIVE, ONE = ["cumulative_achievement", "2021-2025"], ["achievement", "2025"]
PLAN_OF_FIVE_AND_ONE = "二、“十五五”时期主要目标和2026年重点工作\n"
OUTLINE = "二、第一个五年计划概要\n\n"
BEFORE_THE_PLAN = "一、工作回顾\n产值9亿元。\n"
SINCE = "2021年以来,全市上下各项事业实现新跨越。\n"
POINT = "——生态治理大见成效。完成造林205万亩,封育188万亩。化解不良贷款111亿元,新增城镇就业37万人。\n"
NUMBERED = "(五)民生福祉持续改善。新增城镇就业37万人,养老床位9万张。\n"
BAD_YEAR = "能源，煤炭62万吨，比1980年预计增加1万吨。\n1980年旱灾较重，粮食9万吨。\n钢产量35万吨，水泥78万吨。\n"


def test_a_foremost_task_opens_no_plan() -> None:
    rows = rows_of("一、以保增长为首要任务，狠抓项目建设\n实现了平稳增长。全年完成产值302亿元，增长11%。")
    assert rows["class"].tolist() == ["achievement"] * 2
    assert rows["period"].tolist() == ["2024"] * 2


def test_a_list_of_aims_without_any_time_is_of_the_year_to_come() -> None:
    rows = rows_of("全面推进乡村振兴。新建示范村30个，确保粮食产量稳定在31亿斤以上。")
    assert rows["class"].tolist() == ["target"] * 2


def test_a_list_that_tells_growth_on_the_year_before_is_no_list_of_things_to_do() -> None:
    rows = rows_of("产值完成127亿元，同比增长12%。着力调整结构，三次产业比调整为24:53:23。")
    assert set(rows["class"]) == {"achievement"}


@pytest.mark.parametrize(
    "opening",
    [
        "1月6日,某县人民代表大会开幕。报告指出,2025年县政府将继续优先保障民生,重点抓好10件民生实事:\n",
        "报告明确,今年将统筹财力,扎实办好“十件民生实事”。\n",
        "报告发布。报告明确,2025年工作安排。其中包括加快建设。\n",
    ],
)
def test_what_a_paper_announces_is_to_be_done(opening: str) -> None:
    rows = rows_of(opening + DEEDS)
    deeds = rows[rows["text"].isin(["3000个", "600个以上", "4座", "86.2公里"])]
    assert len(deeds) == 4
    assert set(deeds["class"]) == {"target"}
    assert set(deeds["period"]) == {"2025"}


def test_a_list_of_good_deeds_without_any_time_is_to_be_done() -> None:
    said = "教育仍是民生实事的重点。\n加强学校建设。启用学校2所,开办幼儿园3所。\n"
    assert set(rows_of(said)["class"]) == {"target"}
    done = "全面完成民生实事。\n加强学校建设。启用学校2所,开办幼儿园3所。\n"
    assert set(rows_of(done)["class"]) == {"achievement"}


def test_good_deeds_of_the_years_to_come_are_of_all_of_them() -> None:
    rows = rows_of("2025年及未来五年,我市将全力办好“十件民生实事”。\n1.投资2亿元以上,建成水厂。\n")
    assert rows["period"].iloc[-1] == "2025-2029"
    assert rows["class"].iloc[-1] == "target"


def test_a_heading_that_says_done_opens_a_review() -> None:
    rows = rows_of(DONE, YEAR).set_index("text")
    assert rows.loc["48所", ["class", "period"]].tolist() == ["achievement", "2030"]
    assert rows.loc["1.25万个", "class"] == "achievement"


def test_who_is_to_see_to_it_tells_a_plan() -> None:
    rows = rows_of(TO_DO, YEAR)
    assert set(rows["class"]) == {"target"}
    assert set(rows["period"]) == {"2031"}


def test_points_after_the_last_year_are_of_it_and_not_of_the_five_years_before() -> None:
    rows = rows_of(TWO_REVIEWS, YEAR).set_index("text")
    assert rows.loc["900公里", ["class", "period"]].tolist() == ["cumulative_achievement", "2026-2030"]
    for number in ("5.3%", "141万人", "6%"):
        assert rows.loc[number, ["class", "period"]].tolist() == ["achievement", "2030"], number


def test_points_of_a_part_about_five_years_are_of_them_and_those_of_the_year_of_it() -> None:
    periods = rows_of(PLAN_OF_FIVE, YEAR).set_index("text")["period"].to_dict()
    assert periods == {
        "5%": "2031-2035", "10个": "2031-2035", "900万人": "2040", "600万人": "2031-2035",
        "120万人": "2031", "20家": "2031",
    }  # fmt: skip


def test_sums_under_a_heading_of_a_year_and_five_are_of_the_five() -> None:
    rows = rows_of("一、2025年和“十四五”时期工作回顾\n累计完成改造47万户。商圈达到9个。", 2026)
    assert rows[["class", "period"]].to_numpy().tolist() == [
        ["cumulative_achievement", "2021-2025"],
        ["achievement", "2025"],
    ]


def test_a_plan_named_in_the_paragraph_says_which_five_years() -> None:
    rows = rows_of("一、工作回顾\n“十三五”时期，投资共9亿元。五年内开工的项目有9个。")
    assert rows["period"].tolist() == ["2016-2020"] * 3


def test_the_year_just_past_holds_in_its_paragraph() -> None:
    text = "一、过去五年工作回顾\n这里要特别指出，刚刚过去的2024年，面貌一新。改革步伐加快。新开放了5个城市。"
    assert rows_of(text)[["class", "period"]].iloc[-1].tolist() == ["achievement", "2024"]


def test_a_list_of_things_to_build_is_all_planned() -> None:
    rows = rows_of(PLAN + "围绕产业需求布局建设5条铁路专用线、26条产业路。")
    assert rows["class"].tolist() == ["target"] * 2


def test_a_year_that_is_of_one_number_opens_no_paragraph() -> None:
    text = "五年来，成就巨大。\n国民生产总值2024年达到9亿元。新建学校9所。\n2021年发生洪水后，加固堤防。清理河道7公里。"
    assert rows_of(TERM + text)["period"].tolist()[-3:] == ["2024", "2020-2024", "2020-2024"]


def test_points_after_five_years_that_a_paragraph_told_of_are_of_these_years() -> None:
    intro = (
        "目标任务顺利完成，圆满收官。五年来，全省上下团结奋斗，经受住了许多考验，" + "取得了新成就，" * 5 + "面貌一新。"
    )
    rows = rows_of(REVIEW + intro + "\n——创新实现新跃升。发射卫星137颗。\n——民生实现新跃升。新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["period"].tolist() == ["2020-2024"] * 2


def test_five_years_that_open_a_sentence_hold_to_the_end_of_its_paragraph() -> None:
    text = "2024年目标任务顺利完成。五年来，面貌一新。落地设施4个。\n新建学校9所。"
    assert rows_of(REVIEW + text)["period"].tolist() == ["2020-2024", "2020-2024", "2024"]


def test_the_years_that_a_paragraph_says_it_is_of_hold_in_it() -> None:
    rows = rows_of("一、工作回顾\n——这是民生福利实现历史性提升的五年。财政投入民生事业969亿元。")
    assert rows[["class", "period"]].to_numpy().tolist()[-1] == ["cumulative_achievement", "2020-2024"]


def test_the_worst_in_years_opens_no_paragraph() -> None:
    rows = rows_of(REVIEW + "面对三年来最严峻的疫情，全区团结一心。成立服务小组112个。")
    assert rows["period"].tolist()[-1] == "2024"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("——投资年均增长8%。新建学校9所。\n——新增床位7张。", [FIVE] * 3),
        ("“十四五”时期，新建学校9所。\n一年来，新增床位7张，全年减税3亿元。", [FIVE, ONE, ONE]),
        (
            "（一）五年累计投资9亿元。\n（二）新建学校9所。\n一是全年减税3亿元。\n二是新增床位7张。",
            [FIVE, FIVE, ONE, ONE],
        ),
        ("新建学校9所，同比增长8%。\n新增床位7张。", [ONE] * 3),
        ("“十四五”时期，新建学校9所。\n二、2026年工作安排\n新增床位7张。", [FIVE, ["target", "2026"]]),
    ],
)
def test_paragraphs_under_a_heading_of_five_years_and_one_say_which_they_are_of(
    text: str, expected: list[list[str]]
) -> None:
    for heading in (BOTH, YEAR_FIRST):
        rows = rows_of(heading + text, 2026)
        rows = rows[rows["measure_type"].isin(["count", "level", "growth_rate"])]
        assert rows[["class", "period"]].to_numpy().tolist() == expected


@pytest.mark.parametrize("opening", ["五年来，面貌一新。", "这是改革步伐加快的五年。", "“十四五”时期是不寻常的。"])
def test_a_paragraph_that_opens_with_its_time_parts_those_of_a_year_from_those_of_five(opening: str) -> None:
    year, ended = "2025年是收官之年。\n生态更加亮丽。\n新建学校9所。", "刚刚过去的一年，很不平凡。\n清理河道3条。"
    text = f"{year}\n{opening}\n新增床位7张。\n{ended}"
    for heading in (BOTH, YEAR_FIRST):
        rows = rows_of(heading + text, 2026)
        rows = rows[rows["measure_type"] == "count"]
        assert rows[["class", "period"]].to_numpy().tolist() == [ONE, FIVE, ONE]


@pytest.mark.parametrize("opening", [REVIEW, "一、一年接着一年干\n2024年是收官之年。\n"])
@pytest.mark.parametrize("point", ["着力办好民生实事，生活稳步提高", "狠抓重点工作", "完善部署"])
def test_a_point_of_a_review_opens_no_plan(opening: str, point: str) -> None:
    text = f"{opening}（六）{point}\n新增床位7张。\n"
    rows = rows_of(text + PLAN + "（一）办好民生实事\n新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", "target"]


@pytest.mark.parametrize("heading", ["（二）主要任务", "（二）2025年重点工作", "二、重点工作"])
def test_a_heading_under_a_review_may_yet_open_the_plan(heading: str) -> None:
    rows = rows_of(f"{REVIEW}新增床位7张。\n{heading}\n新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", "target"]


def test_a_sum_in_a_year_told_under_a_heading_of_both_is_of_the_year() -> None:
    rows = rows_of(BOTH + "一年来，面貌一新。累计减税3亿元。\n五年来，面貌一新。累计减税9亿元。", 2026)
    assert rows[rows["measure_type"] == "level"]["period"].tolist() == ["2025", "2021-2025"]


@pytest.mark.parametrize("after", ["", "二、2026年工作安排\n新增床位7张。"])
def test_a_heading_of_both_with_nothing_under_it_is_read(after: str) -> None:
    assert len(rows_of(BOTH + after, 2026)) == bool(after)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [(YEAR_FIRST, ONE), (BOTH, FIVE)],
)
def test_what_a_paragraph_sums_is_of_the_time_its_heading_names_first(heading: str, expected: list[str]) -> None:
    rows = rows_of(heading + "新建学校9所。累计减税3亿元。", 2026)
    assert rows[["class", "period"]].to_numpy().tolist() == [expected, FIVE]


def test_years_that_a_heading_counts_since_are_of_the_paragraph_they_open() -> None:
    rows = rows_of("一、本届政府成立以来的工作\n四年多来，面貌一新。新建学校9所。\n新增床位7张。")
    assert rows[rows["measure_type"] == "count"]["period"].tolist() == ["2021-2024"] * 2


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("二、加快社会主义经济建设", "target"),
        ("二、大力培育了新产业", "achievement"),
        ("二、深入推进，成效显著", "achievement"),
    ],
)
def test_a_part_beside_the_review_that_says_what_to_do_is_the_plan(heading: str, expected: str) -> None:
    rows = rows_of(f"{REVIEW}新增床位7张。\n{heading}\n新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", expected]


def test_a_point_under_the_review_that_says_what_to_do_is_no_plan() -> None:
    rows = rows_of(f"{REVIEW}（一）加快社会主义经济建设\n新增床位7张。\n{PLAN}新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", "target"]


def test_parts_of_a_review_that_no_heading_calls_so_are_no_plan() -> None:
    rows = rows_of("一、“十三五”任务圆满完成\n新增床位7张。\n二、深入推进改革开放\n新建学校9所。")
    classes = rows[rows["measure_type"] == "count"]["class"]
    assert len(classes) == 2
    assert set(classes) <= {"achievement", "cumulative_achievement"}


def test_points_after_a_plan_that_a_paragraph_says_is_fulfilled_are_of_its_years() -> None:
    opening = "各位代表，过去的一年也是“十三五”规划的收官之年。在全区上下的共同努力下，"
    opening += "“十三五”目标任务圆满完成，重点领域取得新的进展。"
    text = f"一、2020年工作回顾\n新建学校9所。\n{opening}\n——实力提升。投资年均增长8%。打通断头路5条。"
    rows = rows_of(text, 2021)
    assert rows[rows["measure_type"] != "duration"]["period"].tolist() == ["2020", "2016-2020", "2016-2020"]


def test_the_last_year_of_a_plan_closes_none_of_it_and_holds_in_its_paragraph() -> None:
    goals = "到2025年，产值超6800亿元。\n五是办好民生。到2025年，新增学位3万座。医院达4家。\n六是新建学校9所。\n"
    rows = rows_of(f"二、“十四五”发展的基本思路\n{goals}三、2021年主要工作\n新建学校2所。", 2021)
    assert rows["period"].tolist() == ["2025", "2025", "2025", "2021-2025", "2021"]
    assert set(rows["class"]) == {"target"}


def test_goals_by_a_year_are_those_of_the_points_under_them() -> None:
    goals = "到2030年，主要预期目标和约束指标是：\n——产值年均增长13%左右，达到9亿元。\n——占比达到35%、15%。\n"
    rows = rows_of(f"二、“十五五”时期的目标任务\n{goals}“十五五”时期，新建学校5所。\n三、2026年的工作\n增长12%。", 2026)
    assert rows["period"].tolist() == ["2026-2030", "2030", "2030", "2030", "2026-2030", "2026"]


def test_a_heading_of_the_years_to_come_tells_how_many() -> None:
    rows = rows_of("二、未来五年奋斗目标和主要任务\n新建学校5所。")
    assert rows["text"].tolist() == ["五年", "5所"]


def test_points_have_the_years_of_the_goals_they_list() -> None:
    goals = "“十六五”时期经济社会发展主要目标，这里概述几个方面。\n——着力提升质量，失业率控制在5%以内。\n"
    rows = rows_of(PLAN + goals + "——推动绿色发展，森林覆盖率达到24%。\n今年，投资增长5%。\n", 2031)
    assert rows["period"].tolist() == ["2031-2035", "2035", "2031"]


def test_a_heading_of_a_plans_years_and_its_first_leaves_the_points_to_the_one_year() -> None:
    rows = rows_of(f"{PLAN_OF_FIVE_AND_ONE}（一）扩大内需。新建停车位5万个。\n“十五五”时期，新增就业90万人。\n", 2026)
    assert rows[rows["class"] == "target"]["period"].tolist() == ["2026", "2026-2030"]


def test_what_is_said_of_the_year_ends_the_points_of_the_years_before() -> None:
    points = "今后五年，要抓好以下方面：\n（一）工业。培育10家企业。\n"
    ahead = "2026年是“十五五”开局之年。\n重点抓好工作：\n（一）投资。新建桥梁9座。\n"
    rows = rows_of(PLAN_OF_FIVE_AND_ONE + points + ahead, 2026)
    assert rows[rows["class"] == "target"]["period"].tolist() == ["2026-2030", "2026"]


def test_a_plan_in_two_parts_is_of_its_own_years() -> None:
    said = "“八五”期间分两步走：前两年年均增长5%，后三年年均增长7%。到1995年，产粮9吨，每年递增2%。\n"
    rows = rows_of(f"二、“八五”计划\n{said}", 1991)
    assert rows[rows["unit"] == "%"]["period"].tolist() == ["1991-1992", "1993-1995", "1991-1995"]


def test_years_to_come_hold_for_the_rest_of_their_paragraph() -> None:
    said = "今后八年，要立足于现有基础。国家计划新建一百二十个大型项目，六条铁路和五个重点港口。\n"
    rows = rows_of(f"三、任务\n发展基础工业。{said}", 1978)
    assert rows[rows["class"] == "target"]["period"].tolist() == ["1978-1985"] * 3


def test_a_heading_that_looks_back_and_ahead_turns_where_the_aims_are_told() -> None:
    head = "二、“十四五”时期发展成就和“十五五”时期主要目标任务\n"
    aims = "纲要草案明确了今后五年的发展目标：首都功能提升。\n包括：生产总值年均增长5%。\n"
    rows = rows_of(f"{head}五年来，新建学校9所。\n{aims}", 2026)
    told_of = rows[rows["unit"].isin(["所", "%"])]
    assert told_of[["class", "period"]].to_numpy().tolist() == [
        ["cumulative_achievement", "2021-2025"],
        ["target", "2026-2030"],
    ]


def test_a_plan_to_come_gives_its_years_to_what_its_paragraph_tells() -> None:
    text = "“七五”计划期间，总目标是：产值年均增长7%。粮食产量5年平均达到45万吨，比“六五”期间平均36万吨增长24%。"
    rows = rows_of(text, 1986)
    assert rows["period"].tolist() == ["1986-1990"] * 3 + ["1985", "1986-1990"]
    assert rows["class"].tolist() == ["target", "context", "target", "context", "target"]


def test_the_whole_year_told_after_several_is_the_last_of_them() -> None:
    rows = rows_of(
        "一、“十四五”及2025年工作回顾\n“十四五”以来,综合实力稳步提升,年均增长9.4%。\n"
        "1、转型步伐加快。全年完成销售118亿元。\n2、面貌改善。拆除违章建筑3.1万平方米。\n",
        year=2026,
    )
    assert rows["period"].tolist() == ["2021-2025", "2025", "2025"]
    assert rows["class"].tolist() == ["cumulative_achievement", "achievement", "achievement"]


def test_goals_of_the_year_told_after_those_of_the_term_hold_for_the_points_that_follow() -> None:
    rows = rows_of(
        "二、今后五年奋斗目标和2022年工作安排\n今后五年，要努力实现以下目标：到2026年，城镇化率达到60%。\n"
        "2022年主要预期目标是：居民消费价格涨幅控制在3%左右。\n（一）坚持项目为王。新增入规企业15家。\n",
        year=2022,
    )
    assert rows["period"].tolist()[-3:] == ["2026", "2022", "2022"]


def test_a_heading_that_says_all_is_done_opens_a_review() -> None:
    said = "一、“十四五”计划确定的目标和任务全面完成\n五年内累计新增就业16万个。\n"
    assert column(said, "period", 2026)["16万个"] == "2021-2025"
    assert column("一、确保全年任务全面完成\n新增就业16万个。\n", "class") == {"16万个": "target"}


def test_four_years_of_a_heading_hold_until_others_open() -> None:
    said = "一、过去四年工作回顾\n畜牧业稳步推进。\n建成家庭牧场537个，存栏达到16万头。\n"
    assert column(said, "period") == {"四年": "2021-2024", "537个": "2021-2024", "16万头": "2024"}


def test_a_heading_of_works_of_the_year_opens_a_plan() -> None:
    said = "2025年十大惠民工程\n二、交通工程。建成停车场6处，安装路灯1000盏，新增3家乡村长者之家。\n"
    assert set(column(said, "class").values()) == {"context", "target"}
    assert column(said, "class")["6处"] == column(said, "class")["1000盏"] == column(said, "class")["3家"] == "target"


def test_the_outline_of_the_next_plan_is_a_plan_under_a_heading_that_looks_back_too() -> None:
    said = (
        "二、“十四五”时期发展成就和“十五五”时期主要目标任务\n过去五年，投资3亿元。\n"
        "根据某省委关于制定第十五个五年规划的建议，我们编制了规划纲要。提出25项指标。"
        "经济发展方面，提出生产总值年均增长5%左右。\n（一）建设制造强区，建成园区8个。\n"
    )
    rows = rows_of(said, 2026).set_index("text")
    assert rows.loc["3亿元", ["class", "period"]].tolist() == ["cumulative_achievement", "2021-2025"]
    assert rows.loc["25项", ["class", "period"]].tolist() == ["context", "2026-2030"]
    assert rows.loc["5%左右", ["class", "period"]].tolist() == ["target", "2026-2030"]
    assert rows.loc["8个", ["class", "period"]].tolist() == ["target", "2026-2030"]


def test_a_plan_of_years_gone_by_opens_no_plan() -> None:
    said = "一、2024年工作回顾\n“十四五”时期以来，根据“十四五”规划，建成园区8个。\n"
    assert column(said, "class") == {"8个": "cumulative_achievement"}


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("　　在五年内，支出总数为七百亿元。", "七百亿元", "1953-1957"),
        ("　　五年建设的投资四百亿元，是这样分配的：\n\n　　工业部门为二百亿元。", "二百亿元", "1953-1957"),
        ("　　铁：五年内增加的年产能力为二百万吨。", "二百万吨", "1953-1957"),
        ("　　到一九五七年，客运量将达到三百亿人公里，即比一九五二年增长一倍。", "一倍", "1953-1957"),
        ("　　一九五七年比一九五二年，工业总产值将增长百分之九十。", "百分之九十", "1953-1957"),
        ("　　从一九五三年到一九六○年这八年时间内，将完成四十八个工程。", "四十八个", "1953-1960"),
    ],
    ids=str,
)
def test_under_the_heading_of_a_plan_its_years_are_meant(text: str, number: str, period: str) -> None:
    rows = rows_of(OUTLINE + text, 1955).set_index("text")
    assert rows.loc[number, ["class", "period"]].tolist() == ["target", period]


def test_a_heading_of_what_came_of_a_plan_is_no_plan() -> None:
    said = "一、“十四五”规划实施情况\n五年来投资3亿元。\n"
    assert column(said, "class", 2025)["3亿元"] == "cumulative_achievement"


def test_how_long_nothing_has_been_like_it_is_no_time_of_what_follows() -> None:
    said = "事故下降18.2%、为近10年来最大降幅，生产事故起数、死亡人数分别下降17.7%、12.5%。"
    rows = rows_of(REVIEW + said).set_index("text")
    assert dict(rows["period"]) == {"18.2%": "2024", "10年": "2015-2024", "17.7%": "2024", "12.5%": "2024"}
    assert set(rows.loc[["17.7%", "12.5%"], "class"]) == {"achievement"}


def test_a_list_of_what_was_done_is_no_list_of_things_to_do() -> None:
    begun = "启动城北工业区整治提升工作,建立监控和刷卡系统,关停排放不达标企业16家。"
    done = "就业工作不断加强,新增城镇就业9万人。行动扎实推进,建设取得实效。" + begun
    assert told(done, "16家").endswith(" achievement 2024")


@pytest.mark.parametrize("year", ["依法履职的第一年", "履职尽责的开局之年", "工作的最后一年"])
def test_the_first_year_of_a_government_is_no_term(year: str) -> None:
    opens = f"过去一年,是本届政府{year},任务圆满完成。\n\n——经济回升向好。生产总值增长5.2%。\n\n——民生有力。"
    assert told(REVIEW + opens + "粮食产量9万吨。", "5.2%").endswith(" achievement 2024")
    assert told(REVIEW + opens + "粮食产量9万吨。", "9万吨").endswith(" achievement 2024")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二、今后五年的主要任务\n(一)推动经济发展\n新建学校30所。\n三、2017年工作安排\n新建医院5家。", "2017-2021"),
        ("未来五年工作任务\n一、推动经济\n二、推动民生\n新建学校30所。\n2017年工作安排\n新建医院5家。", "2017-2021"),
        ("二、今后五年的主要任务\n推动经济发展\n新建学校30所。\n三、2017年工作安排\n新建医院5家。", "2017-2021"),
        ("二、目标任务\n(一)今后五年的目标\n(二)重点工作\n新建学校30所。\n三、2017年工作安排\n新建医院5家。", "2017"),
    ],
    ids=str,
)  # fmt: skip
def test_headings_under_one_of_years_to_come_are_of_these_years(text: str, expected: str) -> None:
    rows = rows_of(BEFORE_THE_PLAN + text, 2017).set_index("text")
    assert rows.loc[["30所", "5家"], "period"].tolist() == [expected, "2017"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、过去五年工作\n2016年,产值9亿元。\n(一)工业抑降企稳。\n新建学校30所。", "2012-2016"),
        ("一、过去五年工作\n2016年,产值9亿元。\n推动工业发展\n新建学校30所。", "2012-2016"),
        ("一、过去五年工作\n2016年,产值9亿元。\n(一)工业抑降企稳。新建学校30所,改造旧村,面貌一新。", "2012-2016"),
        ("一、过去五年工作\n2016年,我们主要做了以下工作:\n(一)工业抑降企稳。\n新建学校30所。", "2016"),
        ("一、过去五年工作\n2016年是收官之年,我们抓了六个方面工作。\n(一)工业抑降企稳。\n新建学校30所。", "2016"),
        ("一、过去五年工作\n(一)2016年工作\n1.工业抑降企稳\n新建学校30所。", "2016"),
        ("一、2016年工作\n五年来,新建桥梁9座。\n(一)工业抑降企稳\n新建学校30所。", "2016"),
    ],
    ids=str,
)
def test_a_heading_holds_again_under_the_next_beneath_it(text: str, expected: str) -> None:
    """A paragraph that tells of another year is a digression; one that leads on is none."""
    rows = rows_of(text, 2017).set_index("text")
    assert rows.loc["30所", "period"] == expected


def test_a_heading_of_two_times_holds_for_none_of_those_after_what_leads_on() -> None:
    said = "对今后五年和2003年工作的建议\n今后五年,产值翻番。\n实现目标,抓好九项工作:\n一、扩大内需\n新建学校30所。"
    assert rows_of(said, 2003).set_index("text").loc["30所", "period"] == "2003"


def test_what_was_started_is_no_list_of_things_to_do() -> None:
    rows = rows_of("启动了全民创业工程,帮扶农户30户。农民收入增长10%。")
    assert rows[["class", "period"]].to_numpy().tolist() == [["achievement", "2024"]] * 2


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("一、“十四五”及2025年工作回顾\n" + POINT, "188万亩", "cumulative_achievement 2021-2025"),
        ("一、“十四五”和2025年工作回顾\n" + POINT, "111亿元", "cumulative_achievement 2021-2025"),
        ("一、“十四五”时期及2025年工作回顾\n" + NUMBERED, "37万人", "achievement 2025"),
        ("一、2025年和“十四五”时期工作回顾\n" + POINT, "111亿元", "achievement 2025"),
        ("一、本届政府及2025年工作回顾\n" + NUMBERED, "37万人", "cumulative_achievement 2021-2025"),
        ("一、本届政府及2025年工作回顾\n2022年以来,各项事业实现新跨越。\n" + NUMBERED, "37万人",
         "cumulative_achievement 2022-2025"),
        ("一、“十四五”时期及2025年工作回顾\n" + SINCE + NUMBERED, "37万人", "cumulative_achievement 2021-2025"),
        ("一、“十四五”发展回顾\n社会事业进步。五年获省科技进步奖25项,扩建中小学350所。\n", "350所",
         "cumulative_achievement 2021-2025"),
        ("一、“十四五”工作回顾\n社会事业进步。五年获省科技进步奖25项。\n", "25项", "cumulative_achievement 2021-2025"),
    ],
)  # fmt: skip
def test_headings_of_several_years_and_their_last(text: str, number: str, said: str) -> None:
    assert told(text, number, 2026).endswith(f" {said}")


def test_a_goal_that_work_turns_about_opens_no_paragraph() -> None:
    text = "围绕实现2027年整体脱贫的目标,制定出台了实施意见。争取扶贫资金3.4亿元,建成新农村371个。"
    assert told(REVIEW + text, "371个").endswith(" achievement 2024")


def test_a_heading_of_the_next_year_dates_what_stands_under_it() -> None:
    after = BAD_YEAR.replace("预计", "")  # which would say that all of the plan is of the next year
    rows = rows_of(f"二、1981年国民经济计划的主要指标\n总产值增长5.5%。\n{after}三、调整工作\n新建学校9所。", 1980)
    assert rows["period"].tolist() == ["1981", "1981", "1981", "1980", "1981", "1981", "1980"]


def test_a_heading_under_another_plans_looks_back() -> None:
    above = "三、关于《第十一个五年规划纲要》的说明\n"
    past = "（二）“十五”期间国民经济和社会发展主要情况\n五年来，改革成果丰硕。五年间，新增就业4200万人。\n"
    ahead = "（三）“十一五”时期的主要目标\n五年新增就业4500万人。"
    rows = rows_of(above + past + ahead, 2006)
    assert rows[rows["unit"] == "人"][["class", "period"]].to_numpy().tolist() == [
        ["cumulative_achievement", "2001-2005"],
        ["target", "2006-2010"],
    ]
    assert rows[rows["text"] == "五年"]["period"].tolist() == ["2001-2005", "2001-2005", "2006-2010"]


def test_a_review_of_five_years_holds_until_another_time_opens() -> None:
    text = "一、过去五年工作回顾\n我们修路300公里。\n建成学校5所，森林覆盖率达到45%。\n2024年，投资增长8%。\n"
    rows = rows_of(text)
    rows = rows[rows["class"] != "context"]
    assert rows["period"].tolist() == ["2020-2024", "2020-2024", "2024", "2024"]
    assert rows["class"].tolist() == ["cumulative_achievement"] * 2 + ["achievement"] * 2


def test_sections_follow_headings_and_openings() -> None:
    text = f"某县政府工作报告\n{REVIEW}甲。\n{PLAN}乙。\n过去一年，国防建设取得进展。\n丙。\n(本报记者 丁)\n"
    document = make_document(text, "a", 2025)
    assert [p.section.value for p in document.paragraphs] == [
        "front", "review", "review", "plan", "plan", "review", "plan", "back",
    ]  # fmt: skip
    assert [text[p.start : p.end] for p in document.paragraphs] == [p.text for p in document.paragraphs]
    assert document.paragraph_at(text.index("乙")).number == 5


def test_a_heading_that_looks_back_and_then_ahead_opens_the_review() -> None:
    heading = "一、2024年工作回顾和2025年的基本方针\n"
    rows = rows_of(heading + "财政收入3亿元，增长5%。\n二、2025年工作任务\n财政收入增长4%。")
    assert rows["class"].tolist() == ["achievement", "achievement", "target"]


def test_a_list_of_things_to_do_that_names_no_time_is_of_the_plan() -> None:
    rows = rows_of("◆新建公园5处\n◆着力推出20个应用场景\n◆竣工保障房8万套")
    assert set(rows["class"]) == {"target"}
    assert set(rows["period"]) == {"2025"}
    assert set(rows_of("◆新建公园5处\n◆推出20个应用场景\n◆竣工保障房8万套")["class"]) == {"achievement"}


def test_years_to_come_hold_until_a_heading() -> None:
    ahead = "今后五年，我们将推进绿色发展。\n力争产值年均增长6%以上，森林覆盖率达到56%。\n"
    assert rows_of(ahead + "三、重点工作\n新建公园5处。")["period"].tolist()[1:] == ["2025-2029", "2029", "2025"]
