from __future__ import annotations

from tests.support.archive_commands import OTHER, PHOTO
from tests.support.command_line import verifyimg


def test_two_files_are_compared() -> None:
    ran = verifyimg("compare", str(PHOTO), str(OTHER))
    assert (ran.code, ran.err) == (0, "") and ran.out.startswith("NOT SHOWN TO BE")


def test_the_help_says_that_two_pictures_are_never_called_different() -> None:
    assert "never called different" in verifyimg("compare", "--help").out.replace("\n", " ")
