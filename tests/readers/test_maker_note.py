from __future__ import annotations

from dataclasses import replace

from tests.support.bytes_source import block, split_block
from tests.support.tiff_bytes import LONG, MAKER_NOTE, Order, entry, exif_block, raw, text
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block, Extent
from verifyimg.readers.ifd import Directory, directory_at
from verifyimg.readers.maker_note import Note, around, bare, position_in, with_own_header

MARK = b"bare note "


def inside(order: Order = "<", make: str = "NIKON") -> Block:
    """A MakerNote in an EXIF block, 40 bytes into the file."""
    tiff = exif_block(ifd0=[text(0x010F, make)], exif=[raw(MAKER_NOTE, MARK * 3)], order=order)
    parent = block(tiff, "EXIF", at=40)
    extents = parent.part(tiff.index(MARK), len(MARK) * 3)
    return replace(parent, kind="MakerNote", label="MakerNote", extents=extents, parent=parent)


def test_the_block_around_a_note_tells_its_maker_and_its_byte_order() -> None:
    for order in ("<", ">"):
        outer = around(inside(order), DEFAULT)
        assert outer is not None
        assert (outer.make, outer.tiff.order) == ("NIKON", order)


def test_a_note_that_stands_in_nothing_has_nothing_around_it() -> None:
    assert around(block(b"Nikon", "MakerNote"), DEFAULT) is None


def test_what_is_no_exif_block_is_nothing_around_it() -> None:
    note = inside()
    broken = block(b"not a header at all", "EXIF")
    assert around(replace(note, parent=broken), DEFAULT) is None


def test_a_block_without_a_readable_directory_names_no_maker() -> None:
    broken = block(b"II*\0\xff\xff\xff\x7f", "EXIF")
    outer = around(replace(inside(), parent=broken), DEFAULT)
    assert outer is not None
    assert outer.make == ""


def test_a_bare_directory_counts_its_offsets_from_the_block_around_it() -> None:
    note = inside()
    outer = around(note, DEFAULT)
    assert outer is not None
    found = bare(note, 4, outer)
    assert isinstance(found, Note)
    assert note.parent is not None
    assert found.block is note.parent
    assert found.block.file_offset(found.tiff.first) == note.offset + 4


def test_a_note_outside_the_block_around_it_is_none() -> None:
    outer = around(inside(), DEFAULT)
    assert outer is not None
    assert bare(block(MARK, "MakerNote", at=4000), 0, outer) is None


def test_a_note_with_a_header_of_its_own_counts_from_there() -> None:
    tiff = exif_block(ifd0=[entry(0x00A7, LONG, 4187)])
    found = with_own_header(block(b"Maker\0\0" + tiff, "MakerNote", at=40), 7, DEFAULT)
    assert found is not None
    directory = directory_at(found.tiff, found.tiff.first, DEFAULT)
    assert isinstance(directory, Directory)
    (one,) = directory.entries
    assert found.block.file_offset(one.position) == 47 + tiff.index((4187).to_bytes(4, "little"))


def test_without_a_header_there_is_no_note() -> None:
    for data in (b"", b"Nikon\0\2", b"Nikon\0\2\x10\0\0II", b"Nikon\0\2\x10\0\0XX*\0\0\0\0\0"):
        assert with_own_header(block(data, "MakerNote"), 10, DEFAULT) is None


def test_a_position_is_counted_over_the_extents_of_the_block_around() -> None:
    parent = split_block("EXIF", b"0123456789", b"abcdefghij", gap=5)
    inner = replace(parent, extents=(Extent(offset=parent.extents[1].offset + 3, length=2),))
    assert position_in(parent, inner) == 13
    assert position_in(parent, parent) == 0
    assert position_in(parent, replace(parent, extents=())) is None
