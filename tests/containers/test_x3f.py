from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import old_raw_bytes as raws
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.samples import FOUNDING_DATE
from verifyimg.containers.x3f import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block


def blocks(data: bytes) -> list[tuple[str, str]]:
    return [(b.kind, b.label) for b in locate(Bytes(data), DEFAULT) if isinstance(b, Block)]


def test_a_sound_file_has_header_picture_and_properties() -> None:
    assert problems_of(locate(Bytes(raws.x3f()), DEFAULT)) == []
    assert blocks(raws.x3f()) == [
        ("X3F header", "X3F"),
        ("X3F picture", "JpgFromRaw"),
        ("embedded JPEG", "JpgFromRaw"),
        ("X3F properties", "PROP"),
    ]


def test_a_smaller_picture_is_a_preview_and_what_is_no_jpeg_is_left() -> None:
    assert ("X3F picture", "PreviewImage") in blocks(raws.x3f(width=640))
    assert "X3F picture" not in {kind for kind, _ in blocks(raws.x3f(picture=b"raw data"))}


def test_the_metadata_of_the_picture_are_those_of_the_file() -> None:
    tags = {tag.key: tag.value for tag in read_bytes(raws.x3f()).tags}
    assert tags["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE
    assert tags["SigmaRaw:SerialNumber"] == "1008382"


def test_a_file_that_ends_in_its_header_cannot_be_examined() -> None:
    (problem,) = read_bytes(raws.x3f()[:39]).problems
    assert (problem.kind, problem.fatal) == ("damaged", True)


@pytest.mark.parametrize("keep", [40, 200, 500])
def test_a_file_without_its_end_is_damaged_and_never_called_bare(keep: int) -> None:
    problems = read_bytes(raws.x3f()[:keep]).problems
    message = "the file does not end in its directory; it is truncated, fetch it again"
    assert [(one.kind, one.message) for one in problems] == [("damaged", message)]


def test_a_section_that_is_elsewhere_is_damaged() -> None:
    data = raws.x3f().replace(b"SECp", b"SECq")
    problems = problems_of(locate(Bytes(data), DEFAULT))
    assert problems == [("damaged", "a section PROP is not where the directory says")]


def test_more_sections_than_the_limit_are_refused() -> None:
    found = problems_of(locate(Bytes(raws.x3f()), replace(DEFAULT, blocks=2)))
    assert found == [("refused", "more than 2 sections; the rest was not read")]


def test_a_directory_that_claims_more_sections_than_there_are_ends() -> None:
    data = raws.x3f().replace(b"SECd\2\0\0\0\3", b"SECd\2\0\0\0\4")
    kind, message = problems_of(locate(Bytes(data), DEFAULT))[-1]
    assert (kind, message) == ("damaged", "the directory ends after 3 of 4 sections")
