"""What python-pptx leaves to do in the XML: Chinese type faces, alternative text, axis ids, links to slides.

Belongs here: small repairs of DrawingML. Does not belong here: what a slide holds.
"""

from __future__ import annotations

import re
from typing import Any

from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

__all__ = [
    "FACES",
    "colour",
    "describe",
    "positive_axis_ids",
    "set_chart_type",
    "set_label_format",
    "set_run_type",
    "set_theme_type",
    "slide_link",
]

# Latin and East Asian faces that every current Office has or replaces.
FACES = ("Arial", "Microsoft YaHei")
_TAGS = {"zh": "zh-CN", "en": "en-GB"}


def set_run_type(properties: Any, language: str) -> None:
    """Give run properties both faces and the language."""
    properties.set("lang", _TAGS[language])
    _set_faces(properties)


def set_chart_type(chart: Any) -> None:
    """Both faces for all of a chart's text."""
    for properties in chart._chartSpace.iter(qn("a:defRPr")):
        _set_faces(properties)


def set_theme_type(theme: Any, colours: dict[str, str]) -> None:
    """Both faces and our colours (`accent1`: RRGGBB …) in a theme part."""
    xml = theme.blob.decode("utf-8")
    latin, asian = FACES
    for part in ("majorFont", "minorFont"):
        xml = re.sub(
            rf'(<a:{part}>)\s*<a:latin [^>]*/>\s*<a:ea [^>]*/>',
            rf'\g<1><a:latin typeface="{latin}"/><a:ea typeface="{asian}"/>', xml,
        )  # fmt: skip
    for name, colour in colours.items():
        xml = re.sub(rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>', xml, flags=re.S)
    theme._blob = xml.encode("utf-8")


def describe(shape: Any, name: str, text: str) -> None:
    """Name and alternative text of a picture, chart or table."""
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("name", name)
    properties.set("descr", text)


def colour(rrggbb: str) -> Any:
    """A colour from RRGGBB."""
    maker: Any = RGBColor
    return maker.from_string(rrggbb.upper())


def positive_axis_ids(chart: Any) -> None:
    """python-pptx writes negative axis ids, which the format does not allow."""
    for tag in ("c:axId", "c:crossAx"):
        for element in chart._chartSpace.iter(qn(tag)):
            element.set("val", str(abs(int(element.get("val")))))


def set_label_format(label: Any, written: str) -> None:
    """Give a point's data label a number format of its own; it stays tied to the value."""
    element = label._get_or_add_dLbl()
    form = parse_xml(f'<c:numFmt {nsdecls("c")} sourceLinked="0"/>')
    form.set("formatCode", written)
    before = [child for child in element if child.tag in {qn("c:idx"), qn("c:layout"), qn("c:tx")}]
    element.insert(element.index(before[-1]) + 1, form)


def slide_link(run: Any, part: Any, target: Any) -> None:
    """Make `run` of the slide `part` lead to the slide `target`."""
    relation = part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE)
    link = parse_xml(f'<a:hlinkClick {nsdecls("a", "r")} r:id="{relation}" action="ppaction://hlinksldjump"/>')
    run._r.get_or_add_rPr().append(link)


def _set_faces(properties: Any) -> None:
    for tag in ("a:latin", "a:ea"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    after = [child for child in properties if child.tag in _BEFORE]
    at = properties.index(after[-1]) + 1 if after else 0
    for tag, face in zip(("a:latin", "a:ea"), FACES, strict=True):
        properties.insert(at, parse_xml(f'<{tag} {nsdecls("a")} typeface="{face}"/>'))
        at += 1


_BEFORE = {
    qn(f"a:{name}")
    for name in ("ln", "noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill", "effectLst",
                 "effectDag", "highlight", "uLnTx", "uLn", "uFillTx", "uFill")
}  # fmt: skip
