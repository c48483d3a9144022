"""An XMP packet to its tree, whatever its encoding and even if its XML is broken.

Specification: ISO 16684-1:2019, 7.3 (packet wrapper, padding, encodings).
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.noun import noun
from verifyimg.readers.xmp.markup import Tree, parse
from verifyimg.readers.xmp.namespaces import NAMESPACES

_ENCODINGS = (
    (b"\0\0\xfe\xff", "utf-32-be"), (b"\xff\xfe\0\0", "utf-32-le"), (b"\xfe\xff", "utf-16-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\0\0\0<", "utf-32-be"), (b"<\0\0\0", "utf-32-le"),
    (b"\0<", "utf-16-be"), (b"<\0", "utf-16-le"),
)  # fmt: skip
"""First bytes, with or without a byte order mark, and what they tell."""

_REPAIRABLE = 1 << 20
"""Bytes of a packet from which on a second reading costs more than it can tell."""

_BEHIND = "junk after document element"
"""What the parser says of text behind the packet."""

_FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
"""What is no `Char`; the rule the other way round takes ten times as long to compile."""
_SINGLES = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""Bytes that belong to no UTF-8 character, as Windows has them."""
_STRAY = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)")
_DECLARATION = re.compile(r"<\?xml\s[^?<]{0,200}\?>")
_END = re.compile(r"</\s*[\w.-]+:xmpmeta\s*>|</\s*[\w.-]+:RDF\s*>")
_USED = re.compile(r"</?([A-Za-z_][\w.-]*):|\s([A-Za-z_][\w.-]*):[\w.-]+\s*=\s*[\"']")
_DECLARED = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_FIRST_TAG = re.compile(r"<[A-Za-z_][\w.:-]*")


@noun
class Packet:
    """A packet that was read, or as much of it as could be."""

    tree: Tree
    shift: int | None
    """To be added to a position in the tree for one in the packet; None where they differ
    by more than that."""
    repaired: bool = False


def packet_of(data: bytes, limits: Limits) -> Packet | None:
    """The tree of a packet in UTF-8, UTF-16 or UTF-32; None where there is no XML at all.

    Broken XML is read a second time after a repair: bytes that are no characters, stray
    ampersands, prefixes without a namespace and what stands behind the end are put right.
    """
    text, shift = _utf8(data)
    if not text:
        return None
    packet = Packet(tree=parse(text, limits), shift=shift)
    if packet.tree.kind != "damaged" or packet.tree.message == _BEHIND:
        return packet
    if len(text) > _REPAIRABLE:
        return packet
    second = parse(_repaired(text), limits)
    if second.size <= packet.tree.size and second.kind:
        return packet
    tree = replace(second, kind="damaged", message=packet.tree.message)
    return Packet(tree=tree, shift=None, repaired=True)


def _utf8(data: bytes) -> tuple[bytes, int | None]:
    """The text from its first tag on, and how far that is from the start."""
    for start, encoding in _ENCODINGS:
        if data.startswith(start):
            _, tag, rest = data.decode(encoding, "replace").rstrip("\0").partition("<")
            return (tag + rest).encode("utf-8", "replace"), None
    begin = data.find(b"<")
    return (data[begin:].rstrip(b"\0"), begin) if begin >= 0 else (b"", 0)


def _repaired(data: bytes) -> bytes:
    text = data.decode("utf-8", "surrogateescape").translate(_SINGLES)
    text = _DECLARATION.sub("", _FORBIDDEN.sub("\ufffd", text))
    text = _STRAY.sub("&amp;", text)
    ends = [found.end() for found in _END.finditer(text)]
    return _with_namespaces(text[: ends[-1]] if ends else text).encode("utf-8", "replace")


def _with_namespaces(text: str) -> str:
    """The text with a namespace for each prefix that has none."""
    used = {first or second for first, second in _USED.findall(text)}
    missing = sorted(used - set(_DECLARED.findall(text)) - {"xml", "xmlns"})
    known = {prefix: namespace for namespace, prefix in NAMESPACES.items()}
    added = "".join(f' xmlns:{one}="{known.get(one, f"{one}:")}"' for one in missing)
    return _FIRST_TAG.sub(lambda tag: tag[0] + added, text, count=1)
