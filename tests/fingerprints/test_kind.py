from __future__ import annotations

from dataclasses import fields

import pytest

from verifyimg.fingerprints.kind import Kind
from verifyimg.fingerprints.kinds import KINDS
from verifyimg.model.fingerprint import Sight


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_needs_something_that_a_sight_has(kind: Kind) -> None:
    assert kind.need in {field.name for field in fields(Sight)}
