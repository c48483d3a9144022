from __future__ import annotations

from typing import Any

import pytest

from verifyimg.archive.admission import Inadmissible
from verifyimg.cli.archive._known import dated, remarks_of, sighting_of
from verifyimg.errors import UsageError

NAMES = "first_seen basis source url credit caption note verdict_url label".split()


def given(**changes: Any) -> dict[str, Any]:
    return dict.fromkeys(NAMES, ()) | {name: (text,) for name, text in changes.items()}


@pytest.mark.parametrize(
    "text", ["soon", "2020-02-30", "2020/2021", "2020-05-17/2020-05-18", "2020-05-17T14", "1700"]
)
def test_what_is_not_one_moment_is_refused(text: str) -> None:
    with pytest.raises(Inadmissible):
        dated("--first-seen", text)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("2020", "2020"),
        ("May 2020", "2020-05"),
        ("17 May 2020", "2020-05-17"),
        ("2020-05-17T14:03", "2020-05-17T14:03"),
        ("2020-05-17T14:03:07+05:00", "2020-05-17T14:03:07+05:00"),
        ("2020-05-17T14:03Z", "2020-05-17T14:03+00:00"),
        ("2020-05-17T14:03 Asia/Dushanbe", "2020-05-17T14:03+05:00"),
        ("2020-05-17T14:03-03:30", "2020-05-17T14:03-03:30"),
    ],
)
def test_a_date_is_stored_in_one_form(text: str, stored: str) -> None:
    found = dated("--first-seen", text)
    assert found is not None and found.text == stored


def test_options_make_an_appearance() -> None:
    made = sighting_of(given(first_seen="2020", basis="message", source=" s ", url="https://e.org"))
    assert (made.basis, made.source, made.url) == ("message", "s", "https://e.org")
    assert sighting_of(given()).is_empty


def test_options_make_remarks() -> None:
    told = given(note="n", verdict_url="https://e.org") | {"label": ("b", "a", "b")}
    assert remarks_of(told).labels == ("b", "a")


@pytest.mark.parametrize(
    ("name", "text"),
    [("basis", "rumour"), ("url", "javascript:x"), ("first_seen", "soon"), ("note", "x" * 5000)],
)
def test_what_cannot_be_understood_names_its_option(name: str, text: str) -> None:
    option = f"--{name.replace('_', '-')}"
    with pytest.raises(UsageError, match=f"^{option}"):
        (remarks_of if name == "note" else sighting_of)(given(**{name: text}))


def test_an_option_given_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="2 times"):
        sighting_of(given() | {"source": ("a", "b")})
