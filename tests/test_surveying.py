from __future__ import annotations

from dataclasses import replace

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import jfif, jpeg
from tests.support.scenes import jpeg_of, scene
from verifyimg.limits import DEFAULT
from verifyimg.model.structure import Structure
from verifyimg.reading import read_file
from verifyimg.surveying import surveyed


def survey(data: bytes, **changes: int) -> Structure:
    limits = replace(DEFAULT, **changes)  # type: ignore[arg-type]
    source = Bytes(data)
    return surveyed(source, read_file(source, limits), limits)


def test_a_jpeg_has_its_pieces_and_its_coding() -> None:
    found = survey(jpeg_of(scene(1)))
    assert found.of("JFIF")
    assert found.of("scan")
    assert found.encoding is not None
    assert found.second_formats == ()


def test_what_is_no_picture_has_neither() -> None:
    assert survey(b"PK nothing") == Structure()


def test_pieces_are_bounded() -> None:
    assert len(survey(jpeg(*[jfif()] * 9), pieces=5).pieces) == 5
