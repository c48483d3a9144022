from __future__ import annotations

from pathlib import Path

import pytest

from tools import make_rule_needs
from tools.make_rule_needs import DECLARED, declared, main


def test_the_file_is_what_would_be_written() -> None:
    assert DECLARED.read_text(encoding="utf-8") == declared()


def test_a_file_that_is_out_of_date_is_told_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "declared.py"
    file.write_text("older")
    monkeypatch.setattr(make_rule_needs, "DECLARED", file)
    assert main(["--check"]) == 1
    assert "not what the rules declare" in capsys.readouterr().out
    assert main([]) == 0
    assert main(["--check"]) == 0


def test_other_arguments_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--fix"]) == 2
    assert "usage" in capsys.readouterr().err
