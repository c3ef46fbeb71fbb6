"""What a number is about: its subject in Chinese, the indicator it is, the theme it belongs to.

Belongs here: cutting the subject out of the clause, and looking it up in the vocabulary.
Does not belong here: English (see `extract.english`), measure types, periods.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from workreport.vocabulary import Indicator, indicators, themes

__all__ = ["indicator_of", "subject_after", "subject_before", "theme_of"]

_TAIL = re.compile(
    r"(?:分别|同比|环比|比上年|较上年|预计|累计|实际|已经|已|达到了?|达|增长|增加|增速|增幅|提高|提升|上升|上涨|下降|减少|降低|回落|降|增|"
    r"超过|突破|不低于|不少于|不超过|控制|保持|稳定|完成|实现|约为|约占|约|近|超|逾|占|为|是|有|在|到|至|了|的|均|都|共|仅|将|由|从|以|"
    r"左右|接近|不到|不足|力争|争取|确保|总计|合计|总|首次|再次|再|又|也|高于|低于|新增|扩大|缩小|压减|首破|破|过|[ 、“”\"'—\-:()])+$"
)
_HEAD = re.compile(
    r"^(?:[ 、“”\"'—\-()]|预计|其中|全年|今年|去年|目前|同时|以及|并|且|和|与|及|使|让|把|将|推动|实现|完成|确保|力争|争取|突出|加快|"
    r"积极|着力|持续|继续|不断|进一步|全面|率先|年均|累计|共|新|已|又|再|其|有)+"
)
_TRIM = re.compile(r"^[ 、“\"(—\-]+|[ 、\"(—\-]+$")
_AFTER = re.compile(r"[^,,;。!?:、\n()()0-9%“”]{1,18}")
_AFTER_STOP = re.compile(
    r"(?:得到|获得|获评|获批|获|完成|实现|竣工|落地|签约|落户|入选|入驻|跻身|建成|开工|通车|通过|达到|增长|下降|占|提高|提升|被|以上|以下|左右|"
    r"顺利|全部|投产|投用|投入|成为|纳入|进入|挂牌|上线|启动|开通|发布|超过|建设|改造|主体|加快|位居|居|列|陆续|为|是|在(?!校|建|职|册)|"
    r"和|与|及|并|等)"
)


@lru_cache(maxsize=65536)
def subject_before(words: str) -> str:
    """The noun phrase that ends `words`, verbs and adverbs around it dropped."""
    words = _TAIL.sub("", words)
    cut = max(words.rfind("、"), words.rfind(" "))
    if cut >= 0 and len(words) - cut > 3:
        words = words[cut + 1 :]
    return _TRIM.sub("", _HEAD.sub("", words))[-30:]


@lru_cache(maxsize=65536)
def subject_after(words: str) -> str:
    """The noun phrase that begins `words`, up to the first verb; empty when a verb begins it."""
    match = _AFTER.match(words)
    if match is None:
        return ""
    phrase = match[0]
    stop = _AFTER_STOP.search(phrase)
    phrase = phrase[: stop.start()] if stop else phrase
    return phrase.lstrip("的").rstrip("的 了")


@cache
def _indicator_tests() -> dict[str, list[tuple[re.Pattern[str], Indicator]]]:
    tests: dict[str, list[tuple[re.Pattern[str], Indicator]]] = {}
    for row in indicators():
        tests.setdefault(row.measure, []).append((re.compile(row.pattern), row))
    return tests


@lru_cache(maxsize=65536)
def indicator_of(subject: str, measure: str) -> Indicator | None:
    """The indicator this subject is, measured so; None when the vocabulary has none."""
    for pattern, row in _indicator_tests().get(measure, ()):
        if pattern.search(subject):
            return row
    return None


@cache
def _theme_tests() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), theme) for theme, pattern in themes()]


@lru_cache(maxsize=65536)
def theme_of(subject: str, clause: str) -> str:
    """The theme whose words the subject has, else the clause; macro when neither has any."""
    for words in (subject, clause):
        for pattern, theme in _theme_tests():
            if pattern.search(words):
                return theme
    return "macro"
