from __future__ import annotations

import sys

import pytest

from verifyimg.cli._commands import Entry
from verifyimg.cli._lazy_group import LazyGroup
from verifyimg.errors import NotBuilt, UsageError

ENTRIES = (
    Entry(name="rules", module="verifyimg.cli.rules", help="the rules"),
    Entry(name="later", help="not yet"),
)


class Group(LazyGroup):
    """A group of two."""

    prefix = "shelf "
    nothing = "nothing was asked"
    listing = "look at the list"


GROUP = Group("shelf", ENTRIES, text="A shelf.", epilog="The end.")


def test_only_what_is_built_is_a_command() -> None:
    assert GROUP.list_commands(None) == ["rules"]  # type: ignore[arg-type]
    assert GROUP.get_command(None, "later") is None  # type: ignore[arg-type]


def test_a_command_is_imported_when_it_is_asked_for() -> None:
    sys.modules.pop("verifyimg.cli.rules", None)
    Group("shelf", ENTRIES, text="A shelf.", epilog="The end.")
    assert "verifyimg.cli.rules" not in sys.modules
    name, command, rest = GROUP.resolve_command(None, ["rules", "--json"])  # type: ignore[arg-type]
    assert (name, rest) == ("rules", ["--json"])
    assert command is not None and command.name == "rules"


def test_what_is_not_built_says_so_under_its_full_name() -> None:
    with pytest.raises(NotBuilt, match="the command shelf later is not built yet"):
        GROUP.resolve_command(None, ["later"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "advice"), [("rule", "did you mean rules?"), ("xyzzy", "look at the list")]
)
def test_an_unknown_name_gets_the_nearest_or_the_list(name: str, advice: str) -> None:
    with pytest.raises(UsageError) as error:
        GROUP.resolve_command(None, [name])  # type: ignore[arg-type]
    assert str(error.value) == f"shelf {name}: no such command; {advice}"


def test_no_command_at_all_is_told() -> None:
    with pytest.raises(UsageError, match="nothing was asked"):
        GROUP.parse_args(None, [])  # type: ignore[arg-type]
