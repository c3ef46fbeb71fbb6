"""What passages written to be hard taught: small money, tenths with digits, reports delivered late (all made up)."""

from __future__ import annotations

import pytest
from made_report import rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("R棉花、油料、甘蔗分别增产一成五、二成一和百分之三十二。", "一成五", "15 % eq growth_rate achievement 2024"),
        ("R棉花、油料、甘蔗分别增产一成五、二成一和百分之三十二。", "二成一", "21 % eq growth_rate achievement 2024"),
        ("R棉花、油料分别增产一成五和百分之三十二。", "百分之三十二", "32 % eq growth_rate achievement 2024"),
        ("R大约有一成半的企业仍在亏损。", "一成半", "15 % approx share achievement 2024"),
        ("R办得好的占六、七成。", "七成", "70 % le share achievement 2024"),
        ("R办得不好的占百分之十几。", "百分之十几", "10 % gt share achievement 2024"),
        ("R占全省的四分之一强。", "四分之一", "25 % gt share achievement 2024"),
        ("P旅游淡季门票按七折优惠。", "七折", "70 % eq rate target 2025"),
        ("P对小微企业宽带费打八五折。", "八五折", "85 % eq share target 2025"),
        ("R猪肉由每斤一元八角降到九角五分。", "一元八角", "1.8 CNY eq level context 2023"),
        ("R猪肉由每斤一元八角降到九角五分。", "九角五分", "0.95 CNY eq level achievement 2024"),
        ("R平均每人每月增加工资6元3角。", "6元3角", "6.3 CNY eq level achievement 2024"),
        ("R城镇安置待业人员六百二十八万，待业率下降。", "六百二十八万", "6.28e+06 人 eq count achievement 2024"),
        ("R六千三百万城镇待业人员得到安置。", "六千三百万", "6.3e+07 人 eq count achievement 2024"),
        ("R乡镇企业吸纳农村劳力640万。", "640万", "6.4e+06 人 eq count achievement 2024"),
        ("R我们用一个月左右时间控制了疫情。", "一个月左右", "1 月 approx duration context 2024"),
        ("R90多个昼夜严防死守。", "90多个昼夜", "90 天 gt duration context 2024"),
        ("R建成国家级中心渔港一座。", "一座", "1 座 eq count achievement 2024"),
        ("R农业人口平均每人一亩高产田。", "一亩", "1 亩 eq level achievement 2024"),
        ("P新建十来个油气田。", "十来个", "10 个 gt count target 2025"),
        ("P每亩投资强度不得低于80万元。", "80万元", "800000 CNY ge level target 2025"),
        ("P单位能耗不得超过3吨。", "3吨", "3 吨 le level target 2025"),
        ("R群众认可度达97.3%。", "97.3%", "97.3 % eq rate achievement 2024"),
        ("R人口自然增长率由11.2‰降至6.4‰。", "6.4‰", "6.4 ‰ eq rate achievement 2024"),
        ("R农民减负46.5%。", "46.5%", "-46.5 % eq growth_rate achievement 2024"),
        ("R蛋鸡饲养量突破百万只大关。", "百万只", "1e+06 只 gt count achievement 2024"),
        ("R牲畜稳定在千万头（只）以上。", "千万头（只）以上", "1e+07 头(只) ge count achievement 2024"),
        ("P入园企业达到百家以上。", "百家以上", "100 家 ge count target 2025"),
        ("P年产30GWh固态电池投产。", "30GWh", "30 吉瓦时 eq level target 2025"),
        ("R黄金产量12.6万两。", "12.6万两", "126000 两 eq level achievement 2024"),
        ("P淘汰10蒸吨及以下锅炉47台。", "10蒸吨及以下", "10 蒸吨 le level context 2025"),
        ("P架设十千伏线路。", "十千伏", "10 千伏 eq level target 2025"),
        ("P安装一台六万五千瓩机组。", "六万五千瓩", "65000 千瓦 eq level target 2025"),
        ("R县城到州府的车程由3个半小时缩短到2小时。", "3个半小时", "3.5 小时 eq duration context 2023"),
        ("R建成区面积由52扩大到78平方公里。", "52", "52 平方公里 eq level context 2023"),
        ("R两县进入全省十强。", "两县", "2 县 eq count achievement 2024"),
        ("R合作医疗试点扩大到三县一区。", "一区", "1 区 eq count achievement 2024"),
        ("P重点搞好五厂三矿两路。", "三矿", "3 矿 eq count target 2025"),
        ("P形成两个五百亿、四个百亿产业集群。", "五百亿", "5e+10 CNY eq level context 2025"),
        ("P形成两个五百亿、四个百亿产业集群。", "百亿", "1e+10 CNY eq level context 2025"),
        ("R百岁以上老人每月500元。", "百岁以上", "100 岁 ge duration context 2024"),
        ("R3家跨入全省乡镇企业三百强。", "三百强", "300 eq rank achievement 2024"),
        ("R机床、装备、冶金重矿三大产业占72.8%。", "三大", "3 eq count context 2024"),
        ("R培育百亿产业3个。", "百亿", "1e+10 CNY eq level context 2024"),
        ("R小麦最低收购价每斤提高九分钱。", "九分钱", "0.09 CNY eq level achievement 2024"),
        ("R旅游收入恢复到2019年的138%。", "138%", "138 % eq share achievement 2024"),
        ("R是建国以来第二个高产年。", "第二个", "2 eq rank achievement 2024"),
    ],
)
def test_numbers(text: str, number: str, expected: str) -> None:
    assert told(under(text), number) == expected


@pytest.mark.parametrize(
    "text",
    [
        "P百万吨死亡率下降。",
        "P推行“7×24小时”预约通关，办好百岁山公园。",
        "P扎实开展百校联百县行动。",
        "P推动一镇一业发展。",
        "R长三角、珠三角联动发展，五角星奖章。",
        "R在十个指头中，缺点不过是一个指头。",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert rows_of(under(text))["text"].tolist() == rows_of(under(text[0]))["text"].tolist()


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("R生产总值超过52.8亿元的预期目标，达到53.4亿元。", "52.8亿元", "5.28e+09 CNY gt level context 2024"),
        ("P年内压减60马力以下小机船85艘。", "60马力以下", "60 马力 le level context 2025"),
        ("P对人均住房不足10平方米的低保户发放补贴。", "10平方米", "10 平方米 lt level context 2025"),
        ("P杜绝死亡10人以上的特大事故。", "10人以上", "10 人 ge count context 2025"),
        ("P办好群众关心的十件实事。", "十件", "10 件 eq count target 2025"),
        ("P新增深水泊位十一个、堆场三处。", "十一个", "11 个 eq count target 2025"),
        ("P使现有二十三个贫困县基本解决温饱。", "二十三个", "23 个 eq count target 2025"),
        ("P社会集团购买力在去年基础上再压缩10%。", "10%", "-10 % eq growth_rate target 2025"),
        ("P城镇化水平由目前的24%提高到32%。", "32%", "32 % eq rate target 2025"),
        ("P按防御1954年型洪水标准加固海堤40公里。", "40公里", "40 公里 eq level target 2025"),
        ("R全省九十四个县中，有六十一个县增产。", "九十四个", "94 个 eq count context 2024"),
        ("R全省九十四个县中，有六十一个县增产。", "六十一个", "61 个 eq count achievement 2024"),
        ("R列入计划的八十种主要产品有六十七种完成计划。", "八十种", "80 种 eq count context 2024"),
        ("R对外贸易达到2010年的1.8倍。", "1.8倍", "1.8 倍 eq multiple cumulative_achievement 2011-2024"),
        ("P全省小铁厂由466个减少到现在的276个。", "276个", "276 个 eq count achievement 2024"),
        ("P今年经济增长速度的宏观调控目标，定为8%至9%。", "9%", "9 % le growth_rate target 2025"),
        ("P2030年以前要有三分之一的县建成。", "三分之一", "33.3333 % eq share target 2030"),
        ("R农村贫困人口比上年减少290万。", "290万", "2.9e+06 人 eq count achievement 2024"),
        ("R钢铁比例从1.03比1改为1比1。", "1.03比1", "1.03 eq multiple context 2023"),
        ("R死亡率控制在0.6人/百亿元以下。", "0.6人/百亿元以下", "0.6 人/百亿元 le count achievement 2024"),
        ("P小麦最低收购价每50公斤提高5元。", "50公斤", "50 公斤 eq level context 2025"),
        ("R制订了一九八一和一九八二两个年度计划。", "两个", "2 个 eq count achievement 2024"),
        ("R产值的增长速度，2024年计划为3.7%，实际达到4.6%。", "3.7%", "3.7 % eq growth_rate context 2024"),
        ("R产值的增长速度，2024年计划为3.7%，实际达到4.6%。", "4.6%", "4.6 % eq growth_rate achievement 2024"),
        ("R全国人口增长率降到10‰左右。", "10‰左右", "10 ‰ approx rate achievement 2024"),
        ("R办结项目提速32%。", "32%", "32 % eq growth_rate achievement 2024"),
        ("P社工服务站100%覆盖。", "100%", "100 % eq rate target 2025"),
        ("R出台2025年市政府1号文件，颁布规章21项。", "21项", "21 项 eq count achievement 2024"),
        ("R如果每人多用一斤棉花，就需要增加九亿斤棉花。", "九亿斤", "9e+08 斤 eq level context"),
        ("R自2011年首列开行以来累计突破3.5万列。", "3.5万列", "35000 列 gt count cumulative_achievement 2011-2024"),
        ("P力争通过三到五年的努力，建成基地10万亩。", "10万亩", "100000 亩 eq level aspiration 2025-2029"),
        (
            "R与2019年相比，生产总值增长1.1倍，年均递增16%。",
            "16%",
            "16 % eq growth_rate cumulative_achievement 2020-2024",
        ),
    ],
)
def test_classes_and_times(text: str, number: str, expected: str) -> None:
    assert told(under(text), number) == expected


PLAN = "二、“十五五”时期主要目标和2026年重点工作\n"


def test_a_heading_of_a_plans_years_and_its_first_leaves_the_points_to_the_one_year() -> None:
    rows = rows_of(f"{PLAN}（一）扩大内需。新建停车位5万个。\n“十五五”时期，新增就业90万人。\n", 2026)
    assert rows[rows["class"] == "target"]["period"].tolist() == ["2026", "2026-2030"]


def test_what_is_said_of_the_year_ends_the_points_of_the_years_before() -> None:
    points = "今后五年，要抓好以下方面：\n（一）工业。培育10家企业。\n"
    ahead = "2026年是“十五五”开局之年。\n重点抓好工作：\n（一）投资。新建桥梁9座。\n"
    rows = rows_of(PLAN + points + ahead, 2026)
    assert rows[rows["class"] == "target"]["period"].tolist() == ["2026-2030", "2026"]


def test_a_plan_in_two_parts_is_of_its_own_years() -> None:
    said = "“八五”期间分两步走：前两年年均增长5%，后三年年均增长7%。到1995年，产粮9吨，每年递增2%。\n"
    rows = rows_of(f"二、“八五”计划\n{said}", 1991)
    assert rows[rows["unit"] == "%"]["period"].tolist() == ["1991-1992", "1993-1995", "1991-1995"]


def test_years_before_those_reviewed_are_as_many_before_them() -> None:
    rows = rows_of("一、过去五年的工作回顾\n五年完成投资9亿元，相当于前四年总和的2倍。\n", 1988)
    assert rows[rows["text"] == "四年"]["period"].tolist() == ["1979-1982"]


def test_years_to_come_hold_for_the_rest_of_their_paragraph() -> None:
    said = "今后八年，要立足于现有基础。国家计划新建一百二十个大型项目，六条铁路和五个重点港口。\n"
    rows = rows_of(f"三、任务\n发展基础工业。{said}", 1978)
    assert rows[rows["class"] == "target"]["period"].tolist() == ["1978-1985"] * 3


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("常住人口城镇化率提高到65%", "2025"),
        ("森林覆盖率24%以上", "2025"),
        ("生产总值突破600亿元", "2025"),
        ("每千人口医师达到3.6人", "2025"),
        ("平均受教育年限提高到11.3年", "2025"),
        ("城乡居民收入比缩小到1.8:1", "2025"),
        ("示范村的村占到六成", "2025"),
        ("登记失业率控制在5%以内", "2021-2025"),
        ("粮食产量稳定在15亿斤以上", "2021-2025"),
        ("固定资产投资累计超过1000亿元", "2021-2025"),
        ("五年固定资产投资超过1000亿元", "2021-2025"),
        ("生产总值年均增长达到6%", "2021-2025"),
        ("新建学校达到12所，新增学位达到9000个", "2021-2025"),
    ],
)
def test_what_a_plan_of_years_is_to_have_reached_is_of_its_last(said: str, period: str) -> None:
    rows = rows_of(f"二、“十四五”时期主要目标任务\n——{said}。\n", 2021)
    assert rows[rows["class"] == "target"]["period"].tolist()[-1] == period


def test_a_report_of_a_term_that_ends_five_years_on_plans_from_the_next_year() -> None:
    rows = rows_of("三、奋斗目标\n未来五年的主要目标是：到2021年，投资累计超过1000亿元。\n今年新增就业5万人。\n", 2016)
    assert rows["period"].tolist() == ["2017-2021", "2017-2021", "2016"]


def test_what_this_year_is_expected_to_have_is_the_first_value_of_next_years() -> None:
    rows = rows_of("三、1981年国民经济计划\n明年计划轻工业的比重，由今年预计的44％提高到45％。\n", 1980)
    assert rows[["class", "period"]].to_numpy().tolist() == [["context", "1980"], ["target", "1981"]]


def test_a_heading_that_looks_back_and_ahead_turns_where_the_aims_are_told() -> None:
    head = "二、“十四五”时期发展成就和“十五五”时期主要目标任务\n"
    aims = "纲要草案明确了今后五年的发展目标：首都功能提升。\n包括：生产总值年均增长5%。\n"
    rows = rows_of(f"{head}五年来，新建学校9所。\n{aims}", 2026)
    told_of = rows[rows["unit"].isin(["所", "%"])]
    assert told_of[["class", "period"]].to_numpy().tolist() == [
        ["cumulative_achievement", "2021-2025"],
        ["target", "2026-2030"],
    ]


def test_past_years_that_a_years_sum_exceeds_end_before_it() -> None:
    rows = rows_of("一、1957年的工作\n1957年完成土方9亿立方米，相当于过去八年总和的2倍。\n", 1958)
    assert rows[rows["text"] == "八年"]["period"].tolist() == ["1949-1956"]


def test_what_a_sum_exceeds_sets_it_off() -> None:
    rows = rows_of("一、2024年工作回顾\n投产项目六百个，比前五年合计的四百个还要多。\n")
    assert rows[rows["unit"] == "个"]["class"].tolist() == ["achievement", "context"]


LATE = "一、1963年国民经济全面好转\n今年，粮食预计9吨，比去年增产1吨。两年半来，精减职工5万人。工业亏损户减少到15户。\n"


@pytest.mark.parametrize("day", ["一九六三年十二月五日", "1963年10月5日"])
def test_a_report_delivered_late_looks_back_on_its_own_year(day: str) -> None:
    ahead = "二、1964年的主要任务\n明年产粮12吨。新建学校9所。\n"
    rows = rows_of(f"（{day}在某省人民代表大会第一次会议上）\n{LATE}{ahead}", 1963)
    rows = rows[rows["class"] != "non_statistic"]
    achieved = ["1963", "1963", "1961-1963", "1961-1963", "1963"]
    assert rows["period"].tolist() == [*achieved, "1964", "1964"]
    assert (rows["class"] == "target").tolist() == [False] * 5 + [True] * 2


def test_a_report_delivered_early_in_its_year_plans_for_it() -> None:
    rows = rows_of(f"（一九六三年二月五日在某省人民代表大会第一次会议上）\n{LATE}", 1963)
    assert rows[rows["text"] == "15户"]["period"].tolist() != ["1963"] or "target" in rows["class"].tolist()


def test_what_a_report_expects_of_its_own_year_tells_that_it_is_over() -> None:
    rows = rows_of("一、经济形势\n今年产粮预计9吨。\n明年产粮12吨。\n", 1981)
    told_of = rows[rows["class"] != "non_statistic"]
    assert told_of[["class", "period"]].to_numpy().tolist() == [["achievement", "1981"], ["target", "1982"]]


def test_a_year_that_a_plan_expects_is_ahead_still() -> None:
    rows = rows_of("二、2025年工作安排\n今年预计增长5%。\n明年产粮12吨。\n", 2025)
    assert "target" in rows[rows["text"] == "5%"]["class"].tolist()


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("R粮食总产仍达9亿斤，比上年增长一成多。", ["粮食总产", "粮食总产"]),
        ("R对俄贸易额27.9亿美元。", ["对俄贸易额"]),
        ("R再生资源回收利用率达到98%。", ["再生资源回收利用率"]),
        ("R深水网箱由1.2万只发展到2万只。", ["深水网箱", "深水网箱"]),
        ("R财政收入46万元，为年预算的103.6%，比上年净增7万元。", ["财政收入", "财政收入预算完成比例", "财政收入净增"]),
        ("P开工建设大石洞中型水库，总库容1840万立方米。", ["大石洞中型水库总库容"]),
        ("P建设村级光伏电站32座、总装机1万千瓦。", ["建设村级光伏电站", "村级光伏电站总装机"]),
        ("P抓好疏港铁路支线（18.7公里）建设。", ["疏港铁路支线"]),
        ("R规上工业增速由一季度的-6.7%回升到1.5%。", ["规上工业", "规上工业"]),
        ("R旅游收入3亿元，相当于2010年的1.9倍。", ["旅游收入", "旅游收入"]),
        ("P三是招募“西部计划”志愿者3000名。", ["招募“西部计划”志愿者"]),
        ("R一九六四年的产量9吨。", ["产量"]),
    ],
)
def test_subjects(text: str, subjects: list[str]) -> None:
    assert rows_of(under(text))["subject_zh"].tolist() == subjects
