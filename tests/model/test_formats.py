from __future__ import annotations

import pytest

from verifyimg.model.formats import FORMATS, HEAD_BYTES, format_of


def iso(major: bytes, *others: bytes, size: int | None = None) -> bytes:
    length = 16 + 4 * len(others) if size is None else size
    return length.to_bytes(4) + b"ftyp" + major + bytes(4) + b"".join(others)


NONE = [
    b"",
    b"\xff\xd8",
    b"GIF88a",
    b"BM is how this letter begins, and it is no bitmap",
    b"RIFF\x24\0\0\0WAVEfmt ",
    b"\0\0\1\0",
    b"\0\0\1\0\0\0" + b"\0" * 40,
    b"\0\0\1\0\1\0\x10\x10\0\1\1\0\1\0\0\0\0\0\1\0\0\0",
    b"II\x1a\0\0\0HEAPBCDR",
    b"%PDF-1.7",
]

SOME = [
    (b"\xff\xd8\xff\xe0", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF89a", "GIF"),
    (b"RIFF\x24\0\0\0WEBPVP8 ", "WEBP"),
    (b"II*\0\x08\0\0\0", "TIFF"),
    (b"MM\0*\0\0\0\x08", "TIFF"),
    (b"MM\0+\0\x08", "BTF"),
    (b"II*\0\x10\0\0\0CR\x02\0", "CR2"),
    (b"II*\0\x10\0\0\0CD\x02\0", "TIFF"),
    (b"II*\0\x10\0\0\0IIII", "IIQ"),
    (b"MM\0*\0\0\0\x10MMMM", "IIQ"),
    (b"IIU\0\x18\0\0\0", "RW2"),
    (b"IIRO\x08\0\0\0", "ORF"),
    (b"II\x1a\0\0\0HEAPCCDR", "CRW"),
    (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", "BMP"),
    (b"\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0\x68\4\0\0\x16\0\0\0", "ICO"),
    (b"\xff\x0a\xfa", "JXL"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JP2"),
    (b"8BPS\0\2", "PSB"),
    (iso(b"heic", b"mif1"), "HEIC"),
    (iso(b"heix", b"mif1"), "HEIF"),
    (iso(b"mif1", b"avif"), "HEIF"),
    (iso(b"avis", b"msf1"), "AVIF"),
    (iso(b"hevc", b"heic"), "HEICS"),
    (iso(b"crx ", b"isom"), "CR3"),
    (iso(b"isom", b"mp41", b"avif"), "AVIF"),
    (iso(b"isom", b"mp41"), "MP4"),
    (iso(b"M4A ", b"mp42"), "M4A"),
    (iso(b"M4V ", b"mp42"), "M4V"),
    (iso(b"3gp5", b"isom"), "3GP"),
    (iso(b"3g2a", b"isom"), "3G2"),
    (b"\0\0\0\x0cjP  \r\n\x87\n" + iso(b"jpx ", b"jp2 "), "JPX"),
    (b"\xffO\xffQ\0\x2f", "J2C"),
    (iso(b"qt  "), "MOV"),
    (b"\0\0\0\x08wide\0\0\0\0mdat", "MOV"),
]


@pytest.mark.parametrize("head", NONE)
def test_what_is_no_picture_has_no_format(head: bytes) -> None:
    assert format_of(head) is None


@pytest.mark.parametrize(("head", "name"), SOME)
def test_a_format_is_told_by_its_first_bytes(head: bytes, name: str) -> None:
    found = format_of(head)
    assert found is not None and found.name == name


@pytest.mark.parametrize("head", [iso(b"qt  ", b"heic", size=16), iso(b"qt  ") + b"heic"])
def test_a_brand_behind_the_type_box_does_not_count(head: bytes) -> None:
    found = format_of(head)
    assert found is not None and found.name == "MOV" and not found.picture


def test_every_format_has_its_own_name_and_words_of_one_line() -> None:
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    assert all(one.spoken.isprintable() and "/" in one.mime for one in FORMATS)


def test_no_signature_hides_another() -> None:
    starts = [start for one in FORMATS for start in one.starts]
    others = [(a, b) for a in starts for b in starts if a is not b and b.startswith(a)]
    assert others == []


def test_every_signature_fits_in_the_head() -> None:
    assert max(len(start) for one in FORMATS for start in one.starts) <= HEAD_BYTES
