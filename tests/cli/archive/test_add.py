from __future__ import annotations

from pathlib import Path

from tests.support.archive_commands import PHOTO, archive


def test_a_picture_is_acknowledged_with_its_number(tmp_path: Path) -> None:
    ran = archive("add", PHOTO, at=tmp_path)
    assert (ran.code, ran.out) == (0, f"added      1  {PHOTO}\n")
    assert ran.lines == ["verifyimg: 1 added, 0 merged, 0 unchanged, 0 failed"]


def test_standard_input_has_no_name_to_be_kept_under(tmp_path: Path) -> None:
    assert archive("add", "-", at=tmp_path).code == 2
    assert list(tmp_path.iterdir()) == []
