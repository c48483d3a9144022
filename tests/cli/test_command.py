from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from typer import Exit, TyperException

from tests.support.command_line import environment
from verifyimg.cli._command import Command, Parameters, flag, paths, value, values
from verifyimg.cli._environment import Environment


def command() -> tuple[Command, list[Parameters]]:
    seen: list[Parameters] = []

    def run(_env: Environment, parameters: Parameters) -> int:
        seen.append(dict(parameters))
        return 7

    made = Command(
        "try",
        run,
        help="Try it.",
        argument=paths("what to try"),
        groups=(
            ("First", [value("--colour", "NAME", "its colour", default="red")]),
            ("Second", [values("--tag", "TAG", "its tags"), flag("--loud", "-l", help="shout")]),
        ),
        epilog="and that is all",
    )
    return made, seen


def run(*arguments: str, env: Environment | None = None) -> tuple[int, Parameters]:
    made, seen = command()
    context = made.make_context("try", list(arguments), obj=env or environment())
    with context:
        return made.invoke(context), seen[0]


DEFAULTS: dict[str, Any] = {"paths": (), "colour": "red", "tag": (), "loud": False}


@pytest.mark.parametrize(
    ("arguments", "changes"),
    [
        ((), {}),
        (("a", "-", "b"), {"paths": ("a", "-", "b")}),
        (("a", "--loud", "b"), {"paths": ("a", "b"), "loud": True}),
        (("--", "--loud", "-l"), {"paths": ("--loud", "-l")}),
        (("a", "--", "--", "b"), {"paths": ("a", "--", "b")}),
        (("--colour=--loud",), {"colour": "--loud"}),
        (("--colour", "blue", "--colour", "green"), {"colour": "green"}),
        (("--tag", "a,b", "--tag", "c"), {"tag": ("a,b", "c")}),
        (("\udcff.jpg", ""), {"paths": ("\udcff.jpg", "")}),
    ],
)
def test_arguments_become_values(arguments: tuple[str, ...], changes: dict[str, Any]) -> None:
    assert run(*arguments) == (7, DEFAULTS | changes)


@pytest.mark.parametrize("arguments", [("--nope",), ("--colour",), ("--loud=yes",), ("-x",)])
def test_what_cannot_be_understood_is_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(TyperException):
        run(*arguments)


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_goes_to_the_environment_and_stops(option: str) -> None:
    env = environment()
    with pytest.raises(Exit) as done:
        run("a", option, env=env)
    assert isinstance(env.stdout, BytesIO)
    page = env.stdout.getvalue().decode()
    assert done.value.exit_code == 0
    positions = [page.index(word) for word in ("What:", "First:", "Second:", "Other:", "all")]
    assert positions == sorted(positions)
    assert "[default: red]" in page
