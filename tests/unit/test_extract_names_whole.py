"""Names told whole: what was so for years, whose window it is, what money is for, what a share is a part of.

Belongs here: subjects that two judges of 320 rows of whole reports called cut off, and what each now says.
Does not belong here: values, classes and periods.
"""

from __future__ import annotations

import pytest
from made_report import column, under


def name_of(text: str, number: str) -> object:
    return column(under(text), "subject_zh")[number]


@pytest.mark.parametrize(
    ("text", "years", "said"),
    [
        ("R区域创新能力连续8年全国第一。", "8年", "区域创新能力连续全国第一"),
        ("R一般性支出预算下降3.6%，“三公”经费连续11年下降。", "11年", "三公经费连续下降"),
        ("R中央污染防治攻坚战考核连续四年优秀。", "四年", "中央污染防治攻坚战考核连续优秀"),
        ("R粮食产量连续9年稳定在800亿斤以上。", "9年", "粮食产量连续稳定在800亿斤以上"),
        ("R进出口总额突破9万亿元，总量连续39年居全国首位。", "39年", "进出口总额连续居全国首位"),
        ("R油料在连续三年大增产的基础上，又增长17%。", "三年", "油料"),
    ],
)
def test_what_was_so_for_years_is_told(text: str, years: str, said: str) -> None:
    assert name_of(text, years) == said


def test_what_was_ranked_is_still_named_after_the_years() -> None:
    assert name_of("R区域创新能力连续8年全国第一。", "第一") == "区域创新能力"


@pytest.mark.parametrize(
    ("text", "years", "said"),
    [
        ("R3年发放高龄补贴1.5亿元、惠及10万人次。", "3年", "发放高龄补贴统计时段"),
        ("R中央财政对革命老区转移支付资金比五年前增长66.8%。", "五年", "中央财政对革命老区转移支付资金统计时段"),
        ("P今明两年要建成住宅三十万平方米。", "两年", "建成住宅规划时段"),
        ("R过去五年，经济结构出现重大变革。", "五年", "经济结构统计时段"),
        ("P今后五年的主要任务集中体现在以下十个方面。", "五年", "规划时段"),
    ],
)
def test_a_window_is_of_what_its_clause_tells_within_it(text: str, years: str, said: str) -> None:
    assert name_of(text, years) == said


@pytest.mark.parametrize(
    ("text", "money", "said"),
    [
        ("R中央财政安排429亿元，解决关闭破产企业退休人员医疗保险问题。", "429亿元",
         "中央财政安排资金(解决关闭破产企业退休人员医疗保险问题)"),
        ("R中央财政安排429亿元，改造危房80万户。", "429亿元", "中央财政安排资金"),
        ("P增加社会保障投入，中央财政拟安排3185亿元。", "3185亿元", "中央财政安排社会保障资金"),
        ("P省级财政五年统筹投入100亿元支持旅游产业发展。", "100亿元", "省级财政投入(支持旅游产业发展)"),
    ],
)  # fmt: skip
def test_money_of_a_purse_is_told_with_what_it_is_for(text: str, money: str, said: str) -> None:
    assert name_of(text, money) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R必须坚持处理好短期和长期两方面关系。", "两方面", "短期和长期关系"),
        ("P落实深入推进长三角一体化高质量发展80项重点任务。", "80项", "长三角一体化高质量发展重点任务"),
        ("R县城精修细补十项民生工程扎实实施。", "十项", "县城精修细补民生工程"),
        ("P推出促进房地产市场平稳健康发展十条支持政策。", "十条", "促进房地产市场平稳健康发展支持政策"),
        ("P中心卫生院聘任100名退休医生担任首席专家。", "100名", "担任首席专家的退休医生"),
        ("P在18个设区城市全面开展城市体检工作。", "18个", "全面开展城市体检工作的设区城市"),
        ("R运营青年人才社区1840间、配租率96.3%。", "96.3%", "运营青年人才社区配租率"),
        ("R农村小学、初中公用经费分别达到300元和500元。", "300元", "农村小学公用经费"),
        ("R粮食生产再创新高。播种面积9000万亩，总产量达到853.2亿斤，全国第4。", "第4", "粮食总产量全国排名"),
        ("R工业生产再创新高。播种机产量9000台。", "9000台", "播种机产量"),
    ],
)
def test_a_noun_that_says_little_has_what_tells_it_apart(text: str, number: str, said: str) -> None:
    assert name_of(text, number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P为80万重点群体提供就业帮扶，其中离校未就业高校毕业生6万人。", "80万", "获得就业帮扶的重点群体"),
        ("P为80万重点群体提供就业帮扶，其中离校未就业高校毕业生6万人。", "6万人", "获得就业帮扶的离校未就业高校毕业生"),
        ("P为全省60岁以上老年人免费接种流感疫苗。", "60岁以上", "免费接种流感疫苗的老年人"),
        ("P为144所县级中医医院配备诊疗设备。", "144所", "配备诊疗设备的县级中医医院"),
        ("R3家企业提供就业岗位。", "3家", "企业"),
    ],
)
def test_whom_something_is_given_is_told_with_what(text: str, number: str, said: str) -> None:
    assert name_of(text, number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R进出口总额增长9.8%，贡献了全国38.7%的贸易增量。", "38.7%", "进出口总额贡献全国贸易增量比重"),
        ("R在川高校承担了全省近80%的基础研究项目。", "80%", "在川高校承担全省基础研究项目比重"),
        ("R新增风光装机超600万千瓦，是正常消纳能力的10倍。", "10倍", "新增风光装机相当于正常消纳能力的倍数"),
        ("R高新技术企业达318家，是“十三五”末的2.6倍。", "2.6倍", "高新技术企业"),
        ("R财政收入增长8%，是建国初的200倍。", "200倍", "财政收入"),
        ("R出口占全省的12%，贡献了全省30%的税收。", "30%", "出口贡献全省税收比重"),
        ("R集聚了全省80%的高校，增长3%。", "3%", "高校"),
    ],
)
def test_a_part_and_a_multiple_are_told_with_what_they_are_of(text: str, number: str, said: str) -> None:
    assert name_of(text, number) == said


@pytest.mark.parametrize(
    ("text", "rank", "said"),
    [
        ("R固定资产投资增长6%，居全国第四。", "第四", "固定资产投资增速全国排名"),
        ("R一产、二产、三产增加值分别增长6%、5%、4%，分别居全国第二、第七、第九。", "第七", "二产增加值增速全国排名"),
        ("R进出口总额9万亿元、增长9.8%，居全国第一。", "第一", "进出口总额全国排名"),
        ("R地区生产总值增长6.0%、全省第二。", "第二", "地区生产总值增速全省排名"),
        ("R森林覆盖率提高2个百分点，居全省第一。", "第一", "森林覆盖率全省排名"),
    ],
)
def test_a_rank_told_after_growth_alone_is_of_the_growth(text: str, rank: str, said: str) -> None:
    assert name_of(text, rank) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P滚动实施1500个以上省重点技改项目。", "1500个以上", "省重点技改项目"),
        ("P到“十二五”末力争完成10000个以上行政村的新民居建设任务。", "10000个以上", "行政村的新民居建设任务"),
        ("P每个设区市建成2-3个高端产业聚集区。", "3个", "每个设区市高端产业聚集区"),
        ("R生态环境9项约束性指标全部完成。", "9项", "生态环境约束性指标"),
        ("R粮食生产连续五年获得丰收。", "五年", "粮食生产连续获得丰收"),
        ("R水产品总产量46万吨，连续11年居全省首位。", "11年", "水产品总产量连续居全省首位"),
        ("R信访总量下降11%，连续四年获评全省平安建设优秀县。", "四年", "获评全省平安建设优秀县"),
        ("R财政收入增长8%，连续三年荣获全省考核一等奖。", "三年", "荣获全省考核一等奖"),
        ("R连续5年获评全国双拥模范城和国家卫生城市以及全国文明城市荣誉称号。", "5年", ""),
        ("R7个设区市断面水环境质量进入全国前十。", "7个", "断面水环境质量进入全国前十的设区市"),
        ("R城乡居民基础养老金、城市低保、农村低保标准分别提高84%、20%和30%。", "84%", "城乡居民基础养老金标准"),
        ("R就业和税收两大核心关切总体向好。", "两大", "核心关切"),
        ("R地方一般公共预算收入（扣除留抵退税因素）增长7.2%。", "7.2%", "地方一般公共预算收入(扣除留抵退税因素)"),
        ("F地区生产总值达12.8万亿元，五年跨过3个万亿元级台阶。", "3个", "地区生产总值"),
    ],
)
def test_a_name_is_neither_cut_nor_empty_nor_run_into_others(text: str, number: str, said: str) -> None:
    assert name_of(text, number) == said
