"""A number's subject says which are meant: which projects, whose funds, how much more (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of


def subjects(text: str) -> list[str]:
    """What each number of a made-up review is of."""
    return rows_of(REVIEW + text)["subject_zh"].tolist()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3家企业入选甲省绿色工厂名录。", ["入选甲省绿色工厂名录的企业"]),
        ("9家高新区跻身全国30强。", ["跻身全国30强的高新区"] * 2),
        ("5个县开展医疗保险试点，8个项目落地。", ["开展医疗保险试点的县", "落地项目"]),
        ("13个创新药获批上市、居全国第一。", ["获批上市的创新药", "获批上市的创新药全国排名"]),
        ("106个村卫生室实现“五有三提升”。", ["实现“五有三提升”的村卫生室"]),
        ("7个老旧小区完成改造，52个贫困县全部摘帽。", ["完成改造的老旧小区", "全部摘帽的贫困县"]),
        ("80%的县医院达到三级医院标准。", ["达到三级医院标准的县医院"]),
        ("4家企业入选文化30强和成长性文化30强。", ["入选文化30强和成长性文化30强的企业"] * 2 + ["成长性文化"]),
        ("40户牧民实现定居，700万学生受益。", ["实现定居的牧民", "受益学生"]),
        ("20个项目完成投资8亿元。", ["项目", "项目完成投资"]),
        ("12家企业获得贷款3亿元。", ["企业", "企业获得贷款"]),
        ("20个县(市、区)全面推行家庭医生制度。", ["全面推行家庭医生制度的县"]),
    ],
    ids=str,
)
def test_what_a_thing_did_tells_which_is_meant(text: str, said: list[str]) -> None:
    assert subjects(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲至乙、丙丁高速改扩建等8个项目建成。", "甲至乙、丙丁高速改扩建等项目"),
        ("加快建设高性能PE膜等12个项目。", "高性能PE膜等项目"),
        ("支持重点节能工程、循环经济等项目98个。", "重点节能工程、循环经济等项目"),
        ("舞剧《甲》等4部作品获文化奖。", "获文化奖的作品"),
        ("出台推动高质量发展8项举措。", "推动高质量发展举措"),
        ("在测试验证、融合飞行等4方面争创示范。", "争创示范"),
        ("出台服务业高质量发展30条措施。", "服务业高质量发展措施"),
        ("共提出12项举措。", "举措"),
    ],
    ids=str,
)
def test_a_bare_noun_takes_its_example_or_its_aim(text: str, said: str) -> None:
    assert subjects(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("经营主体突破900万户，其中企业430万户。", ["经营主体", "经营主体中的企业"]),
        ("实施重点项目90个，完成投资10亿元。", ["重点项目", "重点项目投资"]),
        ("引进合作项目13个，实际到位资金19亿元。", ["引进合作项目", "引进合作项目实际到位资金"]),
        ("转移支付增加15亿元、规模98亿元。", ["转移支付增加", "转移支付规模"]),
        ("新增电力装机10万千瓦、总装机40万千瓦。", ["新增电力装机", "电力总装机"]),
        ("新建高标准农田25万亩、改造提升43万亩。", ["新建高标准农田", "高标准农田改造提升"]),
        ("进出口总值增长12%，其中对中亚五国增长48%。", ["进出口总值", "对中亚五国进出口总值"]),
        ("养老金连续5年增加，去年又人均提高10%。", ["养老金连续增加", "人均养老金"]),
        ("推动300个项目投产、新增产值5亿元。", ["投产项目", "新增产值"]),
        ("甲运动会上斩获8金4银。", ["甲运动会金牌", "甲运动会银牌"]),
        ("加快建设连云港20万吨级集装箱码头。", ["连云港集装箱码头"]),
        ("天然气(页岩气)产量5万立方米。", ["天然气产量"]),
    ],
    ids=str,
)
def test_what_means_nothing_alone_takes_what_was_named(text: str, said: list[str]) -> None:
    assert subjects(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("持续实施营养改善计划，每年惠及3万学生。", "营养改善计划惠及学生"),
        ("发放租赁补贴惠及6万户。", "发放租赁补贴惠及对象"),
        ("推动消费品以旧换新，直接拉动消费19亿元。", "消费品以旧换新拉动消费"),
        ("出台设备更新贷款贴息政策，支持项目64个。", "设备更新贷款贴息政策支持项目"),
    ],
    ids=str,
)
def test_whom_a_deed_does_good_to_is_told_with_the_deed(text: str, said: str) -> None:
    assert subjects(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("新增5万户沼气用户。", ["新增沼气用户"]),
        ("新增甲类企业1家、乙类集群2个。", ["新增甲类企业", "新增乙类集群"]),
        ("更新汽车5万辆、家电80万台，引进人才20人。", ["更新汽车", "更新家电", "引进人才"]),
        ("退出钢铁产能7万吨、煤炭产能8万吨。", ["退出钢铁产能", "退出煤炭产能"]),
        ("新增实验室18家、累计38家。", ["新增实验室", "实验室"]),
        ("新增甲厂、乙厂等科技企业6家。", ["新增科技企业"]),
        ("增发1万亿元国债。", ["增发国债"]),
        ("改造城中村4个、老旧小区9个，加装电梯8部。", ["改造城中村", "改造老旧小区", "加装电梯"]),
        ("新获批先进集群4个，累计14个。", ["新获批先进集群", "先进集群"]),
        ("新增国企9家、带动就业8人。", ["新增国企", "新增国企带动就业"]),
    ],
    ids=str,
)
def test_a_flow_is_told_from_a_stock(text: str, said: list[str]) -> None:
    assert subjects(text) == said


@pytest.mark.parametrize(
    ("text", "said", "indicator"),
    [
        ("粮食总产量80万吨，比上年增加5万吨。", "粮食总产量增加", ""),
        ("农村贫困人口减少13万人。", "农村贫困人口减少", "people_out_of_poverty"),
        ("人均预期寿命再提高1岁。", "人均预期寿命提高", ""),
        ("人均预期寿命提升1岁。", "人均预期寿命提升", ""),
        ("粮食总产量增加到80万吨。", "粮食总产量", "grain_output"),
        ("城镇调查失业率4.5%、低于全国0.6个百分点。", "城镇调查失业率低于全国", ""),
        ("地区生产总值增长6%，高于全国1个百分点。", "地区生产总值增速高于全国", ""),
    ],
    ids=str,
)
def test_a_change_is_not_told_as_a_size(text: str, said: str, indicator: str) -> None:
    last = rows_of(REVIEW + text).iloc[-1]
    assert [last["subject_zh"], last["indicator_id"]] == [said, indicator]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("实施稳健的货币政策，两次全面降准。", "全面降准"),
        ("安排特别国债3亿元支持消费品以旧换新。", "特别国债(支持消费品以旧换新)"),
        ("对种粮农民一次性发放200亿元补贴。", "种粮农民补贴"),
        ("5A级景区新增周村古商城、总数达到16家。", "5A级景区总数"),
        ("新增博士、硕士学位授权点10个。", "新增博士、硕士学位授权点"),
        ("“港车北上”、“澳车北上”突破45万辆次。", "“港车北上”、“澳车北上”"),
        ("举办演唱会、音乐节17场。", "演唱会、音乐节"),
        ("强化管理、新增企业5家。", "新增企业"),
        ("建设20家中试基地和概念验证中心。", "中试基地和概念验证中心"),
        ("二氧化硫、氮氧化物排放量下降3%。", "二氧化硫、氮氧化物排放量"),
        ("完成300户家庭适老化改造。", "家庭适老化改造"),
        ("抓好八项行动的落实落地。", "行动"),
        ("其中地 方财政收入3亿元。", "地方财政收入"),
        ("去年底企业数量5万户。", "企业数量"),
        ("全省社会保障基金积累增长4%。", "社会保障基金积累"),
        ("全国社会保障基金积累增长4%。", "全国社会保障基金积累"),
    ],
    ids=str,
)
def test_a_name_is_whole(text: str, said: str) -> None:
    assert subjects(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("进口、出口通关时间分别压减67%和92%。", ["进口通关时间", "出口通关时间"]),
        ("对东盟、中东出口分别增长9%、10%。", ["对东盟出口", "对中东出口"]),
        ("银行存贷款增速分别达7%、8%。", ["银行存款", "银行贷款"]),
        ("安全事故起数、死亡人数分别下降18%、13%。", ["安全事故起数", "安全事故死亡人数"]),
        ("软件业、租赁和商务服务业增加值分别增长10%、9%。", ["软件业增加值", "租赁和商务服务业增加值"]),
        ("城镇、农村常住居民人均收入分别增长5%、6%。", ["城镇常住居民人均收入", "农村常住居民人均收入"]),
    ],
    ids=str,
)
def test_each_of_a_list_has_its_whole_name(text: str, said: list[str]) -> None:
    assert subjects(text) == said


def test_a_size_beside_a_noun_is_part_of_it() -> None:
    assert subjects("60岁以上人口2万人。") == ["人口", "60岁以上人口"]


@pytest.mark.parametrize("text", ["“十二五”时期是极不平凡的五年。", "这五年，是改革持续深化、创造力大幅提升的五年。"])
def test_years_that_are_only_praised_are_a_window(text: str) -> None:
    assert set(subjects(text)) == {"统计时段"}


def test_a_period_set_up_is_named_by_what_it_is() -> None:
    assert subjects("对脱贫县设立5年过渡期。") == ["过渡期"]


def test_a_sum_is_not_named_by_what_it_rose_from() -> None:
    rows = rows_of(REVIEW + "增值税起征点从月销售额10万元提高到15万元。生产总值从不到70亿元增加到100亿元。")
    assert rows["subject_zh"].tolist() == ["增值税起征点"] * 2 + ["生产总值"] * 2
    assert rows["class"].tolist() == ["context", "achievement"] * 2


def test_a_part_of_a_tax_base_is_context() -> None:
    rows = rows_of(PLAN + "对小微企业年应纳税所得额不到100万元的部分减半征收所得税。")
    assert rows["class"].tolist() == ["context"]


def test_an_improved_concentration_fell() -> None:
    assert rows_of(REVIEW + "全市PM2.5平均浓度同比改善7.9%。")["scaled_value"].tolist() == [-7.9]


def test_what_was_walked_is_no_bound() -> None:
    assert rows_of(REVIEW + "新中国外交走过了60年光辉历程。")["comparator"].tolist() == ["eq"]


def test_people_are_not_money() -> None:
    row = rows_of(REVIEW + "国家助学贷款提标降息惠及110万学生。").iloc[0]
    assert [row["unit"], row["measure_type"]] == ["人", "count"]


def test_upward_of_a_power_is_at_least() -> None:
    assert rows_of(REVIEW + "改造老旧小区，惠及上千万家庭。")["comparator"].tolist() == ["ge"]


def test_a_centenary_is_a_name() -> None:
    assert rows_of(PLAN + "打好实现建军一百年奋斗目标攻坚战。").empty


def test_points_have_the_years_of_the_goals_they_list() -> None:
    goals = "“十六五”时期经济社会发展主要目标，这里概述几个方面。\n——着力提升质量，失业率控制在5%以内。\n"
    rows = rows_of(PLAN + goals + "——推动绿色发展，森林覆盖率达到24%。\n今年，投资增长5%。\n", 2031)
    assert rows["period"].tolist() == ["2031-2035", "2035", "2031"]


def test_next_year_is_the_year_of_a_report_that_tells_the_year_before() -> None:
    text = "2030年预计实现生产总值100亿元。\n明年的奋斗目标是：生产总值增长10%。\n"
    assert rows_of(text, 2031)["period"].tolist() == ["2030", "2031"]


def test_deeds_that_are_promised_are_planned() -> None:
    text = "会议上，省政府郑重承诺今年再为百姓办12件实事。\n这12件实事包括农田、住房等各个方面。\n"
    rows = rows_of(text + "这些实事包括：建设住房500万平方米，修建公路1万公里。\n", 2031)
    assert rows["class"].tolist() == ["target", "context", "target", "target"]
    assert set(rows["period"]) == {"2031"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("新增10所达到二级服务能力的县域卫生中心。", "新增达到二级服务能力的县域卫生中心"),
        ("着力抓好十个方面的工作。", "工作"),
        ("办好9方面民生实事。", "民生实事"),
        ("推动51项通办事项高效实施。", "通办事项"),
        ("建好30家人才效能提升重点平台。", "人才效能提升重点平台"),
        ("帮助240万名脱贫劳动力在甲稳定就业。", "脱贫劳动力"),
        ("坚决把文件压减三分之一以上。", "文件"),
        ("管理措施比制度建立之初压减64%。", "管理措施"),
        ("将2.8万亿元中央财政资金纳入直达范围。", "纳入直达范围的中央财政资金"),
        ("4.3亿人次受益。", "受益对象"),
        ("推进4个重点行业绿色化改造全覆盖。", "重点行业绿色化改造"),
        ("15项改革成果在全国推广。", "改革成果"),
        ("7个培育县试点取得成效。", "培育县试点"),
        ("12件地方性法规提请审议。", "地方性法规"),
        ("85个水质达标断面均为清洁断面。", "水质达标断面"),
        ("将23项行政职权事项调整由新城实施。", "行政职权事项"),
        ("支持5家企业建设世界一流企业。", "企业"),
        ("居民医疗保险补助标准提高到每人每年670元。", "居民医疗保险补助标准"),
        ("教育经费占生产总值比例持续超过4%。", "教育经费占生产总值比例"),
        ("新区班列(甲乙)累计开行量突破3万列。", "新区班列开行量"),
    ],
    ids=str,
)
def test_a_phrase_after_a_number_is_whole(text: str, said: str) -> None:
    assert subjects(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("汽车、有色金属行业增加值分别增长18%、16%。", ["汽车行业增加值", "有色金属行业增加值"]),
        ("进出口总额增长9.8%，总量突破9万亿元。", ["进出口总额", "进出口总额"]),
        ("养老保险参保人数增加1.4亿人、覆盖10.5亿人。", ["养老保险参保人数增加", "养老保险覆盖对象"]),
        ("城镇新增就业143万人、超额完成国家下达的110万人年度任务。", ["城镇新增就业", "城镇新增就业年度任务"]),
        ("完成17支“4+1”专项基金组建。", ["“4+1”专项基金组建"]),
        ("对山区转移支付资金比五年前增长66%。", ["山区转移支付资金统计时段", "山区转移支付资金"]),
        ("打造千亩高产示范片10个。", ["高产示范片", "打造千亩高产示范片"]),
    ],
    ids=str,
)
def test_what_was_told_before_goes_on(text: str, said: list[str]) -> None:
    assert subjects(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("工业增加值11.8亿元，比增7.5%。", ["工业增加值", "工业增加值"]),
        ("天然气产量2030年达到300亿立方米。", ["天然气产量"]),
        ("巩固提升80万亩蔬菜基地，开展300条中型以上侵蚀沟治理。", ["蔬菜基地", "中型以上侵蚀沟治理"]),
        ("粮食总产再创新高，连续16年位居首位，增量39.7亿斤。", ["粮食总产连续位居首位", "粮食总产增量"]),
        ("“四个农业”加快推进，农业科技进步贡献率达到71.4%。", ["农业科技进步贡献率"]),
        ("美丽河湖、美丽海湾建成率分别达到30%、50%。", ["美丽河湖建成率", "美丽海湾建成率"]),
        ("为此中央财政支出达到95亿元。", ["中央财政支出"]),
    ],
    ids=str,
)
def test_whole_reports_taught_these_subjects_too(text: str, said: list[str]) -> None:
    assert subjects(text) == said


def test_a_count_is_of_what_stands_after_the_levels_of_a_system() -> None:
    assert subjects("完善20个县乡村三级养老服务网络。")[0] == "县乡村三级养老服务网络"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("居民收入倍差从2.42缩小至2.12。", ["居民收入倍差"] * 2),
        ("招生人数由1982年的31万人增加到1987年的55万人，即增长75%。", ["招生人数"] * 3),
        ("民营企业快速发展，总数达到380家。", ["民营企业总数"]),
        ("甲陆港开行东盟货运班列突破1200列。", ["甲陆港开行东盟货运班列"]),
        ("实施科技兴农六大行动。", ["科技兴农行动"]),
        ("工业增加值超8000亿元、比2020年增加五成以上。", ["工业增加值"] * 2),
        ("试点扩大到20个省、自治区、直辖市。", ["省、自治区、直辖市"]),
        ("5个县区被命名为国家示范区。", ["被命名为国家示范区的县区"]),
        ("新注册企业1990家、总投资5785亿元。", ["新注册企业", "新注册企业总投资"]),
        ("新能源开工1600万千瓦、投产1000万千瓦。", ["新能源开工", "新能源投产"]),
        ("产业结构比由2006年的40:14:46调整到2007年的40:16:44。", ["产业结构比"] * 2),
    ],
    ids=str,
)
def test_other_places_of_whole_reports_taught_these(text: str, said: list[str]) -> None:
    assert subjects(text) == said


def test_the_five_years_before_are_a_window() -> None:
    assert subjects("支出4077亿元，比前五年增加1852亿元。")[1] == "支出增加统计时段"
