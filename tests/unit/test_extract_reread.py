"""What a third pair of eyes found on whole pages of reports of all times: parts, years, measures (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # years
        ("P八年内使商品粮增加三倍。", "三倍", "3 倍 eq multiple target 2025-2032"),
        ("P在这十年里，要使机械化水平达到85%。", "85%", "85 % eq rate target 2034"),
        ("P“十五五”前两年投资增长5%。", "5%", "5 % eq growth_rate target 2026-2027"),
        ("P今后十五年，新建学校9所。", "9所", "9 所 eq count target 2025-2039"),
        ("R2023和2024两年，新增就业5万人。", "5万人", "50000 人 eq count cumulative_achievement 2023-2024"),
        ("R2022年和2023年两年投资增长5%。", "5%", "5 % eq growth_rate cumulative_achievement 2022-2023"),
        ("F经费共9亿元，比“十二五”时期的5亿元增长80%。", "5亿元", "5e+08 CNY eq level context"),
        ("F经费共9亿元，比“ 十二五”时期的5亿元增长80%。", "80%", "80 % eq growth_rate cumulative_achievement"),
        ("R新厂封顶，今年投产；总部开工，实现销售额9亿元。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("R全市完成了新厂建设，新厂今年投产；实现销售额9亿元。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("F年接待游客由1.58亿人次增加到3.23亿人次。", "3.23亿人次", "3.23e+08 人次 eq count achievement 2024"),
        ("F五年接待游客3亿人次。", "3亿人次", "3e+08 人次 eq count cumulative_achievement 2020-2024"),
        ("R门诊报销比例达到65%。", "65%", "65 % eq rate achievement 2024"),
        ("R安全感连续5年保持在99%以上。", "99%以上", "99 % ge rate achievement 2024"),
        ("R产量连续4年占全国九成以上。", "九成以上", "90 % ge share achievement 2024"),
        ("R价格涨幅由2022年的21.7%回落到2024年的0.8%。", "0.8%", "0.8 % eq rate achievement 2024"),
        ("R占比由2022年的21.7%提高到25%。", "25%", "25 % eq share achievement 2024"),
        ("P全国人口控制在十亿六千万左右。", "十亿六千万左右", "1.06e+09 人 approx count target 2025"),
        ("P今明两年力争完成投资9亿元。", "9亿元", "9e+08 CNY eq level aspiration 2025-2026"),
        ("P今明两年新建学校9所。", "两年", "2 年 eq duration context 2025-2026"),
        ("F经费9亿元，相当于“十二五”时期的2.5倍。", "2.5倍", "2.5 倍 eq multiple cumulative_achievement 2020-2024"),
        ("F排名由2000年的第十一位跃升至第四位。", "第四位", "4 eq rank achievement 2024"),
        ("F五年实际利用外资超过9亿元。", "9亿元", "9e+08 CNY gt level cumulative_achievement 2020-2024"),
        ("F企业达6万家、五年翻了一番多。", "一番多", "2 倍 gt multiple cumulative_achievement 2020-2024"),
        ("F“十四五”期间安排建设住房9万套。", "9万套", "90000 套 eq count cumulative_achievement 2021-2025"),
        # what is counted
        ("P建设一条法治大道。", "一条", "1 条 eq count target 2025"),
        ("P打造一个法治宣传周，建好队伍。", "一个", "1 个 eq count target 2025"),
        ("F成功举办三届甲乙城市/建筑双城双年展。", "三届", "3 届 eq count cumulative_achievement"),
        ("R逐步扩大范围，受惠劳务工达124万。", "124万", "1.24e+06 人 eq count achievement 2024"),
        ("R在抗疫斗争中，500多万东海人民肩并肩。", "500多万", "5e+06 人 gt count context 2024"),
        ("R“某桂”连续四年蝉联全国推广面积第一。", "第一", "1 eq rank achievement 2024"),
        ("R“甲”“乙”“丙”三项工程培训9万人次。", "三项", "3 项 eq count context 2024"),
        ("R31项成果纳入东海自贸区60条创新经验。", "60条", "60 条 eq count context 2024"),
        ("P建设1-2家2000平方米以上的区域社康中心。", "2000平方米以上", "2000 平方米 ge level context 2025"),
        ("P8—8.5%的经济增长区间，考虑了需要。", "8.5%", "8.5 % le growth_rate target 2025"),
        ("P加强8个人民调解室建设。", "8个", "8 个 eq count target 2025"),
        ("P确保零就业家庭至少有一人就业。", "一人", "1 人 ge count target 2025"),
        ("R跻身全国创新百强区第四。", "第四", "4 eq rank achievement 2024"),
        ("R开展5个领域“综合查一次”改革试点。", "5个", "5 个 eq count context 2024"),
        ("R3个领域率先取得突破。", "3个", "3 个 eq count achievement 2024"),
        ("P今年高校毕业生795万人，再创新高。", "795万人", "7.95e+06 人 eq count context 2025"),
        ("R两款新药获批。", "两款", "2 款 eq count achievement 2024"),
        ("R发布19个领域49个人工智能场景。", "49个", "49 个 eq count achievement 2024"),
        ("R构建5个多模态数据集。", "5个", "5 个 eq count achievement 2024"),
        ("P培养近五百万高级专门人才。", "五百万", "5e+06 人 lt count target 2025"),
        ("R平台总数五年翻番。", "五年", "5 年 eq duration context 2020-2024"),
        ("R五六十个村，三四百人。", "六十个", "60 个 le count achievement 2024"),
        ("R历时两三年。", "三年", "3 年 le duration context 2024"),
        ("R十五六户受益。", "十五六户", "15 户 approx count achievement 2024"),
        ("P17个项目已经完工投产，今年再完工3个。", "17个", "17 个 eq count achievement 2024"),
        ("P改造5000个已建成自然村。", "5000个", "5000 个 eq count target 2025"),
        ("R近三年农村新建房屋达9亿平方米。", "9亿平方米", "9e+08 平方米 eq level cumulative_achievement 2022-2024"),
        ("R2024年同恢复后的2019年相比，产值增长八倍。", "八倍", "8 倍 eq multiple cumulative_achievement 2020-2024"),
        ("R同2019年比较，甲、乙等副食品，都增长30%。", "30%", "30 % eq growth_rate cumulative_achievement 2020-2024"),
        ("P46种产品中，预计可以有28种达到。", "46种", "46 种 eq count context 2025"),
        ("R推进三项改革。", "三项", "3 项 eq count achievement 2024"),
        ("P完成17段配套电缆沟建设。", "17段", "17 段 eq count target 2025"),
        ("P组织11万渔民参加保险。", "11万", "110000 人 eq count target 2025"),
        ("R人均年收入低于3480元的20.9万户农户纳入范围。", "3480元", "3480 CNY lt level context 2024"),
        ("R位居全国百强县投资潜力第3、新型城镇化质量第4、竞争力第5。", "第4", "4 eq rank achievement 2024"),
        ("R成为全球第一货物贸易大国。", "第一", "1 eq rank achievement 2024"),
        ("R服务业成为第一大产业。", "第一大", "1 eq rank achievement 2024"),
        ("R2024年，有3个经济指标增速居全市第一。", "3个", "3 个 eq count achievement 2024"),
        ("F规上企业达到46户，主营业务收入超5000万元企业15户、过亿元企业8户。", "8户", "8 户 eq count achievement 2024"),
        ("F规上企业达到46户，利税过千万元的98户。", "千万元", "1e+07 CNY gt level context 2024"),
        ("F规上工业增加值实现22亿元。", "22亿元", "2.2e+09 CNY eq level achievement 2024"),
        ("P打造甲区、乙区两大超级商圈。", "两大", "2 eq count target 2025"),
        ("R不到一个月时间全部治愈。", "一个月", "1 月 lt duration context 2024"),
        ("R入选全国县域综合竞争力400强、全国县域旅游综合实力百强县。", "百强", "100 eq rank achievement 2024"),
        ("R工业增加值同比增长(下同)2.5%。", "2.5%", "2.5 % eq growth_rate achievement 2024"),
        ("R孕产妇死亡率保持为0。", "0", "0 eq rate achievement 2024"),
        ("F产值90亿元，是2011年的1.74倍。", "1.74倍", "1.74 倍 eq multiple cumulative_achievement 2012-2024"),
        ("F企业数、商标数分别是2016年的3倍和4倍。", "4倍", "4 倍 eq multiple cumulative_achievement 2017-2024"),
        ("F产值90亿元，相当于“十三五”末的2倍。", "2倍", "2 倍 eq multiple cumulative_achievement 2021-2024"),
        ("R产值90亿元，是2023年的2倍。", "2倍", "2 倍 eq multiple achievement 2024"),
        ("F产值先后跨越两百亿元、三百亿元台阶。", "三百亿元", "3e+10 CNY gt level cumulative_achievement"),
        ("F生产总值连续迈上4个百亿元台阶、达420亿元。", "420亿元", "4.2e+10 CNY eq level achievement 2024"),
        ("R总量、能力分别跃居全国高新区23和29位。", "29位", "29 eq rank achievement 2024"),
        ("R增幅位列全省市州前三甲。", "三甲", "3 eq rank achievement 2024"),
        ("F形成了乳、肉、薯四大优势产业。", "四大", "4 eq count achievement 2024"),
        ("F提前两年实现了11950元的预期目标。", "11950元", "11950 CNY eq level context"),
        ("R形成3个产值超千亿元、2个产值500亿元的产业集群。", "千亿元", "1e+11 CNY gt level context 2024"),
        ("R森林覆盖率提高1个百分点，达到33%。", "33%", "33 % eq rate achievement 2024"),
        ("R三产比重提高2个百分点，达到41%。", "41%", "41 % eq share achievement 2024"),
        ("F二产业五年上升6.6个百分点。", "6.6个百分点", "6.6 pp eq growth_rate cumulative_achievement 2020-2024"),
        ("P平均受教育年限从10.23年提高到10.8年。", "10.8年", "10.8 年 eq duration target 2025"),
        ("F领导同志先后4次对某市工作作出重要指示。", "4次", "4 次 eq count context"),
        ("F总量排名从全国第35位跨入30强。", "第35位", "35 eq rank context"),
        ("R连续10年进入中部百强县行列。", "百强", "100 eq rank achievement 2024"),
        ("R组建三大平台招商小组、八大产业招商团队。", "八大", "8 eq count achievement 2024"),
        ("R十大民生工程、50件年度民生实事基本完成。", "十大", "10 eq count achievement 2024"),
        ("R荣获全区4个县域生态环境质量连续3年持续改善旗县之一。", "4个", "4 个 eq count context 2024"),
        ("P某族是中国56个民族大家庭的一员。", "56个", "56 个 eq count context 2025"),
        ("F免费为36万适龄女生接种疫苗。", "36万", "360000 人 eq count cumulative_achievement 2020-2024"),
        ("R重大项目累计完成投资9亿元，占全年投资计划的107%。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("R7个投资上亿元的大项目落户。", "亿元", "1e+08 CNY ge level context 2024"),
        ("R本届政府任期已近五年。", "五年", "5 年 lt duration context"),
        # what another is held against
        ("F土地贡献率达到40%，高于全市28%的平均水平。", "28%", "28 % eq rate context 2024"),
        ("F空气优良率由五年前81.1%提升至91.4%。", "81.1%", "81.1 % eq rate context 2019"),
        ("F收入比值由3.27缩小至2.93。", "2.93", "2.93 eq multiple achievement 2024"),
        ("R减收9亿元，比原来设想的六亿元多出50%。", "六亿元", "6e+08 CNY eq level context"),
        ("R减收9亿元，比原来设想的六亿元多出50%。", "50%", "50 % eq growth_rate achievement 2024"),
        ("R产粮9亿斤，比计划原定2024年8亿斤的水平超过1亿斤。", "8亿斤", "8e+08 斤 eq level context 2024"),
        ("R产粮9亿斤，比计划原定2024年8亿斤的水平超过1亿斤。", "1亿斤", "1e+08 斤 eq level achievement 2024"),
        ("R如果把地方抽出来看，那末，收入9亿元。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("R如果降低成本，收入就有9亿元。", "9亿元", "9e+08 CNY eq level context"),
        # what is done, and what a number is the setting of
        ("P完成已排查出的264个隐患点整治。", "264个", "264 个 eq count target 2025"),
        ("R收到建议1135条，已落实解决1109条。", "1109条", "1109 条 eq count achievement 2024"),
        ("R列入全市12个重大创新平台。", "12个", "12 个 eq count context 2024"),
        ("R八类案件数再创新低。", "八类", "8 类 eq count context 2024"),
        # what is measured
        ("R居中国百强榜第二。", "第二", "2 eq rank achievement 2024"),
        ("R集体经济总资产增值9.2%。", "9.2%", "9.2 % eq growth_rate achievement 2024"),
        ("R专利申请量保持年均20%以上高速增长。", "20%以上", "20 % ge growth_rate cumulative_achievement 2024"),
        ("R投资增长幅度由上年的58.6%回落到27.8%。", "27.8%", "27.8 % eq growth_rate achievement 2024"),
        ("R投资涨幅高达5.2%。", "5.2%", "5.2 % eq growth_rate achievement 2024"),
        ("R增长速度都在4.3%以上，高的达到5.5%。", "5.5%", "5.5 % eq growth_rate achievement 2024"),
        ("R工业总产值增长7.5%（不包括村办工业为7%）。", "7%", "7 % eq growth_rate achievement 2024"),
        ("R研发投入占比5%（不含军工为4%）。", "4%", "4 % eq share achievement 2024"),
        ("RPM2.5平均浓度低于每立方米19微克。", "19微克", "19 微克/立方米 lt level achievement 2024"),
    ],
)
def test_what_is_told_of_a_number(text: str, number: str, expected: str) -> None:
    assert told(under(text), number).startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "R建设一支过硬的队伍，打造一个良好的环境。",
        "R实施“三名工程”。",
        "R坚持把安全放在第一位。",
        "R坚持统筹规划、质量第一。",
        "R进一步统一标准，耕耘三尺讲台。",
        "R以七场硬仗为抓手，奋力推进三次创业。",
        "R建成三元正极材料厂。",
        "R实现城乡九年免费义务教育。",
        "R有了正反两方面的经验。",
        "P建设三棵松科技城。",
    ],
)
def test_what_says_no_number(text: str) -> None:
    assert rows_of(under(text)).empty


def test_the_last_years_of_a_century_are_told() -> None:
    rows = rows_of("三、今后的任务\n在本世纪最后二十年内翻两番。", 1981)
    assert rows[rows["measure_type"] == "multiple"]["period"].tolist() == ["1981-2000"]


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


def test_a_report_that_tells_its_own_plans_year_as_the_next_was_told_in_the_year_before() -> None:
    text = "（一）当前的形势\n今年工业产值比去年增长12%。\n（二）明年经济发展的主要任务\n2025年的计划要求产值增长4%。"
    rows = rows_of(text)
    assert rows[["class", "period"]].to_numpy().tolist() == [["achievement", "2024"], ["target", "2025"]]


def test_a_plan_under_way_is_told_up_to_the_year_that_is_over() -> None:
    rows = rows_of("一、“十四五”规划执行情况\n累计完成投资9亿元，城镇化率达到50%。", 2023)
    found = rows[["class", "period"]].to_numpy().tolist()
    assert found == [["cumulative_achievement", "2021-2022"], ["achievement", "2022"]]
    rows = rows_of("一、第一个五年计划的执行情况\n从1949年到1956年，扫除文盲9万人。", 1956)
    assert rows["period"].tolist() == ["1949-1956"]


def test_what_a_year_parts_from_its_growth_is_its_subject() -> None:
    rows = rows_of(under("F两年来，工业总产值2023年增长14.3%，2024年又增长13.5%。"))
    assert rows[rows["measure_type"] == "growth_rate"]["subject_zh"].tolist() == ["工业总产值", "工业总产值"]


def test_goals_by_a_year_are_those_of_the_points_under_them() -> None:
    goals = "到2030年，主要预期目标和约束指标是：\n——产值年均增长13%左右，达到9亿元。\n——占比达到35%、15%。\n"
    rows = rows_of(f"二、“十五五”时期的目标任务\n{goals}“十五五”时期，新建学校5所。\n三、2026年的工作\n增长12%。", 2026)
    assert rows["period"].tolist() == ["2026-2030", "2030", "2030", "2030", "2026-2030", "2026"]


def test_what_a_glossary_explains_is_of_the_reports_own_year() -> None:
    rows = rows_of(f"{REVIEW}新建学校5所。\n名词解释\n1.“1+3”：3个服务站。")
    assert rows["period"].tolist() == ["2024", "2025"]


def test_a_heading_of_the_years_to_come_tells_how_many() -> None:
    rows = rows_of("二、未来五年奋斗目标和主要任务\n新建学校5所。")
    assert rows["text"].tolist() == ["五年", "5所"]


def test_the_last_digit_of_a_year_is_no_five_years() -> None:
    text = "一、2025年和“十四五”时期工作回顾\n新增学校9所。企业获评2025年度称号，入选2025年榜单。"
    rows = rows_of(text, 2026)
    assert rows[rows["text"] == "9所"]["period"].tolist() == ["2025"]


def test_blanks_for_the_line_ends_of_a_page_are_no_blanks() -> None:
    lines = [
        "五年来县政府认真贯彻落实党的各项决策部署在县委的坚强领导下团结一致",
        "带领全县人民真抓实干克难奋进开拓创新较好完成了各项任务规模工业产值突",
        "破200亿元，进出口总额4980万美元，工业投资5亿元，全县存款余额是20",
        "11年的4倍，工业集中区迈向集约化，城市面貌焕然一新，交通更加便利畅",
    ]
    rows = rows_of(f"{REVIEW}{' '.join(lines)}通。")
    assert rows["text"].tolist() == ["五年", "200亿元", "4980万美元", "5亿元", "4倍"]
    assert rows["comparator"].tolist()[1] == "gt"


def test_a_number_of_a_list_before_a_year_is_not_one_with_it() -> None:
    rows = rows_of(f"{PLAN}19.“甲”：政策。\n20.2025年10件民生实事：加大支持。")
    assert rows["text"].tolist() == ["10件"]


def test_a_unit_with_the_end_of_a_line_in_it_is_whole() -> None:
    lines = [
        "五年来县政府认真贯彻落实党的各项决策部署在县委的坚强领导下团结一致",
        "带领全县人民真抓实干克难奋进开拓创新较好完成了各项任务建成区8平方公",
        "里，高新技术产业占比达到三分之一左右，比重提高6.3个百分点，五年增量6.3个百分",
        "点，工业集中区迈向集约化，城市面貌焕然一新，交通更加便利畅通无阻碍。",
    ]
    text = REVIEW + "\n".join(lines)
    rows = rows_of(text)
    assert rows[rows["text"].str.contains("\n")][["text", "unit"]].to_numpy().tolist() == [
        ["8平方公\n里", "平方公里"],
        ["6.3个百分\n点", "pp"],
    ]
