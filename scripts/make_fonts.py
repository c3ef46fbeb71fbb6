#!/usr/bin/env python3
"""Make the two font files of `src/workreport/publish/fonts/` from Debian's fonts-noto-cjk.

A subset (GB 2312, Latin, Greek, punctuation, the marks figures use) of Noto Sans CJK SC, as TrueType
outlines so that PDFs embed it as such, under a family name of its own so that no installed font is picked
by accident. Same source, same bytes.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

from workreport.errors import InputError, run_command
from workreport.files import write_bytes_whole
from workreport.options import OptionParser
from workreport.project import project_root

FAMILY = "Workreport Sans"
SOURCES = Path("/usr/share/fonts/opentype/noto")
EXTRA = "●▼▲■□○◆◇✓✗→←↑↓≥≤≈×÷±−–—…“”‘’¥‰㎡·•①②③④⑤⑥⑦⑧⑨⑩⩾⩽"
# Letters of names of counties and districts that GB 2312 cannot write: 硚口, 猇亭, 瀍河, 浉河, 埇桥 (all that are
# wanting of the names in cpca 0.5.5's adcodes.csv) and 鄠邑, so named in 2016.
COUNTIES = "硚猇瀍浉埇鄠"
RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x391, 0x3C9), (0x2010, 0x2027), (0x2030, 0x203A), (0x3000, 0x3017))


def characters() -> set[int]:
    """GB 2312's characters, the ranges, the extra marks, and what counties' names and cited sources need besides."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    wanted = {ord(letter) for pair in pairs for letter in pair.decode("gb2312", errors="ignore")}
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    cited = (project_root() / "data" / "reference" / "sources.csv").read_text(encoding="utf-8")
    return wanted | {ord(letter) for letter in EXTRA + COUNTIES + cited if letter.isprintable()}


def open_face(weight: str, family: str = "Noto Sans CJK SC") -> TTFont:
    """The simplified-Chinese face out of Debian's collection. Raises InputError without the package."""
    path = SOURCES / f"NotoSansCJK-{weight}.ttc"
    if not path.is_file():
        raise InputError("no such font", file=path, remedy="apt-get install fonts-noto-cjk")
    for face in TTCollection(path).fonts:
        if face["name"].getDebugName(1) == family or face["name"].getDebugName(16) == family:
            return face
    raise InputError(f"no face {family!r} in the collection", file=path, remedy="use Debian's fonts-noto-cjk")


def cut(face: TTFont) -> None:
    """Keep only what figures and pages draw."""
    options = subset.Options()
    options.layout_features = ["kern", "liga", "locl", "pwid", "mark", "mkmk", "ccmp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting, options.notdef_outline, options.recalc_timestamp = False, True, False
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(face)


def to_truetype(face: TTFont, error: float = 1.0) -> None:
    """Replace the CFF outlines by quadratic ones no further than `error` units away."""
    glyphs, order = face.getGlyphSet(), face.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        outlines[name] = pen.glyph()
    face["loca"], face["glyf"] = newTable("loca"), newTable("glyf")
    face["glyf"].glyphOrder, face["glyf"].glyphs = order, outlines
    for name, outline in outlines.items():
        outline.recalcBounds(face["glyf"])
        face["hmtx"][name] = (face["hmtx"][name][0], getattr(outline, "xMin", 0))
    del face["CFF "]
    _truetype_head(face)


def _truetype_head(face: TTFont) -> None:
    maxp = face["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    unused = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
              "maxSizeOfInstructions", "maxComponentElements")  # fmt: skip
    for field in unused:
        setattr(maxp, field, 0)
    face["post"].formatType = 3.0
    face["head"].glyphDataFormat = 0
    face.sfntVersion = "\x00\x01\x00\x00"


def rename(face: TTFont, weight: str) -> None:
    """Give the face the family's own name; the OFL asks for it and nothing installed clashes with it."""
    plain = FAMILY.replace(" ", "")
    names = {1: FAMILY, 2: weight, 3: f"{plain}-{weight}", 4: f"{FAMILY} {weight}", 6: f"{plain}-{weight}"}
    table = face["name"]
    table.names = [record for record in table.names if record.platformID == 3 and record.langID == 0x409]
    for identifier, value in names.items():
        table.setName(value, identifier, 3, 1, 0x409)


def main() -> int:
    """Write both weights."""
    parser = OptionParser(__doc__)
    parser.add_argument("--out", type=Path, default=project_root() / "src/workreport/publish/fonts")
    folder = parser.parse_args().out
    for weight in ("Regular", "Bold"):
        face = open_face(weight)
        cut(face)
        to_truetype(face)
        rename(face, weight)
        aside = folder / f".{weight}.ttf"
        face.save(aside, reorderTables=True)
        write_bytes_whole(folder / f"WorkreportSans-{weight}.ttf", aside.read_bytes())
        aside.unlink()
        print(f"{folder / f'WorkreportSans-{weight}.ttf'}")
    return 0


if __name__ == "__main__":
    run_command(main)
