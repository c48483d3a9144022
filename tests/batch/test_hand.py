from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from tests.support.command_line import NOW
from tests.support.odd_jobs import MODULE
from tests.support.samples import camera_photo
from verifyimg.batch.frame import found_in
from verifyimg.batch.hand import LOCK, Hand, lock_file
from verifyimg.batch.work import Result, Task, Work
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import Claim
from verifyimg.model.report import Settings

WORK = Work(now=NOW, settings=Settings(pixels=False))


@pytest.fixture
def photo(tmp_path: Path) -> str:
    (tmp_path / "photo.jpg").write_bytes(camera_photo())
    return str(tmp_path / "photo.jpg")


def test_a_task_that_was_given_is_answered(photo: str) -> None:
    hand = Hand(WORK, DEFAULT)
    assert hand.idle and hand.has_room
    assert hand.give(Task(number=7, path=photo))
    frame = hand.frames.wait()
    assert frame is not None
    found = found_in(frame)
    assert isinstance(found, Result)
    assert found.report.image.path == photo
    hand.tasks.popleft()
    assert os.waitstatus_to_exitcode(hand.end()) == 0


def test_it_has_room_for_two_and_alone_for_one(photo: str) -> None:
    hand = Hand(WORK, DEFAULT, MODULE)
    slow = photo.replace("photo", "slow")
    hand.give(Task(number=0, path=slow))
    assert hand.has_room
    assert not hand.give(Task(number=1, path=photo, claim=Claim(notes="x" * 20_000)))
    hand.give(Task(number=1, path=slow))
    assert not hand.has_room
    assert hand.end() != 0
    again = Hand(WORK, DEFAULT, MODULE)
    again.give(Task(number=0, path=slow, alone=True))
    assert not again.has_room
    again.end()


def test_one_that_died_is_buried_and_may_be_talked_to(photo: str) -> None:
    hand = Hand(WORK, DEFAULT, MODULE)
    hand.give(Task(number=0, path=photo.replace("photo", "dies")))
    assert hand.frames.wait() is None
    hand.give(Task(number=1, path=photo))
    assert os.waitstatus_to_exitcode(hand.buried()) == -9


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks at open files")
@pytest.mark.parametrize("shared", [True, False])
def test_it_has_the_file_by_which_turns_are_taken(photo: str, *, shared: bool) -> None:
    lock = lock_file()
    assert lock is not None
    hand = Hand(WORK, DEFAULT, lock=lock if shared else None)
    hand.give(Task(number=0, path=photo))
    assert hand.frames.wait() is not None
    theirs = os.stat(f"/proc/{hand._pid}/fd/{LOCK}")
    assert os.path.samestat(theirs, os.fstat(lock)) is shared
    hand.tasks.popleft()
    hand.end()
    os.close(lock)


def test_without_room_for_a_file_nobody_takes_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> NoReturn:
        raise OSError

    monkeypatch.setattr(os, "memfd_create", refused)
    found = lock_file()
    assert found is not None
    os.close(found)
    monkeypatch.delattr(os, "memfd_create")
    monkeypatch.setattr("tempfile.TemporaryFile", refused)
    assert lock_file() is None
