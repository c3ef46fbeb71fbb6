"""Every notebook runs for a report of any level, and says nothing that only fits another place."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from newdata_clone import DATA, ROOT, share_models

from workreport.analysis.chapters import HEADLINE, aims
from workreport.analysis.forecast.what_if import what_if
from workreport.analysis.key_numbers import key_numbers
from workreport.analysis.ledger_aims import said_once
from workreport.analysis.local_record import local_record, targets_and_outcomes
from workreport.analysis.machine import MACHINE
from workreport.analysis.pairs import compared_pairs
from workreport.analysis.scorecard import amounts, tornado_table
from workreport.figures import catalogue
from workreport.figures.inputs import Inputs
from workreport.publish.blocks import cards
from workreport.publish.briefing.content import about
from workreport.publish.ledger_waiting import subject_html
from workreport.publish.show import Bilingual
from workreport.publish.shown_tables import table_html
from workreport.publish.substitutions import substitutions
from workreport.publish.whatif import whatif_html
from workreport.tables.intake import add_report
from workreport.tables.intake_metadata import Given
from workreport.vocabulary import indicators
from workreport.words import Words

pytestmark = pytest.mark.slow

# The same for every report, and run by nbval: the back-test of all places, and the reading of many reports.
SAME_FOR_ALL = {"backtest", "country"}
NOTEBOOKS = [path for path in sorted((ROOT / "notebooks").glob("*.ipynb")) if path.stem not in SAME_FOR_ALL]
PLACES = {"nation-2030": "000000", "province-2030": "220000"}
# Words of a district or a city that no book of a province or of the nation has a use for.
FOREIGN = {
    "zh": re.compile(r"青岛|城阳|本区|本地|全市|由所在城市|上级市|0个用|只有零个"),
    "en": re.compile(r"Qingdao|Chengyang|the district|the city|From the city|only none"),
}
# Chapters that name other places on purpose: the reader's own measuring, and what changed in released data.
NAMES_PLACES = {"reader", "changes"}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("any") / "clone"
    (folder / "data").mkdir(parents=True)
    for part in ("_config.yml", "_toc.yml", "book", "notebooks", "benchmarks", "src", "requirements.txt"):
        (folder / part).symlink_to(ROOT / part)
    for part in (ROOT / "data").iterdir():
        if part.is_file():  # it is written anew: by each process its own
            shutil.copy(part, folder / "data" / part.name)
        elif part.name not in ("sources", "curated"):
            (folder / "data" / part.name).symlink_to(part)
    share_models(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKREPORT_ROOT", str(folder))
        patch.chdir(folder / "notebooks")
        text = folder.parent / "report.txt"
        text.write_text(
            (DATA / "changhe-2030.txt").read_text(encoding="utf-8").replace("全市", "各地"), encoding="utf-8"
        )
        for report_id, code in PLACES.items():
            add_report(text, Given(report_id=report_id, place=code, place_en="Changhe", year=2030), MACHINE)
        yield folder


def shown(path: Path, report_id: str) -> list[Bilingual]:
    """What the notebook at `path` shows, its cells run in order for `report_id`."""
    found: list[Bilingual] = []
    names: dict[str, Any] = {"display": lambda *values: found.extend(values)}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, str(path), "exec"), names)
        if last is not None:
            found.append(eval(compile(ast.Expression(last.value), str(path), "eval"), names))
        if "parameters" in cell.metadata.get("tags", []):
            names["REPORT"] = report_id
    return [value for value in found if isinstance(value, Bilingual)]


@pytest.mark.parametrize("report_id", PLACES)
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_notebook_runs_for_a_report_of_any_level(
    clone: Path, path: Path, report_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    values = shown(path, report_id)
    assert values or capsys.readouterr().out, "the notebook shows nothing"
    for language, foreign in FOREIGN.items():
        words = re.sub(r"<[^>]*>", " ", " ".join(value.html[language] for value in values))
        if path.stem not in NAMES_PLACES:
            found = foreign.search(words)
            assert found is None, f"{language}: …{words[max(0, found.start() - 60) : found.end() + 40]}…"


@pytest.mark.parametrize("report_id", PLACES)
def test_the_pages_numbers_and_blocks_are_made_for_it(clone: Path, report_id: str) -> None:
    for language, foreign in FOREIGN.items():
        made = substitutions(report_id, language)
        assert made["report_id"] == report_id
        words = re.sub(r"<[^>]*>", " ", made["findings_glance"] + made["figures_glance"] + made["cards"])
        assert not foreign.search(words)


BODIES = {
    "nation-2030": {"zh": ("国务院", "国务院", "中国"), "en": ("The State Council", "the State Council", "Changhe")},
    "province-2030": {
        "zh": ("吉林省", "吉林省政府", "吉林省"),
        "en": ("Changhe", "the government of Changhe", "Changhe"),
    },
}


@pytest.mark.parametrize("report_id", BODIES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_state_council_reports_and_the_nation_is_what_it_reports_on(
    clone: Path, report_id: str, language: str
) -> None:
    body, government, place = BODIES[report_id][language]
    inputs, made = Inputs(report_id), substitutions(report_id, language)
    assert (made["government"], made["place"]) == (government, place)
    figure = catalogue.figure("growth_targets")
    data = figure.data(inputs)
    told = about(data.attrs["report"], language)
    titles = [Words(language)(f"briefing.{part}.title", chapter="", **told) for part in ("deck", "brief", "workbook")]
    entered = inputs.tables.metadata.title("en") if language == "en" else body  # the Chinese title is the text's own
    own = [made["site_title"], *titles, figure.words(data, language).source, entered]
    assert [body.lower() in words.lower() for words in own] == [True] * len(own), own
    assert body in made["site_title"]


def test_the_nation_has_its_own_record_and_nothing_above_it(clone: Path) -> None:
    nation, province = Inputs("nation-2030"), Inputs("province-2030")
    assert catalogue.figure("city_record").unavailable(nation) is None
    assert catalogue.figure("growth_levels").unavailable(nation) == "figures.unavailable.no_parent"
    assert catalogue.figure("growth_levels").unavailable(province) == "figures.unavailable.one_above"
    record = catalogue.figure("city_record").data(nation)
    assert set(record["place_code"]) == {"000000"}


def test_a_place_without_a_code_is_not_told_that_it_is_the_nation(clone: Path) -> None:
    add_report(clone.parent / "report.txt", Given(report_id="uncoded-2030", place_en="Changhe", year=2030), MACHINE)
    uncoded = Inputs("uncoded-2030")
    for name in ("growth_levels", "target_ladder", "retail_target", "city_record", "jobs_targets"):
        assert catalogue.figure(name).unavailable(uncoded) == "figures.unavailable.no_code", name


def test_an_old_report_is_set_beside_what_went_before_it(clone: Path) -> None:
    inputs = Inputs("nation-2030")
    old = SimpleNamespace(pairs=inputs.pairs, tables=SimpleNamespace(metadata=SimpleNamespace(year=2010)))
    years = targets_and_outcomes(old, inputs.tables.metadata.lineage)["year"]
    assert 2002 < years.min() < years.max() == 2009


def test_nothing_later_than_a_report_is_in_its_place_s_record(clone: Path) -> None:
    nation = Inputs("nation-2030")
    days = ("2030-01-01", "2010-12-31", "2010-01-01")
    whole, old, early = (local_record(nation, _about(day)) for day in days)
    assert whole["year"].max() > 2010 > old["year"].max() == 2009
    assert set(old.loc[old["year"] == 2009, "kind"]) == {"preliminary"} < set(old["kind"])
    assert early["year"].max() == 2008, "the outcome of 2009 was not out on the first day of 2010"


def _about(day: str) -> Any:
    return SimpleNamespace(place_code="000000", year=int(day[:4]), as_of=day)


@pytest.fixture(scope="module")
def said_again(clone: Path) -> Inputs:
    """A province's report that says a target twice, what is added, and shares of itself and of the nation."""
    text = (
        "某省政府工作报告\n一、2024年工作回顾\n全省生产总值增长5%。单位能耗下降超过3%。新能源汽车产量占全国30%。"
        "全省水质优良断面占比86%。全国财政支出70%用于民生。\n二、2025年工作安排\n"
        "主要预期目标是：生产总值增长6%左右，城镇调查失业率5.5%左右，城镇新增就业1200万人以上，"
        "居民消费价格涨幅2%—2.5%，单位能耗下降3%以上。\n"
        "提出生产总值增长6%左右，是因为有条件。从就业看，6%左右的增速可以实现充分就业；经济增长预期目标为6%左右、城镇调查失业率5.5%左右。拟安排专项债券4万亿元、比上年增加5000亿元。\n"
    )
    file = clone.parent / "again.txt"
    promises = "".join(f"推进第{n}批学校建设。完善道路设施。加强基层医疗服务。\n" for n in range(60))
    file.write_text(text + promises, encoding="utf-8")
    add_report(file, Given(report_id="again-2025", place="220000", place_en="Jilin", year=2025), MACHINE)
    return Inputs("again-2025")


def test_a_target_said_again_has_its_comparison_and_what_is_added_its_sign(said_again: Inputs) -> None:
    wanted = aims(said_again.tables)
    growth = wanted[wanted["indicator_id"] == "gdp_growth_real"]
    assert growth["grade"].tolist() == ["same", "same", "same"]
    assert (compared_pairs(said_again.tables)["target_what"] == "gdp_growth_real").sum() == 1
    assert wanted.loc[wanted["raised"], "text"].tolist() == ["5000亿元"]
    assert wanted["wording"].tolist()[-2:] == ["拟安排专项债券4万亿元", "比上年增加5000亿元"]
    shown = table_html("aims_by_theme", wanted, ["subject", "value", "last_graded"], "zh")
    for words in ("+5000亿元", "4万亿元", "下降3%以上", "下降超过3%"):
        assert f">{words}<" in shown


def test_a_target_said_again_is_listed_once_where_each_is_judged(said_again: Inputs) -> None:
    unrated = amounts(SimpleNamespace(tables=said_again.tables, forecast=said_again.forecast))
    assert unrated["subject_zh"].tolist().count("城镇调查失业率") == 1
    assert "经济增长预期" not in unrated["subject_zh"].tolist()
    once = said_once(said_again.tables.statements, said_again.tables.text)
    assert (once["indicator_id"] == "urban_unemployment_rate").sum() == 1
    assert once.loc[once["class"] == "target", "subject_zh"].notna().all()


def test_figures_say_what_they_count_where_the_sentence_counts_pairs(said_again: Inputs) -> None:
    counts = key_numbers(said_again.tables)
    assert counts["n_again"] == 4
    for figure_id in ("comparable", "baselines", "target_wording"):
        figure = catalogue.figure(figure_id)
        data = figure.data(said_again)
        assert int(data["count" if figure_id == "comparable" else "total"].sum()) == counts["n_aims"]
        assert "（含重说的四处）" in figure.words(data, "zh").subtitle
        assert "(four said again)" in figure.words(data, "en").subtitle


def test_a_number_whose_sentence_names_nothing_has_a_first_cell(said_again: Inputs) -> None:
    nameless = aims(said_again.tables).head(1).assign(subject_zh=None, subject_en=None)
    for language, words in (("zh", "见原句"), ("en", "see the sentence")):
        assert words in table_html("aims_by_theme", nameless, ["subject", "value"], language)
        assert words in subject_html({"subject_zh": "", "subject_en": ""}, Words(language))


def test_only_shares_of_all_there_is_above_are_a_weight_in_it(said_again: Inputs) -> None:
    shares = catalogue.figure("city_share").data(said_again)
    assert shares["share"].tolist() == [30.0]


def test_the_front_page_has_unemployment_and_a_type_that_its_numbers_fit(said_again: Inputs) -> None:
    for language, words in (("zh", "1200万人以上"), ("en", "at least 12 million people")):
        shown = cards(said_again, language, base="")
        assert "5.5%" in shown
        assert "2.0–2.5%" in shown
        size = re.search(r'class="(cards[^"]*)"', shown)
        assert size is not None
        assert size[1] == {"zh": "cards wide wider", "en": "cards wide wider widest"}[language]
        assert {"zh": "生产总值增长率", "en": "Gross domestic product, real growth"}[language] in shown
        assert words in shown


def test_every_headline_is_an_indicator_that_the_reader_knows() -> None:
    assert set(HEADLINE) <= {entry.indicator_id for entry in indicators()}


@pytest.mark.parametrize("report_id", PLACES)
def test_assumptions_made_for_another_report_are_not_drawn_for_it(clone: Path, report_id: str) -> None:
    inputs = Inputs(report_id)
    assert inputs.forecast.scenarios is None
    for figure_id in ("scenario_paths", "driver_tornado"):
        reason = catalogue.figure(figure_id).unavailable(inputs)
        assert reason in ("figures.unavailable.no_scenarios", "figures.unavailable.no_forecast",
                          "figures.unavailable.no_gdp_target")  # fmt: skip
    assert tornado_table(inputs.forecast).empty
    tried = what_if(inputs.forecast)
    if tried:
        assert tried.drivers.empty
        assert tried.aims["central"].tolist() == tried.aims["target"].tolist()
        page = whatif_html(inputs.forecast, "en")
        assert Words("en")("whatif.controls.no_drivers") in page
        assert "<fieldset" not in page
