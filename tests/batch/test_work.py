from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

from verifyimg.batch.work import Task


def test_a_picture_travels_as_its_name() -> None:
    hints = get_type_hints(Task)
    assert {field.name for field in fields(Task)} == {"number", "path", "claim", "alone", "listed"}
    assert bytes not in hints.values()
