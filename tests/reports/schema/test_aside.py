"""The schema of `left_out` and `baseline`."""

from __future__ import annotations

from jsonschema import Draft202012Validator

from tests.support.poison import poison_aside
from verifyimg.model.aside import NOTHING, Aside
from verifyimg.reports.json.aside import aside_json
from verifyimg.reports.schema.aside import KEYS, aside


def flaws(said: Aside) -> list[str]:
    schema = {"type": "object", "properties": aside(), "required": [*KEYS]}
    return [one.message for one in Draft202012Validator(schema).iter_errors(aside_json(said))]


def test_what_is_printed_is_as_the_schema_says() -> None:
    assert flaws(NOTHING) == []
    assert flaws(poison_aside("\udcff =1")) == []


def test_the_schema_has_every_key_that_is_printed() -> None:
    assert tuple(aside_json(NOTHING)) == KEYS == tuple(aside())
