"""What a second pair of eyes found on whole pages of reports: sizes, settings, stocks and years (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # units and what a number is
        ("R设立29个人才服务站和112个人才服务点。", "29个", "29 个 eq count achievement 2024"),
        ("P增派不少于60名优秀医生驻点。", "60名", "60 名 ge count target 2025"),
        ("P实施规划中的23项目标任务。", "23项", "23 项 eq count target 2025"),
        ("R取消审批事项148大项、193小项。", "193小项", "193 项 eq count achievement 2024"),
        ("R出生率下降5个千分点。", "5个千分点", "-5 千分点 eq rate achievement 2024"),
        ("R建筑住宅将近四千六百万平方公尺。", "四千六百万平方公尺", "4.6e+07 平方米 lt level achievement 2024"),
        ("R冠军企业总数占全市一半。", "一半", "50 % eq share achievement 2024"),
        ("R开工单位比规定的单位数多二百二十七个。", "二百二十七个", "227 个 eq count achievement 2024"),
        ("R实验室成立短短一年多时间就集聚院士22人。", "一年多", "1 年 gt duration context 2024"),
        ("R首制万吨级纯电动海船下水。", "万吨级", "10000 吨级 eq level context 2024"),
        ("R育儿补贴惠及120余万婴幼儿。", "120余万", "1.2e+06 人 gt count achievement 2024"),
        ("R审批时间分别缩短至30个和41个工作日以内。", "30个", "30 工作日 le duration achievement 2024"),
        ("P用好16亿产业扶持资金。", "16亿", "1.6e+09 CNY eq level target 2025"),
        ("R负责事项精简24%。", "24%", "-24 % eq growth_rate achievement 2024"),
        ("R机关队伍瘦身19.7%。", "19.7%", "-19.7 % eq growth_rate achievement 2024"),
        ("R知晓度为72.4%，认同度为91.3%。", "91.3%", "91.3 % eq rate achievement 2024"),
        ("R综合科技创新水平指数达69.63%。", "69.63%", "69.63 % eq index achievement 2024"),
        ("R新产品对工业增长贡献超50%。", "50%", "50 % gt share achievement 2024"),
        ("R消费水平提高，扣除物价上升因素增长86.9%。", "86.9%", "86.9 % eq growth_rate achievement 2024"),
        ("R大项目约占全年投资总额的三分之二。", "三分之二", "66.6667 % approx share achievement 2024"),
        ("R淘汰企业169家，超过工业企业总数的60%。", "60%", "60 % gt share achievement 2024"),
        ("R在校学生已接近高中阶段人数的百分之五十。", "百分之五十", "50 % lt share achievement 2024"),
        ("R打破9年无企业上市局面。", "9年", "9 年 eq duration context 2024"),
        # what is planned
        ("P年内落实至少2块教育用地。", "2块", "2 块 ge count target 2025"),
        ("P撬动100亿元以上社会资本投向企业。", "100亿元以上", "1e+10 CNY ge level target 2025"),
        ("P针对冠军企业推出3宗以上联合用地。", "3宗以上", "3 宗 ge count target 2025"),
        ("P围绕行业共性技术打造2个市级以上创新中心。", "2个", "2 个 eq count target 2025"),
        ("P推进河湖沿线240公里碧道建设。", "240公里", "240 公里 eq level target 2025"),
        # the setting of another
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
        # what is no setting
        ("R全国2235万城市居民得到低保。", "2235万", "2.235e+07 人 eq count achievement 2024"),
        (
            "F完成2100万千瓦火电机组超低排放改造。",
            "2100万千瓦",
            "2.1e+07 千瓦 eq level cumulative_achievement 2020-2024",
        ),
        ("F与228个国家和地区建立贸易往来。", "228个", "228 个 eq count achievement 2024"),
        (
            "R平均受教育年限从2020年的9.6年提升至2024年的10.2年左右。",
            "10.2年左右",
            "10.2 年 approx duration achievement 2024",
        ),
        # sums and stocks of several years
        ("F人均公园面积提高近3倍。", "3倍", "3 倍 lt multiple cumulative_achievement 2020-2024"),
        ("F始发班列超过7.4万列。", "7.4万列", "74000 列 gt count cumulative_achievement 2020-2024"),
        ("F粮食增产9亿斤，增量占全国18.7%。", "18.7%", "18.7 % eq share cumulative_achievement 2020-2024"),
        ("F连续3年实施十件民生实事。", "十件", "10 件 eq count cumulative_achievement 2022-2024"),
        ("F集采为群众减负237亿元。", "237亿元", "2.37e+10 CNY eq level cumulative_achievement 2020-2024"),
        ("F完成2812吨产能、395台锅炉改造。", "395台", "395 台 eq count cumulative_achievement 2020-2024"),
        ("F九年义务教育巩固率、高中阶段毛入学率保持在97%以上。", "97%以上", "97 % ge rate achievement 2024"),
        ("F累计净增经营主体155万户、总量达474万户。", "474万户", "4.74e+06 户 eq count achievement 2024"),
        ("F规模以上工业企业接近2万家。", "2万家", "20000 家 lt count achievement 2024"),
        ("F稀土等80多种产品产能全国第一。", "80多种", "80 种 gt count achievement 2024"),
        ("F养老机构达到9341个、床位10.5万张。", "10.5万张", "105000 张 eq count achievement 2024"),
        ("F现已吸纳农村劳动力1亿多人。", "1亿多人", "1e+08 人 gt count achievement 2024"),
        ("R在建项目总计26项。", "26项", "26 项 eq count achievement 2024"),
        ("R累计改造棚户区47万户（套）、老旧小区68万户。", "68万户", "680000 户 eq count cumulative_achievement 2024"),
        # years
        ("R执行了两年之后。", "两年", "2 年 eq duration context 2024"),
        ("R经过二十年的农村改革，面貌一新。", "二十年", "20 年 eq duration context 2005-2024"),
        ("F五年共利用外资609亿元，相当于前九年总和的1.6倍。", "九年", "9 年 eq duration context 2011-2019"),
        (
            "F五年共利用外资609亿元，相当于前九年总和的1.6倍。",
            "1.6倍",
            "1.6 倍 eq multiple cumulative_achievement 2020-2024",
        ),
        (
            "R2024年产值达9亿元，比2019年的五亿八千万元增长百分之六十八。",
            "百分之六十八",
            "68 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "R2024年比2019年，钢增加了4吨，机床（不包括简易机床，下同）增加了1430台。",
            "1430台",
            "1430 台 eq count cumulative_achievement 2020-2024",
        ),
        (
            "R2024年同2019年相比，收入由1亿元增加到2亿元，按可比价格计算增长94.9%。",
            "94.9%",
            "94.9 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "P运输也将有相应的发展。到2027年，铁路货运量将达到9吨，即比2022年增长一倍；客运量将达到3万人，增长59.5%。水路货运量将达到5吨。",
            "5吨",
            "5 吨 eq level target 2027",
        ),
        (
            "P运输也将有相应的发展。到2027年，铁路货运量将达到9吨，即比2022年增长一倍；客运量将达到3万人，增长59.5%。水路货运量将达到5吨。",
            "59.5%",
            "59.5 % eq growth_rate target 2023-2027",
        ),
        (
            "P主要产品2027年的计划产量如下：\n钢：达到412吨。\n粮食：达到9亿斤。",
            "9亿斤",
            "9e+08 斤 eq level target 2027",
        ),
        # what a third reading found: units and bounds
        ("R新增450家电子商务企业。", "450家", "450 家 eq count achievement 2024"),
        ("R建成热点955个、接入AP4264个。", "4264个", "4264 个 eq count achievement 2024"),
        ("R89万监测对象稳定脱贫。", "89万", "890000 人 eq count achievement 2024"),
        ("R技能人才总量超696万。", "696万", "6.96e+06 人 gt count achievement 2024"),
        ("R五道手续简化为两道手续。", "两道手续", "2 道 eq count achievement 2024"),
        ("R人均有一亩半耕地。", "一亩半", "1.5 亩 eq level achievement 2024"),
        ("R完成超千栋建筑模型。", "千栋", "1000 栋 gt count achievement 2024"),
        ("R消除近千处隐患。", "千处", "1000 处 lt count achievement 2024"),
        ("R加固近千公里的堤防。", "千公里", "1000 公里 lt level achievement 2024"),
        ("R完成三批共10家实验室布局。", "三批", "3 批 eq count achievement 2024"),
        ("R教育经费占比提高一个百分点。", "一个百分点", "1 pp eq share achievement 2024"),
        ("P一般公共预算收入增长5% 左右。", "5% 左右", "5 % approx growth_rate target 2025"),
        ("R城乡居民收入比收窄至2：1以内。", "2：1以内", "2 le multiple achievement 2024"),
        ("R钢产量不过760万吨。", "760万吨", "7.6e+06 吨 le level achievement 2024"),
        ("R贸易占比达60%，比全市高出15个百分点。", "15个百分点", "15 pp eq share achievement 2024"),
        ("R能耗、水耗降幅均达4%以上。", "4%以上", "-4 % ge growth_rate achievement 2024"),
        ("R引进企业12家，税收贡献超过三成。", "三成", "30 % gt share achievement 2024"),
        ("R全球第三大操作系统商用。", "第三大", "3 eq rank achievement 2024"),
        ("R增速连续4年居全国前六（含并列）。", "六", "6 eq rank achievement 2024"),
        ("R首次入围全国投资竞争力百强区。", "百强", "100 eq rank achievement 2024"),
        # settings and what is to be built
        ("P建设汽车和动力电池两个研发中心。", "两个", "2 个 eq count target 2025"),
        ("R企业调查59项测评点中有22项达到全球最优。", "59项", "59 项 eq count context 2024"),
        ("R310条河流按河长计算优良水体比例达82.8%。", "310条", "310 条 eq count context 2024"),
        ("R14个重点产业产值占总产值的80%以上。", "14个", "14 个 eq count context 2024"),
        ("P完成通20户以上自然村村道硬化580公里。", "20户以上", "20 户 ge count context 2025"),
        ("R亩产皮棉达到一百斤以上的有四十五个县。", "一百斤以上", "100 斤 ge level context 2024"),
        ("F生产总值较“十三五”末的9323亿元增加4374亿元。", "9323亿元", "9.323e+11 CNY eq level context 2020"),
        # sums and stocks
        ("F科技型企业超1.25万家。", "1.25万家", "12500 家 gt count achievement 2024"),
        ("F8个产业规模超千亿元。", "8个", "8 个 eq count achievement 2024"),
        ("F度电排放0.13千克、全国最低。", "0.13千克", "0.13 公斤 eq level achievement 2024"),
        ("F新增百亿元县区26个，累计达到46个。", "46个", "46 个 eq count achievement 2024"),
        ("F建交的国家达到135个，有经济贸易关系的国家和地区178个。", "178个", "178 个 eq count achievement 2024"),
        ("R每百元净值的税收，2023年为31.5元，2024年进一步提高到36.3元。", "31.5元", "31.5 CNY eq level context 2023"),
        ("R1965年到1976年11年中，收入总共只增加了9元。", "11年", "11 年 eq duration context 1965-1976"),
        ("R打造500米群众诉求服务圈。", "500米", "500 米 eq level context 2024"),
        ("R总量保持全省区（县）第一。", "第一", "1 eq rank achievement 2024"),
        ("R国高企业达到7061家，连续六年全国区县级第一。", "第一", "1 eq rank achievement 2024"),
        ("R入选百强县前三强。", "三强", "3 eq rank achievement 2024"),
        ("R工业企业由2021年7家增加至12家；新建9所。", "12家", "12 家 eq count achievement 2024"),
        ("R工业企业由2021年7家增加至12家；新建9所。", "9所", "9 所 eq count achievement 2024"),
        ("R开工道路110条，均超过前三年总和。", "三年", "3 年 eq duration context 2021-2023"),
        ("R增速创22年来新高。建设投资相当于前五年总和。", "五年", "5 年 eq duration context 2019-2023"),
        ("F投资9亿元，相当于前5年总和。", "5年", "5 年 eq duration context 2015-2019"),
        ("R平均浓度连续5年下降、降至17微克/立方米。", "17微克/立方米", "17 微克/立方米 eq level achievement 2024"),
        ("P目标是：投资力争完成9亿元以上，预算收入增长8%以上。", "9亿元以上", "9e+08 CNY ge level aspiration 2025"),
        ("P目标是：投资力争完成9亿元以上，预算收入增长8%以上。", "8%以上", "8 % ge growth_rate target 2025"),
        ("P力争引进9家以上，新增床位8张以上。", "8张以上", "8 张 ge count aspiration 2025"),
        ("R1000平方米以上新建项目100%实现应用。", "1000平方米以上", "1000 平方米 ge level context 2024"),
        ("P争取引进或培育两个以上重点实验室。", "两个以上", "2 个 ge count aspiration 2025"),
        ("R区级财政9项民生领域投入1.7亿元。", "9项", "9 项 eq count context 2024"),
        ("R供应住房1.75万套，达历史累计配租总量的五倍。", "五倍", "5 倍 eq multiple achievement 2024"),
        ("P投资完成额连续三年全市第一。", "第一", "1 eq rank achievement 2024"),
        ("P力争投资完成额连续三年全市第一。", "第一", "1 eq rank aspiration 2025"),
        ("F生产总值6.66万亿元，财政总收入9亿元。", "6.66万亿元", "6.66e+12 CNY eq level achievement 2024"),
        ("F经营主体9万户。", "9万户", "90000 户 eq count achievement 2024"),
        ("F新增经营主体9万户。", "9万户", "90000 户 eq count cumulative_achievement 2020-2024"),
        ("F专精特新“小巨人”9家，国家高新技术企业7家。", "9家", "9 家 eq count achievement 2024"),
        ("F专精特新“小巨人”9家，国家高新技术企业7家。", "7家", "7 家 eq count achievement 2024"),
        ("F总值连跨7万亿、8万亿、9万亿三个大台阶。", "9万亿", "9e+12 CNY eq level cumulative_achievement 2020-2024"),
        ("F3家高新区位列全国50强。", "3家", "3 家 eq count achievement 2024"),
        ("F投资世界500强企业325家、中部领先。", "325家", "325 家 eq count achievement 2024"),
        ("F全球首台25兆瓦级风电轴承下线。", "25兆瓦", "25 兆瓦 eq level context 2020-2024"),
        ("P引进百名医疗人才。", "百名", "100 名 eq count target 2025"),
        ("R排放强度分别约为全国平均的70%、60%。", "60%", "60 % approx rate achievement 2024"),
        ("R养老金从2004年人均每月700元提高到现在的1721元。", "1721元", "1721 CNY eq level achievement 2024"),
        ("P商品粮增加两、三倍。", "两", "2 倍 ge multiple target 2025"),
        ("P商品粮增加两、三倍。", "三倍", "3 倍 le multiple target 2025"),
        ("F净增经营主体9万户。", "9万户", "90000 户 eq count cumulative_achievement 2020-2024"),
        ("F国家高新技术企业超1.5万家。", "1.5万家", "15000 家 gt count achievement 2024"),
        ("F5年内新增发电装机容量9万千瓦。", "9万千瓦", "90000 千瓦 eq level cumulative_achievement 2020-2024"),
        ("F全省新增灌溉面积超240万亩。", "240万亩", "2.4e+06 亩 gt level cumulative_achievement 2020-2024"),
        ("F铁路里程新增1700公里、突破7000公里。", "1700公里", "1700 公里 eq level cumulative_achievement 2020-2024"),
        ("F铁路里程新增1700公里、突破7000公里。", "7000公里", "7000 公里 gt level achievement 2024"),
        ("F投资总额达到九亿元。", "九亿元", "9e+08 CNY eq level cumulative_achievement 2020-2024"),
        ("F有937项获得国家科技发明奖。", "937项", "937 项 eq count cumulative_achievement 2020-2024"),
        ("F5年合计就业达到9万人。", "9万人", "90000 人 eq count cumulative_achievement 2020-2024"),
        ("R开展万名青少年免费培训。", "万名", "10000 名 eq count achievement 2024"),
        ("P力争普及率保持在90%以上、自来水普及率提高到95%。", "90%以上", "90 % ge rate aspiration 2025"),
        ("P改造健身设施65处（片）以上。", "65处（片）以上", "65 处 ge count target 2025"),
        ("R这个比重大约是百分之十七。", "百分之十七", "17 % approx share achievement 2024"),
        ("R连续45年无重大森林火灾。", "45年", "45 年 eq duration cumulative_achievement 1980-2024"),
        ("P由2024年的三万人增加到2029年的五万人，增长70%。", "70%", "70 % eq growth_rate target 2025-2029"),
        ("R支出增加四、五十亿元。", "四", "4e+09 CNY ge level achievement 2024"),
        ("R支出增加四、五十亿元。", "五十亿元", "5e+09 CNY le level achievement 2024"),
        ("R走访五、七百人。", "七百人", "700 人 eq count achievement 2024"),
        ("P力争引进机构5至7家，计划新增平台25家。", "25家", "25 家 eq count target 2025"),
        ("P对销售额2万元以上且单量达1000单以上的经营主体补助。", "2万元以上", "20000 CNY ge level context 2025"),
        ("P对销售额2万元以上且单量达1000单以上的经营主体补助。", "1000单以上", "1000 单 ge count context 2025"),
        (
            "F企业总数9万户，其中规上企业1万户、增长1.1倍。",
            "1.1倍",
            "1.1 倍 eq multiple cumulative_achievement 2020-2024",
        ),
        (
            "F投资完成9亿元，特别是发行6600亿元国债。",
            "6600亿元",
            "6.6e+11 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("F完成了长达3500公里的堤防。", "3500公里", "3500 公里 eq level cumulative_achievement 2020-2024"),
        ("F码头新增吞吐能力1.44亿吨。", "1.44亿吨", "1.44e+08 吨 eq level cumulative_achievement 2020-2024"),
        ("F投资总规模6000多亿元。", "6000多亿元", "6e+11 CNY gt level cumulative_achievement 2020-2024"),
        ("F五年间为改造企业而引进的设备有1万多项。", "1万多项", "10000 项 gt count cumulative_achievement 2020-2024"),
        (
            "F产值年均增长4.5%，高于“十三五”时期1.2个百分点。",
            "1.2个百分点",
            "1.2 pp eq growth_rate cumulative_achievement 2020-2024",
        ),
        ("R第一时间对定日6.8级地震作出部署。", "6.8级", "6.8 级 eq level context 2024"),
        ("R引进一批万卡级算力中心项目。", "万卡级", "10000 卡级 eq level context 2024"),
        # what a fourth reading found
        ("P对14个地市和20个人口大县给予补助。", "20个", "20 个 eq count context 2025"),
        ("P新增3家长者食堂。", "3家", "3 家 eq count target 2025"),
        ("R回收过期药品12万盒。", "12万盒", "120000 盒 eq count achievement 2024"),
        ("R有机质含量28克/千克。", "28克/千克", "28 克/千克 eq level achievement 2024"),
        ("R梯次推出三批政策清单。", "三批", "3 批 eq count achievement 2024"),
        ("P从现在起经过五年奋斗，建成典范城区。", "五年", "5 年 eq duration context 2025-2029"),
        ("R成为北方第一个过10万亿元省份。", "10万亿元", "1e+13 CNY gt level context 2024"),
        ("R浪潮海若、卡奥斯天智、潍柴齐天等148个行业大模型规模化应用。", "148个", "148 个 eq count achievement 2024"),
        ("R191家企业营业收入超百亿元。", "百亿元", "1e+10 CNY gt level context 2024"),
        ("R空气优良天数连续6年稳定在325天。", "325天", "325 天 eq duration achievement 2019-2024"),
        ("P补助标准不低于每月800元。", "800元", "800 CNY ge level target 2025"),
        ("R发展差异系数由0.680调整为0.660。", "0.660", "0.66 eq index achievement 2024"),
        ("F经济总量连续迈上4万亿、5万亿两个台阶。", "5万亿", "5e+12 CNY gt level cumulative_achievement 2020-2024"),
        ("P经济总量突破6000亿大关。", "6000亿", "6e+11 CNY gt level target 2025"),
        ("R免费为36万适龄女生接种疫苗。", "36万", "360000 人 eq count achievement 2024"),
        ("R已有三十万手工业者组织起来。", "三十万", "300000 人 eq count achievement 2024"),
        ("R比重增加到1954年预算的百分之四十五。", "百分之四十五", "45 % eq share context 1954"),
        ("P力争货运量达到5吨，开行量保持在4800列以上。", "4800列以上", "4800 列 ge count aspiration 2025"),
        ("F用地规模减量50平方公里。", "50平方公里", "50 平方公里 eq level cumulative_achievement 2020-2024"),
        ("F实施棚户区改造超过11万户。", "11万户", "110000 户 gt count cumulative_achievement 2020-2024"),
        (
            "F五年中央财政用于科技的投入达到3406亿元。",
            "3406亿元",
            "3.406e+11 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("F为1.17万个卫生院配备设备。", "1.17万个", "11700 个 eq count cumulative_achievement 2020-2024"),
        ("F企业9家，是2019年的近4倍。", "4倍", "4 倍 lt multiple cumulative_achievement 2020-2024"),
        ("F从2021年开始连续三年提高标准。", "三年", "3 年 eq duration cumulative_achievement 2021-2023"),
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
        (
            "F研发经费，从2019年1288亿元增加到2024年的3664亿元，占总值比重从1.07%提高到1.49%。",
            "1.49%",
            "1.49 % eq share achievement 2024",
        ),
        ("P再接续奋斗五年，到2035年，翻一番。", "五年", "5 年 eq duration context 2031-2035"),
        # what set 28 taught
        (
            "R占人口6 5 ％的地区普及教育，在校生占5 6 ％，毕业6 8 7 万人。",
            "6 8 7 万人",
            "6.87e+06 人 eq count achievement 2024",
        ),
        ("R书刊出版达到四百五十六亿印张。", "四百五十六亿印张", "4.56e+10 印张 eq count achievement 2024"),
        ("F城镇住宅竣工面积达6亿平方米。", "6亿平方米", "6e+08 平方米 eq level cumulative_achievement 2020-2024"),
        ("F全产业链产值超1.5万亿元。", "1.5万亿元", "1.5e+12 CNY gt level achievement 2024"),
        ("F城镇新增就业每年超过90万人。", "90万人", "900000 人 gt count cumulative_achievement 2020-2024"),
        ("F省级以上绿色工厂1210家、绿色工业园区74个。", "1210家", "1210 家 eq count achievement 2024"),
        ("F省级以上绿色工厂1210家、绿色工业园区74个。", "74个", "74 个 eq count achievement 2024"),
        ("F90家县级医院达到三级医院水平。", "90家", "90 家 eq count achievement 2024"),
        ("P信贷规模与去年大体持平，物价上涨幅度控制在6%以内。", "6%以内", "6 % le rate target 2025"),
        ("R现在每增长1个百分点，增量都更大。", "1个百分点", "1 pp eq growth_rate context 2024"),
        ("R成绩是在总量超过60万亿元的高基数上取得的。", "60万亿元", "6e+13 CNY gt level context 2024"),
        ("R10市PM2.5浓度下降10.8%。", "10市", "10 市 eq count context 2024"),
        ("R建成年产各30万吨的乙烯工程。", "30万吨", "300000 吨 eq level achievement 2024"),
        ("R汽车产量从全国第8位、第4位双双跃居第1位。", "第8位", "8 eq rank context 2023"),
        ("R项目是全市第三大更新项目。", "第三大", "3 eq rank achievement 2024"),
        # years
        ("R“十四五”前三年，新建学校9所。", "9所", "9 所 eq count cumulative_achievement 2021-2023"),
        ("R第一个五年合计为二十八万人。", "二十八万人", "280000 人 eq count context 1953-1957"),
        ("R产量由2020年的3亿斤增加到了2023年的5亿斤。", "5亿斤", "5e+08 斤 eq level achievement 2023"),
        ("F投资9亿元，是1950年到1997年总和的1.7倍。", "1.7倍", "1.7 倍 eq multiple cumulative_achievement 2020-2024"),
        ("F对2020年底以前发布的756件法规进行清理。", "756件", "756 件 eq count cumulative_achievement 2020-2024"),
        ("P今后的五年，要新建学校9所。", "9所", "9 所 eq count target 2025-2029"),
    ],
    ids=str,
)
def test_what_is_told_of_a_number(text: str, number: str, expected: str) -> None:
    assert told(under(text), number) == expected


@pytest.mark.parametrize(
    "text",
    [
        "不得不再增加几百亿元的资金。",
        "深入推进“3个100万”。",
        "土地二次开发模式获批准。",
        "形成“1公里文化服务圈”。",
        "推进劣四类海域面积持续下降。",
    ],
)
def test_what_says_no_number(text: str) -> None:
    assert rows_of(REVIEW + text).empty


def test_sums_under_a_heading_of_a_year_and_five_are_of_the_five() -> None:
    rows = rows_of("一、2025年和“十四五”时期工作回顾\n累计完成改造47万户。商圈达到9个。", 2026)
    assert rows[["class", "period"]].to_numpy().tolist() == [
        ["cumulative_achievement", "2021-2025"],
        ["achievement", "2025"],
    ]


def test_a_plan_named_in_the_paragraph_says_which_five_years() -> None:
    rows = rows_of("一、工作回顾\n“十三五”时期，投资共9亿元。五年内开工的项目有9个。")
    assert rows["period"].tolist() == ["2016-2020"] * 3


def test_the_year_just_past_holds_in_its_paragraph() -> None:
    text = "一、过去五年工作回顾\n这里要特别指出，刚刚过去的2024年，面貌一新。改革步伐加快。新开放了5个城市。"
    assert rows_of(text)[["class", "period"]].iloc[-1].tolist() == ["achievement", "2024"]


def test_a_list_of_things_to_build_is_all_planned() -> None:
    rows = rows_of(PLAN + "围绕产业需求布局建设5条铁路专用线、26条产业路。")
    assert rows["class"].tolist() == ["target"] * 2


def test_firms_of_several_lists_are_none_of_a_rank() -> None:
    assert rows_of(PLAN + "重点瞄准世界500强、中国500强、民企500强招商。").empty


def test_a_year_that_is_of_one_number_opens_no_paragraph() -> None:
    text = "五年来，成就巨大。\n国民生产总值2024年达到9亿元。新建学校9所。\n2021年发生洪水后，加固堤防。清理河道7公里。"
    assert rows_of(TERM + text)["period"].tolist()[-3:] == ["2024", "2020-2024", "2020-2024"]


def test_these_five_years_are_those_of_the_plan_just_named() -> None:
    text = "二、关于“十五五”规划的说明\n“十四五”时期，取得新的成就。这五年，新增床位9张。"
    assert rows_of(text, 2026)["period"].tolist() == ["2021-2025"] * 2


def test_a_street_is_no_number() -> None:
    assert rows_of(REVIEW + "五大道公园建成。").empty


def test_a_text_partly_in_the_old_script_is_read_as_in_the_new() -> None:
    text = "各项工作取得很大成绩。" * 20 + "七万戶私营工業改造,零售额較2023年增長了16%,灾田約二亿亩。"
    assert rows_of(REVIEW + text)["unit"].tolist() == ["户", "%", "亩"]
    assert rows_of(REVIEW + text)["comparator"].tolist() == ["eq", "eq", "approx"]


def test_what_a_glossary_explains_is_context() -> None:
    rows = rows_of(PLAN + "新增企业9家。\n有关名词解释\n1.“1+22”系列政策:指11项普惠性政策和11项产业集群政策。")
    assert rows["class"].tolist() == ["target", "context", "context"]


def test_points_after_five_years_that_a_paragraph_told_of_are_of_these_years() -> None:
    intro = (
        "目标任务顺利完成，圆满收官。五年来，全省上下团结奋斗，经受住了许多考验，" + "取得了新成就，" * 5 + "面貌一新。"
    )
    rows = rows_of(REVIEW + intro + "\n——创新实现新跃升。发射卫星137颗。\n——民生实现新跃升。新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["period"].tolist() == ["2020-2024"] * 2


def test_five_years_that_open_a_sentence_hold_to_the_end_of_its_paragraph() -> None:
    text = "2024年目标任务顺利完成。五年来，面貌一新。落地设施4个。\n新建学校9所。"
    assert rows_of(REVIEW + text)["period"].tolist() == ["2020-2024", "2020-2024", "2024"]


def test_the_years_that_a_paragraph_says_it_is_of_hold_in_it() -> None:
    rows = rows_of("一、工作回顾\n——这是民生福利实现历史性提升的五年。财政投入民生事业969亿元。")
    assert rows[["class", "period"]].to_numpy().tolist()[-1] == ["cumulative_achievement", "2020-2024"]


def test_the_worst_in_years_opens_no_paragraph() -> None:
    rows = rows_of(REVIEW + "面对三年来最严峻的疫情，全区团结一心。成立服务小组112个。")
    assert rows["period"].tolist()[-1] == "2024"


def test_a_number_and_an_age_after_it_are_two() -> None:
    assert rows_of(REVIEW + "惠及390万65岁以上老年人。")["scaled_value"].tolist() == [3.9e6, 65]


@pytest.mark.parametrize("text", ["建成一、二类监控点。", "区四套班子尽锐出征。", "二人转获奖。", "推进土地二轮延包。"])
def test_kinds_and_bodies_that_are_named_by_a_number_count_nothing(text: str) -> None:
    assert rows_of(REVIEW + text).empty


BOTH, YEAR_FIRST = "一、“十四五”时期和2025年工作回顾\n", "一、2025年和“十四五”时期工作回顾\n"
FIVE, ONE = ["cumulative_achievement", "2021-2025"], ["achievement", "2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("——投资年均增长8%。新建学校9所。\n——新增床位7张。", [FIVE] * 3),
        ("“十四五”时期，新建学校9所。\n一年来，新增床位7张，全年减税3亿元。", [FIVE, ONE, ONE]),
        (
            "（一）五年累计投资9亿元。\n（二）新建学校9所。\n一是全年减税3亿元。\n二是新增床位7张。",
            [FIVE, FIVE, ONE, ONE],
        ),
        ("新建学校9所，同比增长8%。\n新增床位7张。", [ONE] * 3),
        ("“十四五”时期，新建学校9所。\n二、2026年工作安排\n新增床位7张。", [FIVE, ["target", "2026"]]),
    ],
)
def test_paragraphs_under_a_heading_of_five_years_and_one_say_which_they_are_of(
    text: str, expected: list[list[str]]
) -> None:
    for heading in (BOTH, YEAR_FIRST):
        rows = rows_of(heading + text, 2026)
        rows = rows[rows["measure_type"].isin(["count", "level", "growth_rate"])]
        assert rows[["class", "period"]].to_numpy().tolist() == expected


@pytest.mark.parametrize("opening", ["五年来，面貌一新。", "这是改革步伐加快的五年。", "“十四五”时期是不寻常的。"])
def test_a_paragraph_that_opens_with_its_time_parts_those_of_a_year_from_those_of_five(opening: str) -> None:
    year, ended = "2025年是收官之年。\n生态更加亮丽。\n新建学校9所。", "刚刚过去的一年，很不平凡。\n清理河道3条。"
    text = f"{year}\n{opening}\n新增床位7张。\n{ended}"
    for heading in (BOTH, YEAR_FIRST):
        rows = rows_of(heading + text, 2026)
        rows = rows[rows["measure_type"] == "count"]
        assert rows[["class", "period"]].to_numpy().tolist() == [ONE, FIVE, ONE]


@pytest.mark.parametrize("opening", [REVIEW, "一、一年接着一年干\n2024年是收官之年。\n"])
@pytest.mark.parametrize("point", ["着力办好民生实事，生活稳步提高", "狠抓重点工作", "完善部署"])
def test_a_point_of_a_review_opens_no_plan(opening: str, point: str) -> None:
    text = f"{opening}（六）{point}\n新增床位7张。\n"
    rows = rows_of(text + PLAN + "（一）办好民生实事\n新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", "target"]


@pytest.mark.parametrize("heading", ["（二）主要任务", "（二）2025年重点工作", "二、重点工作"])
def test_a_heading_under_a_review_may_yet_open_the_plan(heading: str) -> None:
    rows = rows_of(f"{REVIEW}新增床位7张。\n{heading}\n新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", "target"]


def test_a_sum_in_a_year_told_under_a_heading_of_both_is_of_the_year() -> None:
    rows = rows_of(BOTH + "一年来，面貌一新。累计减税3亿元。\n五年来，面貌一新。累计减税9亿元。", 2026)
    assert rows[rows["measure_type"] == "level"]["period"].tolist() == ["2025", "2021-2025"]


@pytest.mark.parametrize("after", ["", "二、2026年工作安排\n新增床位7张。"])
def test_a_heading_of_both_with_nothing_under_it_is_read(after: str) -> None:
    assert len(rows_of(BOTH + after, 2026)) == bool(after)


def test_decimals_whose_digits_stand_apart_are_one_number() -> None:
    rows = rows_of(REVIEW + "人口增长率下降到1 0 ．0 6 ‰，就业3 5 5 5 万人，投入7 7 4 2亿元。")
    assert rows["scaled_value"].tolist() == [10.06, 35_550_000, 774_200_000_000]


def test_steps_are_big_ones_or_new_ones() -> None:
    assert rows_of(TERM + "总值连跨三个大台阶。")["subject_zh"].iloc[-1] == "总值"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [(YEAR_FIRST, ONE), (BOTH, FIVE)],
)
def test_what_a_paragraph_sums_is_of_the_time_its_heading_names_first(heading: str, expected: list[str]) -> None:
    rows = rows_of(heading + "新建学校9所。累计减税3亿元。", 2026)
    assert rows[["class", "period"]].to_numpy().tolist() == [expected, FIVE]


def test_years_that_a_heading_counts_since_are_of_the_paragraph_they_open() -> None:
    rows = rows_of("一、本届政府成立以来的工作\n四年多来，面貌一新。新建学校9所。\n新增床位7张。")
    assert rows[rows["measure_type"] == "count"]["period"].tolist() == ["2021-2024"] * 2
