from __future__ import annotations

from tests.support.command_line import verifyimg


def test_the_help_page_says_that_nothing_is_claimed() -> None:
    ran = verifyimg("claims", "init", "--help")
    assert ran.code == 0
    assert "claiming nothing" in ran.out and "--by-hash" in ran.out
