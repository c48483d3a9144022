from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.report_parts import image, tag
from tests.support.reports import gknb
from tests.support.scenes import jpeg_of, scene
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.footprint import Footprint, footprint_of
from verifyimg.model.illustration import View
from verifyimg.overlaying import Pair, held, seen, turn_of_file, with_beside

SCENE = scene(1, 240, 160)
VIEW = View(width=240, height=160, rgb=SCENE.tobytes())
PART = SCENE.crop((60, 40, 180, 120))
INSIDE = Footprint(corners=((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75)))
PAIR = Pair(
    first=VIEW, second=View(width=120, height=80, rgb=PART.tobytes()), laid=INSIDE, turn="upright"
)


def test_what_both_show_is_outlined_and_cut_out_of_either() -> None:
    beside = held(PAIR, (), origin="file", name="b.jpg", limits=DEFAULT)
    assert beside.overlaid is not None and beside.difference is not None
    mine, its = beside.overlaid.outlines
    assert {*mine} == {*INSIDE.corners} and {*its} == {(0, 0), (1, 0), (1, 1), (0, 1)}
    assert [(one.width, one.height) for one in beside.overlaid.cut] == [(120, 80)] * 2


def test_outlines_turn_with_the_pictures_that_they_are_drawn_on() -> None:
    pair = replace(PAIR, turn="turned right")
    beside = held(pair, ("mirrored",), origin="file", name="b.jpg", limits=DEFAULT)
    assert beside.overlaid is not None
    assert beside.overlaid.cut[0].width == 80
    whole = replace(PAIR, laid=Footprint(corners=((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))))
    mirrored = replace(whole, turn="mirrored")
    told = held(mirrored, (), origin="file", name="b.jpg", limits=DEFAULT).overlaid
    assert told is not None and {x for x, _ in told.outlines[0]} == {0.5, 1.0}


def test_where_it_is_not_known_what_both_show_nothing_is_laid_over() -> None:
    beside = held(replace(PAIR, laid=None), (), origin="file", name="b.jpg", limits=DEFAULT)
    assert beside.overlaid is None and beside.difference is None
    assert replace(PAIR, laid=None).as_first == "upright"


def test_a_second_picture_is_laid_as_it_lies_in_the_first() -> None:
    assert replace(PAIR, laid=footprint_of("mirrored")).as_first == "mirrored"


def test_pictures_of_a_page_are_written_anew() -> None:
    made = with_beside(VIEW, "turned right", (), DEFAULT)
    with Image.open(BytesIO(made.picture.jpeg)) as picture:
        assert picture.size == (160, 240)
    assert made.small.height <= DEFAULT.shown_side // 3


@pytest.mark.parametrize(("name", "turn"), [("JPEG", "turned right"), ("HEIC", "upright")])
def test_exif_turns_a_picture_only_where_it_is_to_be_heeded(name: str, turn: str) -> None:
    tags = (tag("IFD0:Orientation", "6", value=6),)
    report = replace(gknb(), image=replace(image(), format=name), tags=tags)
    assert turn_of_file(report) == turn


def test_what_is_no_picture_is_not_seen() -> None:
    whole = Extent(offset=0, length=10)
    assert seen(Bytes(b"no picture"), whole, DEFAULT) is None
    data = jpeg_of(SCENE)
    found = seen(Bytes(data), Extent(offset=0, length=len(data)), DEFAULT)
    assert found is not None and (found.width, found.height) == (240, 160)
