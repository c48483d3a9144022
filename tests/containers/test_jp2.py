from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import jp2_bytes as jp2
from tests.support.box_samples import JP2
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.isobmff_bytes import box
from tests.support.jumbf_bytes import store
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.containers.jp2 import locate
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

RDF = b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"


def located(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(locate(Bytes(data), limits))


def kinds(data: bytes) -> list[str]:
    return [one.kind for one in located(data) if isinstance(one, Block)]


SOUND = [
    pytest.param(jp2.jp2(), id="a picture alone"),
    pytest.param(JP2, id="everything"),
    pytest.param(jp2.jp2(brand=b"jpx "), id="JPX"),
    pytest.param(jp2.jp2(box(b"asoc", box(b"lbl ", b"x"))), id="boxes in boxes"),
    pytest.param(jp2.jp2() + b"behind the end", id="a trailer"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems_of(located(data)) == []


def test_what_describes_the_picture_is_given() -> None:
    assert kinds(jp2.jp2()) == [
        *("box jP  ", "JPEG 2000 type", "JPEG 2000 header", "JPEG 2000 colour"),
        *("JPEG 2000 resolution", "JPEG 2000 size", "scan"),
    ]


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (jp2.named(jp2.EXIF, camera_exif()), "EXIF"),
        (jp2.named(jp2.XMP, RDF), "XMP"),
        (box(b"xml ", RDF), "XMP"),
        (box(b"xml ", b"<gml/>"), "XML"),
        (store(), "JUMBF"),
        (box(b"asoc", box(b"asoc", box(b"xml ", RDF))), "XMP"),
    ],
)
def test_metadata_are_found_wherever_they_stand(made: bytes, kind: str) -> None:
    assert kind in kinds(jp2.jp2(made))
    assert kind in kinds(jp2.jp2() + made)


def test_a_profile_is_given_without_its_head() -> None:
    made = jp2.jp2(box(b"jp2h", box(b"colr", b"\2\0\0profile")))
    (found,) = (one for one in located(made) if isinstance(one, Block) and one.kind == "ICC")
    assert found.read(99) == b"profile"


def test_exif_is_read() -> None:
    values = {tag.key: tag.value for tag in read_bytes(JP2).tags}
    assert values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE
    assert values["File:Comment"] == "made by hand"


def test_a_bare_codestream_can_hold_no_metadata_but_comments() -> None:
    found = read_bytes(jp2.codestream(jp2.size(9, 7), jp2.comment(b"made by hand")))
    assert {tag.key: tag.value for tag in found.tags} == {
        "File:ImageWidth": 9,
        "File:ImageHeight": 7,
        "File:Comment": "made by hand",
    }
    assert "unsupported" in {problem.kind for problem in found.problems}
    assert not any(problem.hides_metadata for problem in found.problems)


def test_a_file_that_ends_before_the_picture_cannot_be_examined() -> None:
    end = JP2.index(b"ihdr")
    for length in range(12, end):
        assert any(isinstance(one, Problem) and one.fatal for one in located(JP2[:length]))


def test_boxes_in_boxes_end_at_the_fourth_level() -> None:
    made = box(b"xml ", RDF)
    for _ in range(200):
        made = box(b"asoc", made)
    assert "XMP" not in kinds(jp2.jp2(made))


@pytest.mark.parametrize("inside", [False, True])
def test_more_boxes_than_the_limit_are_refused(inside: bool) -> None:
    many = box(b"free") * 30
    found = located(jp2.jp2(box(b"asoc", many) if inside else many), replace(DEFAULT, boxes=20))
    assert "refused" in {kind for kind, _ in problems_of(found)}
