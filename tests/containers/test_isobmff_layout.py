from __future__ import annotations

import pytest

from tests.support import isobmff_bytes as heif
from tests.support.bytes_source import Bytes, problems_of
from tests.support.samples import camera_exif
from verifyimg.containers.isobmff import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block

PICTURE = heif.Stored(1, "hvc1", b"picture")
PACKET = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
RDF = "application/rdf+xml"


def exif(**changes: object) -> heif.Stored:
    made = {"number": 2, "type": "Exif", "data": heif.exif_item(camera_exif())} | changes
    return heif.Stored(**made)  # type: ignore[arg-type]


def blocks(data: bytes) -> list[Block]:
    return [one for one in locate(Bytes(data), DEFAULT) if isinstance(one, Block)]


def only(data: bytes, kind: str) -> Block:
    (found,) = (block for block in blocks(data) if block.kind == kind)
    return found


def problems(data: bytes) -> list[tuple[str, str]]:
    return problems_of(locate(Bytes(data), DEFAULT))


@pytest.mark.parametrize("parts", [1, 2, 7])
@pytest.mark.parametrize("method", [heif.FILE, heif.BOX])
def test_exif_is_found_wherever_it_lies(parts: int, method: int) -> None:
    data = heif.heif(PICTURE, exif(parts=parts, method=method))
    assert only(data, "EXIF").read(1 << 20) == camera_exif()
    assert problems(data) == []


EXIF_HEADS = [
    pytest.param(b"Exif\0\0", None, id="with the mark of JPEG"),
    pytest.param(b"", None, id="with nothing in front"),
    pytest.param(b"0123456789", None, id="with other bytes in front"),
    pytest.param(b"Exif\0\0", 0, id="the mark is not counted"),
    pytest.param(b"", 6, id="a mark is counted that is not there"),
    pytest.param(b"Exif\0\0", 0xFFFFFFFF, id="an offset behind the end"),
]


@pytest.mark.parametrize(("mark", "offset"), EXIF_HEADS)
def test_a_tiff_header_is_found_behind_its_offset_or_where_it_usually_is(
    mark: bytes, offset: int | None
) -> None:
    item = heif.exif_item(camera_exif(), mark=mark, offset=offset)
    assert only(heif.heif(PICTURE, exif(data=item)), "EXIF").read(1 << 20) == camera_exif()


@pytest.mark.parametrize(
    "item", [b"", b"\0", b"\0\0\0\0", b"\0\0\0\x06Exif\0\0", b"no header at all"]
)
def test_an_exif_item_without_a_header_is_still_a_block_or_a_problem(item: bytes) -> None:
    data = heif.heif(PICTURE, exif(data=item))
    kinds = [block.kind for block in blocks(data)]
    assert "EXIF" in kinds or problems(data) != []


def test_xmp_is_found_in_a_mime_item() -> None:
    data = heif.heif(PICTURE, heif.Stored(2, "mime", PACKET, content_type=RDF))
    found = only(data, "XMP")
    assert (found.read(99), found.offset) == (PACKET, data.index(PACKET))


def test_another_mime_item_is_not_xmp() -> None:
    data = heif.heif(PICTURE, heif.Stored(2, "mime", PACKET, content_type="text/plain"))
    assert "XMP" not in [block.kind for block in blocks(data)]


def test_packed_xmp_is_there_and_not_read() -> None:
    item = heif.Stored(2, "mime", PACKET, content_type=RDF, encoding="deflate")
    what = "XMP is there, but packed (deflate); this version does not read it"
    assert problems(heif.heif(PICTURE, item)) == [("unsupported", what)]


def test_a_thumbnail_of_the_picture_is_an_item_of_its_own() -> None:
    small = heif.Stored(3, "hvc1", b"small picture")
    other = heif.Stored(4, "av01", b"of another item")
    more = heif.references((b"thmb", 3, [1]), (b"thmb", 4, [2]), (b"dimg", 1, [3]))
    found = only(heif.heif(PICTURE, small, other, more=more), "picture item")
    assert (found.label, found.read(99)) == ("thmb hvc1", b"small picture")


def test_a_profile_is_given_without_its_type() -> None:
    sizes = heif.properties([heif.box(b"colr", b"prof" + b"profile")], {1: [1]})
    assert only(heif.heif(PICTURE, sizes=sizes), "ICC").read(99) == b"profile"


@pytest.mark.parametrize(("method", "where"), [(heif.ITEM, "in another item")])
def test_an_item_that_lies_elsewhere_is_unsupported(method: int, where: str) -> None:
    what = f"an item (Exif) lies {where}; it was not read"
    assert problems(heif.heif(PICTURE, exif(method=method))) == [("unsupported", what)]


def test_an_item_without_a_place_is_damage() -> None:
    body = heif.primary() + heif.item_infos([exif()])
    data = heif.file_type() + heif.full(b"meta", body)
    what = "an item is there (Exif), but its place is not named"
    assert problems(data) == [("damaged", what)]


@pytest.mark.parametrize("offset", [5_000, 0xFFFFFFF0])
def test_an_item_behind_the_end_of_the_file_is_damage(offset: int) -> None:
    data = heif.heif(PICTURE, exif(offset=offset))
    what = "an item (Exif) lies behind the end of what holds it, or a part of it does"
    assert problems(data) == [("damaged", what)]
    assert "EXIF" not in [block.kind for block in blocks(data)]


def test_an_item_in_more_pieces_than_the_limit_is_read_as_far_as_that() -> None:
    data = heif.heif(PICTURE, exif(parts=500))
    size = -(-len(heif.exif_item(camera_exif())) // 500)
    found = only(data, "EXIF")
    assert found.length == DEFAULT.item_extents * size - 10
    what = "an item (Exif) lies in more than 256 pieces; the rest was not read"
    assert problems(data) == [("refused", what)]


def test_an_item_does_not_leave_the_box_that_holds_it() -> None:
    data = heif.heif(PICTURE, exif(method=heif.BOX, offset=200))
    assert only(data, "EXIF").extents[-1].end == data.index(b"mdat") - 4
    assert [kind for kind, _ in problems(data)] == ["damaged"]
