"""English of subjects: official renderings, compounds of them, and silence where a part is not known."""

import csv
from importlib.resources import files

import pytest

from workreport.extract.english import subject_in_english


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("一般公共预算收入", "General public budget revenue"),
        ("新能源汽车产业园", "New energy vehicle industrial park"),
        ("省级重点实验室", "Provincial-level key laboratories"),
        ("高新技术企业数量", "Number of high-tech enterprises"),
        ("居民消费价格指数涨幅", "Consumer price increase"),
        ("固定资产投资增速", "Growth of fixed-asset investment"),
        ("、老旧小区的", "Old residential communities"),
        ("新能源汽车销量", "New energy vehicle sales"),
        ("氮氧化物排放量", "Nitrogen oxide emissions"),
        ("赤字规模增加", "Increase in government deficit"),
        ("农村贫困人口减少", "Reduction in rural people living in poverty"),
        ("城镇调查失业率低于全国", "Surveyed urban unemployment rate below the national figure"),
        ("地区生产总值增速高于全国", "Gross regional product growth above the national rate"),
        ("区域创新能力全国排名", "National ranking for regional innovation capacity"),
        ("日均新设企业", "Enterprises newly set up per day"),
        ("工业机器人产量占全国比重", "Output of industrial robots as a share of the national total"),
        ("税收收入占一般公共预算收入的比重", "Tax revenue as a share of general public budget revenue"),
        ("工业对经济增长的贡献率", "Contribution of industry to economic growth"),
        ("经营主体中的企业", "Enterprises among business entities"),
        ("营养改善计划惠及农村学生", "Rural students benefiting from nutrition improvement programme"),
        ("消费品以旧换新带动家电销售", "Home appliance sales driven by consumer goods trade-ins"),
    ],
)
def test_renderings(zh: str, en: str) -> None:
    assert subject_in_english(zh) == en


@pytest.mark.parametrize(
    ("zh", "en", "why"),
    [
        ("现代服务业增加值", "Value added of modern services", "the value added is not what is modern"),
        ("规上工业增加值增速", "Growth of above-scale industrial value-added", "no growth of value added of"),
        ("技改项目投资", "Technological upgrading project investment", "a plural stands before no noun"),
        ("新增国家制造业创新中心", "New national manufacturing innovation centres", "several are new"),
        ("第三产业比重", "Share of the tertiary sector", "one sector of several"),
        ("经营主体新增", "New business entities", "things that can be counted are new"),
        ("制造业重点技改项目", "Key manufacturing technological upgrading projects", "what is key comes first"),
        ("省级重点技改项目", "Provincial-level key technological upgrading projects", "but for the level"),
        (
            "新引进企业占全市比重",
            "Enterprises newly brought in as a share of the city's total",
            "a share is of the whole",
        ),
        (
            "农业关键核心技术攻关",
            "Agricultural research on core technologies in key fields",
            "key fields stay together",
        ),
        ("社会信用体系建设", "Development of the social credit system", "one system"),
        ("高水平医院建设", "Development of high-level hospitals", "one hospital would have an article"),
        (
            "规模以上固定资产投资增速",
            "Growth in fixed-asset investment of units above the designated size",
            "of, in, of",
        ),
        ("耕地面积新增", "Increase in area of cropland", "an area is no new one"),
    ],
)
def test_compounds_read_as_an_editor_would_have_them(zh: str, en: str, why: str) -> None:
    assert subject_in_english(zh) == en, why


@pytest.mark.parametrize(
    ("zh", "why"),
    [
        ("居民收入总数", "incomes have no number"),
        ("企业项目企业", "a part said twice"),
        ("社区实事项目", "projects projects"),
        ("引进培育企业", "enterprises fostered brought in"),
        ("增速企业", "a pattern stands after its noun"),
        ("经济总量总量", "the total of a total"),
        ("新增新建公路", "new new roads"),
        ("绿色居民人均可支配收入", "no income is green"),
        ("改造老旧小区惠及居民", "residents benefit from renovation, not from communities renovated"),
        ("跨境电商综合试验区生产性服务业数据中心项目", "a pile of nouns"),
        ("城镇居民基本医保和新农合的财政补助标准占国内生产总值比重", "a sentence, no name"),
    ],
)
def test_what_would_read_badly_is_left_out(zh: str, why: str) -> None:
    assert subject_in_english(zh) == "", why


@pytest.mark.parametrize("zh", ["", "进出口总额总量", "甲乙丙", "小区丙", "智慧", "增速", "企业" * 5, "企业" * 5000])
def test_what_is_not_covered_whole_is_not_guessed(zh: str) -> None:
    assert subject_in_english(zh) == ""


def test_the_table_has_each_term_once_in_clean_english() -> None:
    text = files("workreport.extract").joinpath("terms.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["zh"] for row in rows}) == len(rows)
    for row in rows:
        assert row["en"] or row["attributive"], row
        assert (row["en"] + row["attributive"]).replace("¥", "").isascii(), row


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("区域创新能力连续全国第一", "Years in a row that regional innovation capacity ranked first nationwide"),
        ("粮食总产量连续增长", "Years in a row of growth in total grain output"),
        ("固定资产投资统计时段", "Period covered by fixed-asset investment"),
        ("统计时段", "Period covered"),
    ],
)
def test_runs_of_years_and_windows_say_of_what(zh: str, en: str) -> None:
    assert subject_in_english(zh) == en
