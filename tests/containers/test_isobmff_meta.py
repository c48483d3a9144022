from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import isobmff_bytes as heif
from tests.support.bytes_source import Bytes
from verifyimg.containers.isobmff_boxes import Box, boxes
from verifyimg.containers.isobmff_meta import Meta, read_meta
from verifyimg.limits import DEFAULT, Limits

PICTURE = heif.Stored(1, "hvc1", b"picture")


def meta_of(data: bytes, limits: Limits = DEFAULT) -> Meta:
    source = Bytes(data)
    (found,) = (
        one
        for one in boxes(source, 0, len(data), DEFAULT)
        if isinstance(one, Box) and one.type == "meta"
    )
    return read_meta(source, found, limits)


def flaws(meta: Meta) -> list[tuple[str, str]]:
    return [(flaw.kind, flaw.message) for flaw in meta.flaws]


@pytest.mark.parametrize("version", [2, 3])
def test_everything_about_the_items_is_brought_together(version: int) -> None:
    data = heif.heif(
        PICTURE,
        heif.Stored(2, "Exif", b"exif"),
        info_version=version,
        more=heif.references((b"cdsc", 2, [1])),
    )
    meta = meta_of(data)
    assert (meta.primary, [one.type for one in meta.heads]) == (1, ["hdlr", "pitm"])
    assert [meta.items[number].type for number in (1, 2)] == ["hvc1", "Exif"]
    assert meta.places[2].extents == ((data.index(b"exif"), 4),)
    assert [(one.type, one.source, one.targets) for one in meta.references] == [("cdsc", 2, (1,))]
    assert [one.type for one in meta.properties] == ["ispe"]
    assert meta.flaws == ()


def test_only_the_properties_of_the_picture_are_kept_each_once() -> None:
    listed = [heif.extent(1, 1), heif.box(b"irot", b"\1"), heif.extent(320, 240)]
    sizes = heif.properties(listed, {2: [1], 1: [3, 2, 3, 99, 0]})
    meta = meta_of(heif.heif(PICTURE, sizes=sizes))
    assert [one.type for one in meta.properties] == ["ispe", "irot"]
    assert meta.properties[0].payload > meta.properties[1].payload


def test_the_number_of_the_picture_may_be_a_wide_one() -> None:
    body = heif.primary(70_000, version=1)
    data = heif.file_type() + heif.full(b"meta", body)
    assert meta_of(data).primary == 70_000


def test_quicktime_has_no_version_in_front() -> None:
    data = heif.file_type() + heif.box(b"meta", heif.handler() + heif.primary(5))
    assert meta_of(data).primary == 5


def test_a_box_that_is_cut_off_is_named_and_the_others_are_read() -> None:
    short = heif.full(b"iloc", b"\x44\x40\0\x05")
    data = heif.file_type() + heif.full(b"meta", short + heif.primary(5))
    meta = meta_of(data)
    assert meta.primary == 5
    assert flaws(meta) == [("damaged", "the box iloc is cut off")]


def test_a_box_that_is_larger_than_meta_is_damage() -> None:
    inside = heif.primary(5) + heif.box(b"iinf", b"", size=900)
    meta = meta_of(heif.file_type() + heif.full(b"meta", inside))
    assert flaws(meta)[0] == ("damaged", "the box iinf is larger than the box meta")


def test_bytes_that_are_no_box_end_the_walk() -> None:
    meta = meta_of(heif.file_type() + heif.full(b"meta", heif.primary(5) + b"\0\0\0\1!"))
    assert flaws(meta) == [("damaged", "the box meta breaks off: no box where one must stand")]


def test_more_items_than_the_limit_are_refused() -> None:
    many = [heif.Stored(number, "hvc1", b"") for number in range(1, 30)]
    meta = meta_of(heif.heif(*many), replace(DEFAULT, items=10))
    assert len(meta.items) == 10
    assert ("refused", "more than 10 items; the rest was not read") in flaws(meta)


def test_more_boxes_than_the_limit_are_refused() -> None:
    more = heif.box(b"free") * 30
    meta = meta_of(heif.heif(PICTURE, more=more), replace(DEFAULT, boxes=10))
    what = "more than 10 boxes in the box meta; the rest was not read"
    assert flaws(meta) == [("refused", what)]


def test_references_by_the_thousand_end_at_the_limit() -> None:
    listed = [(b"dimg", number, [1] * 90) for number in range(40)]
    data = heif.heif(PICTURE, more=heif.references(*listed))
    meta = meta_of(data, replace(DEFAULT, item_parts=100))
    assert sum(len(one.targets) for one in meta.references) == 100


def test_the_first_of_two_descriptions_counts() -> None:
    data = heif.heif(PICTURE, heif.Stored(1, "Exif", b"other"))
    assert meta_of(data).items[1].type == "hvc1"
