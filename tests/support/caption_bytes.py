"""What newsrooms and editors write: XMP packets, IPTC fields, Photoshop resources, ICC profiles.

Specification: ISO 16684-1 (XMP); IPTC IIM 4.2; Adobe Photoshop File Formats; ICC.1:2022.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from tests.support.jpeg_bytes import (
    APP1,
    icc_segment,
    jpeg,
    photoshop_segment,
    segment,
    xmp_segment,
)

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
EXTENSION_MARK = b"http://ns.adobe.com/xmp/extension/\0"

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "own": "http://example.org/own/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
    "stRef": "http://ns.adobe.com/xap/1.0/sType/ResourceRef#",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}
"""Prefixes that a packet made here may use."""


def description(body: str = "", attributes: str = "", *, names: Mapping[str, str] = NAMES) -> str:
    """`rdf:RDF` with one description: its properties, and those in the short form."""
    declared = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    return (
        f'<rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about="" {declared} {attributes}>'
        f"{body}</rdf:Description></rdf:RDF>"
    )


def packet(body: str = "", attributes: str = "", *, toolkit: str = "") -> bytes:
    """A packet in its wrapper, padded, in UTF-8."""
    said = f' x:xmptk="{toolkit}"' if toolkit else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"{said}>{description(body, attributes)}</x:xmpmeta>'
        f'{" " * 40}<?xpacket end="w"?>'
    ).encode()


def history(*entries: Mapping[str, str]) -> str:
    """`xmpMM:History`, one entry for each mapping of `action`, `when` and the like."""
    items = (
        " ".join(f'stEvt:{name}="{value}"' for name, value in entry.items()) for entry in entries
    )
    listed = "".join(f"<rdf:li {item}/>" for item in items)
    return f"<xmpMM:History><rdf:Seq>{listed}</rdf:Seq></xmpMM:History>"


def portion(whole: bytes, start: int, end: int, *, identifier: bytes = b"A" * 32) -> bytes:
    """The payload of an APP1 with one portion of extended XMP, without the marker's name."""
    return identifier + struct.pack(">2I", len(whole), start) + whole[start:end]


def extended_segment(payload: bytes) -> bytes:
    """APP1 with one portion of extended XMP."""
    return segment(APP1, EXTENSION_MARK + payload)


def field(number: int, data: str | bytes, *, record: int = 2, encoding: str = "utf-8") -> bytes:
    """One IPTC dataset."""
    stored = data if isinstance(data, bytes) else data.encode(encoding)
    return struct.pack(">3BH", 0x1C, record, number, len(stored)) + stored


UTF8 = field(90, b"\x1b%G", record=1)
"""The dataset that says: texts are in UTF-8."""


def resource(number: int, data: bytes, *, name: bytes = b"", length: int | None = None) -> bytes:
    """One Photoshop resource; `length` is said instead of the true one."""
    said = len(data) if length is None else length
    titled = bytes((len(name),)) + name
    head = b"8BIM" + struct.pack(">H", number) + titled + b"\0" * (len(titled) % 2)
    return head + struct.pack(">I", said) + data + b"\0" * (len(data) % 2)


def profile(*elements: tuple[bytes, bytes], size: int | None = None) -> bytes:
    """An ICC profile of 9 February 1998 with these elements; `size` is said for its own."""
    head = b"\0\0\0\0Lino" + b"\x02\x10\0\0" + b"mntrRGB XYZ "
    head += struct.pack(">6H", 1998, 2, 9, 6, 49, 0) + b"acspMSFT\0\0\0\0IEC sRGB" + b"\0" * 8
    head += b"\0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061) + b"HP  "
    head = head.ljust(128, b"\0")
    table, body = struct.pack(">I", len(elements)), b""
    start = 132 + 12 * len(elements)
    for name, data in elements:
        table += name + struct.pack(">2I", start + len(body), len(data))
        body += data
    whole = head + table + body
    return struct.pack(">I", len(whole) if size is None else size) + whole[4:]


def plain(text: str) -> bytes:
    """An element of type `text`."""
    return b"text\0\0\0\0" + text.encode() + b"\0"


def described(text: str) -> bytes:
    """An element of type `desc`."""
    return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text.encode() + b"\0" * 79


def localized(**texts: str) -> bytes:
    """An element of type `mluc`: a text for each language and country, `enUS`."""
    head, body = struct.pack(">4s4x2I", b"mluc", len(texts), 12), b""
    start = 16 + 12 * len(texts)
    for language, text in texts.items():
        stored = text.encode("utf-16-be")
        head += language.encode() + struct.pack(">2I", len(stored), start + len(body))
        body += stored
    return head + body


def captioned_photo() -> bytes:
    """A picture with every block of this file: XMP, extended XMP, Photoshop, IPTC, ICC."""
    whole = packet("<own:note>extended</own:note>")
    iptc = UTF8 + field(80, "Jane Doe") + field(55, "20200517") + field(60, "140321+0500")
    return jpeg(
        xmp_segment(packet("<xmp:CreateDate>2020-05-17T14:03:21+05:00</xmp:CreateDate>")),
        extended_segment(portion(whole, 0, 300)),
        extended_segment(portion(whole, 300, len(whole))),
        icc_segment(profile((b"desc", described("sRGB")))),
        photoshop_segment(resource(0x0404, iptc) + resource(0x0425, b"\x01" * 16)),
    )
