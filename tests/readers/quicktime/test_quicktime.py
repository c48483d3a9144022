from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import quicktime_bytes as film
from tests.support.box_samples import CR3, MOV
from tests.support.bytes_source import Seen, block, read, read_bytes
from tests.support.isobmff_bytes import box, full
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.readers.quicktime.quicktime import QUICKTIME


def seen(*boxes: bytes, limits: Limits = DEFAULT) -> Seen:
    return Seen(tuple(QUICKTIME.read(block(film.movie(*boxes), "moov", "moov"), limits)))


def test_a_film_of_nothing_but_headers_has_no_problem() -> None:
    found = seen()
    assert found.problems == []
    assert found.values["QuickTime:CreateDate"] == "2020:05:17 14:03:21"
    assert found.values["Track1:ImageWidth"] == 1920


def test_tracks_are_numbered_in_their_order() -> None:
    second = film.track(header=film.track_header(number=7))
    found = seen(film.movie_header(), film.track(), second)
    assert (found.values["Track1:TrackID"], found.values["Track2:TrackID"]) == (1, 7)


def test_a_handler_of_references_is_not_that_of_the_media() -> None:
    minf = box(b"minf", film.handler(b"alis", b""))
    found = seen(film.movie_header(), film.track(media=film.handler() + minf))
    assert found.values["Track1:HandlerType"] == "vide"


def test_what_stands_beside_the_tracks_is_read() -> None:
    values = {tag.key: tag.value for tag in read_bytes(MOV).tags}
    assert values["Keys:CreationDate"] == "2020:05:17 14:03:21+05:00"
    assert values["UserData:ContentCreateDate"] == "2020:05:17 14:03:21+05:00"
    assert values["QuickTime:TimeZone"] == 300


def test_xmp_may_stand_in_a_box_named_by_its_mark() -> None:
    found = seen(film.movie_header(), box(b"uuid", film.XMP + b"<x/>"), box(b"uuid", bytes(20)))
    (inner,) = (one for one in found.found if isinstance(one, Block))
    assert (inner.kind, inner.read(99)) == ("XMP", b"<x/>")


def test_a_raw_picture_keeps_its_dates_in_utc_and_has_previews() -> None:
    found = read_bytes(CR3)
    values = {tag.key: tag.value for tag in found.tags}
    assert values["QuickTime:CreateDate"] == "2020:05:17 14:03:21+00:00"
    pictures = {one.block: CR3[one.offset :][: one.length] for one in found.previews}
    assert pictures == {"THMB": film.JPEG, "trak": film.JPEG, "uuid": film.JPEG}


@pytest.mark.parametrize(
    "tables",
    [
        film.one_sample(1 << 60, 9),
        film.one_sample(0, 9),
        film.one_sample(0, 0),
        full(b"stsz") + full(b"co64"),
    ],
)
def test_a_sample_that_is_no_picture_of_ours_is_no_preview(tables: bytes) -> None:
    media = film.media_header() + film.handler() + film.sample_table(tables)
    found = seen(film.canon(b"", b"", b""), film.movie_header(), film.track(media=media))
    assert [one for one in found.found if getattr(one, "block", "") == "trak"] == []


@pytest.mark.parametrize("cut", [1, 9, 60, 200, 400])
def test_a_film_that_is_cut_is_damage(cut: int) -> None:
    found = read(QUICKTIME, film.movie()[:-cut])
    assert found.problems
    assert {kind for kind, _ in found.problems} == {"damaged"}


def test_boxes_in_boxes_are_counted() -> None:
    deep = b""
    for _ in range(200):
        deep = box(b"mdia", deep)
    found = seen(box(b"trak", deep), limits=replace(DEFAULT, boxes=50))
    assert "refused" in {kind for kind, _ in found.problems}
