"""Whatever becomes of the process that decodes, it costs one Problem."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

import pytest

from tests.support.decoding import BADLY, Stand, asked_of, stand_in
from verifyimg.isolation import decoders as rooms
from verifyimg.isolation.decoders import Decoders, possible
from verifyimg.limits import DEFAULT
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem

__all__ = ["stand_in"]

SOON = replace(DEFAULT, decoding_seconds=0.5, decoding_start_seconds=5.0)


@pytest.mark.parametrize(
    ("how", "kind", "words"),
    [
        ("dies", "damaged", "the decoder died on this picture (SIGABRT)"),
        ("leaves", "damaged", "the decoder died on this picture (exit code 3)"),
        ("is killed", "refused", "the decoder was ended by the system on this picture (SIGKILL)"),
        ("uses up its time", "refused", "the decoder took longer than 0.5 seconds for this"),
        ("hangs", "refused", "the decoder took longer than 0.5 seconds for this picture"),
        ("babbles", "damaged", "the decoder's answer about this picture makes no sense"),
        ("says too much", "damaged", "the decoder's answer about this picture makes no sense"),
        ("lies", "damaged", "the decoder's answer about this picture makes no sense"),
    ],
)
def test_a_process_that_behaves_badly_is_one_problem(
    stand_in: Stand, how: str, kind: str, words: str
) -> None:
    decoders = stand_in(then=BADLY[how])
    found = asked_of(decoders, SOON)
    assert isinstance(found, Problem)
    assert (found.reader, found.kind, found.fatal) == ("pixels", kind, False)
    assert found.message.startswith(words)
    assert decoders._idle == []


def test_one_that_never_becomes_ready_is_one_problem(stand_in: Stand) -> None:
    found = asked_of(stand_in(before="sys.exit(7)"), SOON)
    assert isinstance(found, Problem)
    assert (found.kind, "could not be started (exit code 7)" in found.message) == ("refused", True)


def test_where_no_process_can_be_made_that_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    found = asked_of(Decoders())
    assert isinstance(found, Problem)
    assert "could not be started (no such file or directory)" in found.message


def test_one_process_serves_picture_after_picture() -> None:
    decoders = Decoders()
    assert isinstance(asked_of(decoders), Picture)
    (first,) = decoders._idle
    assert isinstance(asked_of(decoders), Picture)
    assert decoders._idle == [first]
    decoders.close()
    assert decoders._idle == []


def test_one_that_was_ended_while_idle_is_replaced_without_a_word() -> None:
    decoders = Decoders()
    asked_of(decoders)
    pid = decoders._idle[0]._pid
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert isinstance(asked_of(decoders), Picture)
    decoders.close()


def test_after_a_death_the_next_picture_gets_a_new_one() -> None:
    decoders = Decoders()
    asked_of(decoders)
    os.kill(decoders._idle[0]._pid, signal.SIGSTOP)
    late = asked_of(decoders, replace(DEFAULT, decoding_seconds=0.01))
    assert isinstance(late, Problem)
    assert isinstance(asked_of(decoders), Picture)
    decoders.close()


def test_other_limits_of_memory_take_another_process() -> None:
    decoders = Decoders()
    asked_of(decoders)
    (first,) = decoders._idle
    asked_of(decoders, replace(DEFAULT, decoding_bytes=DEFAULT.decoding_bytes // 2))
    (second,) = decoders._idle
    assert (first is second, first._pid) == (False, 0)
    decoders.close()


def test_what_is_prepared_is_used() -> None:
    decoders = Decoders()
    decoders.prepare(DEFAULT)
    decoders.prepare(DEFAULT)
    (first,) = decoders._idle
    asked_of(decoders)
    assert decoders._idle == [first]
    decoders.close()


def test_a_frozen_program_is_not_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert possible()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert not possible()


def test_windows_has_no_such_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms.sys, "platform", "win32")
    assert not possible()
