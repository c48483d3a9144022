from __future__ import annotations

from importlib import import_module

import pytest

from tests.support.command_line import verifyimg
from verifyimg.cli._commands import Entry
from verifyimg.cli.baseline._commands import COMMANDS


@pytest.mark.parametrize("known", COMMANDS, ids=lambda one: one.name)
def test_a_command_can_be_loaded_and_has_its_help_page(known: Entry) -> None:
    assert import_module(str(known.module)).COMMAND.name == known.name
    assert verifyimg("baseline", known.name, "--help").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "no baseline command"), (("int",), "did you mean init?"), (("init",), "name one report")],
)
def test_what_cannot_be_understood_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    ran = verifyimg("baseline", *arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert said in ran.err
