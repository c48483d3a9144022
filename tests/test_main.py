from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import variables
from verifyimg import __main__


def test_the_module_runs_the_command_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "verifyimg", "check", "absent.jpg"],
        capture_output=True,
        cwd=tmp_path,
        env=variables(),
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr.startswith(b"verifyimg: absent.jpg: no such file")


def test_an_interrupt_while_loading_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from verifyimg.cli import app

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "main", interrupted)
    monkeypatch.setattr(__main__, "settle", lambda: None)
    monkeypatch.setenv(__main__.ONE_THREAD, "1")
    with pytest.raises(SystemExit) as done:
        __main__.main()
    assert done.value.code == 130
    assert capsys.readouterr().err == "verifyimg: interrupted\n"
