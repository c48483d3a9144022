"""Files are not lost, whatever becomes of ExifTool."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.bytes_source import Bytes
from tests.support.fake_exiftool import VERSION, fake_exiftool, starts
from verifyimg.deep.session import Answer, Session, shared_session
from verifyimg.limits import DEFAULT
from verifyimg.model.problem import Problem

QUICK = replace(DEFAULT, deep_seconds=0.5, deep_output_bytes=1 << 20, deep_losses=3)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(copies))
    running = Session(str(fake_exiftool(tmp_path)))
    yield running
    running.close()
    assert list(copies.iterdir()) == []


def read(session: Session, data: bytes, suffix: str = "jpeg") -> Answer | Problem:
    return session.read(Bytes(data), suffix, QUICK)


def problem(session: Session, data: bytes) -> tuple[str, str]:
    found = read(session, data)
    assert isinstance(found, Problem)
    assert (found.reader, found.hides_metadata, found.fatal) == ("ExifTool", False, False)
    return found.kind, found.message


def test_it_reads_a_copy_whose_name_is_ours(session: Session) -> None:
    answer = read(session, b"any", "heic")
    assert isinstance(answer, Answer)
    assert answer.version == VERSION
    assert b'"System:FileName": "file.heic"' in answer.printed


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"die", "damaged", "died on this file"),
        (b"hang", "refused", "took more than 0.5 seconds"),
        (b"flood", "refused", "printed more than 1,048,576 bytes"),
    ],
)
def test_a_file_that_it_is_lost_on_says_so_and_the_next_one_is_read(
    session: Session, data: bytes, kind: str, words: str
) -> None:
    assert isinstance(read(session, b"any"), Answer)
    told = problem(session, data)
    assert told[0] == kind and words in told[1]
    assert told[1].endswith("the file was read without it")
    assert isinstance(read(session, b"any"), Answer)


def test_a_file_during_which_it_was_killed_is_read_again(session: Session, tmp_path: Path) -> None:
    assert isinstance(read(session, b"once"), Answer)
    assert starts(tmp_path) == 2


def test_one_that_goes_missing_in_mid_run_is_a_problem_of_each_file(
    session: Session, tmp_path: Path
) -> None:
    assert isinstance(read(session, b"any"), Answer)
    (tmp_path / "exiftool").unlink()
    assert isinstance(read(session, b"any"), Answer)
    assert problem(session, b"die")[1].startswith("ExifTool is not installed")
    assert problem(session, b"any") == (
        "unsupported",
        "ExifTool is not installed; the file was read without it",
    )


def test_after_many_losses_in_a_row_it_is_not_asked_any_more(session: Session) -> None:
    for _ in range(3):
        problem(session, b"die")
    assert problem(session, b"any")[1].startswith("ExifTool was lost on 3 files in a row")


def test_an_answer_ends_the_row_of_losses(session: Session) -> None:
    for data in (b"die", b"die", b"any", b"die", b"die"):
        read(session, data)
    assert isinstance(read(session, b"any"), Answer)


def test_a_program_of_another_kind_is_not_believed(session: Session, tmp_path: Path) -> None:
    for text in ("#!/bin/sh\nread a; read b; printf 'hello\\n{ready1}\\n'\n", "no program"):
        (tmp_path / "exiftool").write_text(text)
        kind, message = problem(session, b"any")
        assert kind == "unsupported"
        assert "does not answer as ExifTool" in message or "could not be started" in message


def test_a_file_beyond_the_limit_is_not_copied(session: Session) -> None:
    found = session.read(Bytes(b"12345"), "jpeg", replace(QUICK, deep_file_bytes=4))
    assert isinstance(found, Problem) and found.kind == "refused"


def test_no_room_for_a_copy_is_a_problem(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
        assert "no copy could be made" in problem(session, b"any")[1]
    assert isinstance(read(session, b"any"), Answer)


def test_answers_that_make_no_sense_are_the_last_of_that_process(
    session: Session, tmp_path: Path
) -> None:
    read(session, b"any")
    session.distrust()
    read(session, b"any")
    assert starts(tmp_path) == 2


def test_the_session_is_that_of_the_process() -> None:
    assert shared_session() is shared_session()


def test_a_forked_process_leaves_the_program_of_its_parent_alone(session: Session) -> None:
    read(session, b"any")
    session._owner = os.getpid() + 1
    session.close()
    assert session._program is not None and session._program.alive
    session._owner = os.getpid()
