from __future__ import annotations

import pytest

from tests.support.command_line import verifyimg


def test_the_help_page_lists_the_commands_in_their_order() -> None:
    ran = verifyimg("archive", "--help")
    names = ["add ", "find ", "list ", "show ", "note ", "remove ", "export ", "import ", "check "]
    positions = [ran.out.index(f"\n  {name}") for name in names]
    assert ran.code == 0 and positions == sorted(positions)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no archive command"),
        (("fnd",), "did you mean find?"),
        (("zzz",), "`verifyimg archive --help` lists them"),
        (("add", "--nope"), "nope"),
        (("add", "--archive", "https://e.org/a", "b.jpg"), "on a server"),
        (("list",), "no folder for your data"),
    ],
)
def test_what_cannot_be_understood_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    ran = verifyimg("archive", *arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert said in ran.err


@pytest.mark.parametrize("name", ["add", "find", "list", "show", "note", "export", "import"])
def test_every_command_has_its_help_page(name: str) -> None:
    ran = verifyimg("archive", name, "--help")
    assert ran.code == 0 and "--archive" in ran.out
