"""What numbers are of, as a thirteenth reading and sixteen reports showed it: what follows one, ages, lists told on."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of


def subjects(text: str) -> list[str]:
    rows = rows_of(text)
    return rows["subject_zh"].tolist()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12类55件民生实事保质保量完成。", ["民生实事", "民生实事"]),
        ("遍访6.48万户23.24万农村常住人口。", ["农村常住人口", "农村常住人口"]),
        ("为全县7万名35-64岁妇女免费做检查。", ["妇女", "妇女", "妇女"]),
        ("努力建成10条超五百亿级的市域特色链。", ["市域特色链", "市域特色链"]),
    ],
)
def test_a_count_before_another_number_is_of_what_follows_both(text: str, said: list[str]) -> None:
    assert subjects(PLAN + text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("318个“两重”项目全面开工。", "“两重”项目"),
        ("强力推进9个“一件事”全链条治理。", "“一件事”全链条治理"),
        ("17项“高效办成一件事”上线运行。", "“高效办成一件事”"),
        ("216个“两重”建设项目有序推进。", "“两重”建设项目"),
        ("入围首批20个“车路云一体化”试点城市。", "“车路云一体化”试点城市"),
    ],
)
def test_a_name_in_quotation_marks_after_a_count_is_read_whole(text: str, said: str) -> None:
    assert subjects(REVIEW + text) == [said]


def test_an_age_is_of_those_who_are_so_old() -> None:
    named = subjects(PLAN + "免费为60岁以上老年人提供体检,新增2至3岁幼儿托位100个。")
    assert named == ["获得体检的老年人"] + ["幼儿托位"] * 3
    assert subjects(PLAN + "人均预期寿命提高到80岁。") == ["人均预期寿命"]


@pytest.mark.parametrize(
    "text",
    ["用三年时间建成水网。", "投资3亿元,五年内建成学校。", "各位代表,回顾过去五年,成绩很大。", "谋划未来五年的工作。"],
)
def test_a_span_of_years_is_a_span_of_time(text: str) -> None:
    rows = rows_of(PLAN + text)
    assert set(rows[rows["measure_type"] == "duration"]["subject_zh"]) <= {"规划时段", "统计时段"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4家区域医疗中心全面开工建设。", "区域医疗中心"),
        ("6部作品荣获优秀奖。", "荣获优秀奖的作品"),
        ("4部作品获全国优秀奖。", "获全国优秀奖的作品"),
        ("1万个行政村进行全面整治。", "行政村"),
        ("16家高水平医院建设加速推进。", "高水平医院建设"),
        ("230个计划新开工项目全部开工。", "计划新开工项目"),
        ("为4455人全覆盖配发灭火器。", "人"),
        ("3个街道办事处。", "街道办事处"),
        ("1175名干部组成工作组。", "干部"),
        ("160个国控断面中Ⅰ类水质居多。", "国控断面"),
        ("瓶装液化气居民“阀、管”改造99万户。", "瓶装液化气居民“阀、管”改造"),
        ("扩建变电站各2座。", "扩建变电站"),
    ],
)
def test_what_is_left_of_a_verb_is_no_part_of_a_name(text: str, said: str) -> None:
    assert subjects(REVIEW + text) == [said] if said != "人" else "配发" not in subjects(REVIEW + text)[0]


def test_a_second_list_is_of_what_the_first_was() -> None:
    said = "全县奶牛、生猪及羊饲养量分别达到1.8万头、65万头和40万只,同比分别增长12%、8%和20%。"
    things = ["奶牛饲养量", "生猪饲养量", "羊饲养量"]
    assert subjects(REVIEW + "新打井120眼、水井37眼,新建滴灌72处。\n" + said)[3:] == [*things, *things]
    said = "全口径收入2.46亿元,其中县级收入9946万元,按可比口径分别增长13.6%和14.3%。"
    assert subjects(REVIEW + said) == ["全口径收入", "县级收入"] * 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("农业总产值3.4亿元(现价为6.6亿元),比上年增长6%。", ["农业总产值"] * 3),
        ("省重大项目投资7300亿元、超年度计划目标13.9%。", ["省重大项目投资"] * 2),
        ("零售物价总指数为107.8%,比省下达的指标低0.2个百分点。", ["零售物价总指数"] * 2),
        ("地区生产总值13.7万亿元、增量全国第一。", ["地区生产总值", "地区生产总值增量全国排名"]),
        ("预算收入241亿元,增长6.4%,分居全省第4、第3位。", ["预算收入"] * 2 + ["预算收入全省排名"] * 2),
        ("撤销开发区129个,核减幅度57%。", ["撤销开发区", "撤销开发区核减幅度"]),
        ("三次产业结构由2023年的28:21:51调整为现在的24:26:50。", ["三次产业结构"] * 2),
        ("财政赤字占GDP的比重进一步下降到1.5%。", ["财政赤字占GDP的比重"]),
        ("2024年底全区总人口为30万人。", ["总人口"]),
        ("工业生产稳步发展。实现总产值229亿元,增长3%。", ["工业总产值"] * 2),
        ("辖215个行政村,总面积263平方公里。", ["行政村", "总面积"]),
        ("设立总规模500亿元的省战略性新兴产业母基金。", ["省战略性新兴产业母基金"]),
        ("13个设区市生产总值都不同程度有所增加,共增加2702亿元。", ["设区市生产总值", "设区市生产总值增加"]),
        ("划定农田5040万亩,连续5年实现耕地占补平衡。", ["划定农田", "耕地占补平衡"]),
    ],
)
def test_what_a_sentence_goes_on_to_tell_keeps_its_name(text: str, said: list[str]) -> None:
    assert subjects(REVIEW + text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲市成为乙省第二个万亿元消费城市。", ["消费城市", "消费城市"]),
        ("规上工业产值6亿元,丙市成为乙省第二个规上工业产值突破3亿元的城市。", ["规上工业产值"] * 3),
        ("严格控制钢铁、水泥、电解铝等行业的投资,增幅分别回落171%、55%和67%。", ["钢铁投资", "水泥投资", "电解铝投资"]),
        ("为老人安装“一键式”智能终端,不少于1800户。", ["老人安装“一键式”智能终端"]),
        ("    工业生产稳步发展。实现总产值229亿元。", ["工业总产值"]),
    ],
)
def test_what_a_number_is_of_may_stand_after_it_or_in_the_clause_before(text: str, said: list[str]) -> None:
    assert subjects(REVIEW + text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("104条城市黑臭水体动态清零。", "动态清零的城市黑臭水体"),
        ("十方面民生实事圆满完成。", "民生实事"),
        ("12英寸晶圆制造产能大幅提升。", "晶圆制造产能"),
        ("40所乡镇中心幼儿园构建一体化体系。", "乡镇中心幼儿园"),
        ("4家重点实验室实体化运行。", "重点实验室"),
        ("沙化土地面积年均缩减近2000平方公里。", "沙化土地面积缩减"),
        ("本底调查发现物种数更新至8842种。", "本底调查发现物种数"),
        ("支持丙市打造千万千瓦级储能之都。", "储能之都"),
        ("将制造业等行业现行16%的税率下调。", "制造业等行业现行税率"),
        ("落实240小时过境免签政策。", "过境免签政策"),
    ],
)
def test_verbs_and_sizes_leave_nothing_in_a_name(text: str, said: str) -> None:
    assert subjects(PLAN + text)[0] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("进出口总额增长9.4%、重回万亿元规模。", ["进出口总额"] * 2),
        ("设备投资增长17.9%、增速创9年来新高。", ["设备投资"] * 2),
        ("外资企业超6600户、较3年前增长44%。", ["外资企业"] * 3),
        ("粮食产量首次跃上1.4万亿斤新台阶、亩产提升10.1斤。", ["粮食产量", "粮食亩产提升"]),
    ],
)
def test_what_is_told_beside_a_figure_is_of_the_same(text: str, said: list[str]) -> None:
    assert subjects(REVIEW + text) == said


def test_a_threshold_that_a_place_has_passed_is_of_what_passed_it() -> None:
    said = "生产总值达到13.57万亿元、增长4.8%,是全国首个突破13万亿元的省份,总量连续35年居全国首位。"
    assert subjects(REVIEW + said)[:3] == ["生产总值"] * 3


def test_a_text_without_a_statistic_has_no_subject() -> None:
    assert subjects("1a1a1a\n") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("城乡居民收入27306元、8929元,分别增长8.8%和9.6%。", ["城镇居民收入", "农村居民收入"] * 2),
        ("三大产业增加值分别增长3.2%、15.7%、11%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("生产总值1037亿元,低于年度预期目标1.9个百分点。", ["生产总值"] * 2),
        ("外贸出口177亿美元,下降16%,降幅比上半年收窄10个百分点。", ["外贸出口"] * 3),
        ("金融机构存款突破两千亿元,余额达2105亿元。", ["金融机构存款", "金融机构存款余额"]),
        ("推动50个幼儿园新增2至3岁幼儿托位1000个。", ["幼儿园", "幼儿托位", "幼儿托位", "幼儿托位"]),
        ("新增6个项目列入省扩大内需项目。", ["新增项目"]),
        ("启动48万平方米的标准化厂房建设。", ["标准化厂房建设"]),
        ("引进了手套加工、甘肃某地石油助剂等招商项目33个。", ["招商项目"]),
    ],
)
def test_wholes_told_in_parts_and_what_is_held_against_a_goal(text: str, said: list[str]) -> None:
    assert subjects(REVIEW + text) == said


def test_a_grade_is_no_end_of_a_list() -> None:
    said = "有一所、评定为二级服务等级的公办养老机构覆盖率达到80%。"
    assert subjects(REVIEW + said)[-1].endswith("服务等级的公办养老机构覆盖率")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("研发投入1880亿元,占地区生产总值比重提升至5.81%。", ["研发投入", "研发投入占地区生产总值比重"]),
        (
            "新建存栏100头以上的肉牛场3个、20头以上的奶牛场13个。",
            ["肉牛场", "存栏100头以上的肉牛场", "奶牛场", "20头以上的奶牛场"],
        ),
        ("今年以来共完成拆迁面积15.7万平方米。", ["拆迁面积"]),
        ("全县民营企业实现营业收入26亿元,实现利税2.7亿元。", ["民营企业营业收入", "民营企业利税"]),
    ],
)
def test_shares_of_the_whole_and_sizes_of_farms(text: str, said: list[str]) -> None:
    assert subjects(REVIEW + text) == said


def test_the_pace_of_a_rank_and_a_year_s_estimate() -> None:
    assert subjects(REVIEW + "生产总值920亿元,增长9%,增速在中心城区位居第1。")[-1] == "生产总值增速中心城区排名"
    assert subjects(REVIEW + "商品销售总额预计全年完成5100亿元。") == ["商品销售总额"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("储蓄存款余额三千亿元,为一九八二年的四倍。", "储蓄存款余额"),
        ("固定资产投资142亿元,为“六五”时期的2.3倍。", "固定资产投资"),
        ("农牧民人均纯收入1918元,其中牧民人均2406元,比农民高出731元。", "牧民人均纯收入比农民高出"),
        ("工业亩均税收52.3万元,比全市平均高出11.6万元。", "工业亩均税收比全市平均高出"),
        ("粮食总产量可达六千五百亿斤。", "粮食总产量"),
        ("可比产品成本只降低百分之三。", "可比产品成本"),
        ("受理行政许可3000件。", "行政许可"),
    ],
)
def test_a_year_another_or_may_is_no_subject(text: str, last: str) -> None:
    assert subjects(REVIEW + text)[-1].removeprefix("受理") == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("解决11.5万人饮水困难。", "解决饮水困难人口"),
        ("取消90项行政事业性收费。", "取消行政事业性收费"),
        ("筹建新校区(占地320亩)。", "新校区占地"),
    ],
)
def test_what_is_done_away_with_is_no_stock(text: str, last: str) -> None:
    assert subjects(REVIEW + text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("规模以上工业企业发展到68家,完成增加值19.7亿元。", "规模以上工业企业增加值"),
        ("规模以上工业企业发展到68家,产销率98.2%。", "规模以上工业企业产销率"),
        ("粮食产量30万吨,产销率98.2%。", "产销率"),
    ],
)
def test_what_firms_make_is_theirs(text: str, last: str) -> None:
    assert subjects(REVIEW + text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("清理规范节庆、论坛、展会,数量分别压减75%、95%、73%。", "展会数量"),
        ("红旗汽车产销量分别增长22.9%和17.4%。", "红旗汽车销量"),
        ("诈骗案件受理数下降12%、损失数下降35.8%。", "诈骗案件损失数"),
        ("新建成高速公路507公里,全省通车总里程突破1万公里。", "高速公路通车总里程"),
        ("开展采供对接活动1061场,成交金额194亿元。", "采供对接活动成交金额"),
        ("重点抓好十个方面的工作。", "重点工作"),
        ("增强四大都市区辐射带动作用。", "都市区"),
        ("开展首批15个以县城为重要载体的新型城镇化建设试点。", "以县城为重要载体的新型城镇化建设试点"),
        ("每年1.4亿农村人口在城镇落户。", "在城镇落户的农村人口"),
        ("在荷兰等13个国家投运海外仓。", "国家"),
        ("分为常规项目两大类别实施。", "常规项目类别"),
        ("大力实施交通、水利等五大工程。", "交通、水利等工程"),
        ("抢占人工智能、低空经济等25条产业新赛道。", "人工智能、低空经济等产业新赛道"),
    ],
)
def test_what_sixteen_reports_taught_of_owners_and_ends(text: str, last: str) -> None:
    assert subjects(REVIEW + text)[-1] == last


def test_a_line_s_number_is_no_part_of_a_count() -> None:
    rows = rows_of(REVIEW + "7.甲工程已经完成。\n8.6个重大科技专项启动。\n9.乙工程已经完成。\n")
    assert rows["text"].tolist() == ["6个"]
    assert rows_of(REVIEW + "工程完成。\n8.6个百分点是增幅。\n")["scaled_value"].tolist() == [8.6]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("改造2000年底前建成的老旧小区86个。", "老旧小区"),
        ("更新2005年以前安装的电梯30部。", "电梯"),
    ],
)
def test_when_a_thing_was_made_is_no_part_of_its_name(text: str, subject: str) -> None:
    assert subjects(REVIEW + text) == [subject]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("推动300项以上政务服务事项“跨省通办”。", ["政务服务事项“跨省通办”"]),
        ("审批承诺时限在法定时限基础上再压减三分之二。", ["审批承诺时限"]),
        ("建成日处理能力5万吨的污水处理厂。", ["污水处理厂日处理能力"]),
        ("每个镇街建成1个以上长者饭堂。", ["长者饭堂"]),
        ("新认定高新技术企业22家，总数达到61家。", ["新认定高新技术企业", "高新技术企业总数"]),
        ("牲畜存栏218万头，其中肉牛31.4万头。", ["牲畜存栏", "肉牛存栏"]),
        ("农村危房改造3000户，拆除重建1800户。", ["农村危房改造", "农村危房拆除重建"]),
        ("引进50亿元以上项目1至2个。", ["项目", "引进50亿元以上项目", "引进50亿元以上项目"]),
        ("国内生产总值按2000年价格计算达到12.6万亿元。", ["国内生产总值"]),
        ("农村没有解决温饱的贫困人口还有3000万左右。", ["农村没有解决温饱的贫困人口"]),
        ("电话普及率由每百人0.9部提高到5.7部。", ["电话普及率", "电话普及率"]),
        ("31个贫困县中有11个整体越过温饱线。", ["贫困县", "贫困县中整体越过温饱线"]),
        ("选派第一书记1632名。", ["第一书记"]),
        ("地方财政收入完成9亿元，比预算超收1000万元。", ["地方财政收入", "地方财政收入超收"]),
        ("财政总收入达9亿元，同比增收542万元。", ["财政总收入", "财政总收入增收"]),
        ("生产总值增长9%，增幅提高1.3个百分点。", ["生产总值", "生产总值增幅"]),
        ("出口下降5.6%，降幅比全国平均水平低4.2个百分点。", ["出口", "出口降幅比全国平均水平低"]),
        ("食品加工、绿色印染2个产业集群。", ["食品加工、绿色印染产业集群"]),
        (
            "规上企业达到113户，其中产值过10亿元27家、过百亿元2家。",
            ["规上企业", "规上企业产值", "产值过10亿元的规上企业", "产值过百亿元的规上企业"],
        ),
        (
            "城镇居民人均收入4725元，农民人均纯收入1683元，平均每年实际分别增长5.2%和6.8%。",
            ["城镇居民人均收入", "农民人均纯收入", "城镇居民人均收入", "农民人均纯收入"],
        ),
        ("2.新建、改扩建公办幼儿园30所。", ["新建、改扩建公办幼儿园"]),
        ("2.实现城镇新增就业18万人以上。", ["城镇新增就业"]),
        ("抓好20万亩玉米吨田开发和5万亩水稻旱育稀植。", ["玉米吨田开发", "水稻旱育稀植"]),
    ],
)
def test_what_a_number_of_a_plan_is_of(text: str, said: list[str]) -> None:
    assert subjects(PLAN + text) == said


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("高等学校的学生，1952年有19万人，1957年已有44万人。", ["高等学校的学生"] * 2),
        ("空气质量优良天数332天，同比增加6天。", ["空气质量优良天数", "空气质量优良天数增加"]),
        ("建成30万吨乙烯项目，淘汰300万吨落后产能。", ["乙烯项目", "淘汰落后产能"]),
        ("甲公司120万吨乙烯改造、60万吨冷轧薄板等项目投产。", ["甲公司乙烯", "冷轧薄板"]),
        ("完成8轮大规模核酸检测。", ["大规模核酸检测"]),
        ("建成投用滨湖小学、育才中学等学校5所。", ["滨湖小学、育才中学等学校"]),
        # What was done names nothing that a year could be told of.
        ("继续推进改革，2024年投资9亿元。", ["投资"]),
    ],
)
def test_what_years_or_sizes_are_told_of(text: str, subjects: list[str]) -> None:
    rows = rows_of(REVIEW + text)
    assert rows.loc[rows["class"] != "non_statistic", "subject_zh"].tolist() == subjects
