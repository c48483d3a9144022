from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from tests.support import hostile_tiff
from tests.support.raw_bytes import IFD8, LONG8, Wide, big_tiff, wide_pointer
from tests.support.tiff_bytes import (
    BYTE,
    DOUBLE,
    FLOAT,
    LONG,
    RATIONAL,
    SBYTE,
    SHORT,
    SLONG,
    SRATIONAL,
    SSHORT,
    Order,
    directory,
    entry,
    text,
    tiff_block,
)
from tests.support.tiff_bytes import Directory as Made
from tests.support.tiff_bytes import Entry as MadeEntry
from verifyimg.limits import DEFAULT, Limits
from verifyimg.readers.exif.ifd import (
    Directory,
    Entry,
    Flaw,
    Tiff,
    directory_at,
    numbers,
    pointers,
    rationals,
    tiff_of,
)


def tiff(*entries: MadeEntry, order: Order = "<") -> Tiff:
    return header(tiff_block({"ifd0": directory(entries)}, order=order))


def header(data: bytes) -> Tiff:
    found = tiff_of(data)
    assert found is not None
    return found


def read(data: bytes | Tiff, limits: Limits = DEFAULT) -> Directory:
    block = data if isinstance(data, Tiff) else header(data)
    found = directory_at(block, block.first, limits)
    assert isinstance(found, Directory)
    return found


def only(block: Tiff) -> Entry:
    (found,) = read(block).entries
    return found


def flaws(data: bytes, limits: Limits = DEFAULT) -> list[tuple[str, str]]:
    return [(flaw.kind, flaw.message) for flaw in read(data, limits).flaws]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"II",
        b"II*\0\x08\0\0",
        b"MM*\0\0\0\0\x08",
        b"IM*\0\x08\0\0\0",
        b"II+\0\x08\0\0\0",
        b"Exif\0\0II*\0\x08\0\0\0",
        b"\0" * 64,
    ],
)
def test_what_does_not_begin_like_a_tiff_is_none(data: bytes) -> None:
    assert tiff_of(data) is None


@pytest.mark.parametrize(("order", "mark"), [("<", b"II"), (">", b"MM")])
def test_the_header_says_order_and_first_directory(order: Order, mark: bytes) -> None:
    found = header(mark + struct.pack(f"{order}HI", 42, 0x12345678))
    assert (found.order, found.first) == (order, 0x12345678)


@pytest.mark.parametrize("position", [-1, 5, 8, 1 << 40])
def test_nothing_is_unpacked_beyond_the_block(position: int) -> None:
    assert header(b"II*\0\x08\0\0\0").unpack("I", position) is None


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (BYTE, (1, 255)),
        (SHORT, (1, 65_535)),
        (LONG, (1, 4_294_967_295)),
        (SBYTE, (-1, 127)),
        (SSHORT, (-1, 32_767)),
        (SLONG, (-1, 2_147_483_647)),
        (FLOAT, (0.5, -2.0)),
        (DOUBLE, (0.1, -2.0)),
    ],
)
def test_numbers_of_every_type_are_read_in_both_orders(
    kind: int, values: tuple[float, ...], order: Order
) -> None:
    block = tiff(entry(0x9999, kind, *values), order=order)
    assert numbers(block, only(block), DEFAULT) == values
    assert rationals(block, only(block), DEFAULT) == ()


@pytest.mark.parametrize("order", ["<", ">"])
def test_rationals_stay_fractions(order: Order) -> None:
    block = tiff(entry(1, RATIONAL, 72, 10, 0, 0), order=order)
    assert rationals(block, only(block), DEFAULT) == ((72, 10), (0, 0))
    assert numbers(block, only(block), DEFAULT) == ()


def test_signed_rationals_keep_their_sign() -> None:
    block = tiff(entry(1, SRATIONAL, -1, 3))
    assert rationals(block, only(block), DEFAULT) == ((-1, 3),)


def test_a_text_has_no_numbers() -> None:
    block = tiff(text(1, "2020"))
    assert numbers(block, only(block), DEFAULT) == ()


def test_no_more_items_are_decoded_than_the_limit() -> None:
    block = tiff(entry(1, SHORT, *range(900)))
    few = replace(DEFAULT, value_items=3)
    assert numbers(block, only(block), few) == (0, 1, 2)
    block = tiff(entry(1, RATIONAL, *range(900)))
    assert rationals(block, only(block), few) == ((0, 1), (2, 3), (4, 5))


@pytest.mark.parametrize(("value", "place"), [("abc", 18), ("abcd", 26)])
def test_four_bytes_stand_in_the_entry_and_five_behind(value: str, place: int) -> None:
    block = tiff(text(1, value))
    assert (only(block).position, only(block).length) == (place, len(value) + 1)
    assert block.stored(only(block)) == value.encode() + b"\0"


def test_the_next_directory_is_named() -> None:
    assert read(hostile_tiff.loop()).next > 8
    assert read(tiff(text(1, "x"))).next == 0


def test_a_pointer_names_every_place() -> None:
    block = tiff(entry(0x014A, LONG, 100, 200), entry(0x014B, LONG, 300))
    assert list(pointers(block, read(block), 0x014A)) == [100, 200]
    assert list(pointers(block, read(block), 0x9999)) == []


def test_a_pointer_of_another_type_is_none() -> None:
    block = tiff(entry(0x8769, SHORT, 100), text(0x8825, "abcd"))
    assert list(pointers(block, read(block), 0x8769)) == []
    assert list(pointers(block, read(block), 0x8825)) == []


def test_pointers_by_the_thousand_are_cut() -> None:
    block = tiff(entry(0x014A, LONG, *range(5_000)))
    assert list(pointers(block, read(block), 0x014A)) == list(range(64))


@pytest.mark.parametrize("position", [1, 0xFFFFFFF0, 1 << 31])
def test_a_directory_outside_the_block_is_a_flaw(position: int) -> None:
    block = header(b"II*\0\x08\0\0\0")
    found = directory_at(block, position + 8, DEFAULT)
    assert isinstance(found, Flaw)
    assert (found.kind, found.message) == ("damaged", "points outside the block")


def test_a_count_that_nothing_holds_is_one_flaw_and_the_rest_is_read() -> None:
    absurd = entry(0x829A, RATIONAL, 1, 250, count=0xFFFFFFFF)
    data = tiff_block({"ifd0": directory([absurd, text(0x9003, "2020")])})
    assert [one.number for one in read(data).entries] == [0x9003]
    assert flaws(data) == [("damaged", "0x829a (4,294,967,295 items) does not fit in the block")]


def test_a_value_behind_the_end_is_a_flaw() -> None:
    lost = MadeEntry(tag=0x9004, kind=2, values=b"x" * 20, offset=0x7FFFFFF0)
    data = tiff_block({"ifd0": directory([lost])})
    assert flaws(data) == [("damaged", "0x9004 (20 items) does not fit in the block")]


def test_an_unknown_type_is_a_flaw_and_the_rest_is_read() -> None:
    block = header(hostile_tiff.unknown_type())
    assert 0x0110 in [one.number for one in read(block).entries]
    assert [flaw.message for flaw in read(block).flaws] == ["0x010f has no known type"]


def test_a_directory_that_ends_early_gives_what_it_has() -> None:
    data = tiff_block({"ifd0": Made(entries=(text(0x0110, "X"),), declared=3)})
    assert [one.number for one in read(data[:-4]).entries] == [0x0110]
    assert flaws(data[:-4]) == [("damaged", "ends after 1 of 3 entries")]
    assert read(data[:-4]).next == 0


def test_too_many_broken_entries_are_no_directory() -> None:
    noise = b"II*\0\x08\0\0\0" + b"\xee" * 4_000
    assert flaws(noise) == [("damaged", "is not a directory: 8 of its first 8 entries are broken")]


def test_more_entries_than_the_limit_are_refused() -> None:
    data = tiff_block({"ifd0": directory([entry(number, SHORT, 1) for number in range(30)])})
    few = replace(DEFAULT, ifd_entries=20)
    assert len(read(data, few).entries) == 20
    assert flaws(data, few) == [("refused", "has 30 entries; only the first 20 were read")]


def test_the_next_directory_is_found_behind_entries_that_were_refused() -> None:
    many = directory([entry(number, SHORT, 1) for number in range(30)], following=4_242)
    few = replace(DEFAULT, ifd_entries=20)
    assert read(tiff_block({"ifd0": many}), few).next == 4_242


@pytest.mark.parametrize("trick", hostile_tiff.TRICKS, ids=lambda trick: trick.__name__)
def test_every_truncation_of_every_trick_is_read_to_an_end(trick: object) -> None:
    assert callable(trick)
    whole = trick()
    for length in range(8, min(len(whole), 400)):
        block = header(whole[:length])
        found = directory_at(block, block.first, DEFAULT)
        held = found.entries if isinstance(found, Directory) else ()
        assert all(one.position + one.length <= length for one in held)


def test_of_a_long_value_only_so_much_is_looked_at() -> None:
    made = tiff_block({"ifd0": directory([text(1, "x" * 5_000)])})
    block = tiff_of(made, replace(DEFAULT, value_bytes=100))
    assert block is not None
    assert block.stored(only(block)) == b"x" * 100


HUGE = (1 << 64) - 1


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_big_directory_is_read_as_a_small_one_is(order: Order) -> None:
    entries = [text(1, "no more"), text(2, "a long text"), entry(3, LONG8, 7, HUGE)]
    found = header(big_tiff({"ifd0": Wide(entries=entries, next=99)}, order=order))
    directory = read(found)
    assert (directory.flaws, directory.next) == ((), 99)
    one, two, three = directory.entries
    assert (found.stored(one), one.position) == (b"no more\0"[:8], 16 + 8 + 12)
    assert found.stored(two) == b"a long text\0"
    assert numbers(found, three, DEFAULT) == (7, HUGE)


@pytest.mark.parametrize("kind", [LONG, LONG8, IFD8])
def test_a_pointer_may_be_of_either_width(kind: int) -> None:
    pointing = [wide_pointer(0x014A, "there", kind=kind)]
    found = header(big_tiff({"ifd0": Wide(entries=pointing), "there": Wide(entries=[])}))
    assert list(pointers(found, read(found), 0x014A)) == [16 + Wide(entries=pointing).size]


@pytest.mark.parametrize("head", [b"II+\0\4\0\0\0", b"II+\0\x08\0\1\0", b"II+\0\x08\0"])
def test_a_big_header_that_says_otherwise_is_none(head: bytes) -> None:
    assert tiff_of(head.ljust(8, b"\0") + bytes(8 if len(head) > 6 else 0)) is None


@pytest.mark.parametrize(
    "made",
    [
        entry(1, LONG8, 1, count=HUGE),
        entry(1, LONG8, 1, count=1 << 61),
        entry(1, LONG8, 1, 2, offset=HUGE),
        text(1, "a text of some length", count=HUGE),
    ],
)
def test_a_value_of_astronomic_size_costs_one_flaw(made: MadeEntry) -> None:
    directory = read(big_tiff({"ifd0": Wide(entries=[made, entry(2, LONG, 7)])}))
    assert [one.number for one in directory.entries] == [2]
    assert [one.number for one in directory.flaws] == [1]


def test_a_directory_of_astronomic_size_ends_with_the_block() -> None:
    directory = read(big_tiff({"ifd0": Wide(entries=[entry(1, LONG, 7)], declared=HUGE)}))
    assert (len(directory.entries), len(directory.flaws), directory.next) == (1, 1, 0)
    assert directory.flaws[0].message.endswith(f"of {HUGE:,} entries")
