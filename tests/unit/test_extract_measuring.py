"""The published figures of the reader: the command writes what the gold files give, and no other text passes."""

from __future__ import annotations

import json

import pytest

from workreport.errors import InputError
from workreport.extract.measuring import (
    FIGURES,
    GOALS,
    figures_of,
    gold_sets,
    met_before,
    read_again,
    read_gold,
    shared_marks,
    shared_texts,
)
from workreport.project import project_root

GOLD = project_root() / "tests" / "gold"
TEXT = "一、2024年工作回顾\n新增企业36家。\n"


def entry(**changes: object) -> dict:
    mention = {"start": 16, "end": 19, "value": 36, "scaled_value": 36, "unit": "家", "comparator": "eq"}
    mention |= {"measure_type": "count", "class": "achievement", "period": "2024"}
    return {"text": TEXT, "year": 2025, "place": "某县", "mentions": [mention | changes]}


def written(tmp_path, *entries: dict):
    path = tmp_path / "set-own.json"
    path.write_text(json.dumps({"set": "own", "texts": list(entries)}), encoding="utf-8")
    return path


def test_the_published_figures_of_the_texts_at_hand_are_those_of_this_reader() -> None:
    published = json.loads((project_root() / "data" / "accuracy.json").read_text(encoding="utf-8"))
    read = [read_gold(path) for path in gold_sets(GOLD)]
    again = {read_again(path) for path in gold_sets(GOLD)} - {""}
    assert {name for name, _ in read} | again == set(published)
    now = [read_again(path) or name for path, (name, _) in zip(gold_sets(GOLD), read, strict=True)]
    at_hand = {name: figures_of(texts) for name, (_, texts) in zip(now, read, strict=True) if texts is not None}
    assert at_hand, "no set carries its texts"
    assert {name: published[name] for name in at_hand} == at_hand


STILL_SHORT = {
    "passages_nineteenth": ["class", "period"],
    "passages_twentieth": ["recall", "period"],
    "passages_twentyfirst": ["recall", "value_unit"],
    "passages_twentysecond": ["recall", "precision", "value_unit", "period"],
    "passages_twentythird": ["value_unit"],
    "passages_twentyfourth": ["value_unit", "class"],
    "passages_twentyninth": ["class"],
    "passages_thirtieth": ["value_unit"],
    "passages_thirtyfirst": ["precision"],
    "passages_thirtysecond": ["recall"],
    "passages_thirtyfourth": ["recall"],
    "passages_thirtyeighth": ["recall"],
    "passages_thirtyninth": ["recall", "value_unit"],
    "passages_fortieth": ["recall", "value_unit"],
    "passages_fortyfirst": ["value_unit"],
    "passages_fortythird": ["recall", "value_unit", "class", "period"],
    "passages_fortyfourth": ["value_unit", "class", "period"],
    "passages_fortyfifth": ["recall", "value_unit", "class", "period"],
    "passages_fortysixth": ["recall", "value_unit", "class", "period"],
    "passages_fiftythird": ["value_unit"],
    "passages_fiftyseventh": ["recall", "value_unit", "period"],
    "passages_fiftysixth": ["class"],
}


def test_every_set_that_the_rules_have_met_reaches_what_was_promised_but_where_it_is_known_not_to() -> None:
    """What was read at first sight is published as it was, whatever it says; so are sets that still fall short."""
    published = json.loads((project_root() / "data" / "accuracy.json").read_text(encoding="utf-8"))
    met = {name: told for name, told in published.items() if not name.endswith("_unseen")}
    short = [(name, key) for name, told in met.items() for key, least in GOALS.items() if told[key] < least]
    known = [(f"{name}_worked_on", key) for name, keys in STILL_SHORT.items() for key in keys]
    assert sorted(short) == sorted(known)


@pytest.mark.parametrize(
    ("column", "wrong"), [("unit", "个"), ("class", "target"), ("period", "2025"), ("comparator", "gt")]
)
def test_one_wrong_column_costs_its_figure(tmp_path, column: str, wrong: str) -> None:
    _, right = read_gold(written(tmp_path, entry()))
    assert {figures_of(right)[name] for name in FIGURES} == {1.0}
    _, other = read_gold(written(tmp_path, entry(**{column: wrong})))
    assert figures_of(other)["value_unit" if column == "unit" else column] == 0


def test_a_number_not_annotated_costs_precision_and_one_not_read_recall(tmp_path) -> None:
    _, texts = read_gold(written(tmp_path, entry(start=0, end=1)))
    told = figures_of(texts)
    assert (told["recall"], told["precision"]) == (0, 0)


def test_a_text_without_marks_shows_what_should_have_been_left_alone(tmp_path) -> None:
    _, texts = read_gold(written(tmp_path, entry() | {"mentions": []}))
    told = figures_of(texts)
    assert (told["statistics"], told["precision"]) == (0, 0)


def test_another_text_than_the_annotated_one_is_refused(tmp_path) -> None:
    elsewhere = {"report": "a", "sha256": "0" * 64, "year": 2025, "place": "", "mentions": []}
    path = written(tmp_path, elsewhere)
    assert read_gold(path) == ("own", None)
    assert read_gold(path, [tmp_path]) == ("own", None)  # a text that is not there: the set is not measured
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(InputError, match="not the text that was annotated"):
        read_gold(path, [tmp_path])


def test_a_text_that_another_set_holds_is_not_unseen(tmp_path) -> None:
    """A whole report, and a passage drawn from it under a heading of its own."""
    report = "".join(f"{number}家企业投产,新增岗位{number * 7}个,居全省第{number}位。" for number in range(2, 90))
    texts = {"whole": report, "passage": f"一、回顾\n{report[300:900]}", "own": TEXT * 5}
    entries = {name: entry() | {"report": name, "text": text} for name, text in texts.items()}
    told = {name: read_gold(written(tmp_path, one))[1] for name, one in entries.items()}
    sets = {"worked_on": told["whole"], "drawn_unseen": told["passage"], "own_unseen": told["own"]}
    assert shared_texts(sets) == [("passage", "whole")]


def test_no_place_of_a_blind_set_is_one_of_another_unless_it_says_so() -> None:
    published = json.loads((project_root() / "data" / "accuracy.json").read_text(encoding="utf-8"))
    assert shared_marks(gold_sets(GOLD)) == []
    for path in gold_sets(GOLD):
        name = json.loads(path.read_text(encoding="utf-8"))["set"]
        assert published[name].get("met", 0) == met_before(path), name


def test_marks_that_tell_the_same_numbers_are_found_without_the_texts(tmp_path) -> None:
    marks = [entry()["mentions"][0] | {"scaled_value": value} for value in (36, 48, 51, 67.5)]
    kept = {"report": "kept", "sha256": "0" * 64, "year": 2025, "place": "某省某县", "mentions": marks[:3]}
    drawn = kept | {"report": "drawn", "place": "某县", "mentions": marks}
    paths = [tmp_path / "set-old.json", tmp_path / "set-new.json"]
    for path, told in zip(paths, (kept, drawn), strict=True):
        path.write_text(json.dumps({"set": f"{path.stem}_unseen", "texts": [told]}), encoding="utf-8")
    assert shared_marks(paths) == [("drawn", "kept")]
    for other in (drawn | {"year": 2024}, drawn | {"met": "set-old_unseen"}, drawn | {"place": "他县"}):
        paths[1].write_text(json.dumps({"set": "set-new_unseen", "texts": [other]}), encoding="utf-8")
        assert shared_marks(paths) == []
