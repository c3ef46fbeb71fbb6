"""The deck's template: one master, three 16:9 layouts, our faces and colours; made from python-pptx's own.

Belongs here: placeholders, their places and type. Does not belong here: what a slide says (`slides`, `deck`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches

from workreport.figures.style import COLOURS
from workreport.publish.briefing.ooxml import set_theme_type

__all__ = [
    "ACROSS",
    "BODY",
    "CONTENTS",
    "COVER",
    "EDGE",
    "FIGURE",
    "NUMBER",
    "SECOND",
    "SOURCE",
    "SUBTITLE",
    "TITLE",
    "add_number",
    "dress_theme",
    "new_deck",
]

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
EDGE = Inches(0.6)
ACROSS = Emu(_WIDTH - 2 * EDGE)
_FIELD = (
    '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
)
# python-pptx's names of the layouts we keep.
COVER, FIGURE, CONTENTS = "Title Slide", "Title Only", "Title and Content"
TITLE, BODY, SECOND, NUMBER, SUBTITLE, SOURCE = 0, 1, 2, 12, 13, 14


@dataclass(frozen=True, slots=True)
class _Spot:
    """A placeholder: kind, number; top, height, width in inches (None: all across); points, colour."""

    kind: str
    index: int
    top: float
    height: float
    points: int
    colour: str
    bold: bool = False
    width: float | None = None
    right: bool = False
    anchor: str = "t"


_HEAD = _Spot("title", TITLE, 0.3, 0.72, 28, "ink", bold=True, anchor="b")
_FOOT = _Spot("sldNum", NUMBER, 6.72, 0.4, 14, "soft", width=0.8, right=True)
_LAYOUTS = {
    COVER: (
        _Spot("ctrTitle", TITLE, 2.3, 1.5, 36, "navy", bold=True, anchor="b"),
        _Spot("subTitle", BODY, 3.95, 1.2, 20, "soft"),
    ),
    FIGURE: (
        _HEAD, _Spot("body", SUBTITLE, 1.06, 0.58, 16, "soft"),
        _Spot("body", SOURCE, 6.62, 0.62, 14, "soft", width=11.2), _FOOT,
    ),
    CONTENTS: (
        _HEAD, _Spot("body", BODY, 1.2, 5.9, 12, "ink", width=5.95),
        _Spot("body", SECOND, 1.2, 5.9, 12, "ink", width=5.95, right=True),
    ),
}  # fmt: skip


def new_deck(title: str) -> Any:
    """An empty presentation with our layouts."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    for unused in [one for one in deck.slide_layouts if one.name not in _LAYOUTS]:
        deck.slide_layouts.remove(unused)
    dress_theme(deck.slide_master.part)
    _rebuild(deck.slide_master, (_HEAD, _Spot("body", BODY, 1.2, 5.6, 16, "ink"), _FOOT))
    for kept in deck.slide_layouts:
        kept._element.attrib.pop("type", None)
        _rebuild(kept, _LAYOUTS[kept.name])
    properties = deck.core_properties
    properties.title, properties.author, properties.last_modified_by, properties.revision = title, "", "", 1
    return deck


def dress_theme(part: Any) -> None:
    """Our faces and colours in the theme of a master."""
    used = {"accent1": "navy", "accent2": "rust", "accent3": "teal", "accent4": "plum", "accent5": "orange",
            "accent6": "grey", "hlink": "navy", "folHlink": "plum", "dk2": "navy"}  # fmt: skip
    theme = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    set_theme_type(theme, {name: COLOURS[colour][1:] for name, colour in used.items()})


def add_number(slide: Any) -> None:
    """The slide's number, a field, in its place."""
    slide.shapes._spTree.append(
        parse_xml(
            f'<p:sp {nsdecls("a", "p")}><p:nvSpPr><p:cNvPr id="{_next_id(slide)}" name="Number"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" idx="{NUMBER}"/>'
            f"</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{_FIELD}</a:p></p:txBody></p:sp>"
        )
    )


def _next_id(slide: Any) -> int:
    return 1 + max(int(element.get("id")) for element in slide.shapes._spTree.iter(qn("p:cNvPr")))


def _rebuild(owner: Any, spots: tuple[_Spot, ...]) -> None:
    tree = owner.shapes._spTree
    for shape in tree.findall(qn("p:sp")):
        tree.remove(shape)
    for place, spot in enumerate(spots, start=2):
        tree.append(parse_xml(_placeholder(spot, place)))


def _placeholder(spot: _Spot, identifier: int) -> str:
    width = ACROSS if spot.width is None else Inches(spot.width)
    left = EDGE + ACROSS - width if spot.right else EDGE
    index = "" if spot.index == TITLE else f' idx="{spot.index}"'
    return (
        f'<p:sp {nsdecls("a", "p")}><p:nvSpPr><p:cNvPr id="{identifier}" name="{spot.kind} {identifier}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{spot.kind}"{index}/></p:nvPr>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{Inches(spot.top)}"/>'
        f'<a:ext cx="{width}" cy="{Inches(spot.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></p:spPr><p:txBody>{_type(spot)}"
        f"<a:p>{_FIELD if spot.kind == 'sldNum' else ''}</a:p></p:txBody></p:sp>"
    )


def _type(spot: _Spot) -> str:
    """Margins and type of a placeholder."""
    ink = f'<a:solidFill><a:srgbClr val="{COLOURS[spot.colour][1:].upper()}"/></a:solidFill>'
    align = "r" if spot.kind == "sldNum" else "l"
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
        f' anchor="{spot.anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>'
        f'<a:lvl1pPr marL="0" indent="0"'
        f' algn="{align}"><a:buNone/>'
        f'<a:defRPr sz="{spot.points * 100}" b="{int(spot.bold)}">{ink}</a:defRPr></a:lvl1pPr></a:lstStyle>'
    )
