from __future__ import annotations

from importlib import import_module

import pytest

from verifyimg.cli.archive._commands import COMMANDS


@pytest.mark.parametrize("known", [one for one in COMMANDS if one.module], ids=lambda one: one.name)
def test_a_built_command_can_be_loaded(known: object) -> None:
    command = import_module(str(known.module)).COMMAND  # type: ignore[attr-defined]
    assert command.name == known.name  # type: ignore[attr-defined]


def test_every_archive_command_of_the_design_is_built() -> None:
    names = "add features find trace list show note remove export import check stats".split()
    assert [one.name for one in COMMANDS if one.module] == names
