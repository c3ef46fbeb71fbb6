"""What reading whole reports, number by number, taught (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of

TERM = "一、工作回顾\n五年来，"


def column(text: str, name: str, year: int = 2025) -> dict[str, str]:
    """One column of the statistics, by how each number is written."""
    return dict(rows_of(text, year).set_index("text")[name])


def test_years_in_a_row_hold_for_no_later_clause() -> None:
    said = "耕地总量连续3年净增加，新建高标准农田298万亩。"
    assert column(REVIEW + said, "period") == {"3年": "2022-2024", "298万亩": "2024"}
    assert column(REVIEW + "产值连续3年增长10%以上。", "period") == {"3年": "2022-2024", "10%以上": "2022-2024"}


def test_a_rank_beside_a_total_is_no_sum() -> None:
    said = "累计获批集群14个、总数居全国第一。"
    assert column(REVIEW + said, "class") == {"14个": "cumulative_achievement", "第一": "achievement"}


def test_the_people_whose_strength_is_gathered_are_no_target() -> None:
    assert column(PLAN + "凝聚8500万人民的力量。", "class") == {"8500万": "context"}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("五年内培育上市公司20家。", "2025-2029"),
        ("争取3年内培育上市公司20家。", "2025-2027"),
        ("力争用三年时间培育上市公司20家。", "2025-2027"),
        ("用3年左右时间培育上市公司20家。", "2025-2027"),
    ],
    ids=str,
)
def test_within_some_years_is_of_the_years_to_come(text: str, period: str) -> None:
    rows = rows_of(PLAN + text).set_index("text")
    assert rows.loc["20家", ["period", "subject_zh"]].tolist() == [period, "培育上市公司"]


def test_a_region_is_no_head_of_a_family() -> None:
    assert column(REVIEW + "组建12家长三角创新联合体。", "unit") == {"12家": "家"}


def test_a_decade_is_no_span_of_time_and_a_way_of_speaking_no_count() -> None:
    assert column(PLAN + "在九十年代初步建立新体制，两只手都要硬。", "class") == {}


def test_what_is_less_than_there_is_now() -> None:
    said = "二、2025年工作安排\n共设机构59个，比现有的86个减少27个。"
    assert column(said, "class") == {"59个": "target", "86个": "context", "27个": "target"}


def test_what_is_striven_for_is_so_in_each_clause_that_tells_how_much() -> None:
    said = "争取城镇居民收入增长5%左右，农村居民收入增长4%到6%，建成学校3所。"
    assert column(PLAN + said, "class") == {
        "5%左右": "aspiration", "4%": "aspiration", "6%": "aspiration", "3所": "target",
    }  # fmt: skip


def test_what_a_plan_that_is_named_asks_for_is_of_its_years() -> None:
    said = "二、1993年的任务\n按调整后的“八五”计划，国民生产总值平均每年增长9%。"
    assert column(said, "period", 1993) == {"9%": "1991-1995"}


def test_how_large_a_thing_is_and_what_serves_already_is_no_target() -> None:
    said = "打造千万千瓦级能源基地。发挥好9个医疗中心功能。"
    assert column(PLAN + said, "class") == {"千万千瓦": "context", "9个": "context"}


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("经过八年持续努力，近1亿农村贫困人口脱贫。", "1亿", "2017-2024"),
        ("十年1.4亿农村人口落户。", "1.4亿", "2015-2024"),
        ("五年总体赤字率控制在3%以内。", "3%以内", "2020-2024"),
        ("降低费用负担超过4000亿元。", "4000亿元", "2020-2024"),
        ("举办双创活动周、超过5.2亿人次参与。", "5.2亿人次", "2020-2024"),
    ],
    ids=str,
)
def test_what_came_of_some_years_together(text: str, number: str, period: str) -> None:
    rows = rows_of("一、工作回顾\n五年来，成绩显著。" + text).set_index("text")
    assert rows.loc[number, ["class", "period"]].tolist() == ["cumulative_achievement", period]


@pytest.mark.parametrize(
    "text", ["14亿多人的温饱问题。", "把14亿多居民的饭碗端牢。", "土地承包期再延长30年的政策。"], ids=str
)
def test_all_the_people_and_what_was_settled_long_ago_are_no_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) == {"context"}


def test_a_part_of_a_stock_and_its_threshold_are_of_the_last_year() -> None:
    rows = rows_of("一、工作回顾\n五年来，工业企业发展到76家，其中产值超亿元企业21家。").set_index("text")
    assert rows["class"].to_dict() == {
        "五年": "context", "76家": "achievement", "亿元": "context", "21家": "achievement",
    }  # fmt: skip
    assert rows["period"].to_dict() == {"五年": "2020-2024", "76家": "2024", "亿元": "2024", "21家": "2024"}


def test_what_was_so_all_along_is_of_all_the_years() -> None:
    said = "一、工作回顾\n五年来，赤字率一直控制在3%以内，粮食产量达到600亿斤。"
    assert column(said, "period") == {"五年": "2020-2024", "3%以内": "2020-2024", "600亿斤": "2024"}


def test_a_heading_that_says_all_is_done_opens_a_review() -> None:
    said = "一、“十四五”计划确定的目标和任务全面完成\n五年内累计新增就业16万个。\n"
    assert column(said, "period", 2026)["16万个"] == "2021-2025"
    assert column("一、确保全年任务全面完成\n新增就业16万个。\n", "class") == {"16万个": "target"}


def test_the_day_of_delivery_is_no_time_of_what_is_told() -> None:
    said = "工作报告——2025年1月3日在某区第四届人民代表大会第一次会议上。我区港口三次跨越千万标箱。"
    assert set(column(said, "class").values()) == {"achievement"}


def test_a_closing_mark_of_the_wrong_kind_closes_a_name() -> None:
    assert column(REVIEW + "“十三五〞期间共投资178亿元。", "period") == {"178亿元": "2016-2020"}


def test_since_a_year_is_all_the_years_since() -> None:
    said = "2021年以来，新增就业10万人，企业发展到20家。"
    assert column(REVIEW + said, "period") == {"10万人": "2021-2024", "20家": "2024"}
    assert column(REVIEW + said, "class") == {"10万人": "cumulative_achievement", "20家": "achievement"}


def test_what_came_within_one_year_is_no_sum_of_years() -> None:
    assert column(REVIEW + "全年累计生产原油7万吨，累计建成3处。", "class") == {
        "7万吨": "achievement", "3处": "cumulative_achievement",
    }  # fmt: skip


def test_four_years_of_a_heading_hold_until_others_open() -> None:
    said = "一、过去四年工作回顾\n畜牧业稳步推进。\n建成家庭牧场537个，存栏达到16万头。\n"
    assert column(said, "period") == {"四年": "2021-2024", "537个": "2021-2024", "16万头": "2024"}


def test_a_heading_of_works_of_the_year_opens_a_plan() -> None:
    said = "2025年十大惠民工程\n二、交通工程。建成停车场6处，安装路灯1000盏，新增3家乡村长者之家。\n"
    assert set(column(said, "class").values()) == {"context", "target"}
    assert column(said, "class")["6处"] == column(said, "class")["1000盏"] == column(said, "class")["3家"] == "target"


def test_to_strive_with_all_might_for_a_title_is_no_hope_for_what_follows() -> None:
    assert column(PLAN + "全力争创国家示范区，推进8所学校建设。", "class") == {"8所": "target"}


def test_an_hour_after_a_day_is_no_ratio() -> None:
    said = "工作报告\n2025-03-05 10:16\n一、2024年工作回顾\n三次产业比为10:16。"
    assert rows_of(said)["measure_type"].tolist() == ["multiple"]


def test_what_else_there_is_of_a_size_stands_at_the_end_of_the_years() -> None:
    said = "一、过去五年工作回顾\n企业总部达到30家，纳税过千万元总部企业11家；产值过亿元楼宇达到9座。"
    assert column(said, "class") == {
        "五年": "context", "30家": "achievement", "千万元": "context", "11家": "achievement", "亿元": "context",
        "9座": "achievement",
    }  # fmt: skip


def test_since_a_government_took_office_is_all_its_years() -> None:
    said = "本届政府自2021年10月组成以来，投资36亿元。"
    assert column(REVIEW + said, "period") == {"36亿元": "2021-2024"}


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


def test_the_first_value_of_the_same_year() -> None:
    assert column(REVIEW + "失业率从上半年5.5%降到5.3%。", "period") == {"5.5%": "2024", "5.3%": "2024"}


@pytest.mark.parametrize("text", ["建设1000吨级通航设施。", "推进乙港20万吨级航道建设。"], ids=str)
def test_what_ships_a_port_is_built_for_is_a_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) == {"target"}


def test_bare_powers_of_lines_and_trains_are_counts() -> None:
    said = "航线突破百条，班列突破万列，参赛队伍超万支。"
    assert column(REVIEW + said, "value") == {"百条": 100.0, "万列": 10000.0, "万支": 10000.0}


def test_some_years_of_a_plan_are_those_to_come() -> None:
    assert column(PLAN + "三年安排450亿元支持产业发展。", "period") == {"三年": "2025-2027", "450亿元": "2025-2027"}


OUTLINE = "二、第一个五年计划概要\n\n"


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


def test_what_a_year_long_gone_had_sets_the_rest_off() -> None:
    said = "一九三六年钢产量只有四十万吨，一九五四年达到二百万吨。"
    assert column("一、一九五四年的成就\n" + said, "class", 1955) == {"四十万吨": "context", "二百万吨": "achievement"}


def test_passengers_carried_so_far_are_measured() -> None:
    rows = rows_of(REVIEW + "旅客周转量达到32亿人公里。")
    assert rows[["unit", "measure_type"]].to_numpy().tolist() == [["人公里", "level"]]


@pytest.mark.parametrize(
    ("part", "text", "number", "name", "value"),
    [
        (REVIEW, "生产总值迈上5万亿台阶。", "5万亿", "unit", "CNY"),
        (REVIEW, "增长4%，快于2023年1.8个百分点。", "1.8个百分点", "period", "2024"),
        (REVIEW, "总算力突破1.3万PF。", "1.3万PF", "unit", "PFlops"),
        (REVIEW, "全省首次退出全国168个重点城市后十位。", "168个", "class", "context"),
        (REVIEW, "覆盖20万人口以上的县。", "20万", "class", "context"),
        (REVIEW, "新增全球前1%学科24个。", "1%", "class", "context"),
        (PLAN, "综合考虑实现2035年远景目标，生产总值年均增长5%。", "5%", "period", "2025"),
        (PLAN, "打造新材料、装备两大产业集群。", "两大", "class", "context"),
        (PLAN, "建设5大微短剧基地。", "5大", "class", "target"),
        (PLAN, "推广550大卡以上煤矸石利用。", "550大卡以上", "unit", "大卡"),
        (PLAN, "布局50万千瓦以上省级大型风光基地。", "50万千瓦以上", "class", "context"),
        (PLAN, "力争基地建成投产，探索一体化路径，安排规模3000万千瓦。", "3000万千瓦", "class", "target"),
        (PLAN, "力争交通投资超600亿元，水利投资超20亿元，推动制造业投资超2亿元。", "2亿元", "class", "aspiration"),
    ],
    ids=str,
)
def test_what_two_provinces_of_one_year_taught(part: str, text: str, number: str, name: str, value: str) -> None:
    assert rows_of(part + text).set_index("text").loc[number, name] == value


@pytest.mark.parametrize(
    ("text", "number", "class_"),
    [
        ("新增发电装机4178万千瓦、总装机达9157万千瓦。", "9157万千瓦", "achievement"),
        ("农产品加工业营收超1万亿元。", "1万亿元", "achievement"),
        ("机场旅客年吞吐量突破3000万人次。", "3000万人次", "achievement"),
        ("五年生产原煤65亿吨，占全国近三成。", "三成", "cumulative_achievement"),
    ],
    ids=str,
)
def test_stocks_and_sums_of_five_years(text: str, number: str, class_: str) -> None:
    rows = rows_of("一、工作回顾\n五年来，成绩显著。" + text).set_index("text")
    assert rows.loc[number, "class"] == class_


def test_what_old_reports_taught() -> None:
    said = "1956年比1950年，棉布供应增加了两倍，食盐增加了将近一倍，糖增加了2.3倍。"
    rows = rows_of(said, 1957)
    assert rows["class"].tolist() == ["cumulative_achievement"] * 3
    assert rows["period"].tolist() == ["1951-1956"] * 3
    assert column("我们是六万万人口的大国。", "scaled_value", 1957) == {"六万万": 600000000.0}
    assert column("如果每人多买一点，购买力就增加六亿元。", "class", 1957) == {"六亿元": "context"}
    assert column("贫瘠地区农民的收入比70元的数目低。", "class", 1957) == {"70元": "context"}
    assert column("教育经费占全部经费的24%强。", "comparator", 1957) == {"24%": "gt"}
    assert column("大约每人每月的平均开支只需要五元。", "comparator", 1957) == {"五元": "approx"}
    assert column("制定了十二年科学规划。", "class", 1957) == {}


def test_what_is_told_against_last_year_is_of_one_year() -> None:
    said = "一、“十四五”工作回顾\n2025年，财政收入366亿元，五年年均增长5%；其中地方收入197亿元，比上年同口径增长3%。"
    assert column(said, "period", 2026)["3%"] == "2025"


def test_the_years_of_a_title_are_none_of_the_text() -> None:
    said = "一、伟大的转变\n《一九七八——一九八五年发展规划纲要》推动了科技界。百分之六十的职工增加了工资。"
    assert column(said, "class", 1979) == {"百分之六十": "achievement"}
    assert column(said, "period", 1979) == {"百分之六十": "1978"}


def test_years_that_begin_now_are_those_to_come() -> None:
    assert column("一、转变\n从今年起集中三年的时间搞好调整。", "period", 1979) == {"三年": "1979-1981"}


def test_people_are_counted_without_a_measure_word() -> None:
    rows = rows_of(REVIEW + "帮助一万多失业人员就业。")
    assert rows[["text", "value", "unit", "comparator"]].to_numpy().tolist() == [["一万多", 10000.0, "人", "gt"]]


def test_a_sum_beside_its_yearly_growth_and_the_size_of_a_greenhouse() -> None:
    said = "一、工作回顾\n五年来，完成基础设施投资700亿元，年均增长22%。"
    assert column(said, "class")["700亿元"] == "cumulative_achievement"
    assert column(PLAN + "加快千亩温室大棚建设。", "class") == {"千亩": "context"}


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (REVIEW, "一年来，我们主要做了以下工作。", "一年", "class", "context"),
        (REVIEW, "建成1000千伏特高压工程。", "1000千伏", "class", "achievement"),
        (REVIEW, "203个国考断面优良率为100%。", "203个", "class", "context"),
        (PLAN, "推进钢铁、化工、建材4个重点行业绿色化改造。", "4个", "class", "context"),
        (PLAN, "打造一批超百亿、超千亿产业链。", "百亿", "class", "context"),
        (PLAN, "加快百万吨乙烯、氟硅新材料项目建设。", "百万吨", "class", "target"),
        (PLAN, "推动7大产业集群成体系。", "7大", "class", "context"),
    ],
    ids=str,
)
def test_what_two_more_provinces_taught(head: str, text: str, number: str, name: str, value: str) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


def test_how_long_nothing_has_been_like_it_is_no_time_of_what_follows() -> None:
    said = "事故下降18.2%、为近10年来最大降幅，生产事故起数、死亡人数分别下降17.7%、12.5%。"
    rows = rows_of(REVIEW + said).set_index("text")
    assert dict(rows["period"]) == {"18.2%": "2024", "10年": "2015-2024", "17.7%": "2024", "12.5%": "2024"}
    assert set(rows.loc[["17.7%", "12.5%"], "class"]) == {"achievement"}


def test_a_bound_before_what_a_share_is_of() -> None:
    assert column(PLAN + "奖励总额不超过原封顶线的20%。", "comparator") == {"20%": "le"}
    assert column(PLAN + "补助不低于当地标准的1.6倍。", "comparator") == {"1.6倍": "ge"}


def test_a_place_that_is_held_is_a_rank() -> None:
    assert column(REVIEW + "粮食总产量达到853.2亿斤，全国第4的地位进一步巩固。", "measure_type")["第4"] == "rank"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("经济总量历史性突破1万亿元。", "经济总量"),
        ("专利密度在全国率先突破20件。", "专利密度"),
        ("城镇调查失业率从上半年5.5%回落到5.3%。", "城镇调查失业率"),
    ],
    ids=str,
)
def test_how_a_thing_came_about_is_no_part_of_its_name(text: str, subject: str) -> None:
    assert set(column(REVIEW + text, "subject_zh").values()) == {subject}
