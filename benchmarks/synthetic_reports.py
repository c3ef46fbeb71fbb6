"""Synthetic government work reports, seeded: `python benchmarks/synthetic_reports.py OUT --places 200`.

Belongs here: invented places, invented figures, and texts in the manner of a report that state them; the same
seed gives the same bytes, and nothing in them is of any real place. Does not belong here: reading them.
The figures planted in each report are written beside the texts (`truth.csv`), to hold a reading against.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import InputError, run_command
from workreport.files import folder_whole

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
PROVINCES = (
    tuple(range(11, 16))
    + tuple(range(21, 24))
    + tuple(range(31, 38))
    + tuple(range(41, 47))
    + tuple(range(50, 55))
)
COUNTIES_PER_PREFECTURE, PLACES_PER_PROVINCE = 9, 40
WITH_NUMBERS = 0.25
FULL_WIDTH = str.maketrans({",": "\uff0c", ":": "\uff1a", "!": "\uff01", ";": "\uff1b"})
SAMPLE_SEED, SAMPLE_PLACES, SAMPLE_YEARS, SAMPLE_CHARACTERS = 1, 12, range(2019, 2025), 3000
SAMPLE_COUNTY = "110121"
MANIFEST = ("report_id", "county_code", "year", "place", "level", "file")
TRUTH = ("report_id", "county_code", "year", "indicator_id", "class", "period", "value")


@dataclass(frozen=True)
class Place:
    """An invented place: its code, its name, its level and what its government calls it."""

    code: str
    name: str
    level: str
    whole: str


@dataclass(frozen=True)
class Report:
    """A synthetic report with the figures planted in it: indicator, class, period, value."""

    report_id: str
    place: Place
    year: int
    text: str
    truth: tuple[tuple[str, str, str, float], ...]


def places(count: int) -> list[Place]:
    """The first `count` invented places, spread over provinces: now and then a province or a prefecture."""
    provinces = PROVINCES[: max(1, min(len(PROVINCES), count // PLACES_PER_PROVINCE))]
    return [_place(index, provinces) for index in range(count)]


def _place(index: int, provinces: Sequence[int]) -> Place:
    province, rank = provinces[index % len(provinces)], index // len(provinces)
    prefecture, county = divmod(rank - 1, COUNTIES_PER_PREFECTURE + 1)
    name = STEMS[index % 10] + BRANCHES[index % 12]
    if rank == 0:
        return Place(f"{province}0000", f"{name}省", "province", "全省")
    if county == 0:
        return Place(f"{province}{prefecture + 1:02d}00", f"{name}市", "prefecture", "全市")
    return Place(f"{province}{prefecture + 1:02d}{20 + county:02d}", f"{name}县", "county", "全县")


def growth(seed: int, place: Place, year: int) -> float:
    """Invented growth of a place's output in a year, in per cent with one decimal."""
    common = Random(f"{seed}:{year}").gauss(6.0, 1.2)
    own = Random(f"{seed}:{place.code}").gauss(0.4, 0.8)
    return round(max(common + own + Random(f"{seed}:{place.code}:{year}:growth").gauss(0, 0.7), -3.0), 1)


def target(seed: int, place: Place, year: int) -> float:
    """Invented target of growth for a year: last year's growth to the half point, a little above."""
    return max(
        round(2 * growth(seed, place, year - 1)) / 2
        + Random(f"{seed}:{place.code}:{year}").choice((0, 0, 0.5)),
        1.0,
    )


def output(seed: int, place: Place, year: int) -> float:
    """Invented output of a place in a year, in 亿元 with one decimal."""
    size = {"province": 9000.0, "prefecture": 1600.0, "county": 180.0}[place.level]
    size *= Random(f"{seed}:{place.code}:size").uniform(0.4, 2.2)
    for past in range(2000, year + 1):
        size *= 1 + growth(seed, place, past) / 100
    return round(size, 1)


def make_report(seed: int, place: Place, year: int, characters: int = 15_000) -> Report:
    """One report of about `characters` characters."""
    chance = Random(f"{seed}:{place.code}:{year}:text")
    last, now, aim, level = year - 1, year, target(seed, place, year), output(seed, place, year - 1)
    rate = growth(seed, place, last)
    review, plan = characters * 11 // 20, characters * 8 // 20
    lines = [
        f"{year}年{place.name}政府工作报告",
        f"——{year}年1月{chance.randint(6, 25)}日在{place.name}第十八届人民代表大会会议上",
        "各位代表:",
        f"现在,我代表{place.name}人民政府,向大会报告政府工作,请予审议。",
        f"一、{last}年工作回顾",
        f"{last}年,{place.whole}实现地区生产总值{level}亿元,{_grew(rate)}。",
        *_paragraphs(chance, REVIEW, place, review),
        f"二、{now}年工作任务",
        f"{now}年经济社会发展主要预期目标是:地区生产总值增长{aim:g}%左右。",
        *_paragraphs(chance, PLAN, place, plan),
        "各位代表!让我们团结一心、真抓实干,为完成全年目标任务而努力奋斗!",
    ]
    truth = (
        ("gdp", "achievement", str(last), level * 1e8),
        ("gdp_growth_real", "achievement", str(last), rate),
        ("gdp_growth_real", "target", str(now), aim),
    )
    text = "\n".join(lines).translate(FULL_WIDTH) + "\n"
    return Report(f"{place.code}-{year}", place, year, text, truth)


def _grew(rate: float) -> str:
    return f"增长{rate:g}%" if rate >= 0 else f"下降{-rate:g}%"


def _paragraphs(chance: Random, sentences: Sequence[str], place: Place, characters: int) -> Iterator[str]:
    """Paragraphs of about 400 characters, each opened by a heading phrase."""
    written = 0
    while written < characters:
        words = [chance.choice(OPENINGS)]
        while sum(map(len, words)) < 400:
            said = chance.random() < WITH_NUMBERS
            words.append(_filled(chance, chance.choice(sentences), place) if said else chance.choice(PROSE))
        paragraph = "".join(words)
        written += len(paragraph)
        yield paragraph


def _filled(chance: Random, sentence: str, place: Place) -> str:
    return sentence.format(
        whole=place.whole,
        n=chance.randint(2, 480),
        m=chance.randint(11, 96),
        k=chance.randint(2, 18),
        big=f"{chance.uniform(1.1, 60):.1f}",
        money=f"{chance.uniform(0.6, 320):.2f}",
        a=f"{chance.uniform(1.2, 24):.1f}",
        b=f"{chance.uniform(60, 99.9):.1f}",
        c=f"{chance.uniform(0.1, 6):.1f}",
        x=chance.choice(THINGS),
        y=chance.choice(PROJECTS),
    )


OPENINGS = (
    "坚持稳中求进,经济运行持续向好。",
    "聚力创新驱动,发展动能加快转换。",
    "突出项目建设,有效投资不断扩大。",
    "深化改革开放,市场活力充分释放。",
    "统筹城乡发展,宜居品质稳步提升。",
    "坚持绿色发展,生态环境明显改善。",
    "坚持民生优先,社会事业全面进步。",
    "强化底线思维,安全形势总体平稳。",
)
PROSE = (
    "我们深入贯彻新发展理念,着力构建现代化产业体系,以实干实绩回应群众期盼。",
    "全面落实惠企政策,用心用情做好企业服务,营商环境持续优化。",
    "始终把人民放在最高位置,扎实办好群众急难愁盼的事情。",
    "同时,我们也清醒地看到,产业结构还不够优,财政收支矛盾较为突出,基层治理仍有短板。",
    "坚持依法行政,自觉接受人大监督和政协民主监督,政府自身建设不断加强。",
    "传统产业改造升级步伐加快,新兴产业集群化发展态势初步形成,链主企业带动作用日益增强。",
    "科技创新平台加快布局,产学研用深度融合,企业创新主体地位更加突出。",
    "国资国企改革不断深入,要素市场化配置改革稳步推进,各类经营主体活力充分激发。",
    "中心城区功能持续完善,背街小巷环境明显改观,城市精细化管理水平不断提高。",
    "乡村全面振兴扎实推进,农村人居环境持续改善,特色农业品牌影响力不断扩大。",
    "持续打好蓝天、碧水、净土保卫战,河湖长制、林长制全面落实,生态系统质量稳步提升。",
    "公共文化服务更加丰富,群众性体育活动蓬勃开展,文明城市创建成果不断巩固。",
    "多层次社会保障体系更加健全,困难群众基本生活得到有效保障,退役军人服务保障全面加强。",
    "安全生产治本攻坚行动深入开展,应急救援能力明显增强,社会大局保持和谐稳定。",
    "宗教、民族、侨务、档案、史志、气象、外事、残疾人、红十字、慈善等各项事业取得新的进步。",
)
THINGS = (
    "规模以上工业企业",
    "高新技术企业",
    "专精特新企业",
    "农民合作社",
    "养老服务站",
    "口袋公园",
    "充电桩",
    "标准化车间",
)
PROJECTS = (
    "智能装备产业园",
    "城区供水管网改造",
    "高标准农田",
    "中医院新院区",
    "职教中心二期",
    "冷链物流基地",
    "污水处理厂扩建",
)
REVIEW = (
    "规模以上工业增加值增长{a}%,高技术制造业增加值占比达到{m}%。",
    "固定资产投资增长{a}%,其中工业投资增长{m}%。",
    "社会消费品零售总额{money}亿元、增长{a}%。",
    "一般公共预算收入{money}亿元、增长{a}%,税收占比{b}%。",
    "进出口总额突破{money}亿元,实际使用外资{k}亿美元。",
    "新增{x}{n}家,总数达到{m}0家。",
    "{y}等{k}个项目竣工投产,完成投资{money}亿元。",
    "全年城镇新增就业{big}万人,城镇登记失业率控制在{c}%以内。",
    "居民人均可支配收入增长{a}%,城乡居民收入差距进一步缩小。",
    "粮食总产量达到{big}万吨,建成高标准农田{big}万亩。",
    "PM2.5平均浓度为{m}微克/立方米、下降{a}%,空气优良天数比例达{b}%。",
    "改造老旧小区{n}个,惠及居民{big}万户。",
    "新改建农村公路{n}公里,完成绿化面积{big}万平方米。",
    "新增学位{n}0个,普惠性幼儿园覆盖率达到{b}%。",
    "累计减税降费{money}亿元,为{n}家企业发放贷款{money}亿元。",
    "接待游客{m}0万人次,旅游收入{money}亿元,分别增长{a}%、{m}%。",
    "民生支出{money}亿元,占一般公共预算支出的{b}%。",
    "研发投入强度达到{c}%,比上年提高{c}个百分点。",
    "受理群众诉求{n}0件,办结率{b}%。",
    "引进各类人才{n}名,技术合同成交额超过{money}亿元。",
)
PLAN = (
    "规模以上工业增加值增长{k}%以上。",
    "固定资产投资增长{k}%左右,社会消费品零售总额增长{k}%。",
    "实施{y}等重点项目{n}个,年度计划投资{money}亿元。",
    "开工建设{y},年内竣工投产。",
    "加快推进{y},确保早日投用。",
    "力争新增{x}{n}家,总数突破{m}0家。",
    "城镇新增就业{big}万人以上。",
    "居民收入增长与经济增长基本同步。",
    "改造老旧小区{n}个、供热管网{m}公里。",
    "新建改扩建学校{k}所,新增学位{n}0个。",
    "粮食总产量稳定在{big}万吨以上,建设高标准农田{big}万亩。",
    "空气优良天数比例保持在{b}%以上。",
    "引进亿元以上项目{n}个,实际使用外资{k}亿美元以上。",
    "深化“放管服”改革,推动{k}项高频事项一次办成。",
    "一般公共预算收入增长{k}%,研发投入增长{k}%以上。",
    "建成养老服务中心{k}处,新增托位{n}个。",
)


def make_reports(seed: int, count: int, years: range, characters: int = 15_000) -> Iterator[Report]:
    """Reports of `count` places, by year and code: the order that suits Parquet."""
    ordered = sorted(places(count), key=lambda place: place.code)
    return (make_report(seed, place, year, characters) for year in years for place in ordered)


def write_folder(folder: Path, reports: Iterator[Report]) -> int:
    """Write texts, manifest.csv and truth.csv; gives the number of characters."""
    listed, planted, characters = _Csv(MANIFEST), _Csv(TRUTH), 0
    with folder_whole(folder) as aside:
        for report in reports:
            file = f"texts/{report.year}/{report.report_id}.txt"
            (aside / file).parent.mkdir(parents=True, exist_ok=True)
            (aside / file).write_bytes(report.text.encode())
            listed.add(
                (
                    report.report_id,
                    report.place.code,
                    report.year,
                    report.place.name,
                    report.place.level,
                    file,
                )
            )
            planted.add_all(
                (report.report_id, report.place.code, report.year, *truth) for truth in report.truth
            )
            characters += len(report.text)
        (aside / "manifest.csv").write_bytes(listed.content())
        (aside / "truth.csv").write_bytes(planted.content())
    return characters


def write_parquet(folder: Path, reports: Iterator[Report], rows_per_group: int = 250) -> int:
    """Write reports.parquet with the texts in it, and truth.csv; gives the number of characters."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema(
        [(name, pa.string()) for name in ("report_id", "county_code", "place", "level", "text")]
    )
    schema = schema.append(pa.field("year", pa.int32()))
    planted, characters, batch = _Csv(TRUTH), 0, list[dict[str, object]]()
    with folder_whole(folder) as aside:
        with pq.ParquetWriter(aside / "reports.parquet", schema, compression="zstd") as writer:
            for report in reports:
                batch.append(_parquet_row(report))
                planted.add_all(
                    (report.report_id, report.place.code, report.year, *truth) for truth in report.truth
                )
                characters += len(report.text)
                if len(batch) == rows_per_group:
                    writer.write_table(pa.Table.from_pylist(batch, schema))
                    batch = []
            if batch:
                writer.write_table(pa.Table.from_pylist(batch, schema))
        (aside / "truth.csv").write_bytes(planted.content())
    return characters


def write_sample(folder: Path) -> int:
    """The small corpus in Parquet that the book's chapter is made from; gives the number of characters."""
    return write_parquet(folder, make_reports(SAMPLE_SEED, SAMPLE_PLACES, SAMPLE_YEARS, SAMPLE_CHARACTERS))


def _parquet_row(report: Report) -> dict[str, object]:
    place = report.place
    told = {"report_id": report.report_id, "county_code": place.code, "year": report.year}
    return told | {"place": place.name, "level": place.level, "text": report.text}


class _Csv:
    """Lines of a CSV, gathered in memory."""

    def __init__(self, header: Sequence[str]) -> None:
        self._stream = io.StringIO(newline="")
        self._lines = csv.writer(self._stream, lineterminator="\n")
        self.add(header)

    def add(self, line: Sequence[object]) -> None:
        self._lines.writerow(line)

    def add_all(self, lines: Iterator[Sequence[object]]) -> None:
        self._lines.writerows(lines)

    def content(self) -> bytes:
        return self._stream.getvalue().encode()


def main() -> None:
    """Write a corpus of synthetic reports."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--places", type=int, default=200)
    parser.add_argument("--years", type=int, nargs=2, default=(2015, 2024), metavar=("FIRST", "LAST"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--characters", type=int, default=15_000, help="characters of a report, about")
    parser.add_argument(
        "--parquet", action="store_true", help="one Parquet file instead of a folder of texts"
    )
    options = parser.parse_args()
    years = range(options.years[0], options.years[1] + 1)
    if options.places < 1 or not years or years[0] < 2001:
        raise InputError("nothing to write", remedy="give at least one place, and years from 2001 on")
    reports = make_reports(options.seed, options.places, years, options.characters)
    characters = (write_parquet if options.parquet else write_folder)(options.out, reports)
    print(f"{options.out}: {options.places * len(years)} reports, {characters:,} characters")


if __name__ == "__main__":
    run_command(main)
