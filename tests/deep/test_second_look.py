from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.bytes_source import Bytes
from tests.support.fake_exiftool import VERSION, fake_exiftool
from tests.support.report_parts import tag
from tests.support.samples import camera_photo
from verifyimg.deep.second_look import look_deeper
from verifyimg.deep.session import Session
from verifyimg.limits import DEFAULT
from verifyimg.model.deep import DeepLook
from verifyimg.reading import read_file

TAGS = {"IFD0:Make": "other", "IFD0:Model": "Canon", "Canon:New": 7, "ExifTool:Error": "cut off"}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    running = Session(str(fake_exiftool(tmp_path, TAGS)))
    yield running
    running.close()


def look(session: Session, data: bytes) -> DeepLook:
    tags = (tag("IFD0:Make", "Canon"), tag("IFD0:Model", "Canon"))
    return look_deeper(Bytes(data), tags, format_name=None, limits=DEFAULT, session=session)


def test_what_it_sees_alone_and_where_it_differs_are_told_with_its_version(
    session: Session,
) -> None:
    found = look(session, b"any").found
    assert found is not None
    assert (found.tool, found.version) == ("ExifTool", VERSION)
    assert [one.key for one in found.only] == ["Canon:New", "ExifTool:Error"]
    assert [one.tag.key for one in found.differs] == ["IFD0:Make"]


def test_what_it_could_not_read_is_a_problem(session: Session) -> None:
    (problem,) = look(session, b"any").problems
    assert (problem.kind, problem.message) == ("damaged", "ExifTool: cut off")


def test_garbage_costs_a_problem_and_the_process(session: Session) -> None:
    looked = look(session, b"garbage")
    assert looked.found is None
    assert [problem.message.partition(";")[0] for problem in looked.problems] == [
        "ExifTool's answer makes no sense"
    ]
    assert look(session, b"any").found is not None


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_the_real_one_agrees_on_an_ordinary_photo() -> None:
    source, session = Bytes(camera_photo()), Session()
    reading = read_file(source, DEFAULT)
    looked = look_deeper(source, reading.tags, format_name="JPEG", limits=DEFAULT, session=session)
    session.close()
    assert looked.found is not None
    assert (looked.found.differs, looked.problems) == ((), ())
    assert "File:FileType" in [one.key for one in looked.found.only]


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_the_real_one_dies_on_four_bytes_and_reads_the_next_file() -> None:
    session = Session()
    deadly, next_one = (
        look_deeper(Bytes(data), (), format_name=None, limits=DEFAULT, session=session)
        for data in (b"\x1f\x8b\x08\xff", camera_photo())
    )
    session.close()
    assert next_one.found is not None
    if deadly.found is None:  # other versions may survive it
        assert "died on this file" in deadly.problems[0].message
