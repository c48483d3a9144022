from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

import verifyimg
from tests.support.decoding import JPEG, question
from verifyimg.isolation.decoder import Decoder, Lost, search_path
from verifyimg.limits import DEFAULT


def test_modules_are_never_looked_for_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", ["", ".", "relative", "/somewhere"])
    root = str(Path(verifyimg.__file__).parents[1])
    assert search_path() == [root, "/somewhere"]


def test_it_inherits_no_variable_that_changes_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("LD_PRELOAD", "")
    decoder = Decoder(DEFAULT)
    variables = Path(f"/proc/{decoder._pid}/environ")
    if variables.is_file():
        assert b"PYTHONPATH" not in variables.read_bytes()
        assert b"LD_PRELOAD" not in variables.read_bytes()
    assert decoder.end() != 0


def test_ending_it_twice_does_nothing() -> None:
    decoder = Decoder(DEFAULT)
    decoder.end()
    assert decoder.end() == 0


def test_one_that_is_not_ours_is_only_let_go() -> None:
    decoder = Decoder(DEFAULT)
    pid = decoder._pid
    decoder.leave()
    assert decoder.end() == 0
    assert os.waitpid(pid, 0)[0] == pid, "it ends by itself when nobody is left to ask"


def test_what_is_asked_of_one_that_is_gone_is_not_the_fault_of_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(JPEG)
    decoder = Decoder(DEFAULT)
    with path.open("rb") as file:
        decoder.ask(question(), file.fileno())
        os.kill(decoder._pid, signal.SIGKILL)
        os.waitid(os.P_PID, decoder._pid, os.WEXITED | os.WNOWAIT)
        with pytest.raises(Lost) as lost:
            decoder.ask(question(), file.fileno())
    assert lost.value.how == "gone"
