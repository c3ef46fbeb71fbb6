"""Archives with the same bytes each time: zip files, and Office files, which are zip files.

Belongs here: dates, order and permissions inside an archive, an Office file's core properties.
Does not belong here: what the files say.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

__all__ = ["packed", "settled"]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_STORED = (".png", ".jpeg", ".pptx", ".xlsx", ".docx")


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of `files`, in their order, all with one date."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()


def settled(office: bytes, date: str) -> bytes:
    """An Office file, and workbooks within it, with `date` (ISO) in place of the time it was made."""
    with zipfile.ZipFile(io.BytesIO(office)) as archive:
        return packed({name: _part(name, archive.read(name), date) for name in archive.namelist()})


def _part(name: str, content: bytes, date: str) -> bytes:
    if name.endswith(".xlsx"):
        return settled(content, date)
    if name == "docProps/core.xml":
        return _DATE.sub(rb"\g<1>" + f"{date}T00:00:00Z".encode() + rb"\g<2>", content)
    return content
