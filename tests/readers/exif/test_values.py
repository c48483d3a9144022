from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

import pytest

from tests.support.tiff_bytes import (
    BYTE,
    DOUBLE,
    FLOAT,
    LONG,
    RATIONAL,
    SHORT,
    SRATIONAL,
    UNDEFINED,
    Order,
    directory,
    entry,
    raw,
    text,
    tiff_block,
)
from tests.support.tiff_bytes import Entry as MadeEntry
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.tag import Value
from verifyimg.readers.exif.ifd import Directory, directory_at, tiff_of
from verifyimg.readers.exif.values import Decoded, decode, ratio

FEW = replace(DEFAULT, text_characters=20, raw_bytes=16)


def decoded(
    made: MadeEntry, name: str = "Some", *, order: Order = "<", limits: Limits = DEFAULT
) -> Decoded:
    tiff = tiff_of(tiff_block({"ifd0": directory([made])}, order=order))
    assert tiff is not None
    found = directory_at(tiff, tiff.first, DEFAULT)
    assert isinstance(found, Directory)
    return decode(tiff, found.entries[0], name, limits)


def numbered(name: str, *fractions: int) -> Value:
    return decoded(entry(1, RATIONAL, *fractions), name).value


@pytest.mark.parametrize(
    ("above", "below", "value"),
    [
        (1, 250, 0.004),
        (80, 10, 8),
        (1, 3, 0.3333333333),
        (-2, 3, -0.6666666667),
        (0, 5, 0),
        (5, 0, "inf"),
        (0, 0, "undef"),
        (4_294_967_295, 1, 4_294_967_295),
    ],
)
def test_a_fraction_is_its_quotient_to_ten_digits(above: int, below: int, value: Value) -> None:
    assert ratio(above, below) == value


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        (b"", ""),
        (b"\0\0\0\0\0", ""),
        (b"Canon\0", "Canon"),
        (b"no end at all", "no end at all"),
        (b"X-1\0left over from before\0", "X-1"),
        (b"  kept in front  \0", "  kept in front  "),
        ("Душанбе\0".encode(), "Душанбе"),
        (b"caf\xe9 \0", "café "),
        (b"caf\xc3\xa9\0\xff\xff", "café"),
    ],
)
def test_a_text_ends_at_its_first_zero(stored: bytes, value: str) -> None:
    assert decoded(text(1, stored)).value == value


@pytest.mark.parametrize("name", ["Make", "Model", "Software", "SubSecTimeOriginal"])
def test_padding_with_blanks_is_no_part_of_a_name(name: str) -> None:
    assert decoded(text(1, b"Canon   \0"), name).value == "Canon"


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        (b"A. Photographer\0", "A. Photographer"),
        (b"A. Photographer\0An Editor\0", "A. Photographer\nAn Editor"),
        (b" \0An Editor\0", "An Editor"),
        (b"\0\0\0\0\0\0", ""),
        (b"A\0B\0C\0", "A\nB"),
    ],
)
def test_a_copyright_may_name_two_people(stored: bytes, value: str) -> None:
    assert decoded(text(1, stored), "Copyright").value == value


def test_what_stands_behind_the_zero_is_kept_as_stored() -> None:
    assert decoded(text(1, b"X-1\0behind\0\0")).raw == "X-1\0behind"


def test_a_text_of_exif_3_is_a_text() -> None:
    assert decoded(raw(1, "Рӯдак\0".encode(), kind=129)).value == "Рӯдак"


def test_a_long_text_is_cut_and_says_so() -> None:
    cut = decoded(text(1, "x" * 1_020), limits=FEW)
    assert cut.value == cut.text == "x" * 20 + "… (1,000 more characters)"
    assert cut.raw == "x" * 16


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("stored", "value"),
    [
        (b"ASCII\0\0\0said", "said"),
        (b"ASCII\0\0\0   \0\0", ""),
        (b"\0\0\0\0\0\0\0\0said", "said"),
        (b"no code in front", "no code in front"),
        (b"UNICODE\0" + "Рӯд".encode("utf-16"), "Рӯд"),
        (b"UNICODE\0\xff", "\ufffd"),
        (b"JIS\0\0\0\0\0" + "日本".encode("iso2022_jp"), "日本"),
        (b"JIS\0\0\0\0\0\x1b$", "\ufffd"),
        (b"ASC", "ASC"),
    ],
)
def test_a_comment_is_read_by_the_code_in_front(stored: bytes, value: str, order: Order) -> None:
    assert decoded(raw(1, stored), "UserComment", order=order).value == value


@pytest.mark.parametrize(("order", "coding"), [("<", "utf-16-le"), (">", "utf-16-be")])
def test_unicode_without_a_mark_has_the_order_of_its_block(order: Order, coding: str) -> None:
    stored = b"UNICODE\0" + "Рӯд".encode(coding)
    assert decoded(raw(1, stored), "GPSProcessingMethod", order=order).value == "Рӯд"


@pytest.mark.parametrize("order", ["<", ">"])
def test_what_windows_writes_is_little_endian_in_every_block(order: Order) -> None:
    stored = "Рӯд\0".encode("utf-16-le")
    assert decoded(raw(1, stored, kind=1), "XPTitle", order=order).value == "Рӯд"


@pytest.mark.parametrize(
    ("name", "stored", "value"),
    [
        ("ExifVersion", b"0230", "0230"),
        ("FlashpixVersion", b"\0\0\0\0", ""),
        ("ComponentsConfiguration", b"\x01\x02\x03\0", "1 2 3 0"),
        ("SceneType", b"\x01", 1),
        ("DateTimeOriginal", b"2020:05:17 14:03:21\0", "2020:05:17 14:03:21"),
        ("Some", b"\x01\x02\x03", "(3 bytes of binary data)"),
        ("Some", b"ab\0cd", "(5 bytes of binary data)"),
        ("Some", b"\0\0\0", "(3 bytes of binary data)"),
    ],
)
def test_bytes_are_text_only_where_they_are_that_throughout(
    name: str, stored: bytes, value: Value
) -> None:
    assert decoded(raw(1, stored), name).value == value


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("sides", [b"\x02\0\x02\0", b"\0\x02\0\x02"])
def test_a_colour_filter_is_read_in_whichever_order_fits(sides: bytes, order: Order) -> None:
    stored = sides + b"\0\x01\x01\x02"
    assert decoded(raw(1, stored), "CFAPattern", order=order).value == "2 2 0 1 1 2"


@pytest.mark.parametrize("stored", [b"\x02\0", b"\0\0\0\0", bytes(range(200))])
def test_a_colour_filter_without_its_colours_is_bytes(stored: bytes) -> None:
    assert str(decoded(raw(1, stored), "CFAPattern").value).endswith("bytes of binary data)")


def test_a_colour_filter_whose_sides_are_wrong_is_shown_as_it_is_stored() -> None:
    assert decoded(raw(1, b"\x02\0\x02\0\0\x01"), "CFAPattern").value == "2 2 0 1"


@pytest.mark.parametrize(
    ("name", "made", "value"),
    [
        ("NoiseReductionParams", raw(1, b"\3\0\x64\0\1\0"), "3 100 1"),
        ("CacheVersion", entry(1, LONG, 256), "0 1 0 0"),
        ("RawDataUniqueID", raw(1, b"\x35\x3a\x09", kind=BYTE), "353A09"),
        ("RawImageDigest", raw(1, b"\x35\x3a\x09", kind=BYTE), "353a09"),
        ("PreviewDateTime", text(1, "2025-08-28T16:31:40-07:00"), "2025:08:28 16:31:40-07:00"),
        ("PreviewDateTime", text(1, "2025:08:28 16:31:40"), "2025:08:28 16:31:40"),
    ],
)
def test_values_whose_entry_says_less_than_their_name(
    name: str, made: MadeEntry, value: str
) -> None:
    assert decoded(made, name).value == value


def test_bytes_are_stored_so_that_they_can_be_had_again() -> None:
    assert b64decode(decoded(raw(1, b"\0\x01\x02")).raw) == b"\0\x01\x02"
    long = decoded(raw(1, bytes(range(256)) * 40)).raw
    assert b64decode(long) == (bytes(range(256)) * 40)[:768]


@pytest.mark.parametrize(
    ("fractions", "value"),
    [
        ((38, 1, 27, 1, 36, 1), 38.46),
        ((38, 1, 276, 10, 0, 1), 38.46),
        ((3846, 100), 38.46),
        ((0, 1, 0, 1, 0, 1), 0),
        ((), ""),
        ((38, 1, 27, 0, 36, 1), ""),
        ((0, 0, 0, 0, 0, 0), ""),
    ],
)
def test_degrees_minutes_and_seconds_are_degrees(fractions: tuple[int, ...], value: Value) -> None:
    assert numbered("GPSLatitude", *fractions) == value


@pytest.mark.parametrize(
    ("fractions", "value"),
    [
        ((5, 1, 21, 1, 32, 1), "05:21:32"),
        ((5, 1, 21, 1, 3250, 100), "05:21:32.5"),
        ((5, 1, 21, 1, 599_999_999, 10_000_000), "05:21:59.9999999"),
        ((5, 1, 21, 1, 60, 1), "05:22:00"),
        ((5, 1, 0, 0, 7, 1), "05:00:07"),
        ((23, 1, 59, 1, 60, 1), "24:00:00"),
        ((), "00:00:00"),
    ],
)
def test_a_gps_time_is_a_clock_reading(fractions: tuple[int, ...], value: str) -> None:
    assert numbered("GPSTimeStamp", *fractions) == value


@pytest.mark.parametrize(
    ("name", "fraction", "value"),
    [
        ("ShutterSpeedValue", (7, 1), 0.0078125),
        ("ShutterSpeedValue", (500, 1), 0),
        ("ShutterSpeedValue", (1, 0), 0),
        ("ApertureValue", (6, 1), 8),
        ("MaxApertureValue", (900, 1), 2.90735489718243e135),
        ("MaxApertureValue", (9_000, 1), "Inf"),
        ("ApertureValue", (0, 0), "undef"),
    ],
)
def test_apex_values_are_what_they_stand_for(
    name: str, fraction: tuple[int, int], value: Value
) -> None:
    assert numbered(name, *fraction) == value


def test_a_negative_exposure_is_kept() -> None:
    assert decoded(entry(1, SRATIONAL, -2, 3), "ExposureCompensation").value == -0.6666666667


@pytest.mark.parametrize(
    ("made", "value", "stored"),
    [
        (entry(1, SHORT, 7), 7, "7"),
        (entry(1, SHORT, 8, 8, 8), "8 8 8", "8 8 8"),
        (entry(1, RATIONAL, 72, 1, 1, 3), "72 0.3333333333", "72/1 1/3"),
        (entry(1, DOUBLE, 0.5), 0.5, "0.5"),
        (entry(1, FLOAT, float("nan")), "NaN", "nan"),
        (entry(1, FLOAT, float("-inf"), 1.0), "-Inf 1", "-inf 1.0"),
        (
            entry(1, DOUBLE, -1.7976931348623157e308),
            "-1.79769313486232e+308",
            "-1.7976931348623157e+308",
        ),
        (entry(1, SHORT), "", ""),
        (entry(1, RATIONAL), "", ""),
    ],
)
def test_numbers_stand_in_a_row(made: MadeEntry, value: Value, stored: str) -> None:
    found = decoded(made)
    assert (found.value, found.raw) == (value, stored)
    assert type(found.value) is type(value)


@pytest.mark.parametrize("kind", [SHORT, LONG, RATIONAL, UNDEFINED, DOUBLE])
def test_a_long_row_of_numbers_is_counted_not_shown(kind: int) -> None:
    made = raw(1, b"\xee" * 4_000) if kind == UNDEFINED else entry(1, kind, *([7] * 4_000))
    found = decoded(made)
    count = 2_000 if kind == RATIONAL else 4_000
    what = f"({count:,} {'bytes of binary data' if kind == UNDEFINED else 'numbers'})"
    assert (found.value, found.text) == (what, what)
    assert len(found.raw) <= DEFAULT.raw_bytes


@pytest.mark.parametrize("kind", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 129])
@pytest.mark.parametrize("name", ["UserComment", "XPTitle", "GPSLatitude", "GPSTimeStamp", "Make"])
def test_a_value_of_the_wrong_type_gives_some_answer(kind: int, name: str) -> None:
    for stored in (b"", b"\xff" * 8, bytes(range(64))):
        size = {1: 1, 3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}.get(kind, 1)
        found = decoded(MadeEntry(tag=1, kind=kind, values=stored, count=len(stored) // size), name)
        assert len(found.text) <= DEFAULT.text_characters + 30
