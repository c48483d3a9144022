from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import of_xmp, program, release, stated
from tests.support.matches import known
from tests.support.subjects import (
    EVENT,
    bound,
    camera_date,
    device,
    gps_time,
    place,
    subject,
    unreadable,
)
from verifyimg.checks.needs import NEEDS, missing
from verifyimg.checks.registry import rules
from verifyimg.model.claim import Claim
from verifyimg.model.image import Preview
from verifyimg.model.subject import Subject

WRITTEN = camera_date(key="IFD0:ModifyDate", meaning="written", about="file")
DIGITISED = camera_date(key="ExifIFD:CreateDate", meaning="digitised")
SMALL = Preview(kind="preview", block="SubIFD", offset=1, length=1, mime="image/jpeg")

LACKS = [
    pytest.param("claimed date", subject(camera_date()), id="claimed date: nothing claimed"),
    pytest.param("claimed place", subject(claim=EVENT), id="claimed place: a date claimed"),
    pytest.param("a claim", subject(claim=Claim(caption="a street")), id="a claim: a caption"),
    pytest.param("camera date", subject(gps_time(), WRITTEN), id="camera date: GPS and file"),
    pytest.param(
        "trusted camera date",
        subject(camera_date(doubts=["future"]), gps_time()),
        id="trusted camera date: one in doubt",
    ),
    pytest.param("trusted camera date", subject(DIGITISED), id="trusted camera date: digitised"),
    pytest.param("gps time", subject(camera_date(), place(1, 2)), id="gps time: a position"),
    pytest.param("position", subject(gps_time()), id="position: a GPS time"),
    pytest.param("device", subject(camera_date()), id="device: a date"),
    pytest.param("date", subject(device(), place(1, 2)), id="date: device and place"),
    pytest.param("scene date", subject(WRITTEN, DIGITISED), id="scene date: of the file"),
    pytest.param(
        "lower bound", subject(bound("not_before", "2020-07-09", about="file")), id="of the file"
    ),
    pytest.param(
        "upper bound", subject(bound("not_before", "2020-07-09")), id="upper bound: a lower one"
    ),
    pytest.param("time of the scene", subject(WRITTEN), id="time of the scene: of the file"),
    pytest.param(
        "file lower bound", subject(bound("not_before", "2020-07-09")), id="a bound about the scene"
    ),
    pytest.param("saved date", subject(camera_date()), id="saved date: a date of the scene"),
    pytest.param("xmp date", subject(WRITTEN, program()), id="xmp date: none of XMP"),
    pytest.param(
        "iptc date", subject(of_xmp("XMP-xmp:ModifyDate", "2020-05-17 10:00:00")), id="iptc"
    ),
    pytest.param("editor", subject(WRITTEN), id="editor: a date of saving"),
    pytest.param("claimed publication", subject(claim=EVENT), id="claimed publication: a date"),
    pytest.param("pixels", replace(subject(), pixels=False), id="pixels: left out"),
    pytest.param("thumbnail", replace(subject(), previews=(SMALL,)), id="thumbnail: a preview"),
    pytest.param("archive", subject(bound("not_after", "2020-07-09")), id="archive: a bound"),
]

HOLDS = [
    pytest.param("claimed date", subject(claim=EVENT), id="claimed date"),
    pytest.param("a claim", subject(claim=Claim(original=True)), id="a claim: original"),
    pytest.param("camera date", subject(DIGITISED), id="camera date: digitised"),
    pytest.param("camera date", subject(unreadable("")), id="camera date: unreadable"),
    pytest.param("trusted camera date", subject(camera_date()), id="trusted camera date"),
    pytest.param("gps time", subject(gps_time(doubts=["gps_epoch"])), id="gps time: in doubt"),
    pytest.param("position", subject(place(1, 2)), id="position"),
    pytest.param("device", subject(device()), id="device"),
    pytest.param("date", subject(WRITTEN), id="date: of the file"),
    pytest.param("scene date", subject(gps_time()), id="scene date: GPS"),
    pytest.param("lower bound", subject(bound("not_before", "2020-07-09")), id="lower bound"),
    pytest.param("upper bound", subject(bound("not_after", "2020-07-09")), id="upper bound"),
    pytest.param("time of the scene", subject(bound("not_after", "2020-07-09")), id="a bound"),
    pytest.param("file lower bound", subject(release("2020-07-09")), id="file lower bound"),
    pytest.param("saved date", subject(WRITTEN), id="saved date"),
    pytest.param(
        "xmp date", subject(of_xmp("XMP-xmp:ModifyDate", "2020-05-17 10:00:00")), id="xmp"
    ),
    pytest.param("iptc date", subject(stated("IPTC:DateCreated", "2020-05-17")), id="iptc date"),
    pytest.param("editor", subject(program()), id="editor"),
    pytest.param(
        "claimed publication", subject(claim=Claim(published_at=EVENT.date)), id="publication"
    ),
    pytest.param("pixels", subject(), id="pixels"),
    pytest.param("archive", known(), id="archive: one that has nothing"),
    pytest.param(
        "thumbnail", replace(subject(), previews=(replace(SMALL, kind="thumbnail"),)), id="IFD1"
    ),
]


@pytest.mark.parametrize(("need", "given"), LACKS)
def test_what_is_missing_is_said(need: str, given: Subject) -> None:
    assert missing(given, (need,)) == NEEDS[need].missing


@pytest.mark.parametrize(("need", "given"), HOLDS)
def test_what_is_there_is_enough(need: str, given: Subject) -> None:
    assert missing(given, (need,)) is None


def test_the_first_need_that_is_missing_is_named() -> None:
    lack = missing(subject(), ("claimed date", "gps time"))
    assert lack == "no date was claimed"


def test_no_needs_miss_nothing() -> None:
    assert missing(subject(), ()) is None


def test_every_need_says_what_is_missing_in_lower_case() -> None:
    assert [need for need, words in NEEDS.items() if not words.missing[:1].islower()] == []


def test_every_need_is_used_by_a_rule() -> None:
    used = {need for registered in rules() for need in registered.rule.needs}
    assert set(NEEDS) - used == set()
