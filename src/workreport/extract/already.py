"""What is so already, though a plan may tell it: what has been done, what a place has, what there is by now.

Belongs here: the words that say so. Does not belong here: what is to come (see `hopes`), what stands at the end of
several years (see `stocks`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import Around, either, without
from workreport.extract.hopes import WILL_HAVE

__all__ = ["BECAUSE", "THERE_IS", "are_done", "are_so", "is_done"]

_DONE = re.compile(
    r"(?:(?<!完成)(?<!整治)(?<!推[进动])已(?:经)?|(?<![比较由从使])(?:目前|现有)|(?<![比较由从])(?:去年|上年)(?!度?[^,。;]{2,16}的$|"
    r"[^,。;]{0,12}基础上)|截至|过去(?!的[0-9一二两三四五六七八九十]))[^,。;]{0,16}$|"
    "其中,?已经?[一-龥][^,。;]{0,28}有$"
)
# What a place has, and where it ranks, is so already, though a plan says it: 我省拥有8个产业集群,人口居全国第一.
_HAS = re.compile(
    r"(?<![均人口个所名户万])拥有(?![量率])[^,。;]{0,2}$|"
    r"[量模数额口](?:位居|稳居|位列|名列|居)(?:全[国省市区县球]|世界|国内)?$|"
    "减产了?$|(?:人均|每人平均)[^,。;]{0,4}(?:只|仅)有$|"
    "连续[0-9二两三四五六七八九十]+ ?年(?:[位稳]?居|[位名]列|排名)?(?:全[国省市区县州]|世界)$"
)
# 除17个项目已经完工外
_ALREADY = re.compile(
    "[一-龥]{0,8}已经?(?:部分地?|基本|全部)?(?:(?:完工|建成|竣工|开工)(?=[,。;、投通])|投产|投入(?:生产|使用)|通车|提前(?:[一二两三半]年)?(?:达到|完成|实现))(?!的)|"
    "[一-龥]{0,10}(?:试办|试行|进行|开展|推行|展开)了"  # 在58个城市进行了试点
)
BECAUSE = re.compile(r"主要(?:是|在于|得益于)我[国省市区县州]")  # a sentence that says why the outlook is good
# What opens a sentence that tells what there is, in a plan too: 截至六月底,全省已有…,其中…
_NOW = ("现在", "目前")
THERE_IS = (
    *(re.compile(f"{now}的(?<=[到至]{now}的)") for now in _NOW),  # 由466个减少到现在的276个
    re.compile(r"截至(?<=[。\n]..)[^,。;\n]{2,12},"),
    re.compile(r"据[^,。;\n]{2,24}统计,"),  # 据今年三月初的统计,全国有…
    re.compile("已经?[由从](?!事)"),  # 已由五十年代的50%,上升到80%
    re.compile("比[去上]年同期(?=[增提上减下降])"),  # what is held against a part of last year has come about
    re.compile(r"全[国省市区县州](?<=[。\n]..)[现已共]有"),
    *(re.compile(rf"{now}(?<=[。\n]..),?[^,。;\n0-9]{{2,24}}[达有为]") for now in _NOW),
)


def are_done(around: Around, rows: Any) -> Any:
    """The rows whose clause says before the number that the thing is already so."""
    return around.find("left", 40, _DONE, rows)


def are_so(around: Around, rows: Any) -> Any:
    """The rows whose words before the number tell what is there, and nothing of what is to come."""
    found = around.find("left", 60, _HAS, rows)
    found = without(found, around.find("left", 60, WILL_HAVE, found))
    return either(found, around.find("beyond", 24, _ALREADY, rows))


def is_done(left: str) -> bool:
    """Whether the clause before a number says that the thing is already so."""
    return _DONE.search(left) is not None
