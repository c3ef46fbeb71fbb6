"""How much a number is, and of what unit: digits, numerals in words, powers, measure words.

Belongs here: which characters are one number, its value, unit and sign. Elsewhere: at least, about, estimated
(`test_extract_comparators`), what is no number that counts (`test_extract_no_statistic`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, column, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R设立29个人才服务站和112个人才服务点。", "29个", "29 个 eq count achievement 2024"),
        ("P实施规划中的23项目标任务。", "23项", "23 项 eq count target 2025"),
        ("R取消审批事项148大项、193小项。", "193小项", "193 项 eq count achievement 2024"),
        ("R开工单位比规定的单位数多二百二十七个。", "二百二十七个", "227 个 eq count achievement 2024"),
        ("P用好16亿产业扶持资金。", "16亿", "1.6e+09 CNY eq level target 2025"),
        ("P围绕行业共性技术打造2个市级以上创新中心。", "2个", "2 个 eq count target 2025"),
        ("P推进河湖沿线240公里碧道建设。", "240公里", "240 公里 eq level target 2025"),
        ("R全国2235万城市居民得到低保。", "2235万", "2.235e+07 人 eq count achievement 2024"),
        ("R在建项目总计26项。", "26项", "26 项 eq count achievement 2024"),
        ("R新增450家电子商务企业。", "450家", "450 家 eq count achievement 2024"),
        ("R建成热点955个、接入AP4264个。", "4264个", "4264 个 eq count achievement 2024"),
        ("R89万监测对象稳定脱贫。", "89万", "890000 人 eq count achievement 2024"),
        ("R五道手续简化为两道手续。", "两道手续", "2 道 eq count achievement 2024"),
        ("R人均有一亩半耕地。", "一亩半", "1.5 亩 eq level achievement 2024"),
        ("R完成三批共10家实验室布局。", "三批", "3 批 eq count achievement 2024"),
        ("P建设汽车和动力电池两个研发中心。", "两个", "2 个 eq count target 2025"),
        ("R工业企业由2021年7家增加至12家；新建9所。", "12家", "12 家 eq count achievement 2024"),
        ("R工业企业由2021年7家增加至12家；新建9所。", "9所", "9 所 eq count achievement 2024"),
        ("R平均浓度连续5年下降、降至17微克/立方米。", "17微克/立方米", "17 微克/立方米 eq level achievement 2024"),
        ("P引进百名医疗人才。", "百名", "100 名 eq count target 2025"),
        ("R养老金从2004年人均每月700元提高到现在的1721元。", "1721元", "1721 CNY eq level achievement 2024"),
        ("R开展万名青少年免费培训。", "万名", "10000 名 eq count achievement 2024"),
        ("R走访五、七百人。", "七百人", "700 人 eq count achievement 2024"),
        ("P力争引进机构5至7家，计划新增平台25家。", "25家", "25 家 eq count target 2025"),
        ("P新增3家长者食堂。", "3家", "3 家 eq count target 2025"),
        ("R回收过期药品12万盒。", "12万盒", "120000 盒 eq count achievement 2024"),
        ("R有机质含量28克/千克。", "28克/千克", "28 克/千克 eq level achievement 2024"),
        ("R梯次推出三批政策清单。", "三批", "3 批 eq count achievement 2024"),
        ("R浪潮海若、卡奥斯天智、潍柴齐天等148个行业大模型规模化应用。", "148个", "148 个 eq count achievement 2024"),
        ("R免费为36万适龄女生接种疫苗。", "36万", "360000 人 eq count achievement 2024"),
        ("R已有三十万手工业者组织起来。", "三十万", "300000 人 eq count achievement 2024"),
        (
            "R占人口6 5 ％的地区普及教育，在校生占5 6 ％，毕业6 8 7 万人。",
            "6 8 7 万人",
            "6.87e+06 人 eq count achievement 2024",
        ),
        ("R书刊出版达到四百五十六亿印张。", "四百五十六亿印张", "4.56e+10 印张 eq count achievement 2024"),
        ("R建成年产各30万吨的乙烯工程。", "30万吨", "300000 吨 eq level achievement 2024"),
        ("R猪肉由每斤一元八角降到九角五分。", "九角五分", "0.95 CNY eq level achievement 2024"),
        ("R平均每人每月增加工资6元3角。", "6元3角", "6.3 CNY eq level achievement 2024"),
        ("R城镇安置待业人员六百二十八万，待业率下降。", "六百二十八万", "6.28e+06 人 eq count achievement 2024"),
        ("R六千三百万城镇待业人员得到安置。", "六千三百万", "6.3e+07 人 eq count achievement 2024"),
        ("R乡镇企业吸纳农村劳力640万。", "640万", "6.4e+06 人 eq count achievement 2024"),
        ("R建成国家级中心渔港一座。", "一座", "1 座 eq count achievement 2024"),
        ("R农业人口平均每人一亩高产田。", "一亩", "1 亩 eq level achievement 2024"),
        ("P年产30GWh固态电池投产。", "30GWh", "30 吉瓦时 eq level target 2025"),
        ("R黄金产量12.6万两。", "12.6万两", "126000 两 eq level achievement 2024"),
        ("P架设十千伏线路。", "十千伏", "10 千伏 eq level target 2025"),
        ("P安装一台六万五千瓩机组。", "六万五千瓩", "65000 千瓦 eq level target 2025"),
        ("R两县进入全省十强。", "两县", "2 县 eq count achievement 2024"),
        ("R合作医疗试点扩大到三县一区。", "一区", "1 区 eq count achievement 2024"),
        ("P重点搞好五厂三矿两路。", "三矿", "3 矿 eq count target 2025"),
        ("R小麦最低收购价每斤提高九分钱。", "九分钱", "0.09 CNY eq level achievement 2024"),
        ("P办好群众关心的十件实事。", "十件", "10 件 eq count target 2025"),
        ("P新增深水泊位十一个、堆场三处。", "十一个", "11 个 eq count target 2025"),
        ("P使现有二十三个贫困县基本解决温饱。", "二十三个", "23 个 eq count target 2025"),
        ("P按防御1954年型洪水标准加固海堤40公里。", "40公里", "40 公里 eq level target 2025"),
        ("R全省九十四个县中，有六十一个县增产。", "六十一个", "61 个 eq count achievement 2024"),
        ("R农村贫困人口比上年减少290万。", "290万", "2.9e+06 人 eq count achievement 2024"),
        ("R制订了一九八一和一九八二两个年度计划。", "两个", "2 个 eq count achievement 2024"),
        ("R出台2025年市政府1号文件，颁布规章21项。", "21项", "21 项 eq count achievement 2024"),
        ("P完成2000年底前建成的老旧小区改造186个、惠及居民2.4万户。", "186个", "186 个 eq count target 2025"),
        ("P完成2000年底前建成的老旧小区改造186个、惠及居民2.4万户。", "2.4万户", "24000 户 eq count target 2025"),
        ("R更新2005年以前安装的电梯30部。", "30部", "30 部 eq count achievement 2024"),
        ("P2025年底前建成小区12个。", "12个", "12 个 eq count target 2025"),
        ("P关停5000万千瓦小火电机组。", "5000万千瓦", "5e+07 千瓦 eq level target 2025"),
        ("P风电场66台风机并网。", "66台", "66 台 eq count target 2025"),
        ("P本年收入9亿元,上年结转收入1亿元,收入总数10亿元。", "10亿元", "1e+09 CNY eq level target 2025"),
        ("R2024年,对2022年的灾区,继续拨付经费3亿元。", "3亿元", "3e+08 CNY eq level achievement 2024"),
        ("R出动网格员21.7万人次到6.2万栋楼宇排查。", "21.7万人次", "217000 人次 eq count achievement 2024"),
        ("R出动网格员21.7万人次到6.2万栋楼宇排查。", "6.2万栋", "62000 栋 eq count achievement 2024"),
        ("R抽检量由4.5批次/千人提升至9批次/千人。", "9批次/千人", "9 批次/千人 eq count achievement 2024"),
        ("R负离子年均含量2600个/立方厘米。", "2600个/立方厘米", "2600 个/立方厘米 eq level achievement 2024"),
        ("R电价下降1分/千瓦时。", "1分/千瓦时", "0.01 CNY/千瓦时 eq level achievement 2024"),
        ("R每斤提高3分钱。", "3分钱", "0.03 CNY eq level achievement 2024"),
        ("R发电量32亿度。", "32亿度", "3.2e+09 千瓦时 eq level achievement 2024"),
        ("R新增450万农村沼气用户。", "450万", "4.5e+06 户 eq count achievement 2024"),
        ("R木材增产五百二十万立方公尺。", "五百二十万立方公尺", "5.2e+06 立方米 eq level achievement 2024"),
        ("R排名百强区第22位,较上一年度再进两位。", "两位", "2 位 eq count achievement 2024"),
        ("R110千伏东山、西山输变电工程开工。", "110千伏", "110 千伏 eq level achievement 2024"),
        ("R提前两年半完成任务。", "两年半", "2.5 年 eq duration achievement 2024"),
        ("P每万人发明专利拥有量达15.6件。", "15.6件", "15.6 件 eq count target 2025"),
        ("P财政安排4.9亿,为教师提供津贴。", "4.9亿", "4.9e+08 CNY eq level target 2025"),
        ("P人均寿命从79岁提高到80岁。", "80岁", "80 岁 eq duration target 2025"),
        ("R提前半年完成任务。", "半年", "0.5 年 eq duration achievement 2024"),
        ("P继续办好十件民生实事。", "十件", "10 件 eq count target 2025"),
        ("P办好10件民生实事：", "10件", "10 件 eq count target 2025"),
        ("R一亿二千万农户走上合作化道路。", "一亿二千万", "1.2e+08 户 eq count achievement 2024"),
        ("R锂电池产量达100吉瓦时。", "100吉瓦时", "100 吉瓦时 eq level achievement 2024"),
        ("R为2万名特殊困难老年人服务。", "2万名", "20000 名 eq count achievement 2024"),
        ("P围绕重点群体开展职业技能培训30万人次。", "30万人次", "300000 人次 eq count target 2025"),
        ("R学科排名进入前1%、9个学科进入前1‰。", "9个", "9 个 eq count achievement 2024"),
        ("R分两批发布投资清单。", "两批", "2 批 eq count achievement 2024"),
        ("R总量连续迈上4万亿、5万亿两个台阶。", "两个", "2 个 eq count achievement 2024"),
        ("R甲市全年实施对口帮扶6省34县项目225个。", "225个", "225 个 eq count achievement 2024"),
        ("R固定资产投资累计完成341亿元，下降3.5%。", "341亿元", "3.41e+10 CNY eq level achievement 2024"),
        (
            "R人均纯收入，2019年为270元，2024年为463元。城市新建住宅8平方米。",
            "8平方米",
            "8 平方米 eq level achievement 2024",
        ),
        ("R引进二十二项成套设备。", "二十二项", "22 项 eq count achievement 2024"),
        ("R偿还十四亿新卢布。", "十四亿新卢布", "1.4e+09 RUB eq level achievement 2024"),
        ("P两台机组确保一台投产。", "一台", "1 台 eq count target 2025"),
        ("P继续办好10件民生实事：", "10件", "10 件 eq count target 2025"),
        ("P实施交通、水利等五大工程。", "五大", "5 eq count target 2025"),
        ("R比解放初期还少零点六平方米。", "零点六平方米", "0.6 平方米 eq level achievement 2024"),
        ("P流动资金周转加快6天。", "6天", "6 天 eq duration target 2025"),
        ("P今年要解决5.2万人的温饱问题。", "5.2万人", "52000 人 eq count target 2025"),
        ("P集中力量为群众办好以下八件实事：", "八件", "8 件 eq count target 2025"),
        ("P组建三家政策性银行。", "三家", "3 家 eq count target 2025"),
        ("R剩下的尾数一千七百万元已经还清。", "一千七百万元", "1.7e+07 CNY eq level achievement 2024"),
        ("R建成十一条线路。", "十一条", "11 条 eq count achievement 2024"),
        ("R2020年初有740个旧社，现在已经合并成为24个大社。", "24个", "24 个 eq count achievement 2024"),
        ("P实施十大民生工程，办好50件民生实事。", "十大", "10 eq count target 2025"),
        ("P确定了今年十大类40项94件民生实事。", "十大类", "10 类 eq count target 2025"),
        ("P全年固定资产投资保持千亿规模。", "千亿", "1e+11 CNY eq level target 2025"),
        ("P让市民路上节约一刻钟，心情舒畅。", "一刻钟", "15 分钟 eq duration target 2025"),
        ("P让市民排队少等十分钟，心情舒畅。", "十分钟", "10 分钟 eq duration target 2025"),
        ("P2025年省十件民生实事\n一、提供优质教育。", "十件", "10 件 eq count target 2025"),
        ("R有一千二百万侨民、一百万以上的干部。", "一千二百万", "1.2e+07 人 eq count achievement 2024"),
        (
            "R支出１，９２５，４７５元，拖拉机２，３７７标准台。",
            "２，３７７标准台",
            "2377 标准台 eq count achievement 2024",
        ),
        (
            "R支出１，９２５，４７５元，煤炭１，１２０．５万吨。",
            "１，１２０．５万吨",
            "1.1205e+07 吨 eq level achievement 2024",
        ),
        ("R能自己建设年产一百五十万吨钢的钢铁联合企业。", "一百五十万吨", "1.5e+06 吨 eq level achievement 2024"),
        ("R一个公社拥有六万亩耕地，五千农户、一万个劳动力。", "五千", "5000 户 eq count achievement 2024"),
        ("R新厂封顶，今年投产；总部开工，实现销售额9亿元。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("R全市完成了新厂建设，新厂今年投产；实现销售额9亿元。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("P建设一条法治大道。", "一条", "1 条 eq count target 2025"),
        ("P打造一个法治宣传周，建好队伍。", "一个", "1 个 eq count target 2025"),
        ("R逐步扩大范围，受惠劳务工达124万。", "124万", "1.24e+06 人 eq count achievement 2024"),
        ("P加强8个人民调解室建设。", "8个", "8 个 eq count target 2025"),
        ("R3个领域率先取得突破。", "3个", "3 个 eq count achievement 2024"),
        ("R两款新药获批。", "两款", "2 款 eq count achievement 2024"),
        ("R发布19个领域49个人工智能场景。", "49个", "49 个 eq count achievement 2024"),
        ("R构建5个多模态数据集。", "5个", "5 个 eq count achievement 2024"),
        ("P改造5000个已建成自然村。", "5000个", "5000 个 eq count target 2025"),
        ("R推进三项改革。", "三项", "3 项 eq count achievement 2024"),
        ("P完成17段配套电缆沟建设。", "17段", "17 段 eq count target 2025"),
        ("P组织11万渔民参加保险。", "11万", "110000 人 eq count target 2025"),
        ("R2024年，有3个经济指标增速居全市第一。", "3个", "3 个 eq count achievement 2024"),
        ("P打造甲区、乙区两大超级商圈。", "两大", "2 eq count target 2025"),
        ("P平均受教育年限从10.23年提高到10.8年。", "10.8年", "10.8 年 eq duration target 2025"),
        ("R组建三大平台招商小组、八大产业招商团队。", "八大", "8 eq count achievement 2024"),
        ("R十大民生工程、50件年度民生实事基本完成。", "十大", "10 eq count achievement 2024"),
        ("R重大项目累计完成投资9亿元，占全年投资计划的107%。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("R产粮9亿斤，比计划原定2024年8亿斤的水平超过1亿斤。", "1亿斤", "1e+08 斤 eq level achievement 2024"),
        ("R如果把地方抽出来看，那末，收入9亿元。", "9亿元", "9e+08 CNY eq level achievement 2024"),
        ("P完成已排查出的264个隐患点整治。", "264个", "264 个 eq count target 2025"),
        ("R收到建议1135条，已落实解决1109条。", "1109条", "1109 条 eq count achievement 2024"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P深入开展高质量发展七大行动。", "七大", "count target 2025"),
        ("R开展节能降碳十大行动。", "十大", "count achievement 2024"),
        ("P政策延长一年。", "一年", "1 年 eq duration target 2025"),
        ("R百兆瓦电池中试线成功运行。", "百兆瓦", "兆瓦 eq level achievement 2024"),
        ("R裁减军队员额30万。", "30万", "人 eq count achievement 2024"),
        ("P抓好高质量发展八项行动的落实。", "八项", "count target 2025"),
        ("P加快百万吨乙烯项目建设。", "百万吨", "target 2025"),
        ("R在18个城市全面开展城市体检。", "18个", "achievement 2024"),
        ("P打造千亿级产业链。", "千亿级", "level target 2025"),
        ("R装备制造业成长为万亿级产业。", "万亿级", "level achievement 2024"),
        ("P集中培育八大出口产业集群。", "八大", "count target 2025"),
        ("P重点发展10大扶贫产业。", "10大", "count target 2025"),
        ("P着力为群众办好十个方面的实事。", "十个", "count target 2025"),
        ("R省定20项民生工程全部完成。", "20项", "count achievement 2024"),
        ("R历时百天完成任务。", "百天", "100 天 eq duration"),
        ("P培育百家单项冠军。", "百家", "100 家 eq count target 2025"),
        ("P新建100家居家养老服务中心。", "100家", "100 家 eq count target 2025"),
        ("R淘汰平板玻璃1488万标准重量箱。", "1488万标准重量箱", "重量箱 eq count"),
    ],
    ids=str,
)
def test_parts_of_lines(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (REVIEW, "农民负担平均减轻30%。", "30%", "scaled_value", -30),
        (REVIEW, "千余家企业融入配套，提出五大类指标。", "五大类", "unit", "类"),
        (REVIEW, "生产总值迈上5万亿台阶。", "5万亿", "unit", "CNY"),
        (REVIEW, "总算力突破1.3万PF。", "1.3万PF", "unit", "PFlops"),
        (PLAN, "推广550大卡以上煤矸石利用。", "550大卡以上", "unit", "大卡"),
    ],
    ids=str,
)
def test_one_column(head: str, text: str, number: str, name: str, value: object) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


def test_canteens_of_a_township_are_counted_and_chains_are_no_industries() -> None:
    rows = rows_of(REVIEW + "新建3家乡镇孝老食堂，基本形成5大产业链。")
    assert rows[["text", "unit"]].to_numpy().tolist() == [["3家", "家"], ["5大", ""]]


def test_a_yearly_task_of_people_is_no_number_of_working_years() -> None:
    assert rows_of(REVIEW + "超额完成下达的110万人年度任务。")["unit"].tolist() == ["人"]


def test_people_and_areas_are_counted_as_they_are_written() -> None:
    rows = rows_of(REVIEW + "全县十一万二千农业人口，改造 400 万 m2、70万m2，十年九旱。")
    assert rows["unit"].tolist() == ["人", "平方米", "平方米"]
    assert rows["scaled_value"].tolist() == [112000, 4000000, 700000]


def test_scopes_count_without_a_measure_word() -> None:
    rows = rows_of(PLAN + "抓好九方面工作，做强八大特色优势产业。一方面抓生产，另一方面抓生活。")
    assert rows["text"].tolist() == ["九方面", "八大"]
    assert set(rows["class"]) == {"context"}


def test_a_decimal_in_chinese_numerals_before_a_power() -> None:
    rows = rows_of(REVIEW + "收入三万五千四百二十三点三八亿元,增长百分之十三点八。")
    assert rows["scaled_value"].tolist() == [3_542_338_000_000, 13.8]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("实施城市更新六大提升行动，做强“牛羊菜果”八大产业集群。", ["六大", "八大"]),
        ("理顺市县两级财政事权，启动省市县三级修志。", ["两级", "三级"]),
        ("推进6个百万羽蛋鸡养殖项目，培育更多百亿级集群。", ["6个", "百万羽", "百亿级"]),
        ("打好三大攻坚战，三大产业协调发展，区委七届三次、四次全会召开。", ["三大"]),
    ],
    ids=str,
)
def test_what_is_counted_in_words_is_found_and_set_phrases_are_not(text: str, numbers: list[str]) -> None:
    rows = rows_of(REVIEW + text)
    assert rows.loc[rows["class"] != "non_statistic", "text"].tolist() == numbers


def test_a_power_after_more_is_whole() -> None:
    assert rows_of(REVIEW + "培育更多百亿级集群。")["scaled_value"].tolist() == [10_000_000_000]


def test_a_full_width_comma_parts_thousands_after_a_bare_number_only() -> None:
    rows = rows_of(REVIEW + "积累为1，120亿元，消费为2，211.5亿元，增长5%，300家企业参加。")
    assert rows["value"].tolist() == [1120, 2211.5, 5, 300]


def test_months_and_more_are_a_span_of_time() -> None:
    row = rows_of(REVIEW + "仅用1个多月就建成通车。").iloc[0]
    assert row[["unit", "measure_type", "comparator", "class"]].tolist() == ["月", "duration", "gt", "achievement"]


def test_actions_of_some_years_are_names_and_years_end_no_range() -> None:
    assert rows_of(REVIEW + "实施保险制度三年提质行动，千家万户受益。").empty
    said = "比重由一九五二年的百分之三十九点七到一九五七年上升为百分之四十五点四。"
    assert rows_of(REVIEW + said)["text"].tolist() == ["百分之三十九点七", "百分之四十五点四"]


def test_a_number_and_an_age_after_it_are_two() -> None:
    assert rows_of(REVIEW + "惠及390万65岁以上老年人。")["scaled_value"].tolist() == [3.9e6, 65]


def test_decimals_whose_digits_stand_apart_are_one_number() -> None:
    rows = rows_of(REVIEW + "人口增长率下降到1 0 ．0 6 ‰，就业3 5 5 5 万人，投入7 7 4 2亿元。")
    assert rows["scaled_value"].tolist() == [10.06, 35_550_000, 774_200_000_000]


def test_steps_are_big_ones_or_new_ones() -> None:
    assert rows_of(TERM + "总值连跨三个大台阶。")["subject_zh"].iloc[-1] == "总值"


def test_a_number_of_a_list_before_a_year_is_not_one_with_it() -> None:
    rows = rows_of(f"{PLAN}19.“甲”：政策。\n20.2025年10件民生实事：加大支持。")
    assert rows["text"].tolist() == ["10件"]


def test_an_improved_concentration_fell() -> None:
    assert rows_of(REVIEW + "全市PM2.5平均浓度同比改善7.9%。")["scaled_value"].tolist() == [-7.9]


def test_people_are_not_money() -> None:
    row = rows_of(REVIEW + "国家助学贷款提标降息惠及110万学生。").iloc[0]
    assert [row["unit"], row["measure_type"]] == ["人", "count"]


def test_a_day_at_the_head_of_an_indented_line_is_no_span_of_time() -> None:
    assert rows_of("主要目标\n\u3000\u300020日，报告提请会议审议，生产总值增长5%。")["text"].tolist() == ["5%"]


def test_an_hour_after_a_day_is_no_ratio() -> None:
    said = "工作报告\n2025-03-05 10:16\n一、2024年工作回顾\n三次产业比为10:16。"
    assert rows_of(said)["measure_type"].tolist() == ["multiple"]


def test_bare_powers_of_lines_and_trains_are_counts() -> None:
    said = "航线突破百条，班列突破万列，参赛队伍超万支。"
    assert column(REVIEW + said, "value") == {"百条": 100.0, "万列": 10000.0, "万支": 10000.0}


def test_people_are_counted_without_a_measure_word() -> None:
    rows = rows_of(REVIEW + "帮助一万多失业人员就业。")
    assert rows[["text", "value", "unit", "comparator"]].to_numpy().tolist() == [["一万多", 10000.0, "人", "gt"]]


def test_what_was_reduced_fell() -> None:
    assert told(REVIEW + "减少房地产库存26%。", "26%").startswith("-26 % ")


def test_letters_that_take_numbers_may_be_small() -> None:
    assert rows_of(REVIEW + "完成gdp113.8亿元,增长6.5%。")["text"].tolist() == ["113.8亿元", "6.5%"]


def test_firms_counted_by_a_list_are_its_name() -> None:
    rows = rows_of(PLAN + "力争五年引进3家500强、10家央企。")
    assert rows["text"].tolist() == ["五年", "3家", "10家"]
    assert rows["period"].tolist() == ["2025-2029"] * 3
    assert rows_of(REVIEW + "开展两年攻坚行动。").empty


def test_a_count_in_words_goes_on_with_no_number_before_it() -> None:
    assert "两个" in rows_of(REVIEW + "产值连跨80亿、100亿两个台阶。")["text"].tolist()
    assert told(REVIEW + "新增户籍人口1万6千人。", "1万6千人").startswith("16000 人")


def test_so_much_power_is_no_slope() -> None:
    assert told(under("R每年可发电四十五亿度以上。"), "四十五亿度以上").split()[4] == "achievement"


def test_how_little_time_something_took_is_a_result() -> None:
    assert told(under("R仅28天成功控制疫情蔓延。"), "28天").split()[4] == "achievement"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("启动3家电厂脱硫改造。", ["家"]),
        ("牲畜总数达到820万头只。", ["头只"]),
        ("棉布一亿一千万公尺,一千一百五十公厘的轧钢机。", ["米", "毫米"]),
        ("我国人口已经超过十亿。", ["人"]),
        ("二十九个省、市、自治区的总人口,必须控制在十亿六千万左右。", ["个", "人"]),
        ("经过半年的准备,全面实行新办法。", ["年"]),
        ("12月一个月的增长额就占全年增加额的48%。", ["月", "%"]),
    ],
)
def test_units_of_things_counted(text: str, units: list[str]) -> None:
    assert rows_of(REVIEW + text)["unit"].tolist() == units


def test_digits_set_apart_are_one_number_and_keep_their_place() -> None:
    text = "1 9 9 7 年生产总值达到7 4 7 2亿元，比1 9 9 6 年增长1 1 %，其中工业增长4 .5 %。"
    rows = rows_of(text, 1998)
    assert rows["value"].tolist() == [7472, 11, 4.5]
    assert rows["text"].tolist() == ["7 4 7 2亿元", "1 1 %", "4 .5 %"]
    assert set(rows["period"]) == {"1997"}


def test_a_day_without_its_month_is_no_span_of_time() -> None:
    assert rows_of("政府工作报告提出主要目标\n20日，报告提请会议审议，生产总值增长5%。")["text"].tolist() == ["5%"]
