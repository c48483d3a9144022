from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import ROOT, verifyimg

GKNB = str(ROOT / "fixtures" / "gknb" / "photo.jpg")


def test_the_help_page_lists_the_exit_codes() -> None:
    page = " ".join(verifyimg("check", "--help").out.split())
    assert "exit codes: 0 nothing at or above --fail-on, 1 a finding" in page


def test_the_command_examines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = verifyimg("check", GKNB, "--claimed-date", "2023-08-29/2023-09-06")
    assert (ran.code, ran.err) == (1, "")
    assert "CONTRADICTS" in ran.out.splitlines()[0]
    assert list(tmp_path.iterdir()) == []
