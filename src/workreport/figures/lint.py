"""What may not be wrong with a figure, found from what is drawn.

Belongs here: checks of one drawing and its words; each gives sentences saying what is wrong.
Does not belong here: mending it, or judging whether the finding is true.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

from fontTools.ttLib import TTFont

from workreport.figures.catalogue import FigureWords
from workreport.figures.drawing import LACKING, Drawing, Shape, Words, text_width
from workreport.figures.style import COLOURS, FONTS, blend

__all__ = ["contrast", "lint", "seen_by"]

TITLE_ZH, TITLE_EN = 24, 70
LEAST_POINTS = {"slide": 14.0, "print": 8.0, "brief": 8.0, "web": 9.0, "phone": 9.25}
LEAST_CONTRAST, LEAST_CONTRAST_LARGE = 4.5, 3.0
LEAST_GREY_RATIO = 1.35
_PLAIN = {"rule", "axis", "track", "paper", "pale"}
_SLACK, _FAINT = 1.0, 0.2

# Linear-light matrices after Machado, Oliveira and Fernandes (2009), full severity.
_BLIND = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
_LEAST_APART = 0.12


def lint(drawing: Drawing, words: FigureWords) -> list[str]:
    """Everything wrong with the figure; an empty list if nothing is."""
    texts = [mark for mark in drawing.marks if isinstance(mark, Words)]
    shapes = [mark for mark in drawing.marks if isinstance(mark, Shape)]
    if unknown := _glyphs(texts):
        return [*_words(words), *unknown]
    return [
        *_words(words),
        *_off_sheet(drawing, texts),
        *_over_text(drawing, texts),
        *_over_bar(drawing, texts, shapes),
        *_sizes(drawing, texts),
        *_contrast(texts),
        *_palette(shapes),
    ]


def _words(words: FigureWords) -> list[str]:
    problems = [f"no {part}" for part in ("title", "subtitle", "alt", "source", "method") if not getattr(words, part)]
    title = words.title
    length = sum(1.0 if ord(letter) > 0x2E7F else 0.5 for letter in title) if words.language == "zh" else len(title)
    most = TITLE_ZH if words.language == "zh" else TITLE_EN
    if length > most:
        problems.append(f"title of {length:g} is longer than {most}: {title}")
    if words.alt and len(words.alt) < (20 if words.language == "zh" else 50):
        problems.append(f"alt text says too little: {words.alt}")
    return problems


def _box(drawing: Drawing, text: Words) -> tuple[float, float, float, float]:
    width = text_width(text, drawing.language)
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * width
    return left, text.y - text.points * 0.12, left + width, text.y + text.points * 0.78


def _off_sheet(drawing: Drawing, texts: list[Words]) -> list[str]:
    problems = []
    for text in texts:
        left, bottom, right, top = _box(drawing, text)
        if left < -_SLACK or bottom < -_SLACK or right > drawing.width + _SLACK or top > drawing.height + _SLACK:
            problems.append(f"text off the sheet: {text.text!r}")
    return problems


def _over_text(drawing: Drawing, texts: list[Words]) -> list[str]:
    boxes = [(text, _box(drawing, text)) for text in texts]
    problems = []
    for (one, a), (other, b) in combinations(boxes, 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        if across > _SLACK and down > _SLACK:
            problems.append(f"text over text: {one.text!r} and {other.text!r}")
    return problems


def _over_bar(drawing: Drawing, texts: list[Words], shapes: list[Shape]) -> list[str]:
    """Text that begins or ends within a bar, which cuts it; text inside a bar or across a pale one is meant."""
    bars = [shape for shape in shapes if shape.kind == "area" and len(shape.xs) == 4 and shape.alpha > _FAINT]
    problems = []
    for text in texts:
        left, bottom, right, top = _box(drawing, text)
        for bar in (bar for bar in bars if bar.colour not in _PLAIN):
            low, high = min(bar.xs), max(bar.xs)
            inside = left >= low - _SLACK and right <= high + _SLACK
            across = min(right, high) - max(left, low)
            down = min(top, max(bar.ys)) - max(bottom, min(bar.ys))
            if not inside and across > _SLACK and down > _SLACK:
                problems.append(f"text over a bar's edge: {text.text!r}")
    return problems


@cache
def _drawn_letters() -> frozenset[int]:
    return frozenset(set.intersection(*(_letters_of(path) for path in FONTS)))


def _letters_of(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as face:
        return set(face.getBestCmap())


def _glyphs(texts: list[Words]) -> list[str]:
    known = _drawn_letters()
    return [
        f"no glyph for {letter!r} in {text.text!r}"
        for text in texts
        for letter in text.text
        if ord(letter) not in known or letter == LACKING
    ]


def _sizes(drawing: Drawing, texts: list[Words]) -> list[str]:
    least = LEAST_POINTS[drawing.size.name]
    return [f"text of {text.points:g} pt, least {least:g}: {text.text!r}" for text in texts if text.points < least]


def _contrast(texts: list[Words]) -> list[str]:
    problems = []
    for text in texts:
        ratio = contrast(COLOURS[text.colour], blend(*text.on))
        large = text.points >= 18 or (text.bold and text.points >= 14)
        if ratio < (LEAST_CONTRAST_LARGE if large else LEAST_CONTRAST):
            problems.append(f"contrast {ratio:.1f} of {text.text!r} ({text.colour} on {text.on})")
    return problems


def _palette(shapes: list[Shape]) -> list[str]:
    """Pairs of colours in one drawing that match in grey or to a colour-blind reader."""
    used = sorted({shape.colour for shape in shapes if shape.colour not in _PLAIN and shape.alpha >= 0.25})
    problems = []
    for one, other in combinations(used, 2):
        first, second = COLOURS[one], COLOURS[other]
        if contrast(first, second) < LEAST_GREY_RATIO:
            problems.append(f"{one} and {other} match in grey")
        for kind in _BLIND:
            if _apart(seen_by(first, kind), seen_by(second, kind)) < _LEAST_APART:
                problems.append(f"{one} and {other} match under {kind}")
    return problems


def _linear(colour: str) -> list[float]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two #rrggbb colours."""
    lights = sorted(
        sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), _linear(colour), strict=True))
        for colour in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def seen_by(colour: str, kind: str) -> tuple[float, float, float]:
    """A colour's gamma-coded parts as seen with `kind` (protanopia, deuteranopia)."""
    linear = _linear(colour)
    mixed = [sum(w * part for w, part in zip(row, linear, strict=True)) for row in _BLIND[kind]]
    red, green, blue = (min(1.0, max(0.0, part)) ** (1 / 2.2) for part in mixed)
    return red, green, blue


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)
