"""What the reports of districts and counties taught: how they size, count and date what they tell (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # sizes and units
        ("R出动网格员21.7万人次到6.2万栋楼宇排查。", "21.7万人次", "217000 人次 eq count achievement 2024"),
        ("R出动网格员21.7万人次到6.2万栋楼宇排查。", "6.2万栋", "62000 栋 eq count achievement 2024"),
        ("R现有超10亿企业111家。", "10亿", "1e+09 CNY gt level context 2024"),
        ("R新增软件等4个过五千亿、航天等5个过千亿新兴产业。", "五千亿", "5e+11 CNY gt level context 2024"),
        ("R税收亿元楼增至39栋。", "亿元", "1e+08 CNY eq level context 2024"),
        ("P开工建设千万级集装箱泊位群。", "千万级", "1e+07 标箱 eq count context 2025"),
        ("R臭氧浓度由每立方米159微克降至141微克。", "159微克", "159 微克/立方米 eq level context 2023"),
        ("R抽检量由4.5批次/千人提升至9批次/千人。", "9批次/千人", "9 批次/千人 eq count achievement 2024"),
        ("R负离子年均含量2600个/立方厘米。", "2600个/立方厘米", "2600 个/立方厘米 eq level achievement 2024"),
        ("R电价下降1分/千瓦时。", "1分/千瓦时", "0.01 CNY/千瓦时 eq level achievement 2024"),
        ("R每斤提高3分钱。", "3分钱", "0.03 CNY eq level achievement 2024"),
        ("R发电量32亿度。", "32亿度", "3.2e+09 千瓦时 eq level achievement 2024"),
        ("R新增450万农村沼气用户。", "450万", "4.5e+06 户 eq count achievement 2024"),
        ("R木材增产五百二十万立方公尺。", "五百二十万立方公尺", "5.2e+06 立方米 eq level achievement 2024"),
        ("R核酸检测累计破千万例。", "千万例", "1e+07 例 gt count cumulative_achievement 2024"),
        ("R接种疫苗突破百万剂。", "百万剂", "1e+06 剂 gt count achievement 2024"),
        ("P比重从2011年的19.9%提高至2023年的21.5%左右。", "21.5%左右", "21.5 % approx share achievement 2023"),
        ("P比重从2011年的19.9%提高至2026年的21.5%左右。", "21.5%左右", "21.5 % approx share target 2026"),
        ("R激励次数居全省区(县)第一。", "第一", "1 eq rank achievement 2024"),
        ("R办理平均减时间83%。", "83%", "-83 % eq growth_rate achievement 2024"),
        # numbers in words, bounds
        ("R连续三年入围全国治理百强(县、市)。", "百强", "100 eq rank achievement 2024"),
        ("R绩效考核中连续3年第一。", "第一", "1 eq rank achievement 2024"),
        ("R排名百强区第22位,较上一年度再进两位。", "两位", "2 位 eq count achievement 2024"),
        ("R落实学前一年免费教育政策。", "一年", "1 年 eq duration context 2024"),
        ("R十大攻坚任务取得成效。", "十大", "10 eq count context 2024"),
        ("P每个街道至少建成1家托育机构。", "1家", "1 家 ge count target 2025"),
        ("P高层次人才规模突破2千人。", "2千人", "2000 人 gt count target 2025"),
        ("P塑造上百个示范项目。", "百个", "100 个 ge count target 2025"),
        ("R用4年时间补齐40年历史欠账。", "40年", "40 年 eq duration context 2021-2024"),
        # the review of a year
        ("R高新技术企业5842家,是2015年的近4倍,占全市31%。", "31%", "31 % eq share achievement 2024"),
        ("R专项斗争取得八个全市第一。", "第一", "1 eq rank achievement 2024"),
        ("R甲县在外省33个贫困县考核中获满分。", "33个", "33 个 eq count context 2024"),
        ("R集采药品平均降价50%以上。", "50%以上", "-50 % ge growth_rate achievement 2024"),
        ("R110千伏东山、西山输变电工程开工。", "110千伏", "110 千伏 eq level achievement 2024"),
        ("R提前两年半完成任务。", "两年半", "2.5 年 eq duration achievement 2024"),
        ("R两个半月内完成任务。", "两个半月", "2.5 月 le duration context 2024"),
        # plans
        ("P每万人发明专利拥有量达15.6件。", "15.6件", "15.6 件 eq count target 2025"),
        ("P实施50个以上企业技术改造项目。", "50个以上", "50 个 ge count target 2025"),
        ("P财政安排4.9亿,为教师提供津贴。", "4.9亿", "4.9e+08 CNY eq level target 2025"),
        ("P力争通过五年的不懈努力,新建学校30所。", "30所", "30 所 eq count aspiration 2025-2029"),
        ("P提高70周岁以上老人的购买标准。", "70周岁以上", "70 岁 ge duration context 2025"),
        ("P人均寿命从79岁提高到80岁。", "80岁", "80 岁 eq duration target 2025"),
        # the review of five years
        ("F拥有7所高校、8家实验室、9家中心。", "9家", "9 家 eq count achievement 2024"),
        ("F孵化器达286家163万平方米。", "163万平方米", "1.63e+06 平方米 eq level achievement 2024"),
        ("F每万人发明专利近400件。", "400件", "400 件 lt count achievement 2024"),
        ("F相当于每4名常住人口就有1家企业。", "4名", "4 名 eq count context 2024"),
        ("F专精特新企业50家,占全省三成。", "50家", "50 家 eq count achievement 2024"),
        ("F释放土地空间超过4平方公里。", "4平方公里", "4 平方公里 gt level cumulative_achievement 2020-2024"),
        ("F清理政府储备土地274公顷。", "274公顷", "274 公顷 eq level cumulative_achievement 2020-2024"),
        ("F财力有力保障了880多项民生实事。", "880多项", "880 项 gt count cumulative_achievement 2020-2024"),
        ("F改造老旧小区惠及超过150万户。", "150万户", "1.5e+06 户 gt count cumulative_achievement 2020-2024"),
        ("F评选连续3届参评企业共273家。", "3届", "3 届 eq count context 2020-2024"),
        ("F投资超百亿元实施医院改扩建工程。", "百亿元", "1e+10 CNY gt level cumulative_achievement 2020-2024"),
        ("F亿元GDP死亡率降至0.0054。", "0.0054", "0.0054 eq rate achievement 2024"),
        ("F对口协作的6省脱贫。", "6省", "6 省 eq count context 2020-2024"),
        ("F完成二次供水提标小区17个。", "17个", "17 个 eq count cumulative_achievement 2020-2024"),
        # rounds, great ones and what only names the setting
        ("F实施两轮倍增计划。", "两轮", "2 轮 eq count cumulative_achievement 2020-2024"),
        ("F助力全市连续六届获评全国文明城市。", "六届", "6 届 eq count context 2020-2024"),
        ("R合成生物、脑解析、材料基因组三大科学设施建成启用。", "三大", "3 eq count context 2024"),
        ("R高标准编制十大专项规划。", "十大", "10 eq count context 2024"),
        ("R全市20大先进制造业园区布局4个。", "20大", "20 eq count context 2024"),
        ("P推进医疗、教育等六个一体化。", "六个", "6 个 eq count context 2025"),
        ("F治理模式入选民政部100个优秀社区工作法。", "100个", "100 个 eq count context 2020-2024"),
        ("R被网信办、民政部等八部委评定为基地。", "八部", "8 部 eq count context 2024"),
        ("R158名学者入选全球前2%顶尖科学家榜单。", "2%", "2 % eq share context 2024"),
        ("P推动8英寸线达产满产。", "8英寸", "8 英寸 eq level context 2025"),
        ("R高新技术企业达6759家（上年5842家）。", "5842家", "5842 家 eq count context 2023"),
        ("R荣获“赛迪创新百强区全国第二位”。", "第二位", "2 eq rank achievement 2024"),
        ("R提前半年完成任务。", "半年", "0.5 年 eq duration achievement 2024"),
        ("P继续办好十件民生实事。", "十件", "10 件 eq count target 2025"),
        ("P办好10件民生实事：", "10件", "10 件 eq count target 2025"),
        ("R一亿二千万农户走上合作化道路。", "一亿二千万", "1.2e+08 户 eq count achievement 2024"),
        ("F绿道总长2400公里。", "2400公里", "2400 公里 eq level achievement 2024"),
        ("F公交日均客流量突破千万人次。", "千万人次", "1e+07 人次 gt count achievement 2024"),
        # what provinces' reports taught
        ("F油气当量3.25亿吨、连续五年稳居全国第一。", "3.25亿吨", "3.25e+08 吨 eq level achievement 2024"),
        ("F新能源装机1.69亿千瓦、占全省装机64%。", "1.69亿千瓦", "1.69e+08 千瓦 eq level achievement 2024"),
        ("F外送电量年均增长6%、绿电占比超三成。", "三成", "30 % gt share achievement 2024"),
        ("F退出钢铁产能9吨、煤炭产能8吨。", "9吨", "9 吨 eq level cumulative_achievement 2020-2024"),
        ("F退出钢铁产能9吨、煤炭产能8吨。", "8吨", "8 吨 eq level cumulative_achievement 2020-2024"),
        ("F绿氢产能近3万吨。", "3万吨", "30000 吨 lt level achievement 2024"),
        ("F五年铁路铺轨总里程9公里。", "9公里", "9 公里 eq level cumulative_achievement 2020-2024"),
        ("R锂电池产量达100吉瓦时。", "100吉瓦时", "100 吉瓦时 eq level achievement 2024"),
        ("R为2万名特殊困难老年人服务。", "2万名", "20000 名 eq count achievement 2024"),
        ("P围绕重点群体开展职业技能培训30万人次。", "30万人次", "300000 人次 eq count target 2025"),
        ("P为100所海拔1500米以上学校供暖。", "1500米以上", "1500 米 ge level context 2025"),
        ("P在甲、乙、丙、丁等8个重点县建设基地。", "8个", "8 个 eq count context 2025"),
        ("R科学城汇聚300多个科研团队。", "300多个", "300 个 gt count achievement 2024"),
        (
            "R在2022年快速增长的基础上，2024年我省经济继续发展。产值突破3亿元大关。",
            "3亿元",
            "3e+08 CNY gt level achievement 2024",
        ),
        ("R总书记两次亲临我省考察。", "两次", "2 次 eq count context 2024"),
        ("R与8个东盟国家开展研发合作。", "8个", "8 个 eq count context 2024"),
        ("R学科排名进入前1%、9个学科进入前1‰。", "9个", "9 个 eq count achievement 2024"),
        ("R吸引参赛队伍上万支。", "万支", "10000 支 ge count achievement 2024"),
        ("R粮食产量达四亿零七百多万吨。", "四亿零七百多万吨", "4.07e+08 吨 gt level achievement 2024"),
        ("F共举办三届工程创新大会、两届脑科学大会。", "两届", "2 届 eq count cumulative_achievement 2020-2024"),
        ("R分两批发布投资清单。", "两批", "2 批 eq count achievement 2024"),
        ("R完成年度十大攻坚克难任务。", "十大", "10 eq count context 2024"),
        ("F总量连续迈上4万亿元、5万亿元两个台阶。", "两个", "2 个 eq count cumulative_achievement 2020-2024"),
        ("R总量连续迈上4万亿、5万亿两个台阶。", "两个", "2 个 eq count achievement 2024"),
        ("R招生比前年还多百分之八十三。", "百分之八十三", "83 % eq share achievement 2024"),
        ("R2018年到2024年，病床由9张增加到12张。", "9张", "9 张 eq count context 2018"),
        # what counties' openings and old reports taught
        ("R甲市全年实施对口帮扶6省34县项目225个。", "6省", "6 省 eq count context 2024"),
        ("R甲市全年实施对口帮扶6省34县项目225个。", "34县", "34 县 eq count context 2024"),
        ("R甲市全年实施对口帮扶6省34县项目225个。", "225个", "225 个 eq count achievement 2024"),
        ("R12个共建产业园区新引进亿元以上项目68个。", "12个", "12 个 eq count context 2024"),
        ("R甲公司入选培育企业名单、全市仅6家。", "6家", "6 家 eq count context 2024"),
        ("R发热诊室扩容119.04%。", "119.04%", "119.04 % eq growth_rate achievement 2024"),
        ("R固定资产投资累计完成341亿元，下降3.5%。", "341亿元", "3.41e+10 CNY eq level achievement 2024"),
        ("R入选“2024某省县域综合实力三十强”。", "三十强", "30 eq rank achievement 2024"),
        ("R荣获“全省综合实力百强”。", "百强", "100 eq rank achievement 2024"),
        ("R甲公司入选全省民营企业营收百强、制造业五十强。", "百强", "100 eq rank achievement 2024"),
        ("R甲公司入选全省民营企业营收百强、制造业五十强。", "五十强", "50 eq rank achievement 2024"),
        ("R总量由2022年的倒数第二，跃居全市第六。", "第二", "2 eq rank context 2022"),
        ("R总量由2022年的倒数第二，跃居全市第六。", "第六", "6 eq rank achievement 2024"),
        ("F金融业增加值近1万亿元。", "1万亿元", "1e+12 CNY lt level achievement 2024"),
        ("F机场旅客吞吐能力达1.5亿人次。", "1.5亿人次", "1.5e+08 人次 eq count achievement 2024"),
        ("F港口集装箱吞吐量6730万标箱。", "6730万标箱", "6.73e+07 标箱 eq level achievement 2024"),
        ("R三产分别比2019年增长1倍,4.1倍和4.2倍。", "4.1倍", "4.1 倍 eq multiple cumulative_achievement 2020-2024"),
        ("R三产分别比2019年增长1倍,4.1倍和4.2倍。", "4.2倍", "4.2 倍 eq multiple cumulative_achievement 2020-2024"),
        ("R产值比2019年接近翻了一番。", "一番", "2 倍 lt multiple cumulative_achievement 2020-2024"),
        (
            "R与2019年相比，甲产量增长42%，达到8吨；乙产量增长20%，达到9吨。",
            "20%",
            "20 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        ("F利用外资9亿美元，相当于前5年总和的1.6倍。", "5年", "5 年 eq duration context 2015-2019"),
        ("F重大成果比上5年增加。", "5年", "5 年 eq duration context 2015-2019"),
        (
            "R取得新成就，五年全社会固定资产投资完成9亿元。",
            "9亿元",
            "9e+08 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("R二十八年来共建成水库9座。", "9座", "9 座 eq count cumulative_achievement 1997-2024"),
        ("P从2021年到2028年八年间，产值每年要增长5%。", "5%", "5 % eq growth_rate target 2021-2028"),
        (
            "P从2021年到2028年八年间，产值每年要增长5%。粮食产量要超过过去二十年。这八年，收入要增长6%。",
            "6%",
            "6 % eq growth_rate target 2021-2028",
        ),
        ("R粮食总产量9吨，比上一年增产2吨，即7.8%。", "7.8%", "7.8 % eq growth_rate achievement 2024"),
        ("R从2018年至2024年，原煤产量由6吨增加到8吨，原油由1吨增加到2吨。", "6吨", "6 吨 eq level context 2018"),
        ("R从2018年至2024年，原煤产量由6吨增加到8吨，原油由1吨增加到2吨。", "1吨", "1 吨 eq level context 2018"),
        (
            "R人均纯收入，2019年为270元，2024年为463元。城市新建住宅8平方米。",
            "8平方米",
            "8 平方米 eq level achievement 2024",
        ),
        (
            "R“十四五”时期同“十三五”时期相比，粮食产量由3吨增加到4吨。",
            "4吨",
            "4 吨 eq level achievement 2025",
        ),
        ("F教育经费共为11亿元。", "11亿元", "1.1e+09 CNY eq level cumulative_achievement 2020-2024"),
        ("R三年节约能源9吨。", "9吨", "9 吨 eq level cumulative_achievement 2022-2024"),
        (
            "R总产值从2004年至2023年的二十年间平均每年增长3%。",
            "3%",
            "3 % eq growth_rate cumulative_achievement 2004-2023",
        ),
        ("R引进二十二项成套设备。", "二十二项", "22 项 eq count achievement 2024"),
        ("R偿还十四亿新卢布。", "十四亿新卢布", "1.4e+09 RUB eq level achievement 2024"),
        ("R助力9省54县204万贫困人口脱贫。", "54县", "54 县 eq count context 2024"),
        ("R有十大油气田。", "十大", "10 eq count context 2024"),
        ("R覆盖服务十大类。", "十大类", "10 类 eq count context 2024"),
        (
            "F收入达9亿元，其中地方收入达3亿元、5年年均增长7%。",
            "7%",
            "7 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "R2024年同2019年比较，甲人均收入增加9元；乙收入增加3元。",
            "3元",
            "3 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("R2024年同2019年相比，总额由3亿元增加到5亿元。", "3亿元", "3e+08 CNY eq level context 2019"),
        (
            "F农业比重由2021年的27%提高到2024年的33%，工业比重由31%提高到35%。",
            "31%",
            "31 % eq share context 2021",
        ),
        (
            "R五年来社会各方面对教育的投入达32亿元。",
            "32亿元",
            "3.2e+09 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("R从2004年到2023年的二十年中，产值增长3%。", "二十年", "20 年 eq duration context 2004-2023"),
        ("P供养标准提高到上年度农村居民人均纯收入的60%以上。", "60%以上", "60 % ge share target 2025"),
        (
            "F甲区经济平稳较快发展。到2023年产值9亿元，年均增长7%。",
            "7%",
            "7 % eq growth_rate cumulative_achievement 2020-2024",
        ),
    ],
    ids=str,
)
def test_what_is_told_of_a_number(text: str, number: str, expected: str) -> None:
    assert told(under(text), number) == expected


@pytest.mark.parametrize(
    "text",
    ["第一、二轮环保督察反馈问题整改办结。", "出台《支持民营经济七条措施》。", "出台《支持民营经济20条措施》。",
     "出台改革三年总体方案。", "基本普及九年义务教育。", "入选年度中国科学十大进展。", "发扬三大作风。",
     "坚持八项主张。", "3月14日至20日举办。", "基本路线一百年不动摇。"],  # fmt: skip
)
def test_what_only_names_a_thing_is_no_statistic(text: str) -> None:
    assert rows_of(REVIEW + text).empty


def test_a_second_supply_is_no_number() -> None:
    assert "二次" not in rows_of(under("F完成二次供水提标小区17个。"))["text"].tolist()


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("R九类重点民生领域投入增长11%。", "九类", "context"),
        ("R八类暴力案件下降5%。", "八类", "context"),
        ("R教育集团优质资源实现10个街道全覆盖。", "10个", "context"),
        ("R向8个市下放审批权。", "8个", "context"),
        ("R开展土地、矿产、房屋等7类资源盘活利用。", "7类", "context"),
        ("R持续抓好省委确定的14项引领性改革。", "14项", "context"),
        ("R17个重点传统制造业增加值增长8%。", "17个", "context"),
        ("R长江市入围国家首批20个试点城市。", "20个", "context"),
        ("R在甲国、乙国等13个国家投运海外仓36个。", "13个", "context"),
        ("R开展能耗超5000吨标准煤重点企业在线监测。", "5000吨标准煤", "context"),
        ("P新建停靠站500座,500米站点覆盖率达100%。", "500米", "context"),
        ("P保障好14亿人的粮食安全。", "14亿人", "context"),
        ("P推动100家以上企业技术改造升级。", "100家以上", "target"),
        ("P力争招引百亿级企业1家以上、十亿级企业10家以上。", "1家以上", "aspiration"),
        ("P着力促进外贸扩量提质,进出口总值增长5%。", "5%", "target"),
    ],
    ids=str,
)
def test_settings_and_what_is_none(text: str, number: str, expected: str) -> None:
    rows = rows_of(under(text))
    assert rows.set_index("text").loc[number, "class"] == expected


def test_firms_counted_by_a_list_are_its_name() -> None:
    rows = rows_of(PLAN + "力争五年引进3家500强、10家央企。")
    assert rows["text"].tolist() == ["五年", "3家", "10家"]
    assert rows["period"].tolist() == ["2025-2029"] * 3
    assert rows_of(REVIEW + "开展两年攻坚行动。").empty


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("“十二五”期末,产值达到2641亿元,年均增长11%。", "11%", ("cumulative_achievement", "2011-2015")),
        ("二、三产比例由五年前的55.3:44.7优化为50.1:49.9。", "55.3:44.7", ("context", "2010")),
        ("澳资企业超6600户、较3年前增长44%。", "44%", ("cumulative_achievement", "2013-2015")),
        ("五年时光荏苒,新改扩建学校20所。", "20所", ("cumulative_achievement", "2011-2015")),
    ],
    ids=str,
)
def test_years_counted_back(text: str, number: str, expected: tuple[str, str]) -> None:
    rows = rows_of("一、2015年工作回顾\n" + text, 2016).set_index("text")
    assert tuple(rows.loc[number, ["class", "period"]]) == expected


AHEAD = "一、工作回顾\n产值9亿元。\n"


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
    rows = rows_of(AHEAD + text, 2017).set_index("text")
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


def test_a_year_that_is_a_basis_is_not_the_numbers_own() -> None:
    said = "力争到2030年使产值在2020年的基础上基本实现翻一番。"
    assert told(PLAN + said, "一番") == "2 倍 eq multiple aspiration 2030"


def test_since_the_first_meeting_of_a_congress_is_its_term() -> None:
    said = "坚持创新驱动发展。今年上半年,产值增长9%。新建学校38所,医院由2家增加到14家,市值超万亿元。"
    rows = rows_of("一、区六届人大一次会议以来的工作\n" + said, 2021).set_index("text")
    assert rows["period"].tolist() == ["2021", "2016-2020", "2015", "2020", "2020"]
    assert rows.loc["万亿元", "class"] == "achievement"


def test_the_year_in_the_name_of_a_fair_is_none_of_what_comes_of_it() -> None:
    assert told(PLAN + "推动2020年全球招商大会甲公司等4个重大项目落地。", "4个") == "4 个 eq count target 2025"


def test_a_count_in_words_goes_on_with_no_number_before_it() -> None:
    assert "两个" in rows_of(REVIEW + "产值连跨80亿、100亿两个台阶。")["text"].tolist()
    assert told(REVIEW + "新增户籍人口1万6千人。", "1万6千人").startswith("16000 人")


def test_a_year_without_its_word_is_a_date() -> None:
    rows = rows_of(REVIEW + "财政收入5亿元,是2002的2.1倍,比2002增长80%。")
    assert rows["text"].tolist() == ["5亿元", "2.1倍", "80%"]


def test_a_plan_that_growth_is_held_against_is_no_time_of_its_own() -> None:
    rows = rows_of("一、“十五”时期工作回顾\n收入9亿元,年均增长35%,高出“九五”期间增幅14.9个百分点。", 2006)
    assert rows["period"].tolist()[-1] == "2001-2005"


def test_a_part_is_of_the_sum_before_its_growth() -> None:
    header = "一、过去五年工作回顾\n"
    summed = header + "五年累计进出口264亿美元,年均增长10%,其中出口184亿美元,年均增长7%。"
    assert told(summed, "184亿美元").endswith("cumulative_achievement 2020-2024")
    stock = header + "财政收入10亿元,年均增长8%,其中地方收入5亿元,年均增长7%。"
    assert told(stock, "5亿元").endswith("achievement 2024")


def test_years_with_what_they_brought_are_a_window() -> None:
    said = "针对2012年至2014年26所项目校未启动的问题,五年实施建设项目81个。"
    rows = rows_of("一、过去五年工作\n" + said, 2017).set_index("text")
    assert rows.loc["81个", "period"] == "2012-2016"


def test_so_many_percentages_in_quotation_marks_are_a_name() -> None:
    assert rows_of(PLAN + "全面实施“六个100%”监测,推动“3个70%”落地,签约率突破“双99%”。").empty


def test_years_running_before_a_plan_are_over() -> None:
    rows = rows_of(PLAN + "在连续6年增产之后,要抓好农业。")
    assert rows["period"].tolist() == ["2019-2024"]


def test_what_is_reached_each_day_is_no_sum_of_years() -> None:
    review = "一、过去五年工作回顾\n过去五年,"
    rows = rows_of(review + "空气质量年均优良率达92.6%。可回收物日均处理量超650吨。回收纸张650吨。")
    kept = rows[rows["unit"].isin(["%", "吨"])]
    assert kept["period"].tolist() == ["2024", "2024", "2020-2024"]


def test_years_of_the_same_sentence_are_the_same_years() -> None:
    rows = rows_of("二、未来五年工作安排\n未来五年,是再出发的第一个五年,是打造新空间的五年。生产总值达到60亿元。")
    assert rows["period"].tolist() == [*["2025-2029"] * 4, "2029"]


@pytest.mark.parametrize(
    "text",
    [
        "与2023年比(下同),生产总值增长11.3%、全市第四,工业增加值增长8%。",
        "自2015年建区以来首次突破20%,贡献率达到49.7%、全市第一。",
    ],
)
def test_years_held_against_date_nothing_after_them(text: str) -> None:
    rows = rows_of(REVIEW + text)
    assert rows[["class", "period"]].to_numpy().tolist() == [["achievement", "2024"]] * 3


def test_firms_of_a_list_are_no_rank() -> None:
    rows = rows_of(PLAN + "新引进企业400家以上,其中世界500强、中国500强及专精特新等优质企业60家以上。")
    assert rows["text"].tolist() == ["400家以上", "60家以上"]


def test_what_was_started_is_no_list_of_things_to_do() -> None:
    rows = rows_of("启动了全民创业工程,帮扶农户30户。农民收入增长10%。")
    assert rows[["class", "period"]].to_numpy().tolist() == [["achievement", "2024"]] * 2


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("占地300亩的东公园和占地600亩的西公园向市民开放。", "300亩", "东公园占地"),
        ("占地300亩的东公园和占地600亩的西公园向市民开放。", "600亩", "西公园占地"),
        ("总投资200亿元的湾区交易中心揭牌。", "200亿元", "湾区交易中心总投资"),
        ("两大市场年交易额是2011年的1.3倍。", "1.3倍", "两大市场年交易额"),
        ("品牌拥有量居东海省第3位。", "第3位", "品牌拥有量东海省排名"),
        ("五年间实施千万元以上项目146个。", "146个", "千万元以上项目"),
        ("甲公司等5家企业在天交所挂牌上市。", "5家", "甲公司等企业"),
        ("解决了57个村近10万人的饮水安全问题。", "57个", "村"),
        ("规上企业从2家增长到4家,数量全市第一。", "第一", "规上企业数量全市排名"),
        ("GDP总量不到全市的15%。", "15%", "GDP总量占全市比重"),
        ("筹集公共住房6.7万套、5年增加4倍。", "4倍", "筹集公共住房"),
        ("历史性跃居全国科技创新百强区第二。", "第二", "全国科技创新百强区排名"),
        ("产值向5000亿元冲刺。", "5000亿元", "产值"),
        ("收入突破8.4万元,位列全省区(县)第一名。", "第一名", "收入全省区(县)排名"),
        ("刑事案件、“两抢”警情较五年前分别下降64.5%和90.6%。", "64.5%", "刑事案件"),
        ("刑事案件、“两抢”警情较五年前分别下降64.5%和90.6%。", "90.6%", "“两抢”警情"),
        ("社区服务站100%覆盖。", "100%", "社区服务站覆盖"),
        ("审批事项100%网上办结。", "100%", "审批事项网上办结"),
        ("10余个城市更新项目集中实施。", "10余个", "城市更新项目"),
        ("零售总额达2046亿元,成为全省唯一跨越2000亿元大关的区。", "2000亿元", "零售总额"),
        ("高质量完成人大建议71件。", "71件", "人大建议"),
        ("产值95亿元,年均增长19%,比“九五”期间增幅高8个百分点。", "8个百分点", "产值"),
        ("三产结构比调整至8.2:48.5:43.3。", "8.2:48.5:43.3", "三产结构比"),
        ("进出口贸易总额,由2019年的3亿元增加到2024年的7亿元。", "3亿元", "进出口贸易总额"),
        ("社会零售总额由一千五百亿元增加到二千五百亿元。", "二千五百亿元", "社会零售总额"),
        ("国家外汇储备2023年底达9亿元,比2019年底增加2亿元。", "9亿元", "国家外汇储备"),
        ("农民人均纯收入2019年为270元,2024年提高到463元。", "270元", "农民人均纯收入"),
        ("农民人均纯收入2019年为270元,2024年提高到463元。", "463元", "农民人均纯收入"),
        ("高新技术企业达6759家(上年5842家),居全省第一。", "第一", "高新技术企业全省排名"),
        ("收入增长2%;一、二、三产业增加值分别达到5.1亿元、30.2亿元和27亿元。", "27亿元", "第三产业增加值"),
    ],
    ids=str,
)
def test_subjects(text: str, number: str, subject: str) -> None:
    assert rows_of(REVIEW + text).set_index("text").loc[number, "subject_zh"] == subject
