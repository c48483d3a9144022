"""Whether the first bytes of a file are those of an image, whatever it is called.

The signatures are those of the formats' own specifications; a format that is listed here is
not thereby one that can be examined.
"""

from __future__ import annotations

HEAD_BYTES = 64
"""How much of a file `looks_like_image` wants to see."""

SIGNATURES = (
    b"\xff\xd8\xff",  # JPEG
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"II*\0",  # TIFF, and the raw formats that are built on it
    b"MM\0*",
    b"II+\0",  # BigTIFF
    b"MM\0+",
    b"IIU\0",  # Panasonic RW2
    b"IIRO",  # Olympus ORF
    b"IIRS",
    b"MMOR",
    b"FUJIFILMCCD-RAW",
    b"FOVb",  # Sigma X3F
    b"\0MRM",  # Minolta MRW
    b"II\xbc",  # JPEG XR
    b"\xff\x0a",  # JPEG XL, bare
    b"\0\0\0\x0cJXL \r\n\x87\n",
    b"\0\0\0\x0cjP  \r\n\x87\n",  # JPEG 2000
    b"\xffO\xffQ",
    b"8BPS",  # Photoshop
    b"qoif",
    b"v/1\x01",  # OpenEXR
)

BRANDS = frozenset(b"heic heix heim heis hevc hevx mif1 mif2 msf1 avif avis jpeg".split()) | {
    b"crx "  # Canon CR3
}
"""Brands of ISO base media files that are stills (ISO/IEC 23008-12, annex B; AVIF 1.1)."""

_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)


def looks_like_image(head: bytes) -> bool:
    """Whether a file that begins with `head` (its first `HEAD_BYTES`) is an image."""
    return (
        head.startswith(SIGNATURES)
        or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
        or _is_still(head)
        or _is_bmp(head)
    )


def _is_still(head: bytes) -> bool:
    if head[4:8] != b"ftyp":
        return False
    end = min(len(head), int.from_bytes(head[:4], "big"))
    return any(head[at : at + 4] in BRANDS for at in (8, *range(16, end, 4)))


def _is_bmp(head: bytes) -> bool:
    return head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS
