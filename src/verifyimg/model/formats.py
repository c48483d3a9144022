"""The file formats of pictures, told from a file's first bytes, whatever it is called.

The signatures are those of the formats' own specifications. A format that is listed here is
not thereby one that can be examined: that is decided by who has a container for it.
"""

from __future__ import annotations

from verifyimg.model.noun import noun

HEAD_BYTES = 64
"""How much of a file's beginning decides about its format."""


@noun
class Format:
    """One file format."""

    name: str
    """As ExifTool's `File:FileType` has it."""
    mime: str
    words: str = ""
    """For people, where the name alone tells them nothing."""
    starts: tuple[bytes, ...] = ()
    """What a file of it begins with; empty where more than that decides."""
    picture: bool = True
    """Whether it holds a still; films are recognised too, and are no pictures."""

    @property
    def spoken(self) -> str:
        """What to call it in a sentence."""
        return self.words or self.name


FORMATS: tuple[Format, ...] = (
    Format(name="JPEG", mime="image/jpeg", starts=(b"\xff\xd8\xff",)),
    Format(name="PNG", mime="image/png", starts=(b"\x89PNG\r\n\x1a\n",)),
    Format(name="GIF", mime="image/gif", starts=(b"GIF87a", b"GIF89a")),
    Format(name="CRW", mime="image/x-canon-crw", words="Canon CRW"),
    Format(name="TIFF", mime="image/tiff", starts=(b"II*\0", b"MM\0*")),
    Format(name="CR2", mime="image/x-canon-cr2", words="Canon CR2"),
    Format(name="IIQ", mime="image/x-raw", words="Phase One IIQ"),
    Format(name="DNG", mime="image/x-adobe-dng", words="DNG raw"),
    Format(name="NEF", mime="image/x-nikon-nef", words="Nikon NEF"),
    Format(name="NRW", mime="image/x-nikon-nrw", words="Nikon NRW"),
    Format(name="ARW", mime="image/x-sony-arw", words="Sony ARW"),
    Format(name="SR2", mime="image/x-sony-sr2", words="Sony SR2"),
    Format(name="SRW", mime="image/x-samsung-srw", words="Samsung SRW"),
    Format(name="PEF", mime="image/x-pentax-pef", words="Pentax PEF"),
    Format(name="3FR", mime="image/x-hasselblad-3fr", words="Hasselblad 3FR"),
    Format(name="ERF", mime="image/x-epson-erf", words="Epson ERF"),
    Format(name="KDC", mime="image/x-kodak-kdc", words="Kodak KDC"),
    Format(name="DCR", mime="image/x-kodak-dcr", words="Kodak DCR"),
    Format(name="MEF", mime="image/x-mamiya-mef", words="Mamiya MEF"),
    Format(name="MOS", mime="image/x-raw", words="Leaf MOS"),
    Format(name="RWL", mime="image/x-leica-rwl", words="Leica RWL"),
    Format(name="BTF", mime="image/x-tiff-big", words="BigTIFF", starts=(b"II+\0", b"MM\0+")),
    Format(name="RW2", mime="image/x-panasonic-rw2", words="Panasonic RW2", starts=(b"IIU\0",)),
    Format(name="ORF", mime="image/x-olympus-orf", words="Olympus ORF",
           starts=(b"IIRO", b"IIRS", b"MMOR")),
    Format(name="RAF", mime="image/x-fujifilm-raf", words="Fujifilm RAF",
           starts=(b"FUJIFILMCCD-RAW",)),
    Format(name="X3F", mime="image/x-sigma-x3f", words="Sigma X3F", starts=(b"FOVb",)),
    Format(name="MRW", mime="image/x-minolta-mrw", words="Minolta MRW", starts=(b"\0MRM",)),
    Format(name="JXR", mime="image/jxr", words="JPEG XR", starts=(b"II\xbc",)),
    Format(name="JXL", mime="image/jxl", words="JPEG XL",
           starts=(b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")),
    Format(name="JP2", mime="image/jp2", words="JPEG 2000",
           starts=(b"\0\0\0\x0cjP  \r\n\x87\n",)),
    Format(name="JPX", mime="image/jpx", words="JPEG 2000 (JPX)"),
    Format(name="J2C", mime="image/x-j2c", words="JPEG 2000 codestream",
           starts=(b"\xffO\xffQ",)),
    Format(name="PSB", mime="application/vnd.adobe.photoshop", words="Photoshop PSB",
           starts=(b"8BPS\0\x02",)),
    Format(name="PSD", mime="application/vnd.adobe.photoshop", words="Photoshop PSD",
           starts=(b"8BPS\0\x01",)),
    Format(name="QOI", mime="image/qoi", starts=(b"qoif",)),
    Format(name="EXR", mime="image/x-exr", words="OpenEXR", starts=(b"v/1\x01",)),
    Format(name="WEBP", mime="image/webp", words="WebP"),
    Format(name="BMP", mime="image/bmp"),
    Format(name="ICO", mime="image/x-icon"),
    Format(name="HEIC", mime="image/heic"),
    Format(name="HEICS", mime="image/heic-sequence", words="HEIC sequence"),
    Format(name="HEIF", mime="image/heif"),
    Format(name="HEIFS", mime="image/heif-sequence", words="HEIF sequence"),
    Format(name="AVIF", mime="image/avif"),
    Format(name="CR3", mime="image/x-canon-cr3", words="Canon CR3"),
    Format(name="MOV", mime="video/quicktime", words="MOV video", picture=False),
    Format(name="MP4", mime="video/mp4", words="MP4 video", picture=False),
    Format(name="M4V", mime="video/x-m4v", words="M4V video", picture=False),
    Format(name="M4A", mime="audio/mp4", words="M4A sound", picture=False),
    Format(name="3GP", mime="video/3gpp", words="3GP video", picture=False),
    Format(name="3G2", mime="video/3gpp2", words="3G2 video", picture=False),
)  # fmt: skip

_BRANDS = {
    b"heic": "HEIC", b"heim": "HEIC", b"heis": "HEIC", b"hevc": "HEICS", b"hevx": "HEICS",
    b"hevm": "HEICS", b"hevs": "HEICS", b"heix": "HEIF", b"mif1": "HEIF", b"mif2": "HEIF",
    b"miaf": "HEIF", b"jpeg": "HEIF", b"msf1": "HEIFS", b"avif": "AVIF", b"avis": "AVIF",
    b"avio": "AVIF", b"crx ": "CR3",
}  # fmt: skip
"""By brand: ISO/IEC 23008-12, annex B; AVIF 1.1, 6 and 8."""

_FILMS = {b"qt": "MOV", b"M4V": "M4V", b"M4A": "M4A", b"3gp": "3GP", b"3g2": "3G2"}
"""By major brand or its first three letters: those of films that are not MP4's own."""

_BY_NAME = {one.name: one for one in FORMATS}
_OLD_MOVIES = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""Boxes that a QuickTime movie without a type box may begin with."""
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)


def format_of(head: bytes) -> Format | None:
    """The format of a file that begins with `head` (its first `HEAD_BYTES`); None if unknown."""
    for one in FORMATS:
        if one.starts and head.startswith(one.starts):
            return _BY_NAME[_MORE[one.name](head)] if one.name in _MORE else one
    name = _iso_media(head) if head[4:8] == b"ftyp" else _by_structure(head)
    return _BY_NAME.get(name)


def _iso_media(head: bytes) -> str:
    """By the major brand, then by the first compatible brand that is one of a picture."""
    end = min(len(head), int.from_bytes(head[:4], "big"))
    for at in (8, *range(16, end - 3, 4)):
        name = _BRANDS.get(head[at : at + 4])
        if name:
            return name
    return _FILMS.get(head[8:12].rstrip()) or _FILMS.get(head[8:11], "MP4")


def named(name: str) -> Format | None:
    """The format of that name."""
    return _BY_NAME.get(name)


def _in_tiff(head: bytes) -> str:
    """Makers who say behind the header of a TIFF file that it is a raw file of theirs."""
    if head[8:10] == b"CR":
        return "CR2"
    return "IIQ" if head[8:12] in (b"IIII", b"MMMM") else "TIFF"


def _in_boxes(head: bytes) -> str:
    """JPX files begin like JP2, and say in the box of their type what they are."""
    return "JPX" if head[16:24] == b"ftypjpx " else "JP2"


_MORE = {"TIFF": _in_tiff, "JP2": _in_boxes}
"""Formats whose first bytes are those of others too."""


def _by_structure(head: bytes) -> str:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[:2] in (b"II", b"MM") and head[6:14] == b"HEAPCCDR":
        return "CRW"
    if head[4:8] in _OLD_MOVIES:
        return "MOV"
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "BMP"
    return "ICO" if _is_icon(head) else ""


def _is_icon(head: bytes) -> bool:
    """Icons begin with almost nothing: their first entry has to hold together too."""
    count = int.from_bytes(head[4:6], "little")
    first = int.from_bytes(head[18:22], "little")
    return (
        head[:4] == b"\0\0\1\0"
        and 0 < count < 256
        and head[9:10] == b"\0"
        and (first >= 6 + 16 * count)
    )
