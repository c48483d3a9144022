from __future__ import annotations

from tests.support.command_line import verifyimg


def test_the_help_page_does_without_opencv() -> None:
    ran = verifyimg("archive", "features", "--help")
    assert ran.code == 0 and "already found by their parts too" in ran.out
