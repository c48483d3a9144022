"""Parts of a real JPEG put in or exchanged: XMP, thumbnails, what stands behind the picture."""

from __future__ import annotations

import io
import re
import zipfile

from tests.support.jpeg_bytes import APP1, XMP_MARK, pieces, segment, xmp_segment

_XML = {
    "exif": "http://ns.adobe.com/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_EMPTY = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    f'<rdf:RDF xmlns:rdf="{_RDF}"></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
).encode()
_END = re.compile(rb"</(\w+:)?RDF>")


def with_xmp(data: bytes, fields: dict[str, str]) -> bytes | None:
    """The JPEG with these fields (`xmp:CreateDate`) in its first packet, in place of its own.

    A packet is made where there is none; None where the one that is there has no such end as ours.
    """
    for one in _segments(data):
        if one[2].startswith(XMP_MARK):
            packet = _changed(one[2].removeprefix(XMP_MARK), fields)
            made = XMP_MARK + packet if packet else b""
            fits = packet is not None and len(made) < 65_533
            return data[: one[0]] + segment(APP1, made) + data[one[1] :] if fits else None
    made = _changed(_EMPTY, fields) or b""
    ends = [end for _, end, part in _segments(data) if part[:4] in (b"Exif", b"JFIF")]
    at = max(ends, default=2)
    return data[:at] + xmp_segment(made) + data[at:] if data[:2] == b"\xff\xd8" else None


def other_thumbnail(data: bytes, place: tuple[int, int], thumbnail: bytes) -> bytes | None:
    """The file with another picture's thumbnail in place of its own, filled up behind it."""
    at, length = place
    if len(thumbnail) > length:
        return None
    return data[:at] + thumbnail.ljust(length, b"\0") + data[at + length :]


def zip_archive() -> bytes:
    """One text, stored."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("notes.txt", "planted " * 40)
    return kept.getvalue()


ARCHIVES = {
    "ZIP": zip_archive(),
    "RAR 4": b"Rar!\x1a\x07\x00" + bytes(7) + b"planted " * 40,
    "RAR 5": b"Rar!\x1a\x07\x01\x00" + b"planted " * 40,
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(24) + b"planted " * 40,
    "PDF": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n",
    "PDF behind a line": b"\n%PDF-1.4\n1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n",
    "ZIP behind zeros": bytes(512) + zip_archive(),
}
"""By what it is: what somebody hangs behind a picture."""


def _segments(data: bytes) -> list[tuple[int, int, bytes]]:
    try:
        return [(one.start, one.end, one.payload) for one in pieces(data) if one.marker >= 0xE0]
    except (IndexError, ValueError):
        return []


def _changed(packet: bytes, fields: dict[str, str]) -> bytes | None:
    # Older programs call the same namespace `xap`.
    for name in (*fields, *(one.replace("xmp:", "xap:") for one in fields)):
        named = name.encode()
        packet = re.sub(rb"\s" + named + rb"\s*=\s*(\"[^\"]*\"|'[^']*')", b"", packet)
        packet = re.sub(
            rb"<" + named + rb"[\s>].*?</" + named + rb">", b"", packet, flags=re.DOTALL
        )
    ends = list(_END.finditer(packet))
    if not ends:
        return None
    spaces = "".join(f' xmlns:{one}="{_XML[one]}"' for one in _prefixes(fields))
    told = "".join(f" {name}={value!r}" for name, value in fields.items())
    added = f'<r:Description xmlns:r="{_RDF}" r:about=""{spaces}{told}/>'.encode()
    return packet[: ends[-1].start()] + added + packet[ends[-1].start() :]


def _prefixes(fields: dict[str, str]) -> list[str]:
    return sorted({name.partition(":")[0] for name in fields})
