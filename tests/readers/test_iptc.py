from __future__ import annotations

from base64 import b64encode
from dataclasses import replace

import pytest

from tests.support.bytes_source import Seen, read
from tests.support.caption_bytes import UTF8, field
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Tag
from verifyimg.readers.iptc import IPTC


def seen(*fields: bytes) -> Seen:
    return read(IPTC, b"".join(fields), label="IPTC")


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0\0\0", field(99, "unknown"), b"\x1c\x02"])
def test_nothing_to_tell_is_nothing_told(data: bytes) -> None:
    assert seen(data).found == ()


@pytest.mark.parametrize("data", [b"no fields here", field(80, "x") + b"then this"])
def test_bytes_that_are_no_field_are_damage(data: bytes) -> None:
    what = "the IPTC block breaks off: no field where one must stand"
    assert seen(data).problems == [("damaged", what)]


def test_a_field_that_is_too_long_for_the_block_is_named() -> None:
    found = seen(field(80, "Jane Doe"), field(120, "x" * 50)[:-9])
    assert found.problems == [("damaged", "IPTC field 2:120 does not fit in the block")]
    assert found.values == {"IPTC:By-line": "Jane Doe"}


def test_more_fields_than_the_limit_are_refused() -> None:
    limits = replace(DEFAULT, ifd_entries=3)
    found = read(IPTC, field(25, "word") * 5, limits=limits)
    what = "more than 3 IPTC fields; the rest was not read"
    assert (len(found.found), found.problems) == (4, [("refused", what)])


def test_a_block_beyond_the_limit_is_read_up_to_it() -> None:
    limits = replace(DEFAULT, block_bytes=14)
    found = read(IPTC, field(80, "Jane Doe") * 9, limits=limits)
    assert found.problems[0] == ("refused", "only the first 14 bytes were read")
    assert found.values == {"IPTC:By-line": "Jane Doe"}


VALUES = [
    (field(55, "20200517"), "DateCreated", "2020:05:17"),
    (field(60, "140321+0500"), "TimeCreated", "14:03:21+05:00"),
    (field(60, "140321"), "TimeCreated", "14:03:21"),
    (field(62, "20200517"), "DigitalCreationDate", "2020:05:17"),
    (field(63, "140321-0330"), "DigitalCreationTime", "14:03:21-03:30"),
    (field(70, "20200517", record=1), "DateSent", "2020:05:17"),
    (field(80, "Jane Doe"), "By-line", "Jane Doe"),
    (field(85, "Stringer"), "By-lineTitle", "Stringer"),
    (field(110, "Agency"), "Credit", "Agency"),
    (field(115, "Agency"), "Source", "Agency"),
    (field(120, "A river.\rTwo lines."), "Caption-Abstract", "A river.\rTwo lines."),
    (field(40, "NO SALES"), "SpecialInstructions", "NO SALES"),
    (field(65, "Photo Mechanic"), "OriginatingProgram", "Photo Mechanic"),
    (field(0, b"\0\x04"), "ApplicationRecordVersion", 4),
    (field(0, b"\0\x04", record=1), "EnvelopeRecordVersion", 4),
    (field(202, b"\0" * 15), "ObjectPreviewData", "(15 bytes of binary data)"),
    (field(55, "yesterday"), "DateCreated", "yesterday"),
    (field(60, ""), "TimeCreated", ""),
    (field(0, b""), "ApplicationRecordVersion", ""),
]


@pytest.mark.parametrize(("data", "name", "value"), VALUES)
def test_a_field_is_named_and_valued_as_exiftool_does(
    data: bytes, name: str, value: object
) -> None:
    assert seen(data).values == {f"IPTC:{name}": value}


def test_a_field_that_repeats_is_a_tag_each_time() -> None:
    found = seen(field(25, "river"), field(25, "border"), field(25, "river")).found
    words = [tag.value for tag in found if isinstance(tag, Tag)]
    assert words == ["river", "border", "river"]


def test_the_declared_set_holds_for_fields_before_it_too() -> None:
    found = seen(field(80, "Ирина"), UTF8)
    assert found.values["IPTC:By-line"] == "Ирина"
    assert found.values["IPTC:CodedCharacterSet"] == "\x1b%G"
    assert found.tags["IPTC:CodedCharacterSet"].text == "UTF-8"


def test_a_text_in_a_declared_set_is_raw_as_text() -> None:
    assert seen(UTF8, field(80, "Ирина")).tags["IPTC:By-line"].raw == "Ирина"


def test_a_text_in_a_guessed_set_keeps_its_bytes() -> None:
    tag = seen(field(80, "José", encoding="latin-1")).tags["IPTC:By-line"]
    assert (tag.value, tag.raw) == ("José", b64encode(b"Jos\xe9").decode())
    assert seen(field(80, "Jane")).tags["IPTC:By-line"].raw == "Jane"


def test_a_long_caption_stands_behind_an_extended_length() -> None:
    data = b"\x1c\x02\x78\x80\x04" + (40_000).to_bytes(4) + b"x" * 40_000
    tag = seen(data, field(80, "Jane")).tags["IPTC:Caption-Abstract"]
    assert str(tag.value).endswith("x… (35,904 more characters)")
    assert len(tag.raw) == DEFAULT.raw_bytes


@pytest.mark.parametrize("size", [b"\x80\x00", b"\x80\x09", b"\xff\xff"])
def test_a_length_of_an_absurd_length_ends(size: bytes) -> None:
    assert len(seen(b"\x1c\x02\x78" + size + b"\xff" * 20).problems) == 1


def test_a_tag_names_the_byte_that_it_was_read_from() -> None:
    assert seen(field(80, "Jane"), field(110, "x")).tags["IPTC:Credit"].offset == 100 + 9 + 5
