from __future__ import annotations

import tomllib

import pytest

from verifyimg.configuration.configuration import Configuration, OwnPlace
from verifyimg.configuration.document import Document
from verifyimg.configuration.keys import KEYS, OPTIONS, TABLES, understand
from verifyimg.errors import ConfigurationError


def configuration(text: str) -> Configuration:
    """What a file of that text asks for."""
    return understand(
        Document(path="verifyimg.toml", folder="/w", table=tomllib.loads(text), text=text)
    )


def test_every_option_is_read_in_its_type() -> None:
    found = configuration(
        'select = "TIM010"\nfail-on = "note"\nformat = "json"\narchive = ["a.db", "b.db"]\n'
        'no-archive = false\njobs = 2\nno-pixels = true\ndeep = true\nbaseline = "b.json"\n'
        'knowledge = "facts"\n'
    )
    assert found.options == {
        "select": ("TIM010",),
        "fail-on": "note",
        "format": "json",
        "archive": ("a.db", "b.db"),
        "no-archive": False,
        "jobs": 2,
        "no-pixels": True,
        "deep": True,
        "baseline": "b.json",
        "knowledge": "facts",
    }
    assert set(found.options) == set(OPTIONS)
    assert found.lines["jobs"] == 6


def test_places_have_names_of_any_kind() -> None:
    found = configuration('[places]\n"the pass" = "38.46,70.74,20km"\n')
    assert found.places == (OwnPlace(name="the pass", text="38.46,70.74,20km", line=2),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nfail_on = 1", 'line 2: there is no key "fail_on"; did you mean fail-on?'),
        ("selct = 1", "did you mean select?"),
        ("zzz = 1", f"the keys are {', '.join(KEYS)}"),
        ("select = 1", 'write a list of texts, such as select = ["TIM010"]'),
        ("select = ['a', 1]", "select is not of its type"),
        ("select = ['']", "select is not of its type"),
        ("format = []", 'write a text, such as format = "jsonl"'),
        ("jobs = true", "write a whole number from 1 to 256, such as jobs = 2"),
        ("jobs = 0", "jobs is not of its type"),
        ("jobs = 257", "jobs is not of its type"),
        ("jobs = '2'", "jobs is not of its type"),
        ("deep = 1", "write deep = true or deep = false"),
        ("places = 1", "places is not a table"),
        ("[places]\na = 1", 'the place "a" is no text'),
        ("[places.a]\nb = '1,2'", 'the place "a" is no text'),
    ],
)
def test_what_cannot_be_understood_is_refused_with_advice(text: str, said: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        configuration(text)
    assert said in str(refused.value)


def test_too_many_places_are_refused() -> None:
    text = "[places]\n" + "".join(f"p{number} = '1,2'\n" for number in range(1_001))
    with pytest.raises(ConfigurationError, match="more than 1,000 places"):
        configuration(text)


def test_every_key_is_an_option_or_a_table() -> None:
    assert set(KEYS) == {*OPTIONS, *TABLES}
