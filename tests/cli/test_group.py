from __future__ import annotations

import pytest

from tests.support.command_line import verifyimg
from verifyimg import __version__
from verifyimg.cli._commands import COMMANDS


def test_nothing_at_all_is_wrong_usage_and_says_where_to_begin() -> None:
    ran = verifyimg()
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.lines) == 1
    assert "no command; `verifyimg check photo.jpg` examines a picture" in ran.err


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_page_names_every_command(option: str) -> None:
    ran = verifyimg(option)
    assert (ran.code, ran.err) == (0, "")
    assert all(f"  {known.name} " in ran.out for known in COMMANDS)


def test_the_help_page_keeps_unbuilt_commands_apart() -> None:
    built, _, unbuilt = verifyimg("--help").out.partition("Not built yet:")
    assert "  check " in built
    assert "  sun " in unbuilt
    assert "  sun " not in built


def test_the_version_is_one_line() -> None:
    ran = verifyimg("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"verifyimg {__version__}\n", "")


@pytest.mark.parametrize("name", ["sun"])
@pytest.mark.parametrize("rest", [(), ("--help",), ("add", "a.jpg", "--nope", "--", "-x")])
def test_an_unbuilt_command_says_so_whatever_follows(name: str, rest: tuple[str, ...]) -> None:
    ran = verifyimg(name, *rest)
    assert (ran.code, ran.out) == (2, "")
    assert ran.lines == [
        f"verifyimg: the command {name} is not built yet in this version; leave it out"
    ]


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("chekc", "did you mean check?"),
        ("photo.jpg", "did you mean `verifyimg check photo.jpg`?"),
        ("evidence/", "did you mean `verifyimg check evidence/`?"),
        ("zzz", "`verifyimg --help` lists them"),
    ],
)
def test_an_unknown_command_comes_with_advice(word: str, advice: str) -> None:
    ran = verifyimg(word, "--claimed-date", "2023")
    assert (ran.code, ran.out) == (2, "")
    assert ran.lines == [f"verifyimg: {word}: no such command; {advice}"]
