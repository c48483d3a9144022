from __future__ import annotations

import pytest

from tests.support import png_bytes as png
from tests.support.bytes_source import Bytes
from verifyimg.containers.png_chunks import Chunk, block_of, checksum_holds, chunk_at


def at_start(data: bytes) -> Chunk:
    found = chunk_at(Bytes(data), 0)
    assert found is not None
    return found


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0IEN", b"\0\0\0\0IE D", b"\0\0\0\0\xc9END"])
def test_what_has_no_type_of_four_letters_is_no_chunk(data: bytes) -> None:
    assert chunk_at(Bytes(data), 0) is None


def test_a_chunk_is_where_it_says() -> None:
    data = b"before" + png.text("Title", "river") + b"behind"
    found = chunk_at(Bytes(data), 6)
    assert found is not None
    assert (found.type, found.offset, found.payload, found.length) == ("tEXt", 6, 14, 11)
    assert data[found.payload :].startswith(b"Title\0river")
    assert data[found.end :] == b"behind"


@pytest.mark.parametrize("payload", [b"", b"x", b"long" * 700_000])
def test_a_checksum_is_that_of_type_and_payload(payload: bytes) -> None:
    right, wrong = png.chunk(b"prIv", payload), png.chunk(b"prIv", payload, crc=1)
    assert checksum_holds(Bytes(right), at_start(right))
    assert not checksum_holds(Bytes(wrong), at_start(wrong))


def test_a_checksum_that_is_cut_off_does_not_hold() -> None:
    data = png.chunk(b"prIv", b"payload")
    assert not checksum_holds(Bytes(data[:-1]), at_start(data))
    assert not checksum_holds(Bytes(data[:-7]), at_start(data))


@pytest.mark.parametrize(("kind", "block"), [(b"eXIf", "EXIF"), (b"tIME", "PNG time")])
def test_a_chunk_is_a_block_of_its_kind(kind: bytes, block: str) -> None:
    data = png.chunk(kind, b"payload")
    found = block_of(at_start(data), Bytes(data))
    assert (found.kind, found.label, found.read(99)) == (block, kind.decode(), b"payload")


def test_an_unknown_chunk_is_a_block_of_its_own_name() -> None:
    data = png.chunk(b"EXIF", b"payload")
    assert block_of(at_start(data), Bytes(data)).kind == "PNG EXIF"


def test_the_mark_of_jpeg_is_not_part_of_an_exif_block() -> None:
    data = png.exif(b"II*\0", mark=b"Exif\0\0")
    found = block_of(at_start(data), Bytes(data))
    assert (found.read(99), found.offset) == (b"II*\0", 14)


@pytest.mark.parametrize("length", range(8, 15))
def test_of_a_chunk_that_is_cut_off_there_is_what_the_file_holds(length: int) -> None:
    data = png.exif(b"II*\0")[:length]
    assert block_of(at_start(data), Bytes(data)).read(99) == data[8:12]
