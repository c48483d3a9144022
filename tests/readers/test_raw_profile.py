from __future__ import annotations

import pytest

from tests.support.png_bytes import raw_profile
from tests.support.samples import camera_exif
from verifyimg.readers.raw_profile import profile_of

KEYWORD = "Raw profile type "


@pytest.mark.parametrize(
    "text", [b"", b"no profile", b"\nexif\nlength\n4949", b"\nexif\n", b"exif 4 4949", b"\n\n"]
)
def test_what_is_not_written_like_one_is_none(text: bytes) -> None:
    assert profile_of(KEYWORD + "exif", text) is None


KINDS = [
    ("exif", b"Exif\0\0II*\0", "EXIF", b"II*\0"),
    ("APP1", b"Exif\0\0MM\0*", "EXIF", b"MM\0*"),
    ("exif", b"II*\0", "EXIF", b"II*\0"),
    ("APP1", b"http://ns.adobe.com/xap/1.0/\0<x/>", "XMP", b"<x/>"),
    ("xmp", b"<x/>", "XMP", b"<x/>"),
    ("iptc", b"Photoshop 3.0\x008BIM", "Photoshop", b"8BIM"),
    ("iptc", b"8BIM\x04\x04", "Photoshop", b"8BIM\x04\x04"),
    ("iptc", b"\x1c\x02\x05", "IPTC", b"\x1c\x02\x05"),
    ("8bim", b"8BIM\x04\x04", "Photoshop", b"8BIM\x04\x04"),
    ("icc", b"profile", "ICC", b"profile"),
    ("icm", b"profile", "ICC", b"profile"),
    ("own", b"anything", "raw profile", b"anything"),
]


@pytest.mark.parametrize(("name", "stored", "kind", "data"), KINDS)
def test_a_profile_is_what_its_bytes_or_its_name_tell(
    name: str, stored: bytes, kind: str, data: bytes
) -> None:
    found = profile_of(KEYWORD + name, raw_profile(name, stored).encode())
    assert found is not None
    assert (found.kind, found.data, found.length) == (kind, data, len(data))
    assert found.name == name.casefold()


def test_a_long_profile_is_whole_over_many_lines() -> None:
    found = profile_of(KEYWORD + "exif", raw_profile("exif", camera_exif()).encode())
    assert found is not None and found.data == camera_exif()


@pytest.mark.parametrize("digits", [b"49492", b"4949 2g", b"4949\n!"])
def test_digits_count_up_to_what_is_none(digits: bytes) -> None:
    found = profile_of(KEYWORD + "own", b"\nown\n       9\n" + digits)
    assert found is not None
    assert (found.data[:2], found.length) == (b"II", 9)
