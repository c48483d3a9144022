from __future__ import annotations

import pytest

from verifyimg import errors


def test_the_docstring_is_the_message() -> None:
    error = errors.MissingFile(path="photo.jpg")
    assert str(error).startswith("photo.jpg: no such file")


def test_a_hostile_name_stays_on_one_line() -> None:
    error = errors.EmptyFile(path="a\nb\x1b[2J\u202e.jpg")
    assert "\n" not in str(error)
    assert "\x1b" not in str(error)
    assert "\\x1b" in str(error)


def test_braces_in_a_name_are_no_places_to_fill() -> None:
    assert str(errors.EmptyFile(path="{size}.jpg")).startswith("{size}.jpg: ")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.MissingFile(path="a"), errors.EXIT_NOT_EXAMINED),
        (errors.TooLarge(path="a", size=2, limit=1), errors.EXIT_NOT_EXAMINED),
        (errors.NotBuilt(what="it"), errors.EXIT_USAGE),
        (errors.UnknownRule(code="X", hint=""), errors.EXIT_USAGE),
        (errors.VerifyimgError(detail="ours"), errors.EXIT_BUG),
    ],
)
def test_every_error_carries_the_exit_code_of_its_kind(
    error: errors.VerifyimgError, code: int
) -> None:
    assert error.exit_code == code
