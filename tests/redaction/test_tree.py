from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import tag
from tests.support.reports import honest
from verifyimg.model.tag import Tag
from verifyimg.redaction.tree import fields_of, nodes, rebuilt

MODEL = tag("IFD0:Model", "Canon")


def test_nouns_and_objects_have_fields_and_nothing_else_has() -> None:
    assert fields_of({"a": 1}) == {"a": 1}
    assert (fields_of(MODEL) or {})["name"] == "Model"
    assert [fields_of(one) for one in ("text", 1, None, Tag)] == [None] * 4


def test_what_is_rebuilt_is_of_the_same_kind() -> None:
    assert rebuilt({"a": 1, "b": 2}, {"b": 3}) == {"a": 1, "b": 3}
    assert rebuilt(MODEL, {"text": "x"}) == replace(MODEL, text="x")


def test_every_node_of_a_report_is_met() -> None:
    names = {str(one["name"]) for one in nodes(honest()) if "group" in one}
    assert "Model" in names
    assert [*nodes({"a": [{"b": ({"c": 1},)}]})][-1] == {"c": 1}
