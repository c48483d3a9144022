from __future__ import annotations

import pytest

from tests.support.bytes_source import Seen, read, read_bytes
from tests.support.caption_bytes import described, localized, plain, profile
from tests.support.jpeg_bytes import icc_segment, jpeg
from verifyimg.limits import DEFAULT
from verifyimg.readers.icc import HEADER_BYTES, ICC


def seen(*elements: tuple[bytes, bytes]) -> Seen:
    return read(ICC, profile(*elements), label="APP2")


@pytest.mark.parametrize("length", [0, 36, 127])
def test_a_header_cut_off_is_damage_and_no_guess(length: int) -> None:
    found = read(ICC, profile()[:length])
    what = "an ICC profile is there, but it does not begin as one"
    assert (found.tags, found.problems) == ({}, [("damaged", what)])


def test_bytes_without_the_signature_are_no_profile() -> None:
    assert [kind for kind, _ in read(ICC, b"x" * 200).problems] == ["damaged"]


def test_the_header_is_read_as_exiftool_reads_it() -> None:
    assert seen().values == {
        "ICC-header:ProfileCMMType": "Lino",
        "ICC-header:ProfileVersion": 0x0210,
        "ICC-header:ProfileClass": "mntr",
        "ICC-header:ColorSpaceData": "RGB ",
        "ICC-header:ProfileConnectionSpace": "XYZ ",
        "ICC-header:ProfileDateTime": "1998:02:09 06:49:00",
        "ICC-header:ProfileFileSignature": "acsp",
        "ICC-header:PrimaryPlatform": "MSFT",
        "ICC-header:CMMFlags": 0,
        "ICC-header:DeviceManufacturer": "IEC ",
        "ICC-header:DeviceModel": "sRGB",
        "ICC-header:DeviceAttributes": "0 0",
        "ICC-header:RenderingIntent": 0,
        "ICC-header:ConnectionSpaceIlluminant": "0.9642 1 0.82491",
        "ICC-header:ProfileCreator": "HP  ",
        "ICC-header:ProfileID": "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
    }


TEXTS = [
    (b"cprt", plain("Public Domain"), "ProfileCopyright", "Public Domain"),
    (b"desc", described("sRGB IEC61966-2.1"), "ProfileDescription", "sRGB IEC61966-2.1"),
    (b"desc", localized(enUS="Display P3"), "ProfileDescription", "Display P3"),
    (b"desc", localized(deDE="Anzeige", enUS="Display"), "ProfileDescription", "Display"),
    (b"desc", localized(ruRU="Профиль"), "ProfileDescription", "Профиль"),
    (b"dmnd", described("IEC"), "DeviceMfgDesc", "IEC"),
]


@pytest.mark.parametrize(("element", "data", "name", "text"), TEXTS)
def test_a_text_is_read_in_every_form(element: bytes, data: bytes, name: str, text: str) -> None:
    found = seen((element, data))
    assert found.values[f"ICC_Profile:{name}"] == text
    assert found.problems == []


@pytest.mark.parametrize("data", [b"", b"what", b"mluc", b"curv\0\0\0\0\0\0\0\0"])
def test_a_text_of_no_known_form_is_damage(data: bytes) -> None:
    what = "ProfileDescription of the ICC profile cannot be read"
    assert seen((b"desc", data)).problems == [("damaged", what)]


def test_a_profile_that_is_shorter_than_it_says_is_damaged_and_read_as_far_as_it_goes() -> None:
    found = read(ICC, profile((b"cprt", plain("x")), size=9_999))
    assert found.values["ICC_Profile:ProfileCopyright"] == "x"
    assert found.problems == [("damaged", "the ICC profile says 9,999 bytes, and 154 are there")]


def test_a_table_that_breaks_off_is_damage() -> None:
    whole = profile((b"cprt", plain("x")), size=0)[: HEADER_BYTES + 10]
    what = "the table of the ICC profile breaks off"
    assert read(ICC, whole).problems == [("damaged", what)]


def test_the_same_element_a_thousand_times_is_read_once() -> None:
    found = seen(*[(b"desc", described("sRGB"))] * 1_000)
    assert len(found.found) == len(seen((b"desc", described("sRGB"))).found)


def test_a_long_text_is_cut() -> None:
    tag = seen((b"cprt", plain("x" * 9_000))).tags["ICC_Profile:ProfileCopyright"]
    assert len(tag.raw) == DEFAULT.raw_bytes and len(tag.text) < 4_200


def test_a_tag_names_the_byte_that_it_was_read_from() -> None:
    tags = seen((b"cprt", plain("x"))).tags
    assert tags["ICC-header:ProfileDateTime"].offset == 100 + 24
    assert tags["ICC_Profile:ProfileCopyright"].offset == 100 + 144


def test_a_profile_in_two_segments_is_one() -> None:
    whole = profile((b"cprt", plain("x" * 300)))
    parts = (icc_segment(whole[:200], number=1, of=2), icc_segment(whole[200:], number=2, of=2))
    reading = read_bytes(jpeg(*parts))
    values = [tag.value for tag in reading.tags if tag.name == "ProfileCopyright"]
    assert values == ["x" * 300]
    assert not [one for one in reading.problems if one.reader == "icc"]
