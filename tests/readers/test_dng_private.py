from __future__ import annotations

import pytest

from tests.support.bytes_source import problems_of, read, read_bytes, tags_of
from tests.support.maker_notes import canon
from tests.support.old_raw_bytes import adobe_private
from tests.support.tiff_bytes import Directory, Order, Placed, raw, text, tiff_block
from verifyimg.readers.dng_private import DNG_PRIVATE

PLACE = 700
"""Where the note stood in the file that was converted."""
NOTE = canon(
    model="Canon EOS 80D", firmware="1.0.2", model_id=0x350, serial=52031, file_number=1024187
)


def dng(data: bytes, *, make: str = "Canon", order: Order = "<") -> bytes:
    entries = (
        text(0x010F, make),
        text(0x0110, "Canon EOS 80D"),
        raw(0xC612, b"\1\4\0\0", kind=1),
        raw(0xC634, Placed(make=lambda _: data)),
    )
    return tiff_block({"ifd0": Directory(entries=entries)}, order=order)


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_copy_of_a_note_is_read_by_the_offsets_that_it_had(order: Order) -> None:
    reading = read_bytes(dng(adobe_private(NOTE.make(PLACE), stood=PLACE), order=order))
    values = {key: tag.value for key, tag in tags_of(reading.tags).items()}
    assert values["Canon:OwnerName"] == ""
    assert values["Canon:CanonFirmwareVersion"] == "Firmware Version 1.0.2"
    assert values["Canon:InternalSerialNumber"] == "YA0052031"
    assert [one for one in problems_of(reading.problems) if one[0] == "damaged"] == []


def test_a_tag_of_the_copy_names_its_place_in_this_file() -> None:
    data = dng(adobe_private(NOTE.make(PLACE), stood=PLACE))
    tag = tags_of(read_bytes(data).tags)["Canon:InternalSerialNumber"]
    assert data[tag.offset or 0 :].startswith(b"YA0052031")


def test_the_note_of_pentax_stands_there_as_it_is() -> None:
    (found,) = read(DNG_PRIVATE, b"PENTAX \0II\0\0").found
    assert getattr(found, "kind", "") == "MakerNote"


def test_data_of_another_kind_are_a_length() -> None:
    assert read(DNG_PRIVATE, b"whatever").values == {"IFD0:DNGPrivateData": 8}


BROKEN = [
    (adobe_private(b"note", stood=8, length=999), "a part of Adobe's private data breaks off"),
    (adobe_private(b"note", stood=8, order=b"??"), "the copy of a MakerNote has no byte order"),
]


@pytest.mark.parametrize(("data", "message"), BROKEN)
def test_what_breaks_off_is_damaged(data: bytes, message: str) -> None:
    assert read(DNG_PRIVATE, data).problems == [("damaged", message)]


def test_a_mark_alone_holds_no_note() -> None:
    assert read(DNG_PRIVATE, b"Adobe\0Ma").found == ()
