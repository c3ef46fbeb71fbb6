"""What several years brought together, and what stood at their end: sums, stocks, yearly growth.

Belongs here: cases that part a sum of years from a result of the last. Elsewhere: which years they are
(`test_extract_periods`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, column, rows_of, told, under

YEAR = 2031
FIVE_YEARS_ON = "一、工作回顾\n五年来，"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        (
            "F完成2100万千瓦火电机组超低排放改造。",
            "2100万千瓦",
            "2.1e+07 千瓦 eq level cumulative_achievement 2020-2024",
        ),
        ("F与228个国家和地区建立贸易往来。", "228个", "228 个 eq count achievement 2024"),
        ("F人均公园面积提高近3倍。", "3倍", "3 倍 lt multiple cumulative_achievement 2020-2024"),
        ("F始发班列超过7.4万列。", "7.4万列", "74000 列 gt count cumulative_achievement 2020-2024"),
        ("F粮食增产9亿斤，增量占全国18.7%。", "18.7%", "18.7 % eq share cumulative_achievement 2020-2024"),
        ("F集采为群众减负237亿元。", "237亿元", "2.37e+10 CNY eq level cumulative_achievement 2020-2024"),
        ("F完成2812吨产能、395台锅炉改造。", "395台", "395 台 eq count cumulative_achievement 2020-2024"),
        ("F九年义务教育巩固率、高中阶段毛入学率保持在97%以上。", "97%以上", "97 % ge rate achievement 2024"),
        ("F累计净增经营主体155万户、总量达474万户。", "474万户", "4.74e+06 户 eq count achievement 2024"),
        ("F规模以上工业企业接近2万家。", "2万家", "20000 家 lt count achievement 2024"),
        ("F稀土等80多种产品产能全国第一。", "80多种", "80 种 gt count achievement 2024"),
        ("F养老机构达到9341个、床位10.5万张。", "10.5万张", "105000 张 eq count achievement 2024"),
        ("F现已吸纳农村劳动力1亿多人。", "1亿多人", "1e+08 人 gt count achievement 2024"),
        ("R累计改造棚户区47万户（套）、老旧小区68万户。", "68万户", "680000 户 eq count cumulative_achievement 2024"),
        (
            "F五年共利用外资609亿元，相当于前九年总和的1.6倍。",
            "1.6倍",
            "1.6 倍 eq multiple cumulative_achievement 2020-2024",
        ),
        ("F科技型企业超1.25万家。", "1.25万家", "12500 家 gt count achievement 2024"),
        ("F8个产业规模超千亿元。", "8个", "8 个 eq count achievement 2024"),
        ("F度电排放0.13千克、全国最低。", "0.13千克", "0.13 公斤 eq level achievement 2024"),
        ("F新增百亿元县区26个，累计达到46个。", "46个", "46 个 eq count achievement 2024"),
        ("F建交的国家达到135个，有经济贸易关系的国家和地区178个。", "178个", "178 个 eq count achievement 2024"),
        ("F生产总值6.66万亿元，财政总收入9亿元。", "6.66万亿元", "6.66e+12 CNY eq level achievement 2024"),
        ("F经营主体9万户。", "9万户", "90000 户 eq count achievement 2024"),
        ("F新增经营主体9万户。", "9万户", "90000 户 eq count cumulative_achievement 2020-2024"),
        ("F专精特新“小巨人”9家，国家高新技术企业7家。", "9家", "9 家 eq count achievement 2024"),
        ("F专精特新“小巨人”9家，国家高新技术企业7家。", "7家", "7 家 eq count achievement 2024"),
        ("F总值连跨7万亿、8万亿、9万亿三个大台阶。", "9万亿", "9e+12 CNY eq level cumulative_achievement 2020-2024"),
        ("F3家高新区位列全国50强。", "3家", "3 家 eq count achievement 2024"),
        ("F投资世界500强企业325家、中部领先。", "325家", "325 家 eq count achievement 2024"),
        ("F净增经营主体9万户。", "9万户", "90000 户 eq count cumulative_achievement 2020-2024"),
        ("F国家高新技术企业超1.5万家。", "1.5万家", "15000 家 gt count achievement 2024"),
        ("F5年内新增发电装机容量9万千瓦。", "9万千瓦", "90000 千瓦 eq level cumulative_achievement 2020-2024"),
        ("F全省新增灌溉面积超240万亩。", "240万亩", "2.4e+06 亩 gt level cumulative_achievement 2020-2024"),
        ("F铁路里程新增1700公里、突破7000公里。", "1700公里", "1700 公里 eq level cumulative_achievement 2020-2024"),
        ("F铁路里程新增1700公里、突破7000公里。", "7000公里", "7000 公里 gt level achievement 2024"),
        ("F投资总额达到九亿元。", "九亿元", "9e+08 CNY eq level cumulative_achievement 2020-2024"),
        ("F有937项获得国家科技发明奖。", "937项", "937 项 eq count cumulative_achievement 2020-2024"),
        ("F5年合计就业达到9万人。", "9万人", "90000 人 eq count cumulative_achievement 2020-2024"),
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
        ("F经济总量连续迈上4万亿、5万亿两个台阶。", "5万亿", "5e+12 CNY gt level cumulative_achievement 2020-2024"),
        ("F用地规模减量50平方公里。", "50平方公里", "50 平方公里 eq level cumulative_achievement 2020-2024"),
        ("F实施棚户区改造超过11万户。", "11万户", "110000 户 gt count cumulative_achievement 2020-2024"),
        (
            "F五年中央财政用于科技的投入达到3406亿元。",
            "3406亿元",
            "3.406e+11 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("F为1.17万个卫生院配备设备。", "1.17万个", "11700 个 eq count cumulative_achievement 2020-2024"),
        ("F企业9家，是2019年的近4倍。", "4倍", "4 倍 lt multiple cumulative_achievement 2020-2024"),
        (
            "F研发经费，从2019年1288亿元增加到2024年的3664亿元，占总值比重从1.07%提高到1.49%。",
            "1.49%",
            "1.49 % eq share achievement 2024",
        ),
        ("F城镇住宅竣工面积达6亿平方米。", "6亿平方米", "6e+08 平方米 eq level cumulative_achievement 2020-2024"),
        ("F全产业链产值超1.5万亿元。", "1.5万亿元", "1.5e+12 CNY gt level achievement 2024"),
        ("F城镇新增就业每年超过90万人。", "90万人", "900000 人 gt count cumulative_achievement 2020-2024"),
        ("F省级以上绿色工厂1210家、绿色工业园区74个。", "1210家", "1210 家 eq count achievement 2024"),
        ("F省级以上绿色工厂1210家、绿色工业园区74个。", "74个", "74 个 eq count achievement 2024"),
        ("F90家县级医院达到三级医院水平。", "90家", "90 家 eq count achievement 2024"),
        ("F投资9亿元，是1950年到1997年总和的1.7倍。", "1.7倍", "1.7 倍 eq multiple cumulative_achievement 2020-2024"),
        ("F对2020年底以前发布的756件法规进行清理。", "756件", "756 件 eq count cumulative_achievement 2020-2024"),
        ("R核酸检测累计破千万例。", "千万例", "1e+07 例 gt count cumulative_achievement 2024"),
        ("F拥有7所高校、8家实验室、9家中心。", "9家", "9 家 eq count achievement 2024"),
        ("F孵化器达286家163万平方米。", "163万平方米", "1.63e+06 平方米 eq level achievement 2024"),
        ("F每万人发明专利近400件。", "400件", "400 件 lt count achievement 2024"),
        ("F专精特新企业50家,占全省三成。", "50家", "50 家 eq count achievement 2024"),
        ("F释放土地空间超过4平方公里。", "4平方公里", "4 平方公里 gt level cumulative_achievement 2020-2024"),
        ("F清理政府储备土地274公顷。", "274公顷", "274 公顷 eq level cumulative_achievement 2020-2024"),
        ("F财力有力保障了880多项民生实事。", "880多项", "880 项 gt count cumulative_achievement 2020-2024"),
        ("F改造老旧小区惠及超过150万户。", "150万户", "1.5e+06 户 gt count cumulative_achievement 2020-2024"),
        ("F投资超百亿元实施医院改扩建工程。", "百亿元", "1e+10 CNY gt level cumulative_achievement 2020-2024"),
        ("F亿元GDP死亡率降至0.0054。", "0.0054", "0.0054 eq rate achievement 2024"),
        ("F完成二次供水提标小区17个。", "17个", "17 个 eq count cumulative_achievement 2020-2024"),
        ("F实施两轮倍增计划。", "两轮", "2 轮 eq count cumulative_achievement 2020-2024"),
        ("F绿道总长2400公里。", "2400公里", "2400 公里 eq level achievement 2024"),
        ("F公交日均客流量突破千万人次。", "千万人次", "1e+07 人次 gt count achievement 2024"),
        ("F油气当量3.25亿吨、连续五年稳居全国第一。", "3.25亿吨", "3.25e+08 吨 eq level achievement 2024"),
        ("F新能源装机1.69亿千瓦、占全省装机64%。", "1.69亿千瓦", "1.69e+08 千瓦 eq level achievement 2024"),
        ("F外送电量年均增长6%、绿电占比超三成。", "三成", "30 % gt share achievement 2024"),
        ("F退出钢铁产能9吨、煤炭产能8吨。", "9吨", "9 吨 eq level cumulative_achievement 2020-2024"),
        ("F退出钢铁产能9吨、煤炭产能8吨。", "8吨", "8 吨 eq level cumulative_achievement 2020-2024"),
        ("F绿氢产能近3万吨。", "3万吨", "30000 吨 lt level achievement 2024"),
        ("F五年铁路铺轨总里程9公里。", "9公里", "9 公里 eq level cumulative_achievement 2020-2024"),
        ("F共举办三届工程创新大会、两届脑科学大会。", "两届", "2 届 eq count cumulative_achievement 2020-2024"),
        ("F总量连续迈上4万亿元、5万亿元两个台阶。", "两个", "2 个 eq count cumulative_achievement 2020-2024"),
        ("F金融业增加值近1万亿元。", "1万亿元", "1e+12 CNY lt level achievement 2024"),
        ("F机场旅客吞吐能力达1.5亿人次。", "1.5亿人次", "1.5e+08 人次 eq count achievement 2024"),
        ("F港口集装箱吞吐量6730万标箱。", "6730万标箱", "6.73e+07 标箱 eq level achievement 2024"),
        ("F教育经费共为11亿元。", "11亿元", "1.1e+09 CNY eq level cumulative_achievement 2020-2024"),
        (
            "F收入达9亿元，其中地方收入达3亿元、5年年均增长7%。",
            "7%",
            "7 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "F甲区经济平稳较快发展。到2023年产值9亿元，年均增长7%。",
            "7%",
            "7 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        ("F净增企业164家、累计645家。", "645家", "645 家 eq count achievement 2024"),
        ("F新增上市公司1家，累计14家。", "14家", "14 家 eq count achievement 2024"),
        ("F新能源装机累计达到386万千瓦。", "386万千瓦", "3.86e+06 千瓦 eq level achievement 2024"),
        ("F固定资产投资累计达到900亿元。", "900亿元", "9e+10 CNY eq level cumulative_achievement 2020-2024"),
        ("F累计培训3万人次。", "3万人次", "30000 人次 eq count cumulative_achievement 2020-2024"),
        ("F年接待游客由1.58亿人次增加到3.23亿人次。", "3.23亿人次", "3.23e+08 人次 eq count achievement 2024"),
        ("F五年接待游客3亿人次。", "3亿人次", "3e+08 人次 eq count cumulative_achievement 2020-2024"),
        ("F经费9亿元，相当于“十二五”时期的2.5倍。", "2.5倍", "2.5 倍 eq multiple cumulative_achievement 2020-2024"),
        ("F排名由2000年的第十一位跃升至第四位。", "第四位", "4 eq rank achievement 2024"),
        ("F五年实际利用外资超过9亿元。", "9亿元", "9e+08 CNY gt level cumulative_achievement 2020-2024"),
        ("F企业达6万家、五年翻了一番多。", "一番多", "2 倍 gt multiple cumulative_achievement 2020-2024"),
        ("F规上企业达到46户，主营业务收入超5000万元企业15户、过亿元企业8户。", "8户", "8 户 eq count achievement 2024"),
        ("F规上工业增加值实现22亿元。", "22亿元", "2.2e+09 CNY eq level achievement 2024"),
        ("F生产总值连续迈上4个百亿元台阶、达420亿元。", "420亿元", "4.2e+10 CNY eq level achievement 2024"),
        ("F形成了乳、肉、薯四大优势产业。", "四大", "4 eq count achievement 2024"),
        ("F二产业五年上升6.6个百分点。", "6.6个百分点", "6.6 pp eq growth_rate cumulative_achievement 2020-2024"),
        ("F免费为36万适龄女生接种疫苗。", "36万", "360000 人 eq count cumulative_achievement 2020-2024"),
        ("F收入比值由3.27缩小至2.93。", "2.93", "2.93 eq multiple achievement 2024"),
        ("R专利申请量保持年均20%以上高速增长。", "20%以上", "20 % ge growth_rate cumulative_achievement 2024"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("F经费共9亿元，比“ 十二五”时期的5亿元增长80%。", "80%", "80 % eq growth_rate cumulative_achievement"),
        ("F成功举办三届甲乙城市/建筑双城双年展。", "三届", "3 届 eq count cumulative_achievement"),
        ("F产值先后跨越两百亿元、三百亿元台阶。", "三百亿元", "3e+10 CNY gt level cumulative_achievement"),
    ],
    ids=str,
)
def test_beginnings_of_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number).startswith(said)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("F可再生能源累计装机达9000万千瓦。", "9000万千瓦", "eq level achievement 2024"),
        ("F已设21个自由贸易试验区。", "21个", "achievement 2024"),
        ("F耕地面积连续4年净增累计超过170万亩。", "170万亩", "cumulative_achievement"),
    ],
    ids=str,
)
def test_parts_of_lines(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


@pytest.mark.parametrize("text", ["用于基础设施总投资达21亿元。", "形成5大产业链和10大产业带。"])
def test_what_several_years_brought_is_a_sum_of_them(text: str) -> None:
    assert set(rows_of(f"{TERM}五年来，{text}")["class"][2:]) == {"cumulative_achievement"}


def test_what_a_yearly_growth_is_told_of_is_what_there_was_in_the_end() -> None:
    rows = rows_of("这五年，外贸出口2亿美元，年均增长6%；累计完成投资9亿元，年均增长8%。")
    assert rows["class"].tolist() == ["context", "achievement"] + ["cumulative_achievement"] * 3
    assert rows["period"].tolist()[1:3] == ["2024", "2020-2024"]


def test_those_insured_at_the_end_of_some_years_are_a_stock() -> None:
    rows = rows_of("一、工作回顾\n五年来，养老保险参保778万人。\n", YEAR).set_index("text")
    assert rows.loc["778万人", ["class", "period"]].tolist() == ["achievement", str(YEAR - 1)]


def test_what_stands_at_the_end_of_some_years_and_what_was_spent_in_them() -> None:
    said = "工业增加值超8000亿元，服务业增加值跨上1万亿元，财政支持农业的支出达4077亿元。"
    assert column(FIVE_YEARS_ON + said, "class") == {
        "五年": "context", "8000亿元": "achievement", "1万亿元": "achievement", "4077亿元": "cumulative_achievement",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("经过八年持续努力，近1亿农村贫困人口脱贫。", "1亿", "2017-2024"),
        ("十年1.4亿农村人口落户。", "1.4亿", "2015-2024"),
        ("五年总体赤字率控制在3%以内。", "3%以内", "2020-2024"),
        ("降低费用负担超过4000亿元。", "4000亿元", "2020-2024"),
        ("举办双创活动周、超过5.2亿人次参与。", "5.2亿人次", "2020-2024"),
    ],
    ids=str,
)
def test_what_came_of_some_years_together(text: str, number: str, period: str) -> None:
    rows = rows_of("一、工作回顾\n五年来，成绩显著。" + text).set_index("text")
    assert rows.loc[number, ["class", "period"]].tolist() == ["cumulative_achievement", period]


def test_a_part_of_a_stock_and_its_threshold_are_of_the_last_year() -> None:
    rows = rows_of("一、工作回顾\n五年来，工业企业发展到76家，其中产值超亿元企业21家。").set_index("text")
    assert rows["class"].to_dict() == {
        "五年": "context", "76家": "achievement", "亿元": "context", "21家": "achievement",
    }  # fmt: skip
    assert rows["period"].to_dict() == {"五年": "2020-2024", "76家": "2024", "亿元": "2024", "21家": "2024"}


def test_what_came_within_one_year_is_no_sum_of_years() -> None:
    assert column(REVIEW + "全年累计生产原油7万吨，累计建成3处。", "class") == {
        "7万吨": "achievement", "3处": "cumulative_achievement",
    }  # fmt: skip


def test_what_else_there_is_of_a_size_stands_at_the_end_of_the_years() -> None:
    said = "一、过去五年工作回顾\n企业总部达到30家，纳税过千万元总部企业11家；产值过亿元楼宇达到9座。"
    assert column(said, "class") == {
        "五年": "context", "30家": "achievement", "千万元": "context", "11家": "achievement", "亿元": "context",
        "9座": "achievement",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "class_"),
    [
        ("新增发电装机4178万千瓦、总装机达9157万千瓦。", "9157万千瓦", "achievement"),
        ("农产品加工业营收超1万亿元。", "1万亿元", "achievement"),
        ("机场旅客年吞吐量突破3000万人次。", "3000万人次", "achievement"),
        ("五年生产原煤65亿吨，占全国近三成。", "三成", "cumulative_achievement"),
    ],
    ids=str,
)
def test_stocks_and_sums_of_five_years(text: str, number: str, class_: str) -> None:
    rows = rows_of("一、工作回顾\n五年来，成绩显著。" + text).set_index("text")
    assert rows.loc[number, "class"] == class_


def test_a_sum_beside_its_yearly_growth_and_the_size_of_a_greenhouse() -> None:
    said = "一、工作回顾\n五年来，完成基础设施投资700亿元，年均增长22%。"
    assert column(said, "class")["700亿元"] == "cumulative_achievement"
    assert column(PLAN + "加快千亩温室大棚建设。", "class") == {"千亩": "context"}


def test_a_part_is_of_the_sum_before_its_growth() -> None:
    header = "一、过去五年工作回顾\n"
    summed = header + "五年累计进出口264亿美元,年均增长10%,其中出口184亿美元,年均增长7%。"
    assert told(summed, "184亿美元").endswith("cumulative_achievement 2020-2024")
    stock = header + "财政收入10亿元,年均增长8%,其中地方收入5亿元,年均增长7%。"
    assert told(stock, "5亿元").endswith("achievement 2024")


def test_what_is_reached_each_day_is_no_sum_of_years() -> None:
    review = "一、过去五年工作回顾\n过去五年,"
    rows = rows_of(review + "空气质量年均优良率达92.6%。可回收物日均处理量超650吨。回收纸张650吨。")
    kept = rows[rows["unit"].isin(["%", "吨"])]
    assert kept["period"].tolist() == ["2024", "2024", "2020-2024"]


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("生产总值3635亿元,年均增长8.9%;一般公共预算收入338亿元,年均增长12.7%。", "338亿元", "achievement 2024"),
        ("财政收入92.5亿元,五年翻了一番。", "92.5亿元", "achievement 2024"),
        ("新增公路800公里,公路通车总里程1.7万公里。", "1.7万公里", "achievement 2024"),
        ("全社会固定资产投资206亿元,五年累计完成602亿元。", "206亿元", "achievement 2024"),
        ("全社会固定资产投资206亿元,五年累计完成602亿元。", "602亿元", "cumulative_achievement 2020-2024"),
        ("一般预算收入15.9亿元、支出32.4亿元,分别增长2.6倍和2.2倍。", "32.4亿元", "achievement 2024"),
        ("投资3443亿元、年均增长18%。", "3443亿元", "achievement 2024"),
        ("社会保险参保人数93万人次。", "93万人次", "achievement 2024"),
        ("煤炭消费量比2021年削减570万吨。", "570万吨", "cumulative_achievement 2022-2024"),
        ("人均生产总值6205美元,高于全省平均水平313美元。", "313美元", "achievement 2024"),
        ("累计完成公共投资338亿元,年均增长12.7%。", "338亿元", "cumulative_achievement 2020-2024"),
    ],
)
def test_values_beside_a_growth_of_years_are_of_the_last(text: str, number: str, said: str) -> None:
    assert told("一、过去五年工作回顾\n五年来," + text, number).endswith(f" {said}")
