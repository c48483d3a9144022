from __future__ import annotations

import os
import signal
from threading import Thread

import pytest

from verifyimg.cli._interruption import Interruption


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_may_be_broken_off_is(number: signal.Signals) -> None:
    with Interruption() as interruption:
        with pytest.raises(KeyboardInterrupt), interruption.welcome():
            os.kill(os.getpid(), number)
        assert interruption.asked


def test_what_is_being_printed_is_printed_to_its_end() -> None:
    with Interruption() as interruption:
        os.kill(os.getpid(), signal.SIGINT)
        assert interruption.asked
        with pytest.raises(KeyboardInterrupt), interruption.welcome():
            raise AssertionError


def test_whoever_asks_twice_is_heard_at_once() -> None:
    with Interruption():
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_afterwards_all_is_as_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with Interruption():
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before


def test_in_another_thread_nobody_listens() -> None:
    heard: list[bool] = []

    def run() -> None:
        with Interruption() as interruption:
            heard.append(interruption.asked)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    assert heard == [False]
