from __future__ import annotations

from tests.support.command_line import verifyimg


def test_the_help_page_lists_the_commands() -> None:
    ran = verifyimg("baseline", "--help")
    assert ran.code == 0 and "\n  init " in ran.out
