"""Numbers that only set another off: thresholds, wholes, goals and earlier values it is held against, scopes of a plan.

Belongs here: what makes a number context, and what does not. Elsewhere: what is no statistic at all
(`test_extract_no_statistic`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, column, rows_of, told, under

YEAR = 2031
DONE = (
    "2030年10个民生实事项目全面落实\n"
    "幼儿园建设工程。全年新建幼儿园48所,超额完成40所的年度目标任务;增加学位1.25万个。\n"
)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R实验室成立短短一年多时间就集聚院士22人。", "一年多", "1 年 gt duration context 2024"),
        ("R首制万吨级纯电动海船下水。", "万吨级", "10000 吨级 eq level context 2024"),
        ("R打破9年无企业上市局面。", "9年", "9 年 eq duration context 2024"),
        ("P新增3家百亿级、5家50亿级、10家30亿级企业。", "百亿级", "1e+10 CNY eq level context 2025"),
        ("P新增3家百亿级、5家50亿级、10家30亿级企业。", "50亿级", "5e+09 CNY eq level context 2025"),
        ("P开工5个以上百亿元级、10个以上三十亿元级项目。", "百亿元", "1e+10 CNY eq level context 2025"),
        ("P加快12个百亿元、70个30亿元以上项目建设。", "百亿元", "1e+10 CNY eq level context 2025"),
        ("P举办10场10万平方米以上展会。", "10万平方米以上", "100000 平方米 ge level context 2025"),
        ("P实现公交站点500米服务半径全覆盖。", "500米", "500 米 eq level context 2025"),
        ("R九类民生投入大幅增长92.1%。", "九类", "9 类 eq count context 2024"),
        ("R全区9个领域143项服务事项有标可依。", "9个", "9 个 eq count context 2024"),
        ("R引进项目793个，其中12条重点产业链项目占比达84.4%。", "12条", "12 条 eq count context 2024"),
        ("R智慧城市建设入选全省智慧城市建设十大范本。", "十大", "10 eq count context 2024"),
        ("F110米口径全向可动射电望远镜等重大科技项目实现突破。", "110米", "110 米 eq level context 2020-2024"),
        ("R投资增长7.3%，大大低于2022年增长44.6%的速度。", "44.6%", "44.6 % eq growth_rate context 2022"),
        ("R生产总值增长7.8%，虽然略低于8%的预定目标。", "8%", "8 % lt growth_rate context 2024"),
        ("P即使每年增产5%，也是跃进。", "5%", "5 % eq growth_rate context"),
        (
            "P零售总额将达到650亿元，如果同建国初期的1950年的170亿元作比较，则增长2.8倍。",
            "170亿元",
            "1.7e+10 CNY eq level context 1950",
        ),
        ("R执行了两年之后。", "两年", "2 年 eq duration context 2024"),
        ("R经过二十年的农村改革，面貌一新。", "二十年", "20 年 eq duration context 2005-2024"),
        ("F五年共利用外资609亿元，相当于前九年总和的1.6倍。", "九年", "9 年 eq duration context 2011-2019"),
        ("R企业调查59项测评点中有22项达到全球最优。", "59项", "59 项 eq count context 2024"),
        ("R310条河流按河长计算优良水体比例达82.8%。", "310条", "310 条 eq count context 2024"),
        ("R14个重点产业产值占总产值的80%以上。", "14个", "14 个 eq count context 2024"),
        ("P完成通20户以上自然村村道硬化580公里。", "20户以上", "20 户 ge count context 2025"),
        ("R亩产皮棉达到一百斤以上的有四十五个县。", "一百斤以上", "100 斤 ge level context 2024"),
        ("F生产总值较“十三五”末的9323亿元增加4374亿元。", "9323亿元", "9.323e+11 CNY eq level context 2020"),
        ("R每百元净值的税收，2023年为31.5元，2024年进一步提高到36.3元。", "31.5元", "31.5 CNY eq level context 2023"),
        ("R1965年到1976年11年中，收入总共只增加了9元。", "11年", "11 年 eq duration context 1965-1976"),
        ("R打造500米群众诉求服务圈。", "500米", "500 米 eq level context 2024"),
        ("R开工道路110条，均超过前三年总和。", "三年", "3 年 eq duration context 2021-2023"),
        ("R增速创22年来新高。建设投资相当于前五年总和。", "五年", "5 年 eq duration context 2019-2023"),
        ("F投资9亿元，相当于前5年总和。", "5年", "5 年 eq duration context 2015-2019"),
        ("R1000平方米以上新建项目100%实现应用。", "1000平方米以上", "1000 平方米 ge level context 2024"),
        ("R区级财政9项民生领域投入1.7亿元。", "9项", "9 项 eq count context 2024"),
        ("F全球首台25兆瓦级风电轴承下线。", "25兆瓦", "25 兆瓦 eq level context 2020-2024"),
        ("P对销售额2万元以上且单量达1000单以上的经营主体补助。", "2万元以上", "20000 CNY ge level context 2025"),
        ("P对销售额2万元以上且单量达1000单以上的经营主体补助。", "1000单以上", "1000 单 ge count context 2025"),
        ("R第一时间对定日6.8级地震作出部署。", "6.8级", "6.8 级 eq level context 2024"),
        ("R引进一批万卡级算力中心项目。", "万卡级", "10000 卡级 eq level context 2024"),
        ("P对14个地市和20个人口大县给予补助。", "20个", "20 个 eq count context 2025"),
        ("P从现在起经过五年奋斗，建成典范城区。", "五年", "5 年 eq duration context 2025-2029"),
        ("R成为北方第一个过10万亿元省份。", "10万亿元", "1e+13 CNY gt level context 2024"),
        ("R191家企业营业收入超百亿元。", "百亿元", "1e+10 CNY gt level context 2024"),
        ("R比重增加到1954年预算的百分之四十五。", "百分之四十五", "45 % eq share context 1954"),
        (
            "F2024年，总值达到24亿元，比2019年增长65%，从世界第六位上升到第四位。",
            "第六位",
            "6 eq rank context 2019",
        ),
        (
            "F城镇居民收入由2019年7703元增加到2024年13786元，农村居民收入由2476元增加到4140元。",
            "2476元",
            "2476 CNY eq level context 2019",
        ),
        ("P再接续奋斗五年，到2035年，翻一番。", "五年", "5 年 eq duration context 2031-2035"),
        ("R现在每增长1个百分点，增量都更大。", "1个百分点", "1 pp eq growth_rate context 2024"),
        ("R成绩是在总量超过60万亿元的高基数上取得的。", "60万亿元", "6e+13 CNY gt level context 2024"),
        ("R10市PM2.5浓度下降10.8%。", "10市", "10 市 eq count context 2024"),
        ("R汽车产量从全国第8位、第4位双双跃居第1位。", "第8位", "8 eq rank context 2023"),
        ("R第一个五年合计为二十八万人。", "二十八万人", "280000 人 eq count context 1953-1957"),
        ("R猪肉由每斤一元八角降到九角五分。", "一元八角", "1.8 CNY eq level context 2023"),
        ("R我们用一个月左右时间控制了疫情。", "一个月左右", "1 月 approx duration context 2024"),
        ("R90多个昼夜严防死守。", "90多个昼夜", "90 天 gt duration context 2024"),
        ("P淘汰10蒸吨及以下锅炉47台。", "10蒸吨及以下", "10 蒸吨 le level context 2025"),
        ("R县城到州府的车程由3个半小时缩短到2小时。", "3个半小时", "3.5 小时 eq duration context 2023"),
        ("R建成区面积由52扩大到78平方公里。", "52", "52 平方公里 eq level context 2023"),
        ("P形成两个五百亿、四个百亿产业集群。", "五百亿", "5e+10 CNY eq level context 2025"),
        ("P形成两个五百亿、四个百亿产业集群。", "百亿", "1e+10 CNY eq level context 2025"),
        ("R百岁以上老人每月500元。", "百岁以上", "100 岁 ge duration context 2024"),
        ("R机床、装备、冶金重矿三大产业占72.8%。", "三大", "3 eq count context 2024"),
        ("R培育百亿产业3个。", "百亿", "1e+10 CNY eq level context 2024"),
        ("R生产总值超过52.8亿元的预期目标，达到53.4亿元。", "52.8亿元", "5.28e+09 CNY gt level context 2024"),
        ("P年内压减60马力以下小机船85艘。", "60马力以下", "60 马力 le level context 2025"),
        ("P对人均住房不足10平方米的低保户发放补贴。", "10平方米", "10 平方米 lt level context 2025"),
        ("P杜绝死亡10人以上的特大事故。", "10人以上", "10 人 ge count context 2025"),
        ("R全省九十四个县中，有六十一个县增产。", "九十四个", "94 个 eq count context 2024"),
        ("R列入计划的八十种主要产品有六十七种完成计划。", "八十种", "80 种 eq count context 2024"),
        ("R钢铁比例从1.03比1改为1比1。", "1.03比1", "1.03 eq multiple context 2023"),
        ("P小麦最低收购价每50公斤提高5元。", "50公斤", "50 公斤 eq level context 2025"),
        ("R产值的增长速度，2024年计划为3.7%，实际达到4.6%。", "3.7%", "3.7 % eq growth_rate context 2024"),
        ("R如果每人多用一斤棉花，就需要增加九亿斤棉花。", "九亿斤", "9e+08 斤 eq level context"),
        ("R过亿元企业达到286家,其中过10亿元的18家。", "10亿元", "1e+09 CNY gt level context 2024"),
        ("R现有超10亿企业111家。", "10亿", "1e+09 CNY gt level context 2024"),
        ("R新增软件等4个过五千亿、航天等5个过千亿新兴产业。", "五千亿", "5e+11 CNY gt level context 2024"),
        ("R税收亿元楼增至39栋。", "亿元", "1e+08 CNY eq level context 2024"),
        ("P开工建设千万级集装箱泊位群。", "千万级", "1e+07 标箱 eq count context 2025"),
        ("R臭氧浓度由每立方米159微克降至141微克。", "159微克", "159 微克/立方米 eq level context 2023"),
        ("R落实学前一年免费教育政策。", "一年", "1 年 eq duration context 2024"),
        ("R十大攻坚任务取得成效。", "十大", "10 eq count context 2024"),
        ("R用4年时间补齐40年历史欠账。", "40年", "40 年 eq duration context 2021-2024"),
        ("R甲县在外省33个贫困县考核中获满分。", "33个", "33 个 eq count context 2024"),
        ("R两个半月内完成任务。", "两个半月", "2.5 月 le duration context 2024"),
        ("P提高70周岁以上老人的购买标准。", "70周岁以上", "70 岁 ge duration context 2025"),
        ("F相当于每4名常住人口就有1家企业。", "4名", "4 名 eq count context 2024"),
        ("F评选连续3届参评企业共273家。", "3届", "3 届 eq count context 2020-2024"),
        ("F对口协作的6省脱贫。", "6省", "6 省 eq count context 2020-2024"),
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
        ("P为100所海拔1500米以上学校供暖。", "1500米以上", "1500 米 ge level context 2025"),
        ("P在甲、乙、丙、丁等8个重点县建设基地。", "8个", "8 个 eq count context 2025"),
        ("R总书记两次亲临我省考察。", "两次", "2 次 eq count context 2024"),
        ("R与8个东盟国家开展研发合作。", "8个", "8 个 eq count context 2024"),
        ("R完成年度十大攻坚克难任务。", "十大", "10 eq count context 2024"),
        ("R2018年到2024年，病床由9张增加到12张。", "9张", "9 张 eq count context 2018"),
        ("R甲市全年实施对口帮扶6省34县项目225个。", "6省", "6 省 eq count context 2024"),
        ("R甲市全年实施对口帮扶6省34县项目225个。", "34县", "34 县 eq count context 2024"),
        ("R12个共建产业园区新引进亿元以上项目68个。", "12个", "12 个 eq count context 2024"),
        ("R甲公司入选培育企业名单、全市仅6家。", "6家", "6 家 eq count context 2024"),
        ("R总量由2022年的倒数第二，跃居全市第六。", "第二", "2 eq rank context 2022"),
        ("F利用外资9亿美元，相当于前5年总和的1.6倍。", "5年", "5 年 eq duration context 2015-2019"),
        ("F重大成果比上5年增加。", "5年", "5 年 eq duration context 2015-2019"),
        ("R从2018年至2024年，原煤产量由6吨增加到8吨，原油由1吨增加到2吨。", "6吨", "6 吨 eq level context 2018"),
        ("R从2018年至2024年，原煤产量由6吨增加到8吨，原油由1吨增加到2吨。", "1吨", "1 吨 eq level context 2018"),
        ("R助力9省54县204万贫困人口脱贫。", "54县", "54 县 eq count context 2024"),
        ("R有十大油气田。", "十大", "10 eq count context 2024"),
        ("R覆盖服务十大类。", "十大类", "10 类 eq count context 2024"),
        ("R2024年同2019年相比，总额由3亿元增加到5亿元。", "3亿元", "3e+08 CNY eq level context 2019"),
        (
            "F农业比重由2021年的27%提高到2024年的33%，工业比重由31%提高到35%。",
            "31%",
            "31 % eq share context 2021",
        ),
        ("R从2004年到2023年的二十年中，产值增长3%。", "二十年", "20 年 eq duration context 2004-2023"),
        ("P要在半年内完成。", "半年", "0.5 年 eq duration context 2025"),
        ("P一年内扭亏为盈。", "一年", "1 年 eq duration context 2025"),
        ("P坚决打好三大攻坚战。", "三大", "3 eq count context 2025"),
        ("R三年新冠疫情防控转段。", "三年", "3 年 eq duration context 2020-2022"),
        ("R交办的213件信访件办结209件。", "213件", "213 件 eq count context 2024"),
        ("R过去五年，是发展方式加快转变的五年。", "五年", "5 年 eq duration context 2020-2024"),
        ("P再经过两三年的努力，实现目标。", "三年", "3 年 le duration context 2025-2027"),
        ("R这两笔支出已经解决。", "两笔", "2 笔 eq count context 2024"),
        ("R在不到四分之一世纪的时间内实现目标。", "四分之一世纪", "25 年 lt duration context 2024"),
        ("R2022、2023两年共增产粮食9万吨。", "两年", "2 年 eq duration context 2022-2023"),
        ("R根据对3280个单位的统计,节约10亿元。", "3280个", "3280 个 eq count context 2024"),
        ("R据全省84个企业的调查,产值增长14%。", "84个", "84 个 eq count context 2024"),
        ("R我国八亿农民就能富裕起来。", "八亿", "8e+08 人 eq count context 2024"),
        ("R占我们国家人口80%以上的农民生活改善。", "80%以上", "80 % ge share context 2024"),
        ("R达到了每亩生产粮食四百斤、五百斤的要求。", "五百斤", "500 斤 eq level context"),
        ("R成本只要降低1%,一年就可以增加收入二十亿元。", "二十亿元", "2e+09 CNY eq level context"),
        ("R有五百个县,占全国1786个县的28%。", "1786个", "1786 个 eq count context 2024"),
        ("R美苏两个超级大国争夺霸权。", "两个", "2 个 eq count context 2024"),
        ("R在广东、福建两省试办特区。", "两省", "2 省 eq count context 2024"),
        ("R如果每件棉纱少用两斤棉花,全国就可以增产两万件。", "两万件", "20000 件 eq count context"),
        ("R2022年和2023年两年计划执行得好。", "两年", "2 年 eq duration context 2022-2023"),
        ("R英国的产量曾经两次接近三亿吨。", "三亿吨", "3e+08 吨 lt level context 2024"),
        ("R在已经过去的五个多月时间内。", "五个多月", "5 月 gt duration context 2024"),
        ("R没有实现年初确定的能耗降低4%左右、排放减少2%的目标。", "4%左右", "-4 % approx growth_rate context 2024"),
        ("R没有实现年初确定的能耗降低4%左右、排放减少2%的目标。", "2%", "-2 % eq growth_rate context 2024"),
        ("R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。", "4.9％", "4.9 % eq growth_rate context 2021"),
        ("R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。", "0.2％", "0.2 % eq growth_rate context 2023"),
        ("R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。", "三年", "3 年 eq duration context 2021-2023"),
        ("R排放由上年分别增长5.6％和13.1％，减为增长1.2%和1.8%。", "13.1％", "13.1 % eq growth_rate context 2023"),
        ("R2020年初有740个旧社，现在已经合并成为24个大社。", "740个", "740 个 eq count context 2020"),
        ("P办好县、社两级医院。", "两级", "2 级 eq count context 2025"),
        ("P实行中央和省级政府两级办学、两级管理的体制。", "两级", "2 级 eq count context 2025"),
        ("P争取在三年内把增长率降到1%以下。", "三年", "3 年 eq duration context 2025-2027"),
        ("P从2025年到2034年是关键的十年。", "十年", "10 年 eq duration context 2025-2034"),
        ("P分类推进已立项34个城市更新项目。", "34个", "34 个 eq count context 2025"),
        ("P新增一批收入超百亿、过千亿的企业。", "百亿", "1e+10 CNY gt level context 2025"),
        ("P新增一批收入超百亿、过千亿的企业。", "千亿", "1e+11 CNY gt level context 2025"),
        ("P以三大“攻坚工程”为抓手。", "三大", "3 eq count context 2025"),
        ("R在三千六百万的少数民族人口中，学生增加三百万人。", "三千六百万", "3.6e+07 人 eq count context 2024"),
        ("R以往一年，科学事业有了发展。", "一年", "1 年 eq duration context 2024"),
        ("P完善三级梯度管理模式。", "三级", "3 级 eq count context 2025"),
        ("P今明两年新建学校9所。", "两年", "2 年 eq duration context 2025-2026"),
        ("R在抗疫斗争中，500多万东海人民肩并肩。", "500多万", "5e+06 人 gt count context 2024"),
        ("R“甲”“乙”“丙”三项工程培训9万人次。", "三项", "3 项 eq count context 2024"),
        ("R31项成果纳入东海自贸区60条创新经验。", "60条", "60 条 eq count context 2024"),
        ("P建设1-2家2000平方米以上的区域社康中心。", "2000平方米以上", "2000 平方米 ge level context 2025"),
        ("R开展5个领域“综合查一次”改革试点。", "5个", "5 个 eq count context 2024"),
        ("P今年高校毕业生795万人，再创新高。", "795万人", "7.95e+06 人 eq count context 2025"),
        ("R平台总数五年翻番。", "五年", "5 年 eq duration context 2020-2024"),
        ("R历时两三年。", "三年", "3 年 le duration context 2024"),
        ("P46种产品中，预计可以有28种达到。", "46种", "46 种 eq count context 2025"),
        ("R人均年收入低于3480元的20.9万户农户纳入范围。", "3480元", "3480 CNY lt level context 2024"),
        ("F规上企业达到46户，利税过千万元的98户。", "千万元", "1e+07 CNY gt level context 2024"),
        ("R不到一个月时间全部治愈。", "一个月", "1 月 lt duration context 2024"),
        ("R形成3个产值超千亿元、2个产值500亿元的产业集群。", "千亿元", "1e+11 CNY gt level context 2024"),
        ("R荣获全区4个县域生态环境质量连续3年持续改善旗县之一。", "4个", "4 个 eq count context 2024"),
        ("P某族是中国56个民族大家庭的一员。", "56个", "56 个 eq count context 2025"),
        ("R7个投资上亿元的大项目落户。", "亿元", "1e+08 CNY ge level context 2024"),
        ("F土地贡献率达到40%，高于全市28%的平均水平。", "28%", "28 % eq rate context 2024"),
        ("F空气优良率由五年前81.1%提升至91.4%。", "81.1%", "81.1 % eq rate context 2019"),
        ("R产粮9亿斤，比计划原定2024年8亿斤的水平超过1亿斤。", "8亿斤", "8e+08 斤 eq level context 2024"),
        ("R如果降低成本，收入就有9亿元。", "9亿元", "9e+08 CNY eq level context"),
        ("R列入全市12个重大创新平台。", "12个", "12 个 eq count context 2024"),
        ("R八类案件数再创新低。", "八类", "8 类 eq count context 2024"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("F经费共9亿元，比“十二五”时期的5亿元增长80%。", "5亿元", "5e+08 CNY eq level context"),
        ("F提前两年实现了11950元的预期目标。", "11950元", "11950 CNY eq level context"),
        ("F领导同志先后4次对某市工作作出重要指示。", "4次", "4 次 eq count context"),
        ("F总量排名从全国第35位跨入30强。", "第35位", "35 eq rank context"),
        ("R本届政府任期已近五年。", "五年", "5 年 lt duration context"),
        ("R减收9亿元，比原来设想的六亿元多出50%。", "六亿元", "6e+08 CNY eq level context"),
    ],
    ids=str,
)
def test_beginnings_of_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number).startswith(said)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P我国有上亿市场主体，要激发活力。", "亿", "户 ge count context 2025"),
        ("P同心建设56个民族的美好家园。", "56个", "count context 2025"),
        ("R近14亿人口的发展中大国实现了充分就业。", "14亿", "人 lt count context 2024"),
        ("R提前一年实现公用经费500元和300元的目标。", "300元", "300 CNY eq level context 2024"),
        ("P招用失业半年以上人员给予补贴。", "半年以上", "0.5 年 ge duration context 2025"),
        ("R企业开办时间从一个月以上压缩到4天。", "一个月以上", "ge duration context 2023"),
        ("P打造一批100亿级产业集群。", "100亿级", "level context 2025"),
        ("P聚焦12个主导产业和107个特色产业，招商引资。", "107个", "count context 2025"),
        ("P培育一批资产超50亿元、100亿元的企业集团。", "100亿元", "level context 2025"),
        ("P支持出口超亿美元大户壮大规模。", "亿美元", "level context 2025"),
        ("P营业收入超50亿元、超100亿元产业集群6个和4个。", "50亿元", "level context 2025"),
        ("R80项重点工程已竣工26项。", "80项", "count context 2024"),
        ("R奶牛存栏20多万头的畜牧大市。", "20多万头", "count context 2024"),
    ],
    ids=str,
)
def test_parts_of_lines(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (REVIEW, "四大钢材销售公司健全覆盖城乡的三级养老服务网络。", "三级", "class", "context"),
        (REVIEW, "全省首次退出全国168个重点城市后十位。", "168个", "class", "context"),
        (REVIEW, "覆盖20万人口以上的县。", "20万", "class", "context"),
        (REVIEW, "新增全球前1%学科24个。", "1%", "class", "context"),
        (PLAN, "打造新材料、装备两大产业集群。", "两大", "class", "context"),
        (PLAN, "布局50万千瓦以上省级大型风光基地。", "50万千瓦以上", "class", "context"),
        (REVIEW, "一年来，我们主要做了以下工作。", "一年", "class", "context"),
        (REVIEW, "203个国考断面优良率为100%。", "203个", "class", "context"),
        (PLAN, "推进钢铁、化工、建材4个重点行业绿色化改造。", "4个", "class", "context"),
        (PLAN, "打造一批超百亿、超千亿产业链。", "百亿", "class", "context"),
        (PLAN, "推动7大产业集群成体系。", "7大", "class", "context"),
    ],
    ids=str,
)
def test_one_column(head: str, text: str, number: str, name: str, value: object) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("500万元以上固定资产投资315亿元，增长16%。", ["context", "achievement", "achievement"]),
        ("总产值增长9%，完成了10%左右的计划目标。", ["achievement", "context"]),
        ("产值累计增幅3%。", ["achievement"]),
        ("今年1、2月份又实现了开门红，销售额比去年同期增长7%。", ["achievement"]),
    ],
)
def test_a_result_is_told_from_its_setting(text: str, classes: list[str]) -> None:
    assert rows_of(REVIEW + text)["class"].tolist() == classes


def test_those_employed_are_no_setting() -> None:
    assert rows_of(REVIEW + "已达4000多户，从业人员6400人，分别比上年增长28%和27%。")["class"].eq("achievement").all()


def test_a_goal_set_at_the_start_of_a_year_is_a_setting() -> None:
    rows = rows_of(REVIEW + "价格上涨8亿元，高于年初确定的12亿元的控制目标。落实企业16家。")
    assert rows["class"].tolist() == ["achievement", "context", "achievement"]


def test_sizes_of_what_is_built_are_told_of_it_and_of_how_many_their_class() -> None:
    rows = rows_of(PLAN + "新建110千伏线路100公里,完成超230个50户以上木质房屋连片村寨改造。")
    assert rows["class"].tolist() == ["target", "target", "target", "context"]


def test_a_goal_that_was_surpassed_is_context() -> None:
    assert rows_of(DONE, YEAR).set_index("text").loc["40所", "class"] == "context"


def test_tasks_that_are_listed_next_are_a_scope() -> None:
    rows = rows_of("二、2031年工作安排\n16项经济工作主要是:开发就业岗位2000个。\n", YEAR).set_index("text")
    assert rows["class"].to_dict() == {"16项": "context", "2000个": "target"}


@pytest.mark.parametrize(
    "text",
    [
        "突出抓好七项重点工作，促进消费、出口两类需求。",
        "今年重点抓好四件事：一是修路。",
        "我们将采取两项重大措施。",
        "重点做好10个方面工作。",
        "做优做强5个先进制造业集群，实施甲江沿线1公里专项治理。",
        "巩固提升80万亩蔬菜基地。",
    ],
    ids=str,
)
def test_how_many_things_a_plan_speaks_of_is_no_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) - {"non_statistic"} == {"context"}


@pytest.mark.parametrize(
    "text",
    [
        "共提出28项指标，其中预期性指标19项、约束性指标9项。",
        "安排了18个领域的重点任务。",
        "推动年运量150万吨以上的物流园区升级。",
        "让千吨级船舶通江达海。",
    ],
    ids=str,
)
def test_how_many_goals_there_are_and_what_a_thing_is_like_is_no_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) == {"context"}


def test_a_part_of_a_tax_base_is_context() -> None:
    rows = rows_of(PLAN + "对小微企业年应纳税所得额不到100万元的部分减半征收所得税。")
    assert rows["class"].tolist() == ["context"]


def test_what_a_sum_exceeds_sets_it_off() -> None:
    rows = rows_of("一、2024年工作回顾\n投产项目六百个，比前五年合计的四百个还要多。\n")
    assert rows[rows["unit"] == "个"]["class"].tolist() == ["achievement", "context"]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("重点抓好七项工作：推进改革。", ["context"]),
        ("重点办好10件实事：新建公园5处。", ["target", "target"]),
        ("村集体收入高于10万元的占80%。", ["context", "achievement"]),
        ("开工5个共66万平方米的还建项目。", ["achievement"] * 2),
        ("76个场馆和基础设施项目开工了65个。", ["context", "achievement"]),
        ("建成全市首个300亿元园区。", ["context"]),
        ("三次产业比由2019年的1.7:71.3:27调整为2024年的1.1:55.8:43.1。", ["context", "achievement"]),
        ("原预算收入9亿元，实际收入8亿元。", ["context", "achievement"]),
        ("争取增发国债项目69个。", ["achievement"]),
        ("累计引进项目559个，带动就业6万人。", ["cumulative_achievement"] * 2),
        ("旅客吞吐量突破200万大关。", ["achievement"]),
    ],
)
def test_a_number_is_a_result_or_its_setting(text: str, classes: list[str]) -> None:
    bare = text.startswith("争取")
    assert (
        rows_of(text if bare else REVIEW * ("重点" not in text) + PLAN * ("重点" in text) + text)["class"].tolist()
        == classes
    )


def test_how_large_a_thing_is_and_what_serves_already_is_no_target() -> None:
    said = "打造千万千瓦级能源基地。发挥好9个医疗中心功能。"
    assert column(PLAN + said, "class") == {"千万千瓦": "context", "9个": "context"}


@pytest.mark.parametrize(
    "text", ["14亿多人的温饱问题。", "把14亿多居民的饭碗端牢。", "土地承包期再延长30年的政策。"], ids=str
)
def test_all_the_people_and_what_was_settled_long_ago_are_no_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) == {"context"}


def test_what_a_year_long_gone_had_sets_the_rest_off() -> None:
    said = "一九三六年钢产量只有四十万吨，一九五四年达到二百万吨。"
    assert column("一、一九五四年的成就\n" + said, "class", 1955) == {"四十万吨": "context", "二百万吨": "achievement"}


def test_old_reports_tell_changes_bounds_and_settings() -> None:
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


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("生产总值5070亿元,比“十四五”计划目标4000亿元超过1070亿元。", "4000亿元", "eq level context 2024"),
        ("生产总值5070亿元,比“十四五”计划目标4000亿元超过1070亿元。", "1070亿元", "eq level achievement 2024"),
        ("县政府下达我镇财税收入指标为290万元,实际入库293万元。", "290万元", "eq level context 2024"),
        ("县政府下达我镇财税收入指标为290万元,实际入库293万元。", "293万元", "eq level achievement 2024"),
        ("主营业务收入过亿元的企业7户,超千万元的45户。", "千万元", "gt level context 2024"),
        ("总量和增幅均居甲市八个卫星城市前列。", "八个", "eq count context 2024"),
        ("五项社会保险参保1540万人次。", "五项", "eq count context 2024"),
        ("吞吐量位居全国26个主要港口第13位。", "26个", "eq count context 2024"),
        # What a work will bring once it is there is no result.
        ("甲项目全部投产后,预计销售收入将达到88亿元。", "88亿元", "target"),
        ("总投资5亿元,建成投产后可实现年产值10亿元,新增税收2亿元。", "2亿元", "target"),
        ("总投资5亿元,建成投产后可实现年产值10亿元。", "5亿元", "achievement 2024"),
        ("甲项目投产后,实现产值5亿元。", "5亿元", "achievement 2024"),
    ],
)
def test_what_is_told_beside_a_result(text: str, number: str, said: str) -> None:
    assert told(REVIEW + text, number).endswith(f" {said}")


def test_firms_that_a_province_or_a_city_has_chosen_are_there_already() -> None:
    assert told(PLAN + "支持省定13户重点工业企业发展。", "13户").split()[-2] == "context"


def test_ranks_that_a_place_had_before() -> None:
    rows = rows_of(REVIEW + "在全国城市的排位由2020年的53位跃升至47位。")
    assert rows[["measure_type", "unit"]].to_numpy().tolist() == [["rank", ""], ["rank", ""]]


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


@pytest.mark.parametrize(
    ("text", "number", "class_"),
    [
        ("建成水泥厂二十三个，年产五百万吨，造纸厂十二个。", "十二个", "target"),
        ("建成水泥厂23个，年产500万吨，抓好十二个方面。", "十二个", "context"),
    ],
)
def test_a_few_things_in_words_are_a_list_only_where_most_is_told_in_figures(text, number, class_) -> None:
    rows = rows_of(under(f"P{text}"))
    assert rows.loc[rows["text"] == number, "class"].tolist() == [class_]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("R12个旗县市（区）中已有10个通公路。", "12个"),
        ("R全市142户预算内工业企业，已有118户完成改制。", "142户"),
        ("R过千亿元行业6个、过百亿元行业43个。", "百亿元"),
        ("R收入超千元的户有二千户，超万元的十一户。", "万元"),
        ("R四十三个县超过三百元。", "三百元"),
        ("R参合率达89.35%，超过自治区85%的要求。", "85%"),
        ("R总体评价位居全省108个县（市）首位。", "108个"),
        ("P25度以上坡耕地退耕还林430万亩。", "25度以上"),
        ("P消除66人以上超大班额。", "66人以上"),
    ],
)
def test_what_others_are_held_against_or_chosen_from(text: str, number: str) -> None:
    assert " context " in told(under(text), number)


@pytest.mark.parametrize(
    ("text", "number"),
    [("去年承办的十件实事中,农村转移就业1万人。", "十件"), ("全市216户国营企业中,亏损的降为19户。", "216户")],
)
def test_what_others_are_taken_from_is_their_setting(text: str, number: str) -> None:
    assert told(REVIEW + text, number).endswith(" context 2024")
