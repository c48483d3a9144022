"""The segments of a JPEG and what each one holds, told from its marker and first bytes."""

from __future__ import annotations

from verifyimg.containers import jpeg_jumbf
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun

SOI, EOI, SOS = 0xD8, 0xD9, 0xDA
BARE = frozenset({0x01, SOI, EOI, *range(0xD0, 0xD8)})
"""Markers without a length: TEM, SOI, EOI, RST0-7 (T.81, B.1.1.3)."""

SOF = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Start of frame; C4, C8 and CC are other things (T.81, table B.1)."""

_NAMES = {0xC4: "DHT", 0xCC: "DAC", 0xDB: "DQT", 0xDC: "DNL", 0xDD: "DRI", 0xDA: "SOS", 0xFE: "COM"}

_IDENTIFIERS: tuple[tuple[int, bytes, str, int], ...] = (
    (0xE0, b"JFIF\0", "JFIF", 5),
    (0xE0, b"JFXX\0", "JFXX", 5),
    (0xE1, b"Exif", "EXIF", 6),
    (0xE1, b"http://ns.adobe.com/xap/1.0/\0", "XMP", 29),
    (0xE1, b"XMP\0://ns.adobe.com/xap/1.0/\0", "XMP", 29),
    (0xE1, b"http://ns.adobe.com/xmp/extension/\0", "extended XMP", 35),
    (0xE0, b"AVI1", "AVI1", 4),
    (0xE0, b"II\x1a\0\0\0HEAPJPGM", "CIFF", 0),
    (0xE0, b"MM\0\0\0\x1aHEAPJPGM", "CIFF", 0),
    (0xE1, b"FLIR\0", "FLIR", 8),
    (0xE1, b"QVCI\0", "Casio QVCI", 0),
    (0xE2, b"ICC_PROFILE\0", "ICC", 14),
    (0xE2, b"MPF\0", "MPF", 4),
    (0xE2, b"FPXR\0", "FlashPix", 5),
    (0xE2, b"urn:iso:std:iso:ts:21496:-1\0", "gain map", 28),
    (0xE3, b"Meta\0", "Kodak Meta", 6),
    (0xE3, b"META\0", "Kodak Meta", 6),
    (0xE3, b"Exif\0", "Kodak Meta", 6),
    (0xE3, b"_JPSJPS_", "stereo", 8),
    (0xE5, b"RMETA\0", "Ricoh RMETA", 6),
    (0xE6, b"EPPIM\0", "PrintIM", 6),
    (0xE6, b"NITF\0", "NITF", 5),
    (0xE6, b"GoPro\0", "GoPro", 6),
    (0xE7, b"\x1aQualcomm Camera Attributes", "Qualcomm", 27),
    (0xE8, b"SPIFF\0", "SPIFF", 6),
    (0xE9, b"Media Jukebox\0", "Media Jukebox", 14),
    (0xEA, b"UNICODE\0", "wide comment", 8),
    (0xEB, b"HDR_RI ", "JPEG-HDR", 0),
    (0xEC, b"Ducky", "Ducky", 5),
    (0xED, b"Photoshop 3.0\0", "Photoshop", 14),
    (0xED, b"Adobe_Photoshop2.5:", "Photoshop", 19),
    (0xED, b"Adobe_CM", "Adobe CM", 8),
    (0xEE, b"Adobe", "Adobe", 5),
    (0xEF, b"Q ", "GraphicConverter", 2),
)
"""Marker, first bytes of the payload, kind, and how many bytes of header to skip."""

_LONGEST = max(len(start) for _, start, _, _ in _IDENTIFIERS)

_TEXT_BYTES = 128
"""Within how many bytes of APP12 the heading of a picture's description stands."""

_IN_PIECES = ("Photoshop", "extended XMP", "FLIR", "GoPro")

_NEARLY_FULL = 0xF000
"""The payload from which on a segment may be one that had no room for the rest."""


@noun
class Segment:
    """A marker and its payload, by offsets in the file."""

    marker: int
    offset: int
    payload: int
    length: int

    @property
    def end(self) -> int:
        """The offset just behind it."""
        return self.payload + self.length

    @property
    def label(self) -> str:
        """`APP1`, `SOF0`, `DQT` …"""
        if 0xE0 <= self.marker <= 0xEF:
            return f"APP{self.marker - 0xE0}"
        if self.marker in SOF:
            return f"SOF{self.marker - 0xC0}"
        return _NAMES.get(self.marker, f"marker {self.marker:02X}")


def block_of(segment: Segment, source: ByteSource) -> Block:
    """The segment as a Block of the kind that its first bytes tell, without its header."""
    kind, skip = _kind(segment, source)
    skip = min(skip, segment.length)
    extent = Extent(offset=segment.payload + skip, length=segment.length - skip)
    return Block(kind=kind, label=segment.label, extents=(extent,), source=source)


def continues(first: Block, second: Block) -> bool:
    """Whether a segment only goes on where the one before it was full.

    Writers of Exif over 64 KiB repeat the identifier without a new TIFF header; parts of a
    colour profile are numbered from 1; Photoshop resources and the portions of extended XMP
    (each with its header) belong together where they follow each other, and so do the parts of
    FLIR and GoPro; the packets of a JUMBF block are numbered.
    """
    if second.kind == jpeg_jumbf.PACKET:
        return jpeg_jumbf.continues(first, second)
    if first.kind != second.kind:
        return False
    if first.kind in _IN_PIECES:
        return True
    if first.kind == "ICC":
        return second.source.read_at(second.offset - 2, 1) > b"\x01"
    return first.kind == "EXIF" and _is_the_rest(first, second)


def _is_the_rest(first: Block, second: Block) -> bool:
    last = first.extents[-1]
    near = second.offset - last.end <= 16
    full = last.length >= _NEARLY_FULL
    return near and full and second.read(4) not in (b"II*\0", b"MM\0*")


def _kind(segment: Segment, source: ByteSource) -> tuple[str, int]:
    if segment.marker in SOF:
        return "frame", 0
    if segment.marker == 0xFE:
        return "comment", 0
    start = source.read_at(segment.payload, min(_LONGEST, segment.length))
    if segment.marker == 0xEB and start.startswith(jpeg_jumbf.MARK):
        return jpeg_jumbf.kind_of(start)
    if segment.marker == 0xEC and b"[picture info]" in source.read_at(
        segment.payload, min(_TEXT_BYTES, segment.length)
    ):
        return "picture info", 0
    for marker, identifier, kind, skip in _IDENTIFIERS:
        if marker == segment.marker and start.startswith(identifier):
            return kind, skip
    return ("APP" if 0xE0 <= segment.marker <= 0xEF else segment.label), 0
