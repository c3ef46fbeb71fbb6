"""Learn which words tell what was done from what is to be done, and measure it on passages it has not learnt from.

    python benchmarks/learn_tense.py --texts FOLDER...            prints how each set is told without having seen it
    python benchmarks/learn_tense.py --texts FOLDER... --write    writes the words, and data/measured/tense.json

Learnt from the sentences of whole reports, where headings say which part they stand in, and from the sentences whose
numbers annotators have classed (`tests/gold/set-*.json`); needs scikit-learn (`requirements-bench.in`). The texts are
not ours to hand on; the words and weights are (`src/workreport/extract/tense_words.csv`).
Measured: for each set in turn, words learnt without it say of each of its numbers under no heading whether it is a
result or a target: how many are targets, how many are called so (the score above `SURE`), how many of these rightly.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from workreport.extract.measuring import GoldText, gold_sets, read_gold
from workreport.extract.normal import normalise
from workreport.extract.sections import sections_of_lines
from workreport.extract.tense import SURE, pieces, plan_scores, sentences_of
from workreport.vocabulary import AIMS, RESULTS

ROOT = Path(__file__).resolve().parents[1]
WORDS = ROOT / "src" / "workreport" / "extract" / "tense_words.csv"
MEASURED = ROOT / "data" / "measured" / "tense.json"
ALONE = frozenset("了已将要拟把让")  # of single characters only these say when
CHINESE = re.compile("[一-龥]+")
WEIGHT_OF_MARKED, LEAST_SENTENCES, PENALTY = 4, 8, 0.15


class Line(NamedTuple):
    """A line of a text made uniform: where it begins, its words, the part that headings say it is in."""

    start: int
    words: str
    section: str


class Told(NamedTuple):
    """The sentence of a number with an annotated class: its set, its lines and which it is in, whether it is a plan."""

    group: str
    sentence: str
    lines: tuple[str, ...]
    at: int
    is_plan: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = dict(read_gold(path, options.texts) for path in gold_sets(ROOT / "tests" / "gold"))
    whole = list(under_headings(options.texts))
    told = [row for name, texts in sets.items() for text in texts or () for row in marked(name, text)]
    bare = [row for row in told if row.at >= 0]
    groups = {name: tally(whole, told, bare, name) for name in sorted({row.group for row in bare} - {"synthetic"})}
    sums = Counter[str]()
    for name, counts in groups.items():
        print(name, dict(counts))
        sums.update(counts)
    figures = {"command": "benchmarks/learn_tense.py", "sets": len(groups), **sums}
    print(json.dumps(figures, indent=1))
    if options.write:
        MEASURED.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        WORDS.write_text(as_csv(learnt(whole, told)), encoding="utf-8")


def lines_of(text: str, year: int) -> list[Line]:
    """Lines that are not blank, with the part of the report each is in by headings and openings alone."""
    found = [(match.start(), match[0]) for match in re.finditer("[^\n]+", normalise(text)) if match[0].strip()]
    sections = sections_of_lines((words[:200] for _, words in found), year)
    return [Line(start, words, section) for (start, words), section in zip(found, sections, strict=True)]


def under_headings(folders: Sequence[Path]) -> Iterator[tuple[str, bool]]:
    """Sentences of whole reports (PLACE-YEAR.txt), and whether the part they stand in is the plan."""
    for path in sorted(path for folder in folders for path in folder.glob("*-[12][0-9][0-9][0-9].txt")):
        lines = lines_of(path.read_text(encoding="utf-8"), int(path.stem[-4:]))
        if {"review", "plan"} <= {line.section for line in lines}:
            for line in lines:
                if line.section in ("review", "plan"):
                    yield from ((sentence, line.section == "plan") for sentence in sentences_of(line.words))


def marked(group: str, text: GoldText) -> Iterator[Told]:
    """The sentence of each number that an annotator has called a result or a target; `at` is -1 under a heading."""
    lines = lines_of(text.text, text.year)
    words = tuple(line.words for line in lines)
    for start, class_ in zip(text.mentions["char_start"], text.mentions["class"], strict=True):
        if class_ not in AIMS + RESULTS:
            continue
        at = max(place for place, line in enumerate(lines) if line.start <= start)
        line, within = lines[at], start - lines[at].start
        before = max(line.words.rfind(sign, 0, within) for sign in "。;") + 1
        sentence = sentences_of(line.words[before:])[0]
        yield Told(group, sentence, words, at if line.section == "front" else -1, class_ in AIMS)


def learnt(whole: Sequence[tuple[str, bool]], told: Sequence[Told]) -> dict[str, float]:
    """Weights of words, above nought where plans say them; a sentence of no such word says nothing (no intercept)."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    people = sorted({(row.sentence, row.is_plan) for row in told})
    sentences, is_plan = zip(*whole, *people, strict=True)
    counter = CountVectorizer(analyzer=_words, min_df=LEAST_SENTENCES, binary=True)
    counts = counter.fit_transform(sentences)
    weight = [1] * len(whole) + [WEIGHT_OF_MARKED] * len(people)
    model = LogisticRegression(
        l1_ratio=1, solver="liblinear", C=PENALTY, class_weight="balanced", fit_intercept=False, random_state=0
    ).fit(counts, is_plan, sample_weight=weight)
    weights = zip(counter.get_feature_names_out(), model.coef_[0].round(2).tolist(), strict=True)
    return {word: value for word, value in weights if value}


def _words(sentence: str) -> set[str]:
    """Two or three characters that stand together, and the few single ones that say when."""
    found = {piece for part in CHINESE.findall(sentence) for piece in pieces(part)}
    return {piece for piece in found if len(piece) > 1 or piece in ALONE}


def tally(whole: Sequence[tuple[str, bool]], told: Sequence[Told], bare: Sequence[Told], group: str) -> Counter[str]:
    """The numbers of a set under no heading: how many are plans, and are called so by words learnt from the others."""
    weights = learnt(whole, [row for row in told if row.group != group])
    rows = [row for row in bare if row.group == group]
    scores = {lines: plan_scores(lines, weights) for lines in {row.lines for row in rows}}
    said = [row.is_plan for row in rows if scores[row.lines][row.at] > SURE]
    return Counter(
        numbers=len(rows), plans=sum(row.is_plan for row in rows), called_plans=len(said), rightly_called=sum(said)
    )


def as_csv(weights: dict[str, float]) -> str:
    """The table as committed: by weight, then by word."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("word", "weight"))
    writer.writerows(sorted(weights.items(), key=lambda item: (item[1], item[0])))
    return out.getvalue()


if __name__ == "__main__":
    main()
