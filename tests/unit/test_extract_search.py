"""The searches the reader is built on: word index, themes of stretches, endings, settings."""

from __future__ import annotations

import random
import re
import time

import numpy as np
import pytest

from workreport.extract.document import make_document
from workreport.extract.endings import Endings
from workreport.extract.statements import statements_table
from workreport.extract.themes import TextThemes, themes_of
from workreport.extract.wordindex import WordIndex, codes_of
from workreport.vocabulary import themes

WORDS = ("工业", "工业园", "业园", "园区", "5G", "增加值", "一带一路", "😀网")
SIGNS = "工业园区5G增加值一带路😀网、。\n "


def scattered(count: int, length: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SIGNS, k=chance.randrange(length))) for _ in range(count)]


@pytest.mark.parametrize("text", ["", "工", "工业园区", *scattered(40, 60, 1)])
def test_every_place_of_every_word_is_found(text: str) -> None:
    found = WordIndex(WORDS).find(codes_of(text))
    places = list(zip(found.starts.tolist(), found.ends.tolist(), found.words.tolist(), strict=True))
    true = [(m.start(), m.start() + len(w), i) for i, w in enumerate(WORDS) for m in re.finditer(f"(?={w})", text)]
    assert places == sorted(true)


def test_a_word_of_one_character_is_refused() -> None:
    with pytest.raises(ValueError, match="工"):
        WordIndex(["工业", "工"])


def test_the_longest_last_word_of_a_stretch_decides_its_theme() -> None:
    known = {word: theme for theme, words in themes() for word in words.split("|")}
    words = sorted(known)
    chance = random.Random(2)
    text = "".join(chance.choice((*words, "的", "和", "。")) for _ in range(400))
    stretches = [(start, start + chance.randrange(30)) for start in chance.sample(range(len(text)), 300)]
    found = TextThemes(codes_of(text))
    starts, ends = np.array(stretches).T

    def slowly(start: int, end: int) -> str:
        inside = [
            (len(word), at, theme)
            for word, theme in known.items()
            for at in range(start, min(end, len(text)) - len(word) + 1)
            if text.startswith(word, at)
        ]
        return max(inside)[2] if inside else ""

    assert found.names(found.ranks(starts, ends)) == [slowly(*stretch) for stretch in stretches]


def test_a_named_scheme_or_chain_is_of_its_own_theme_not_of_the_money_or_the_place_in_it() -> None:
    said = ["城市细颗粒物平均浓度", "居民医保人均财政补助标准", "绿色产业链", "农业全产业链", "提请审议地方性法规"]
    assert themes_of(said) == ["environment", "social_security", "industry", "rural", "reform"]


def test_themes_of_short_texts_do_not_reach_into_each_other() -> None:
    assert themes_of([]) == []
    assert themes_of(["工", "业", "", "规上工业", "其他"]) == ["", "", "", "industry", ""]


def test_a_run_of_endings_is_the_longest_there_is_and_found_in_step() -> None:
    endings = Endings(["翻了", "翻", "了", "增长了", "分别"])
    assert [endings.start(words) for words in ("", "产值", "产值增长了", "产值分别翻了")] == [0, 2, 2, 2]
    start = time.process_time()
    assert endings.start("产值" + "翻了" * 2000) == 2
    assert time.process_time() - start < 1
    assert endings.of("翻了") == "翻了"
    assert endings.of("产值") == ""


def test_a_long_sentence_does_not_reach_back_for_ever() -> None:
    times = []
    for clauses in (2_000, 20_000):
        document = make_document("二、2025年工作安排\n" + "其中甲增长5%," * clauses, "long", 2025)
        start = time.process_time()
        assert statements_table(document).num_rows == clauses + 2
        times.append(time.process_time() - start)
    assert times[1] < 25 * times[0]
