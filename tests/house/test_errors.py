"""Every error that a user can meet has a message that helps and an exit code that is documented."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.source_tree import Source, of_every, sources
from verifyimg import errors
from verifyimg.errors import VerifyimgError

CODES = {value for name, value in vars(errors).items() if name.startswith("EXIT_")}


def family(kind: type[VerifyimgError]) -> Iterator[type[VerifyimgError]]:
    """A class and all that are derived from it."""
    yield kind
    for derived in kind.__subclasses__():
        yield from family(derived)


ERRORS = [kind for kind in family(VerifyimgError) if kind.__module__ == errors.__name__]
each_error = pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)


@each_error
def test_a_message_is_one_line_of_lower_case(kind: type[VerifyimgError]) -> None:
    message = kind.__doc__ or ""
    words = re.sub(r"\{\w+\}", "", message).lstrip(' :,"')
    assert message and "\n" not in message
    assert words == "" or words[0] == words[0].lower()
    assert not message.endswith(".")


@each_error
def test_an_error_has_a_documented_exit_code(kind: type[VerifyimgError]) -> None:
    assert kind.exit_code in CODES - {errors.EXIT_OK}


@each_error
def test_a_message_is_its_own_and_not_that_of_its_parent(kind: type[VerifyimgError]) -> None:
    assert kind.__dict__.get("__doc__")


@each_error
def test_a_message_can_be_filled_in(kind: type[VerifyimgError]) -> None:
    places = set(re.findall(r"\{(\w+)\}", kind.__doc__ or ""))
    assert "{" not in str(kind(**dict.fromkeys(places, "x")))


@of_every(sources())
def test_errors_for_users_are_declared_in_one_file(source: Source) -> None:
    for_users = {kind.__name__ for kind in ERRORS}
    declared = [
        node.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        if {ast.unparse(base).rpartition(".")[2] for base in node.bases} & for_users
    ]
    assert source.place == "errors.py" or declared == []
