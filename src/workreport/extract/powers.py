"""Powers of ten in Chinese numerals that stand alone: 过亿元, 百万, 千亿级; 4个过五千亿产业; not 千万工程 or 百家.

Belongs here: when such a word counts something, and what. Does not belong here: numerals before measure words (see
`chinese`).
"""

from __future__ import annotations

import re

from workreport.extract.lookup import unit_of_noun
from workreport.extract.numerals import chinese_value, factor
from workreport.extract.quantities import COSTLY, Quantity, one_of, unit_by_name

__all__ = ["power", "sized"]

# What a bare power may count, and what may not follow: 百家 but not 百家电.
_COUNTED = {
    "人次": "", "户": "", "人": "民|才|口|大(?!关)", "家": "庭|具|电", "岁": "老|高|寿|山",
    "只": "有|要|能|是|为", "头(只)": "", "头": "脑|号|[(]", "个": "性|体", "项": "目", "场": "地",
    "名": "单|牌", "件": "", "台": "阶", "条": "件", "列": "", "艘": "", "支": "持|撑", "辆": "", "例": "如|外|子",
    "份": "额", "剂": "量|型", "栋": "", "处": "理|置|于|长|级", "座": "谈|椅", "所": "有|以|需",
    "部": "门|分|队|委|级|署", "公里": "",
    "种": "植|类|子|苗|粮|业|养|田",
}  # fmt: skip
_POWER = re.compile(
    rf"[十百千]{{0,2}}[万亿]{{0,2}}(元|美元|亩|吨级|卡级|吨|斤|公斤|标箱|千瓦|兆瓦|平方米|羽|级|{one_of(_COUNTED)})?(?=[一-龥,，。、;])"
)
_PER_SUMS = ("百元", "千元", "万元", "亿元")  # 百元产值占用流动资金
_PER_YUAN = re.compile(
    r"投资(?:GDP|产值)?产出|(?:地区|国内)?(?:生产)?总?(?:GDP|产值|(?<=生产总)值|(?:规模以上|规上)?工业(?:增加值|总?产值|用水)|增加值|能耗)"
)


_PROGRAMME = re.compile("粮食(?:生产能力|产能)[^,。;]{0,6}(?:规划|工程|行动)")  # 新增千亿斤粮食产能提升行动
_BOUNDS = ("以上", "以下", "以内", "左右")
# 四个百亿产业集群, 五个百亿台阶
_OF_SIZE = re.compile("[一-龥]{0,6}(?:产业|集群|企业|园区)|大?台阶|、[一二两三四五六七八九十0-9]+个")
# 千亿产业由11个增至17个
_THEIR_SIZE = re.compile("(?:产业链?|集群|企业|园区)(?![一-龥]{0,4}[”\"]|培[育优]|工程|行动|计划)")
_SO_MANY = re.compile("(?:元|级)?[一-龥]{0,4}(?:产业|集群|企业|园区)[0-9]+[个家]")  # 培育百亿产业3个
_PASSED, _ABOUT = frozenset("过超破逾上达近"), frozenset("几数")
# The last two characters before it: the last are of 稳定在 and 保持在.
_REACHED = (
    "突破", "迈上", "跃上", "跨上", "跨越", "跨过", "登上", "站上", "达到", "接近", "超过", "保持", "定在", "持在"
)  # fmt: skip
# What is no matter of money where it is so large: 千万级集装箱泊位群, 千万级核心景区.
_COUNTED_IN = {"集装箱": "标箱", "景区": "人次", "机场": "人次", "人口": "人"}
_OF_PEOPLE = re.compile("人口(?:已经?|首次|总数|将)*(?:超过?|突破|过|达到?|接近)$")  # 人口已经超过十亿
_THINGS = re.compile(rf"(?:核心)?({'|'.join(_COUNTED_IN)})")


def power(norm: str, start: int) -> Quantity | None:
    """A bare power as a bound: 过亿元, 百万, 千亿级; not 千万工程 or 百家."""
    match = _POWER.match(norm, start)
    if match is None or match[0] in _PER_SUMS and _PER_YUAN.match(norm, match.end()) is not None:
        return None
    words = norm[start : match.end()].removesuffix(match[1] or "")
    before = norm[max(0, start - 2) : start]
    if before[:1] in _ABOUT or before[-1:] in _ABOUT:
        return None  # 几百亿元 says no number
    bounded = before[-1:] in _PASSED or before in _REACHED
    upward = before[-1:] == "上" and unit_of_noun(norm[match.end() : match.end() + 4]) != ""  # 上亿市场主体
    if (
        not words
        or _PROGRAMME.match(norm, match.end()) is not None
        or norm.startswith("百分点", match.end())
        or match[1] is None
        and not (words[-1] in "万亿" and (bounded or upward or _sizes(norm, start, match.end())))
        or (match[1] in _COUNTED and not (bounded or norm.startswith(_BOUNDS, match.end())))
        or norm.startswith("死亡率", match.end())
    ):
        return None
    if match[1] in _COUNTED:
        counted = unit_by_name()[match[1]]
        bound = next((word for word in _BOUNDS if norm.startswith(word, match.end())), "")
        end = match.end() + len(bound)
        bound = bound or ("以上" if before[-1:] == "上" else "")  # 上千种
        return Quantity(start, end, float(factor(words)), 1, counted.canonical, counted.kind, False, bound)
    if match[1] is None and _OF_PEOPLE.search(norm, max(0, start - 12), start) is not None:
        return Quantity(start, match.end(), float(factor(words)), 1, "人", "count", False, "")
    if match[1] is None and (other := _power_alone(norm, start, match.end(), words)) is not _MONEY:
        return other
    known = unit_by_name().get(match[1] or "元")
    unit, kind = ("CNY", "money") if known is None or match[1] == "级" else (known.canonical, known.kind)
    if match[1] == "级" and (things := _THINGS.match(norm, match.end())) is not None:
        unit, kind = _COUNTED_IN[things[1]], "count"
    value = float(factor(words))
    following = norm[match.end() : match.end() + 2]
    bound = following if following in _BOUNDS else ""
    return Quantity(start, match.end() + len(bound), value, 1, unit, f"power {kind}", False, bound)


def _sizes(norm: str, start: int, end: int) -> bool:
    """Whether a power without a unit says how large the things are that are counted before or after it."""
    counted = norm.startswith("个", start - 1) and _OF_SIZE.match(norm, end) is not None
    own = norm[end - 1] == "亿" and _THEIR_SIZE.match(norm, end) is not None
    return counted or own or _SO_MANY.match(norm, end) is not None


_MONEY = Quantity(0, 0, None, 1, "CNY", "power money", False, "")
_AS_MONEY = re.compile(r"[,，。;、和的规台大\n]|新兴|产业|企业|项目|园区|集群|社区|强|镇|县|级")


def _power_alone(norm: str, start: int, end: int, words: str) -> Quantity | None:
    """A bare power without a unit: counted by the noun after it, else money, else nothing."""
    passed = norm[start - 1 : start] in ("过", "超") and COSTLY.match(norm, end + (norm[end] == "的"))
    if words[-1] == "亿" and (passed or _THEIR_SIZE.match(norm, end)):
        return _MONEY
    if norm[start - 1 : start] in ("成", "西") or (unit := unit_of_noun(norm[end : end + 4])) == "":
        return _MONEY if _AS_MONEY.match(norm, end) else None
    return Quantity(start, end, float(factor(words)), 1, unit, "count", False, "")


def sized(norm: str, start: int, end: int) -> Quantity | None:
    """How much money what is told of passes, 元 left out: 4个过五千亿新兴产业, 两个五百亿产业集群."""
    passed = norm[start - 1 : start] in ("过", "超") and _AS_MONEY.match(norm, end)
    if norm[end - 1] != "亿" or not (passed or norm[start - 1 : start] == "个" and _OF_SIZE.match(norm, end)):
        return None
    return Quantity(start, end, chinese_value(norm[start:end]), 1, "CNY", "power money", False, "")
