from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.batch.answering import Answering, Write
from verifyimg.batch.frame import found_in
from verifyimg.batch.work import Result, Row, Task, Work
from verifyimg.cli.check._rows import row_of
from verifyimg.limits import Limits
from verifyimg.model.report import Settings

WORK = Work(now=NOW, settings=Settings(pixels=False), format="jsonl")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(camera_photo())


def answered(
    path: str = "photo.jpg",
    *,
    work: Work = WORK,
    write: Write | None = row_of,
    most: int = 1 << 20,
) -> Result | Row:
    limits = Limits(result_bytes=most)
    return found_in(Answering(work, None, write, limits).answer(Task(number=0, path=path)))


def test_a_report_is_written_in_the_format_of_the_work() -> None:
    row = answered()
    assert isinstance(row, Row)
    assert row.written.text.startswith('{"schema":"verifyimg/1","image":{"path":"photo.jpg"')


def test_without_a_format_or_somebody_who_writes_it_is_handed_back_whole() -> None:
    whole = [answered(work=replace(WORK, format="")), answered(write=None)]
    assert [isinstance(one, Result) and one.report.image.path for one in whole] == ["photo.jpg"] * 2


def test_a_file_that_cannot_be_opened_has_a_row_too() -> None:
    row = answered("gone.jpg")
    assert isinstance(row, Row)
    assert (row.written.gist.failed, row.traces) == (True, None)
    assert row.said.startswith("gone.jpg: no such file")


def test_what_cannot_be_written_is_handed_back_whole() -> None:
    assert isinstance(answered(work=replace(WORK, format="pdf")), Result)


def test_a_row_that_is_too_long_is_handed_back_as_a_report() -> None:
    def long(result: Result, name: str) -> Row:
        row = row_of(result, name)
        return replace(row, written=replace(row.written, text="x" * 200_000))

    assert isinstance(answered(write=long, most=100_000), Result)


def test_a_report_that_is_too_long_is_said_to_be() -> None:
    found = answered(most=9_000)
    assert isinstance(found, Result)
    words = "its report is longer than 9,000 bytes; examine this file with --jobs 1"
    assert found.said == f"photo.jpg: {words}"


def test_what_is_wrong_with_kept_results_is_told_once() -> None:
    Path("file").write_bytes(b"")
    answering = Answering(replace(WORK, kept="file/kept"), None, row_of)
    task = Task(number=0, path="photo.jpg")
    first, second = (found_in(answering.answer(task)) for _ in range(2))
    assert "results cannot be kept there" in first.trouble
    assert second.trouble == ""
    limits = Limits(result_bytes=9_000)
    too_long = Answering(replace(WORK, kept="file/kept"), None, row_of, limits).answer(task)
    assert found_in(too_long).trouble == first.trouble
