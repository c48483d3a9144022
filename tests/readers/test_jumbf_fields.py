from __future__ import annotations

import pytest

from tests.support.jumbf_bytes import ACTIONS
from verifyimg.readers.jumbf_fields import CBOR_FIELDS, fields_of

FIELDS = CBOR_FIELDS["c2pa.actions"]


@pytest.mark.parametrize(
    "value", [None, 1, "text", [], {}, {"actions": None}, {"actions": [[]]}, {"actions": "x"}]
)
def test_a_value_of_another_shape_has_no_fields(value: object) -> None:
    assert list(fields_of(value, FIELDS, 9)) == []


def test_the_items_of_a_list_each_have_their_field() -> None:
    two = {"actions": [*ACTIONS["actions"], {"action": "c2pa.edited"}]}
    assert list(fields_of(two, FIELDS, 9)) == [
        ("ActionsAction", "c2pa.created"),
        ("ActionsAction", "c2pa.edited"),
        ("ActionsWhen", "2023-09-04T10:00:00Z"),
    ]


def test_there_are_no_more_of_a_field_than_the_limit() -> None:
    many = {"actions": [{"action": str(number)} for number in range(99)]}
    assert len(list(fields_of(many, FIELDS, 9))) == 9
