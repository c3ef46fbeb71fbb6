"""How near a number is told: at least, more than, about, up to, estimated.

Belongs here: the words that bound a number or make it rough, and how far a note of estimates holds.
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, column, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P增派不少于60名优秀医生驻点。", "60名", "60 名 ge count target 2025"),
        ("R建筑住宅将近四千六百万平方公尺。", "四千六百万平方公尺", "4.6e+07 平方米 lt level achievement 2024"),
        ("R育儿补贴惠及120余万婴幼儿。", "120余万", "1.2e+06 人 gt count achievement 2024"),
        ("R审批时间分别缩短至30个和41个工作日以内。", "30个", "30 工作日 le duration achievement 2024"),
        ("R新产品对工业增长贡献超50%。", "50%", "50 % gt share achievement 2024"),
        ("R大项目约占全年投资总额的三分之二。", "三分之二", "66.6667 % approx share achievement 2024"),
        ("R淘汰企业169家，超过工业企业总数的60%。", "60%", "60 % gt share achievement 2024"),
        ("R在校学生已接近高中阶段人数的百分之五十。", "百分之五十", "50 % lt share achievement 2024"),
        ("P年内落实至少2块教育用地。", "2块", "2 块 ge count target 2025"),
        ("P撬动100亿元以上社会资本投向企业。", "100亿元以上", "1e+10 CNY ge level target 2025"),
        ("P针对冠军企业推出3宗以上联合用地。", "3宗以上", "3 宗 ge count target 2025"),
        (
            "R平均受教育年限从2020年的9.6年提升至2024年的10.2年左右。",
            "10.2年左右",
            "10.2 年 approx duration achievement 2024",
        ),
        ("R技能人才总量超696万。", "696万", "6.96e+06 人 gt count achievement 2024"),
        ("R完成超千栋建筑模型。", "千栋", "1000 栋 gt count achievement 2024"),
        ("R消除近千处隐患。", "千处", "1000 处 lt count achievement 2024"),
        ("R加固近千公里的堤防。", "千公里", "1000 公里 lt level achievement 2024"),
        ("P一般公共预算收入增长5% 左右。", "5% 左右", "5 % approx growth_rate target 2025"),
        ("R城乡居民收入比收窄至2：1以内。", "2：1以内", "2 le multiple achievement 2024"),
        ("R钢产量不过760万吨。", "760万吨", "7.6e+06 吨 le level achievement 2024"),
        ("R能耗、水耗降幅均达4%以上。", "4%以上", "-4 % ge growth_rate achievement 2024"),
        ("R引进企业12家，税收贡献超过三成。", "三成", "30 % gt share achievement 2024"),
        ("P目标是：投资力争完成9亿元以上，预算收入增长8%以上。", "8%以上", "8 % ge growth_rate target 2025"),
        ("R排放强度分别约为全国平均的70%、60%。", "60%", "60 % approx rate achievement 2024"),
        ("P商品粮增加两、三倍。", "两", "2 倍 ge multiple target 2025"),
        ("P商品粮增加两、三倍。", "三倍", "3 倍 le multiple target 2025"),
        ("P改造健身设施65处（片）以上。", "65处（片）以上", "65 处 ge count target 2025"),
        ("R这个比重大约是百分之十七。", "百分之十七", "17 % approx share achievement 2024"),
        ("R支出增加四、五十亿元。", "四", "4e+09 CNY ge level achievement 2024"),
        ("R支出增加四、五十亿元。", "五十亿元", "5e+09 CNY le level achievement 2024"),
        ("P补助标准不低于每月800元。", "800元", "800 CNY ge level target 2025"),
        ("P经济总量突破6000亿大关。", "6000亿", "6e+11 CNY gt level target 2025"),
        ("P信贷规模与去年大体持平，物价上涨幅度控制在6%以内。", "6%以内", "6 % le rate target 2025"),
        ("R大约有一成半的企业仍在亏损。", "一成半", "15 % approx share achievement 2024"),
        ("R办得好的占六、七成。", "七成", "70 % le share achievement 2024"),
        ("R办得不好的占百分之十几。", "百分之十几", "10 % gt share achievement 2024"),
        ("R占全省的四分之一强。", "四分之一", "25 % gt share achievement 2024"),
        ("P新建十来个油气田。", "十来个", "10 个 gt count target 2025"),
        ("P每亩投资强度不得低于80万元。", "80万元", "800000 CNY ge level target 2025"),
        ("P单位能耗不得超过3吨。", "3吨", "3 吨 le level target 2025"),
        ("R蛋鸡饲养量突破百万只大关。", "百万只", "1e+06 只 gt count achievement 2024"),
        ("R牲畜稳定在千万头（只）以上。", "千万头（只）以上", "1e+07 头(只) ge count achievement 2024"),
        ("P入园企业达到百家以上。", "百家以上", "100 家 ge count target 2025"),
        ("P今年经济增长速度的宏观调控目标，定为8%至9%。", "9%", "9 % le growth_rate target 2025"),
        ("R死亡率控制在0.6人/百亿元以下。", "0.6人/百亿元以下", "0.6 人/百亿元 le count achievement 2024"),
        ("R全国人口增长率降到10‰左右。", "10‰左右", "10 ‰ approx rate achievement 2024"),
        ("R接种疫苗突破百万剂。", "百万剂", "1e+06 剂 gt count achievement 2024"),
        ("P每个街道至少建成1家托育机构。", "1家", "1 家 ge count target 2025"),
        ("P高层次人才规模突破2千人。", "2千人", "2000 人 gt count target 2025"),
        ("P塑造上百个示范项目。", "百个", "100 个 ge count target 2025"),
        ("R集采药品平均降价50%以上。", "50%以上", "-50 % ge growth_rate achievement 2024"),
        ("P实施50个以上企业技术改造项目。", "50个以上", "50 个 ge count target 2025"),
        ("R科学城汇聚300多个科研团队。", "300多个", "300 个 gt count achievement 2024"),
        (
            "R在2022年快速增长的基础上，2024年我省经济继续发展。产值突破3亿元大关。",
            "3亿元",
            "3e+08 CNY gt level achievement 2024",
        ),
        ("R吸引参赛队伍上万支。", "万支", "10000 支 ge count achievement 2024"),
        ("R粮食产量达四亿零七百多万吨。", "四亿零七百多万吨", "4.07e+08 吨 gt level achievement 2024"),
        ("P供养标准提高到上年度农村居民人均纯收入的60%以上。", "60%以上", "60 % ge share target 2025"),
        ("R投资保持两位数增长。", "两位数", "10 % ge growth_rate achievement 2024"),
        ("R上线人数突破千人大关。", "千人", "1000 人 gt count achievement 2024"),
        ("R取得重大科学技术成果3，000多项。", "3，000多项", "3000 项 gt count achievement 2024"),
        ("R减少百分之二、三的占用量。", "百分之二", "-2 % ge growth_rate achievement 2024"),
        ("R减少百分之二、三的占用量。", "三", "-3 % le growth_rate achievement 2024"),
        ("R试制成功上千种重要产品。", "千种", "1000 种 ge count achievement 2024"),
        ("R上百万赤脚医生成长起来。", "百万", "1e+06 人 ge count achievement 2024"),
        ("R亩产已经达到或者超过了一千斤。", "一千斤", "1000 斤 ge level achievement 2024"),
        ("R节约的资金约达10亿余元。", "10亿余元", "1e+09 CNY gt level achievement 2024"),
        ("R决算支出比预算少支出了约1.59%。", "1.59%", "-1.59 % approx growth_rate achievement 2024"),
        ("R全县有一亿一千多万农户。", "一亿一千多万", "1.1e+08 户 gt count achievement 2024"),
        ("R面积大体相当于北京市的六倍。", "六倍", "6 倍 approx multiple achievement 2024"),
        ("R一亿一千多万青、壮年识了字。", "一亿一千多万", "1.1e+08 人 gt count achievement 2024"),
        ("R把我国人口控制在十二亿以内的目标。", "十二亿以内", "1.2e+09 人 le count achievement 2024"),
        ("R世界上年产石油一亿吨以上的国家不到十个。", "十个", "10 个 lt count achievement 2024"),
        ("R被淹农田约占全国农田十分之一。", "十分之一", "10 % approx share achievement 2024"),
        ("R算力规模突破190Eflops。", "190Eflops", "190 EFlops gt level achievement 2024"),
        ("R有一千二百万侨民、一百万以上的干部。", "一百万以上", "1e+06 人 ge count achievement 2024"),
        ("R安全感连续5年保持在99%以上。", "99%以上", "99 % ge rate achievement 2024"),
        ("R产量连续4年占全国九成以上。", "九成以上", "90 % ge share achievement 2024"),
        ("P全国人口控制在十亿六千万左右。", "十亿六千万左右", "1.06e+09 人 approx count target 2025"),
        ("P8—8.5%的经济增长区间，考虑了需要。", "8.5%", "8.5 % le growth_rate target 2025"),
        ("P确保零就业家庭至少有一人就业。", "一人", "1 人 ge count target 2025"),
        ("P培养近五百万高级专门人才。", "五百万", "5e+06 人 lt count target 2025"),
        ("R五六十个村，三四百人。", "六十个", "60 个 le count achievement 2024"),
        ("R十五六户受益。", "十五六户", "15 户 approx count achievement 2024"),
        ("RPM2.5平均浓度低于每立方米19微克。", "19微克", "19 微克/立方米 lt level achievement 2024"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R城区人口超50万县有3个。", "50万", "500000 人 gt"),
        ("P食品抽检量超每千人6.5批次。", "6.5批次", "gt"),
    ],
    ids=str,
)
def test_parts_of_lines(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (REVIEW, "标准不低于当地最低标准的1.6倍。", "1.6倍", "comparator", "ge"),
        (REVIEW, "千余家企业融入配套，提出五大类指标。", "千余家", "comparator", "gt"),
    ],
    ids=str,
)
def test_one_column(head: str, text: str, number: str, name: str, value: object) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


def test_a_note_after_a_number_makes_it_an_estimate_too() -> None:
    rows = rows_of(REVIEW + "产值由2023年的20亿元增加到2024年的47亿元（预计，下同），税收6亿元。")
    assert rows["estimated"].tolist() == [False, True, True]


def test_a_step_that_is_reached_is_passed() -> None:
    assert rows_of(REVIEW + "经济总量跨上5万亿元台阶。")["comparator"].tolist() == ["gt"]


def test_what_is_told_roughly_or_foreseen_in_older_words() -> None:
    rows = rows_of(REVIEW + "差不多每天有两个工厂投产。予计产量9亿斤。")
    assert rows["comparator"].tolist() == ["approx", "eq"]
    assert rows["estimated"].tolist() == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "预计:生产总值达109亿元、增长9.2%;收入8.02亿元、增长10.7%。",
        "完成生产总值920亿元(以下数据均为预计),增长9%。收入达到159亿元,增长13.1%。",
    ],
)
def test_a_note_that_figures_are_estimates_holds_for_all_of_them(text: str) -> None:
    assert rows_of(REVIEW + text)["estimated"].tolist() == [True] * 4


def test_an_estimate_before_a_colon_ends_with_its_sentence() -> None:
    assert rows_of(REVIEW + "预计:产值9亿元;收入8亿元。投资7亿元。")["estimated"].tolist() == [True, True, False]


def test_what_was_walked_is_no_bound() -> None:
    assert rows_of(REVIEW + "新中国外交走过了60年光辉历程。")["comparator"].tolist() == ["eq"]


def test_upward_of_a_power_is_at_least() -> None:
    assert rows_of(REVIEW + "改造老旧小区，惠及上千万家庭。")["comparator"].tolist() == ["ge"]


def test_what_comes_to_about_so_much_is_near_it() -> None:
    assert rows_of(REVIEW + "人均生产总值9万元，约合1.5万美元。")["comparator"].tolist() == ["eq", "approx"]


def test_an_estimate_that_opens_a_clause_holds_for_its_sentence_but_not_for_ranks() -> None:
    first = "全市经济形势总体稳定，预计产值9亿元，投资增长8%，总量全省第三；出口2亿元。"
    rows = rows_of(REVIEW + first + "农业在调整中发展，产值预计4亿元，投资5亿元。")
    assert rows["estimated"].tolist() == [True, True, False, False, True, False]


def test_at_least_one_is_counted_and_further_is_not() -> None:
    rows = rows_of(f"{PLAN}国家级开发区至少引进一个50亿元以上产业项目。进一步优化环境,统一标准,新增公路9公里。")
    assert rows["text"].tolist() == ["一个", "50亿元以上", "9公里"]


def test_what_is_less_than_there_is_now() -> None:
    said = "二、2025年工作安排\n共设机构59个，比现有的86个减少27个。"
    assert column(said, "class") == {"59个": "target", "86个": "context", "27个": "target"}


def test_a_bound_before_what_a_share_is_of() -> None:
    assert column(PLAN + "奖励总额不超过原封顶线的20%。", "comparator") == {"20%": "le"}
    assert column(PLAN + "补助不低于当地标准的1.6倍。", "comparator") == {"1.6倍": "ge"}


def test_a_note_of_estimates_holds_for_the_number_before_it_and_what_follows() -> None:
    rows = rows_of(REVIEW + "生产总值增长5%(预计，下同)，财政收入增长3%。\n" + PLAN + "财政收入增长4%。")
    assert rows["estimated"].tolist() == [True, True, False]
    assert rows["warnings"].tolist() == ["estimate", "estimate", ""]


def test_a_note_of_estimates_ends_with_its_part_of_the_report() -> None:
    rows = rows_of(REVIEW + "生产总值增长5%(预计，下同)，财政收入增长3%。\n" + PLAN + "目前已有社区5个。\n")
    assert rows["estimated"].tolist() == [True, True, False]
    assert rows["class"].tolist()[-1] == "achievement"
