from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.box_samples import JXL
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.isobmff_bytes import box
from tests.support.jp2_bytes import jxl, jxl_codestream, signature
from tests.support.jumbf_bytes import store
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.containers.jxl import locate
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

EXIF = box(b"Exif", bytes(4) + camera_exif())
PART = box(b"jxlp", bytes(4) + jxl_codestream())


def located(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(locate(Bytes(data), limits))


def kinds(data: bytes) -> list[str]:
    return [one.kind for one in located(data) if isinstance(one, Block)]


def fatal(data: bytes) -> bool:
    return any(isinstance(one, Problem) and one.fatal for one in located(data))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(jxl(), id="a picture alone"),
        pytest.param(jxl(EXIF), id="EXIF"),
        pytest.param(jxl(picture=PART + EXIF + box(b"jxlp", bytes(9))), id="in parts"),
        pytest.param(jxl(picture=box(b"jxlc", jxl_codestream(), size=0)), id="up to the end"),
        pytest.param(jxl() + b"PK\3\4 behind", id="a trailer"),
    ],
)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems_of(located(data)) == []


def test_metadata_are_located_before_the_picture_and_behind_it() -> None:
    made = jxl(EXIF, box(b"xml ", b"<x/>"), store(), picture=PART + box(b"xml ", b"<x/>"))
    assert kinds(made) == [
        "box JXL ",
        "JPEG 2000 type",
        "EXIF",
        "XMP",
        "JUMBF",
        "JXL codestream",
        "XMP",
    ]


def test_exif_and_the_size_are_read() -> None:
    values = {tag.key: tag.value for tag in read_bytes(JXL).tags}
    assert values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE
    assert (values["File:ImageWidth"], values["File:ImageHeight"]) == (300, 200)


def test_a_bare_codestream_can_hold_no_metadata() -> None:
    found = read_bytes(jxl_codestream())
    said = ("unsupported", "a bare JPEG XL codestream can hold no metadata")
    assert said in problems_of(found.problems)
    assert not any(problem.hides_metadata for problem in found.problems)


@pytest.mark.parametrize(
    ("kind", "held"), [(b"Exif", "EXIF"), (b"xml ", "XMP"), (b"own ", "a box own ")]
)
def test_a_packed_box_is_named_and_never_called_absent(kind: bytes, held: str) -> None:
    found = read_bytes(jxl(box(b"brob", kind + b"packed")))
    what = f"{held} is there, but packed (Brotli); this version does not read it"
    assert problems_of(found.problems) == [("unsupported", what)]


def test_a_file_cut_anywhere_is_damaged() -> None:
    for length in range(12, len(JXL)):
        assert "damaged" in {kind for kind, _ in problems_of(located(JXL[:length]))} or JXL[
            length : length + 8
        ].endswith((b"Exif", b"xml ", b"jumb", b"brob", b"jxlc"))


@pytest.mark.parametrize(
    "data", [signature(b"JXL "), signature(b"JXL ") + EXIF, jxl(picture=b"\0\0\0\1")]
)
def test_a_file_without_its_picture_cannot_be_examined(data: bytes) -> None:
    assert fatal(data)


def test_more_boxes_than_the_limit_are_refused() -> None:
    found = located(jxl() + box(b"free") * 30, replace(DEFAULT, boxes=20))[-1]
    assert isinstance(found, Problem) and (found.kind, found.fatal) == ("refused", False)
