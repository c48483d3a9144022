from __future__ import annotations

import pytest

from tests.support.rule_subjects import device
from verifyimg.model.name_comparison import NameComparison, NameRelation


@pytest.mark.parametrize(
    ("relation", "judged"),
    [("unknown", False), ("fits", True), ("near", True), ("differs", True)],
)
def test_only_names_that_could_be_compared_are_judged(relation: NameRelation, judged: bool) -> None:
    compared = NameComparison(clue=device(), relation=relation, reason="a reason")
    assert compared.judged is judged
