from __future__ import annotations

from importlib import import_module

import pytest

from verifyimg.cli._archive_commands import COMMANDS, entry


@pytest.mark.parametrize("known", [one for one in COMMANDS if one.module], ids=lambda one: one.name)
def test_a_built_command_can_be_loaded(known: object) -> None:
    command = import_module(str(known.module)).COMMAND  # type: ignore[attr-defined]
    assert command.name == known.name  # type: ignore[attr-defined]


def test_a_command_is_found_by_its_name() -> None:
    assert entry("trace") is not None and entry("nope") is None
