"""Building blocks of the schema."""

from __future__ import annotations

from jsonschema import Draft202012Validator

from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema.parts import (
    COUNT,
    MOMENT,
    TEXT,
    closed_object,
    list_of,
    open_object,
    or_null,
    word,
)


def fits(schema: JsonObject, value: object) -> bool:
    return Draft202012Validator(schema).is_valid(value)


def test_an_open_object_takes_new_keys_and_misses_old_ones() -> None:
    schema = open_object({"a": TEXT, "b": TEXT}, optional=["b"])

    assert fits(schema, {"a": "", "c": 1})
    assert not fits(schema, {"b": ""})


def test_a_closed_object_takes_no_new_keys() -> None:
    assert fits(closed_object({"a": TEXT}), {"a": ""})
    assert not fits(closed_object({"a": TEXT}), {"a": "", "b": ""})


def test_null_is_taken_only_where_it_may_stand() -> None:
    assert fits(or_null(COUNT), None)
    assert not fits(COUNT, None)


def test_lists_and_words_are_checked() -> None:
    assert fits(list_of(word(["a"])), [])
    assert not fits(list_of(word(["a"])), ["b"])


def test_times_end_in_z() -> None:
    assert fits(MOMENT, "2020-05-17T14:03:21.5Z")
    assert not fits(MOMENT, "2020-05-17T14:03:21+00:00")
