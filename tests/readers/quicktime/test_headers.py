from __future__ import annotations

import pytest

from tests.support import quicktime_bytes as film
from tests.support.bytes_source import block
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.readers.boxes import Boxes
from verifyimg.readers.quicktime.headers import Place, header, sample_format, scale_of

DATE, LATER = "2020:05:17 14:03:21", "2020:05:17 14:03:26"


def place_of(data: bytes, *, utc: bool = False, scale: int = 600) -> Place:
    boxes = Boxes(block(data, "moov", "moov"), DEFAULT, reader="quicktime")
    return Place(boxes=boxes, group="Track1", utc=utc, scale=scale)


def values(data: bytes, *, utc: bool = False) -> dict[str, Value]:
    place = place_of(data, utc=utc)
    (box,) = place.boxes.within()
    found = {tag.name: tag.value for tag in header(place, box)}
    assert place.boxes.problems == []
    return found


@pytest.mark.parametrize("wide", [False, True])
def test_the_header_of_a_film_tells_dates_and_length(wide: bool) -> None:
    assert values(film.movie_header(wide=wide)) == {
        "CreateDate": DATE,
        "ModifyDate": LATER,
        "TimeScale": 600,
        "Duration": 2,
    }


@pytest.mark.parametrize("wide", [False, True])
def test_the_header_of_a_track_tells_dates_number_length_and_size(wide: bool) -> None:
    assert values(film.track_header(wide=wide)) == {
        "TrackCreateDate": DATE,
        "TrackModifyDate": LATER,
        "TrackID": 1,
        "TrackDuration": 2,
        "ImageWidth": 1920,
        "ImageHeight": 1080,
    }


@pytest.mark.parametrize("wide", [False, True])
def test_the_header_of_its_media_tells_a_language_too(wide: bool) -> None:
    found = values(film.media_header(wide=wide))
    assert (found["MediaCreateDate"], found["MediaLanguageCode"]) == (DATE, "eng")
    assert (found["MediaTimeScale"], found["MediaDuration"]) == (1500, 2)


def test_a_writer_that_keeps_to_utc_has_that_behind_its_dates() -> None:
    assert values(film.movie_header(), utc=True)["CreateDate"] == f"{DATE}+00:00"


def test_a_date_that_was_never_set_has_no_zone() -> None:
    assert values(film.movie_header(0), utc=True)["CreateDate"] == "0000:00:00 00:00:00"


@pytest.mark.parametrize("name", [b"Core Media Video\0", b"\x10Core Media Video"])
def test_a_handler_tells_its_name_in_both_ways_of_writing_it(name: bytes) -> None:
    found = values(film.handler(name=name))
    assert found == {"HandlerType": "vide", "HandlerDescription": "Core Media Video"}


def test_without_a_scale_a_duration_is_in_ticks() -> None:
    assert values(film.movie_header(scale=0))["Duration"] == 0
    place = place_of(film.track_header(), scale=0)
    (box,) = place.boxes.within()
    assert {tag.name: tag.value for tag in header(place, box)}["TrackDuration"] == 1200


@pytest.mark.parametrize(
    "made", [film.movie_header, film.track_header, film.media_header, film.handler]
)
def test_a_header_that_is_cut_off_is_damage(made: object) -> None:
    whole = made()  # type: ignore[operator]
    place = place_of((20).to_bytes(4) + whole[4:20])
    (box,) = place.boxes.within()
    if box.type != b"hdlr":
        assert list(header(place, box)) == []
        assert [problem.kind for problem in place.boxes.problems] == ["damaged"]
    else:
        assert len(list(header(place, box))) <= 1


def test_a_coding_has_its_name_and_size() -> None:
    place = place_of(film.sample_table())
    (minf,) = place.boxes.within()
    (stbl,) = place.boxes.within(minf)
    (stsd,) = place.boxes.within(stbl)
    assert {tag.name: tag.value for tag in sample_format(place, stsd, b"vide")} == {
        "CompressorID": "avc1",
        "SourceImageWidth": 1920,
        "SourceImageHeight": 1080,
        "CompressorName": "H.264",
    }
    (sound,) = sample_format(place, stsd, b"soun")
    assert (sound.name, sound.value) == ("AudioFormat", "avc1")
    assert list(sample_format(place, stsd, b"text")) == []


def test_the_scale_is_that_of_the_header() -> None:
    for wide in (False, True):
        place = place_of(film.movie_header(scale=90_000, wide=wide))
        (box,) = place.boxes.within()
        assert scale_of(place, box) == 90_000
