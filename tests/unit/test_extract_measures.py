"""What a number measures: a growth, a share, a rate, a rank, an index; and which indicator it is of.

Belongs here: the measure type and the indicator. Elsewhere: the unit (`test_extract_values`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, column, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R出生率下降5个千分点。", "5个千分点", "-5 千分点 eq rate achievement 2024"),
        ("R冠军企业总数占全市一半。", "一半", "50 % eq share achievement 2024"),
        ("R负责事项精简24%。", "24%", "-24 % eq growth_rate achievement 2024"),
        ("R机关队伍瘦身19.7%。", "19.7%", "-19.7 % eq growth_rate achievement 2024"),
        ("R知晓度为72.4%，认同度为91.3%。", "91.3%", "91.3 % eq rate achievement 2024"),
        ("R综合科技创新水平指数达69.63%。", "69.63%", "69.63 % eq index achievement 2024"),
        ("R消费水平提高，扣除物价上升因素增长86.9%。", "86.9%", "86.9 % eq growth_rate achievement 2024"),
        ("R教育经费占比提高一个百分点。", "一个百分点", "1 pp eq share achievement 2024"),
        ("R贸易占比达60%，比全市高出15个百分点。", "15个百分点", "15 pp eq share achievement 2024"),
        ("R全球第三大操作系统商用。", "第三大", "3 eq rank achievement 2024"),
        ("R增速连续4年居全国前六（含并列）。", "六", "6 eq rank achievement 2024"),
        ("R首次入围全国投资竞争力百强区。", "百强", "100 eq rank achievement 2024"),
        ("R总量保持全省区（县）第一。", "第一", "1 eq rank achievement 2024"),
        ("R国高企业达到7061家，连续六年全国区县级第一。", "第一", "1 eq rank achievement 2024"),
        ("R入选百强县前三强。", "三强", "3 eq rank achievement 2024"),
        ("R供应住房1.75万套，达历史累计配租总量的五倍。", "五倍", "5 倍 eq multiple achievement 2024"),
        ("R发展差异系数由0.680调整为0.660。", "0.660", "0.66 eq index achievement 2024"),
        ("R项目是全市第三大更新项目。", "第三大", "3 eq rank achievement 2024"),
        ("R棉花、油料、甘蔗分别增产一成五、二成一和百分之三十二。", "一成五", "15 % eq growth_rate achievement 2024"),
        ("R棉花、油料、甘蔗分别增产一成五、二成一和百分之三十二。", "二成一", "21 % eq growth_rate achievement 2024"),
        ("R棉花、油料分别增产一成五和百分之三十二。", "百分之三十二", "32 % eq growth_rate achievement 2024"),
        ("P旅游淡季门票按七折优惠。", "七折", "70 % eq rate target 2025"),
        ("P对小微企业宽带费打八五折。", "八五折", "85 % eq share target 2025"),
        ("R群众认可度达97.3%。", "97.3%", "97.3 % eq rate achievement 2024"),
        ("R人口自然增长率由11.2‰降至6.4‰。", "6.4‰", "6.4 ‰ eq rate achievement 2024"),
        ("R农民减负46.5%。", "46.5%", "-46.5 % eq growth_rate achievement 2024"),
        ("R3家跨入全省乡镇企业三百强。", "三百强", "300 eq rank achievement 2024"),
        ("R旅游收入恢复到2019年的138%。", "138%", "138 % eq share achievement 2024"),
        ("R是建国以来第二个高产年。", "第二个", "2 eq rank achievement 2024"),
        ("P社会集团购买力在去年基础上再压缩10%。", "10%", "-10 % eq growth_rate target 2025"),
        ("P城镇化水平由目前的24%提高到32%。", "32%", "32 % eq rate target 2025"),
        ("R产值的增长速度，2024年计划为3.7%，实际达到4.6%。", "4.6%", "4.6 % eq growth_rate achievement 2024"),
        ("R办结项目提速32%。", "32%", "32 % eq growth_rate achievement 2024"),
        ("P社工服务站100%覆盖。", "100%", "100 % eq rate target 2025"),
        ("R激励次数居全省区(县)第一。", "第一", "1 eq rank achievement 2024"),
        ("R办理平均减时间83%。", "83%", "-83 % eq growth_rate achievement 2024"),
        ("R连续三年入围全国治理百强(县、市)。", "百强", "100 eq rank achievement 2024"),
        ("R绩效考核中连续3年第一。", "第一", "1 eq rank achievement 2024"),
        ("R高新技术企业5842家,是2015年的近4倍,占全市31%。", "31%", "31 % eq share achievement 2024"),
        ("R专项斗争取得八个全市第一。", "第一", "1 eq rank achievement 2024"),
        ("R荣获“赛迪创新百强区全国第二位”。", "第二位", "2 eq rank achievement 2024"),
        ("R招生比前年还多百分之八十三。", "百分之八十三", "83 % eq share achievement 2024"),
        ("R发热诊室扩容119.04%。", "119.04%", "119.04 % eq growth_rate achievement 2024"),
        ("R入选“2024某省县域综合实力三十强”。", "三十强", "30 eq rank achievement 2024"),
        ("R荣获“全省综合实力百强”。", "百强", "100 eq rank achievement 2024"),
        ("R甲公司入选全省民营企业营收百强、制造业五十强。", "百强", "100 eq rank achievement 2024"),
        ("R甲公司入选全省民营企业营收百强、制造业五十强。", "五十强", "50 eq rank achievement 2024"),
        ("R总量由2022年的倒数第二，跃居全市第六。", "第六", "6 eq rank achievement 2024"),
        ("R粮食总产量9吨，比上一年增产2吨，即7.8%。", "7.8%", "7.8 % eq growth_rate achievement 2024"),
        ("R增速连续三年居全省第一。", "第一", "1 eq rank achievement 2024"),
        ("R人口自然增长率由上年的1.2%下降到1.17%。", "1.17%", "1.17 % eq rate achievement 2024"),
        ("R积累率由1978年的36.5%,降为33.6%。", "33.6%", "33.6 % eq rate achievement 2024"),
        ("R贸易总额比原计划超过百分之四。", "百分之四", "4 % eq growth_rate achievement 2024"),
        ("R计划只完成了百分之九十四。", "百分之九十四", "94 % eq rate achievement 2024"),
        (
            "R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。",
            "1.2%",
            "-1.2 % eq growth_rate achievement 2024",
        ),
        ("R排放由上年分别增长5.6％和13.1％，减为增长1.2%和1.8%。", "1.8%", "1.8 % eq growth_rate achievement 2024"),
        ("R支出１，９２５，４７５元，增长１，１２０％。", "１，１２０％", "1120 % eq growth_rate achievement 2024"),
        ("R门诊报销比例达到65%。", "65%", "65 % eq rate achievement 2024"),
        ("R价格涨幅由2022年的21.7%回落到2024年的0.8%。", "0.8%", "0.8 % eq rate achievement 2024"),
        ("R占比由2022年的21.7%提高到25%。", "25%", "25 % eq share achievement 2024"),
        ("R“某桂”连续四年蝉联全国推广面积第一。", "第一", "1 eq rank achievement 2024"),
        ("R跻身全国创新百强区第四。", "第四", "4 eq rank achievement 2024"),
        ("R位居全国百强县投资潜力第3、新型城镇化质量第4、竞争力第5。", "第4", "4 eq rank achievement 2024"),
        ("R成为全球第一货物贸易大国。", "第一", "1 eq rank achievement 2024"),
        ("R服务业成为第一大产业。", "第一大", "1 eq rank achievement 2024"),
        ("R入选全国县域综合竞争力400强、全国县域旅游综合实力百强县。", "百强", "100 eq rank achievement 2024"),
        ("R工业增加值同比增长(下同)2.5%。", "2.5%", "2.5 % eq growth_rate achievement 2024"),
        ("R孕产妇死亡率保持为0。", "0", "0 eq rate achievement 2024"),
        ("R产值90亿元，是2023年的2倍。", "2倍", "2 倍 eq multiple achievement 2024"),
        ("R总量、能力分别跃居全国高新区23和29位。", "29位", "29 eq rank achievement 2024"),
        ("R增幅位列全省市州前三甲。", "三甲", "3 eq rank achievement 2024"),
        ("R森林覆盖率提高1个百分点，达到33%。", "33%", "33 % eq rate achievement 2024"),
        ("R三产比重提高2个百分点，达到41%。", "41%", "41 % eq share achievement 2024"),
        ("R连续10年进入中部百强县行列。", "百强", "100 eq rank achievement 2024"),
        ("R减收9亿元，比原来设想的六亿元多出50%。", "50%", "50 % eq growth_rate achievement 2024"),
        ("R居中国百强榜第二。", "第二", "2 eq rank achievement 2024"),
        ("R集体经济总资产增值9.2%。", "9.2%", "9.2 % eq growth_rate achievement 2024"),
        ("R投资增长幅度由上年的58.6%回落到27.8%。", "27.8%", "27.8 % eq growth_rate achievement 2024"),
        ("R投资涨幅高达5.2%。", "5.2%", "5.2 % eq growth_rate achievement 2024"),
        ("R增长速度都在4.3%以上，高的达到5.5%。", "5.5%", "5.5 % eq growth_rate achievement 2024"),
        ("R工业总产值增长7.5%（不包括村办工业为7%）。", "7%", "7 % eq growth_rate achievement 2024"),
        ("R研发投入占比5%（不含军工为4%）。", "4%", "4 % eq share achievement 2024"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P将单位缴费比例从20%降至16%。", "16%", "% eq rate target 2025"),
        ("R投资超年度计划目标13.9%。", "13.9%", "% eq rate achievement 2024"),
    ],
    ids=str,
)
def test_parts_of_lines(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (REVIEW, "年均增长保持在6.5%以上。", "6.5%以上", "measure_type", "growth_rate"),
        (REVIEW, "县域经济稳居全省前十强。", "十强", "measure_type", "rank"),
    ],
    ids=str,
)
def test_one_column(head: str, text: str, number: str, name: str, value: object) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("总产值超额7%完成了年度计划。", ["rate"]),
        ("播种面积为2023年的98.8%。", ["rate"]),
        ("收入和税收分别完成年度计划的113%和120%。", ["rate"] * 2),
        ("居民消费价格总指数105%，物价上涨3%。", ["index", "rate"]),
        ("汽车产量保持40%以上增长、达9万辆。", ["growth_rate", "count"]),
        ("城镇化率由40%增长到45%。", ["rate"] * 2),
    ],
)
def test_a_percentage_is_known_by_what_it_is_told_of(text: str, measures: list[str]) -> None:
    assert rows_of(REVIEW + text)["measure_type"].tolist() == measures


def test_a_place_without_第_is_a_rank_where_one_leads_to_another() -> None:
    rows = rows_of(REVIEW + "综合实力在全国百强城市中由39位提升到31位，增加31位医生。")
    assert rows["measure_type"].tolist() == ["rank", "rank", "count"]
    assert rows["unit"].tolist()[:2] == ["", ""]


def test_a_price_index_is_told_from_its_change() -> None:
    rows = rows_of(PLAN + "居民消费价格指数控制在103.5%，居民消费价格指数涨幅3%以内。")
    assert rows["measure_type"].tolist() == ["index", "rate"]


def test_a_hope_after_its_target_measures_the_same() -> None:
    rows = rows_of(PLAN + "产值增长5.5%左右，力争6%；投资增长7%。")
    assert rows["measure_type"].tolist() == ["growth_rate"] * 3
    assert rows["class"].tolist() == ["target", "aspiration", "target"]


def test_indexes_of_prices_and_what_is_held_against_what_was_asked() -> None:
    rows = rows_of(REVIEW + "零售物价总指数为107.8%,比省下达的指标低0.2个百分点。撤销开发区12个,核减幅度57%。")
    assert rows["measure_type"].tolist() == ["index", "index", "count", "growth_rate"]


def test_points_of_a_share_measure_a_share_clause_after_clause() -> None:
    rows = rows_of(REVIEW + "增加值占生产总值的比重提高8.5个百分点,比“十四五”末提高2个百分点,比预期高1个百分点。")
    assert rows["measure_type"].tolist() == ["share", "share", "share"]


def test_growth_that_was_expected_is_growth() -> None:
    assert rows_of(PLAN + "5.5%左右的预期增长目标符合实际。")["measure_type"].tolist() == ["growth_rate"]


def test_firms_of_several_lists_are_none_of_a_rank() -> None:
    assert rows_of(PLAN + "重点瞄准世界500强、中国500强、民企500强招商。").empty


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("产值年均增长9%，比全省快1个百分点。", ["growth_rate"] * 2),
        ("外贸降幅由谷底的-14%收窄至-11%。", ["growth_rate"] * 2),
        ("14家企业入选中国制造业500强。", ["count"]),
        ("我市成为全区第四个突破千亿元的地区。", ["rank", "level"]),
        ("我区成为全市第8个产值突破千亿元的区县。", ["rank", "level"]),
        ("亿元投资产出达到3亿元。", ["level"]),
        ("地方预算的结余一亿五千三百万元。", ["level"]),
    ],
)
def test_a_number_measures_what_it_is_told_of(text: str, measures: list[str]) -> None:
    assert rows_of(REVIEW + text)["measure_type"].tolist() == measures


def test_a_rank_beside_a_total_is_no_sum() -> None:
    said = "累计获批集群14个、总数居全国第一。"
    assert column(REVIEW + said, "class") == {"14个": "cumulative_achievement", "第一": "achievement"}


def test_passengers_carried_so_far_are_measured() -> None:
    rows = rows_of(REVIEW + "旅客周转量达到32亿人公里。")
    assert rows[["unit", "measure_type"]].to_numpy().tolist() == [["人公里", "level"]]


def test_a_place_that_is_held_is_a_rank() -> None:
    assert column(REVIEW + "粮食总产量达到853.2亿斤，全国第4的地位进一步巩固。", "measure_type")["第4"] == "rank"


def test_places_moved_up_by_are_no_rank() -> None:
    assert told(REVIEW + "甲县在全省位次前移14位。", "14位").startswith("14 位 eq count ")


def test_firms_of_a_list_are_no_rank() -> None:
    rows = rows_of(PLAN + "新引进企业400家以上,其中世界500强、中国500强及专精特新等优质企业60家以上。")
    assert rows["text"].tolist() == ["400家以上", "60家以上"]


def test_indicators_carry_the_ids_of_the_reference_series() -> None:
    text = "地区生产总值增长5%，规上工业增加值增长7%，一般公共预算收入增长3%，"
    text += "城镇新增就业5200人，居民消费价格上涨1%。"
    found = rows_of(REVIEW + text)["indicator_id"].tolist()
    assert found == [
        "gdp_growth_real",
        "industrial_va_growth",
        "budget_revenue_growth",
        "urban_new_jobs",
        "cpi_inflation",
    ]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("调查失业率5.5%以内，登记失业率4.5%以内。", ["urban_unemployment_rate", "registered_unemployment_rate"]),
        ("专项债券4万亿元，专项债务限额6万亿元。", ["special_bonds", ""]),
        ("新增博士学位授权点56个，新增义务教育学位4万个。", ["", "new_school_places"]),
        ("空气优良天数比率95%，国考断面水质优良率90%。", ["good_air_rate", "good_water_rate"]),
    ],
)
def test_names_that_share_a_word_are_indicators_apart(text: str, indicators: list[str]) -> None:
    assert rows_of(PLAN + text)["indicator_id"].fillna("").tolist() == indicators
