from __future__ import annotations

from pathlib import Path

from tests.support.archive_commands import OTHER, PHOTO, archive, with_photo
from tests.support.command_line import verifyimg


def test_a_picture_that_was_added_is_traced(tmp_path: Path) -> None:
    with_photo(tmp_path, "--first-seen=2020-05-18", "--basis=published", "--source=a channel")
    ran = archive("trace", PHOTO, at=tmp_path)
    assert ran.code == 0 and "2020-05-18 in a channel (published)" in " ".join(ran.out.split())


def test_another_picture_has_no_appearance(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("trace", OTHER, at=tmp_path)
    assert ran.code == 0 and "no appearance there" in ran.out


def test_the_help_says_what_the_earliest_one_is_not() -> None:
    shown = verifyimg("archive", "trace", "--help").out.replace("\n", " ")
    assert "not the first one of the picture" in " ".join(shown.split())
