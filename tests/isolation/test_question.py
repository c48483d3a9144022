from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.support.decoding import question
from verifyimg.isolation.question import fields_of, question_of
from verifyimg.isolation.wire import MOST_JSON, Broken
from verifyimg.limits import DEFAULT


def test_a_question_comes_back_as_it_was() -> None:
    asked = question(
        replace(DEFAULT, picture_pixels=7), what="miniature", mode="RGB", ratio=0.5, grey=True
    )
    told = json.dumps(fields_of(asked))
    assert len(told) < MOST_JSON
    assert question_of(json.loads(told)) == asked


def test_the_usual_limits_are_not_told_one_by_one() -> None:
    assert fields_of(question())["limits"] == {}
    assert question_of(json.loads(json.dumps(fields_of(question())))).limits == DEFAULT


@pytest.mark.parametrize("missing", ["what", "limits", "offset", "base"])
def test_one_that_lacks_a_part_is_broken(missing: str) -> None:
    fields = fields_of(question())
    del fields[missing]
    with pytest.raises(Broken):
        question_of(fields)
