"""What a large picture took goes back once small ones follow; among large ones it is kept."""

from __future__ import annotations

from itertools import count

import pytest

from tests.support.two_files import picture
from verifyimg.isolation.answer import Answer
from verifyimg.isolation.spare import WORTH, Spare, _taken
from verifyimg.model.problem import Problem

SMALL, LARGE = picture(), picture(4000, 3000)
FAILED = Problem(reader="pixels", kind="refused", message="too large")


def given_back(*answers: Answer, each: int = WORTH) -> list[bool]:
    """After each answer, for which so many bytes were taken."""
    taken = count(0, each)
    spare = Spare(lambda: next(taken))
    return [spare.after(answer) for answer in answers]


def test_small_pictures_alone_give_nothing_back() -> None:
    assert not any(given_back(*[SMALL] * 9))


def test_after_a_large_one_the_third_small_one_gives_back_once() -> None:
    found = given_back(LARGE, *[SMALL] * 6)
    assert found == [False, False, False, True, False, False, False]


def test_photographs_with_their_thumbnails_keep_it() -> None:
    assert not any(given_back(*[LARGE, SMALL, SMALL] * 4))


def test_nobody_knows_what_a_failure_took() -> None:
    assert given_back(SMALL, FAILED, FAILED, 1.0) == [False, True, True, False]


def test_what_is_due_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[int] = []
    monkeypatch.setattr("verifyimg.isolation.spare.giving_back", lambda: lambda: times.append(1))
    given_back(SMALL, FAILED, SMALL)
    assert times == [1]


def test_what_took_little_is_kept() -> None:
    assert not any(given_back(LARGE, SMALL, SMALL, SMALL, FAILED, each=WORTH // 9))


def test_what_the_system_gave_is_told_by_pages() -> None:
    before = _taken()
    bytearray(b"x" * WORTH)
    assert _taken() - before >= WORTH // 2
