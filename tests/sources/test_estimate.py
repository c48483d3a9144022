from __future__ import annotations

from pathlib import Path

import pytest

from verifyimg.sources import estimate as module
from verifyimg.sources.choice import Choice
from verifyimg.sources.estimate import estimate


def test_it_counts_files_and_names_and_opens_nothing(tmp_path: Path) -> None:
    for name in ("a", "b/c", "b/d/e", ".h/f"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "loop").symlink_to(".")
    assert estimate([str(tmp_path), "gone.jpg", "-"], Choice(hidden=True)) == 7
    assert estimate([str(tmp_path)], Choice()) == 5


def test_it_does_not_go_on_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    monkeypatch.setattr(module, "MOST_FOLDERS", 2)
    assert estimate([str(tmp_path)], Choice()) == 0
