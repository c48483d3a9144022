from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import block
from tests.support.noted import bare as bare_note
from tests.support.noted import note_in, told
from tests.support.tiff_bytes import LONG, Entry, Order, entry, exif_block, text
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.readers.exif.ifd import Directory, directory_at
from verifyimg.readers.makers.note import (
    Around,
    Kept,
    Note,
    around,
    bare,
    headed,
    own,
    paged,
    position_in,
    whole,
)

MARK = b"bare note "
SERIAL = "SERIAL-4187"


def inside(order: Order = "<", make: str = "NIKON") -> Block:
    return note_in(MARK * 3, make=make, model="E900", order=order)


def outer(note: Block) -> Around:
    found = around(note, DEFAULT)
    assert found is not None
    return found


def noted(*entries: Entry, order: Order = "<", head: bytes = b"", moved: int = 0) -> Block:
    stored = (text(0x0001, SERIAL), *entries)
    return note_in(bare_note(stored, head=head, order=order), make="Foo", order=order, moved=moved)


def first_text(note: Note) -> str:
    directory = directory_at(note.tiff, note.tiff.first, DEFAULT)
    assert isinstance(directory, Directory)
    return note.tiff.stored(directory.entries[0]).rstrip(b"\0").decode("latin-1")


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_block_around_a_note_tells_maker_model_and_byte_order(order: Order) -> None:
    found = outer(inside(order))
    assert (found.make, found.model, found.tiff.order) == ("NIKON", "E900", order)


def test_a_note_that_stands_in_nothing_has_nothing_around_it() -> None:
    assert around(block(b"Nikon", "MakerNote"), DEFAULT) is None


def test_what_is_no_exif_block_is_nothing_around_it() -> None:
    broken = block(b"not a header at all", "EXIF")
    assert around(replace(inside(), parent=broken), DEFAULT) is None


def test_a_block_without_a_readable_directory_names_no_maker() -> None:
    broken = block(b"II*\0\xff\xff\xff\x7f", "EXIF")
    found = outer(replace(inside(), parent=broken))
    assert (found.make, found.model) == ("", "")


def test_a_note_stands_somewhere_in_the_block_around_it_or_nowhere() -> None:
    note = inside()
    assert note.parent is not None
    at = position_in(note.parent, note)
    assert at is not None
    assert note.parent.file_offset(at) == note.offset
    assert position_in(note.parent, block(MARK, "MakerNote", at=4000)) is None


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_bare_directory_counts_its_offsets_from_the_block_around_it(order: Order) -> None:
    note = noted(order=order, head=b"Maker\0")
    found = bare(6)(note, outer(note), DEFAULT)
    assert found is not None
    assert first_text(found) == SERIAL
    assert (found.shift, found.moved, found.adrift) == (0, 0, False)
    assert found.file_offset(found.tiff.first) == note.offset + 6


def test_a_directory_in_the_other_byte_order_than_its_block_is_read_in_its_own() -> None:
    note = note_in(bare_note([text(0x0001, SERIAL)], order=">"), make="Foo", order="<")
    found = bare(0)(note, outer(note), DEFAULT)
    assert found is not None
    assert (found.tiff.order, first_text(found)) == (">", SERIAL)


def test_the_letters_in_a_mark_tell_the_byte_order() -> None:
    note = note_in(bare_note([text(0x0001, SERIAL)], head=b"FOO\0MM", order=">"), order="<")
    found = bare(6, order_at=4)(note, outer(note), DEFAULT)
    assert found is not None
    assert (found.tiff.order, first_text(found)) == (">", SERIAL)


def test_a_note_outside_the_block_around_it_is_none() -> None:
    note = inside()
    assert bare(0)(block(MARK, "MakerNote", at=4000), outer(note), DEFAULT) is None
    assert bare(0)(note, None, DEFAULT) is None


def test_a_note_that_was_moved_is_read_where_it_is() -> None:
    note = noted(moved=-60)
    found = bare(0)(note, outer(note), DEFAULT)
    assert found is not None
    assert (found.moved, first_text(found)) == (-60, SERIAL)
    assert found.file_offset(found.tiff.first) == note.offset


def test_offsets_that_lead_nowhere_are_not_followed() -> None:
    note = noted(entry(0x0002, LONG, 1, count=9, offset=5000), moved=-60)
    found = bare(0)(note, outer(note), DEFAULT)
    assert found is not None
    assert (found.adrift, found.moved) == (True, 0)


def test_a_value_that_is_known_to_be_right_proves_the_offsets() -> None:
    note = noted(entry(0x0002, LONG, 1, count=9, offset=5000))
    proved = bare(0, proof=(0x0001, b"SERIAL"))(note, outer(note), DEFAULT)
    assert proved is not None
    assert not proved.adrift


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_note_may_count_from_its_own_first_byte(order: Order) -> None:
    letters = b"II" if order == "<" else b"MM"
    made = bare_note(
        [text(0x0001, SERIAL)], head=b"MAKER\0" + letters, order=order, from_itself=True
    )
    found = own(8, order_at=6)(note_in(made), None, DEFAULT)
    assert found is not None
    assert (found.tiff.order, first_text(found)) == (order, SERIAL)


def test_a_note_without_a_byte_order_is_none() -> None:
    assert own(8, order_at=6)(block(b"MAKER\0??\1\0", "MakerNote"), None, DEFAULT) is None
    assert own(8)(block(b"MAKER\0II\1\0", "MakerNote"), None, DEFAULT) is None


def test_a_bare_note_that_counts_from_itself_was_not_moved() -> None:
    note = note_in(bare_note([text(0x0001, SERIAL)], from_itself=True, head=b"NOTE\0\0\0\0"))
    found = bare(8)(note, outer(note), DEFAULT)
    assert found is not None
    assert (found.moved, first_text(found)) == (0, SERIAL)


def test_a_note_with_a_header_of_its_own_counts_from_there() -> None:
    tiff = exif_block(ifd0=[entry(0x00A7, LONG, 4187)])
    found = headed(7)(block(b"Maker\0\0" + tiff, "MakerNote", at=40), None, DEFAULT)
    assert found is not None
    directory = directory_at(found.tiff, found.tiff.first, DEFAULT)
    assert isinstance(directory, Directory)
    (one,) = directory.entries
    assert found.file_offset(one.position) == 47 + tiff.index((4187).to_bytes(4, "little"))


def test_without_a_header_there_is_no_note() -> None:
    for data in (b"", b"Nikon\0\2", b"Nikon\0\2\x10\0\0II", b"Nikon\0\2\x10\0\0XX*\0\0\0\0\0"):
        assert headed(10)(block(data, "MakerNote"), None, DEFAULT) is None


def test_a_record_is_the_whole_note() -> None:
    found = whole(">")(block(b"KDK INFO", "MakerNote", at=40), None, DEFAULT)
    assert found is not None
    assert (found.tiff.data[0:8], found.tiff.order, found.file_offset(3)) == (b"KDK INFO", ">", 43)


def test_a_note_that_was_taken_over_keeps_its_order_and_the_offsets_that_it_had() -> None:
    note = note_in(bare_note([entry(0x0008, LONG, 7)], order="<"), make="Canon", order=">")
    assert note.parent is not None
    kept = Kept(
        kind=note.kind,
        label=note.label,
        extents=note.extents,
        source=note.source,
        parent=note.parent,
        order="<",
        stood=5000,
    )
    assert told(kept).values == {"Canon:FileNumber": 7}


def test_a_paged_note_without_a_byte_order_is_none() -> None:
    assert paged()(block(b"??", "MakerNote"), None, DEFAULT) is None
