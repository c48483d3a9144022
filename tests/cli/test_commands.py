from __future__ import annotations

from importlib import import_module

import pytest

from verifyimg.cli._command import Command
from verifyimg.cli._commands import COMMANDS, Entry, entry
from verifyimg.cli._lazy_group import LazyGroup

BUILT = [known for known in COMMANDS if known.module]


@pytest.mark.parametrize("known", BUILT, ids=lambda known: known.name)
def test_a_built_command_is_in_its_module_under_its_name(known: Entry) -> None:
    assert known.module is not None
    command = import_module(known.module).COMMAND
    assert isinstance(command, Command | LazyGroup)
    assert command.name == known.name


def test_every_command_of_the_design_has_its_name() -> None:
    names = "check metadata compare hash archive rules explain sun reverify schema".split()
    assert [known.name for known in COMMANDS if known.name in names] == names


def test_an_unknown_name_is_no_command() -> None:
    assert entry("nope") is None
    assert entry("sun") is not None
