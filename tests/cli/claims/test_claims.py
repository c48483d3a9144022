from __future__ import annotations

import pytest

from tests.support.command_line import verifyimg


def test_the_help_page_lists_the_commands_in_their_order() -> None:
    ran = verifyimg("claims", "--help")
    positions = [ran.out.index(f"\n  {name}") for name in ("init ", "lint ")]
    assert ran.code == 0 and positions == sorted(positions)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no claims command"),
        (("lnt",), "did you mean lint?"),
        (("zzz",), "`verifyimg claims --help` lists them"),
    ],
)
def test_what_cannot_be_understood_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    ran = verifyimg("claims", *arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert said in ran.err
