from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.support.odd_reports import damaged, failed, hostile, matched
from tests.support.reports import EXAMPLES
from verifyimg.batch.codec import decoded, encoded, shapes
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.work import Result, Task, Work
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report

ODD = {"damaged": damaged, "failed": failed, "hostile": hostile, "matched": matched}


def reports() -> dict[str, Report]:
    return {name: make() for name, make in {**EXAMPLES, **ODD}.items()}


@pytest.mark.parametrize("name", [*EXAMPLES, *ODD])
def test_a_result_comes_back_as_it_was(name: str) -> None:
    result = Result(report=reports()[name], said="a\udcff", trouble="b")
    text = encoded(result)
    assert text.isascii()
    again = decoded(text, Result)
    # NOTE: text against text, for a number that is none is not equal to itself.
    assert (encoded(again), repr(again)) == (text, repr(result))


def test_a_noun_that_is_used_twice_is_written_once() -> None:
    claim = Claim(device="X100")
    report = replace(reports()["gknb"], claim=claim, problems=())
    rows = json.loads(encoded(Result(report=report)))
    assert sum(row[0] == "Claim" for row in rows) == 1
    assert rows[-1][0] == "Result"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        "3",
        "[3]",
        "[[]]",
        "[[3]]",
        '[["Popen", "sh"]]',
        '[["Task"]]',
        '[["Task", 0, "a", 0, false]]',
        '[["Task", 0, "a", 5, false]]',
        '[["Task", 0, "a", -1, false]]',
        "[" * 100_000,
        "\xff",
    ],
)
def test_what_we_did_not_write_is_garbage(text: str) -> None:
    with pytest.raises(Garbage):
        decoded(text, Result)


def test_another_noun_is_not_the_one_that_is_wanted() -> None:
    task = encoded(Task(number=0, path="a"))
    assert decoded(task, Task) == Task(number=0, path="a")
    with pytest.raises(Garbage):
        decoded(task, Work)


def test_a_value_of_the_wrong_type_is_garbage_also_behind_many_right_ones() -> None:
    rows = json.loads(encoded(Result(report=reports()["gknb"])))
    tags = [row for row in rows if row[0] == "Tag"]
    for spoilt in ({"a": 1}, ["x"], True):
        again = json.loads(json.dumps(rows))
        next(row for row in again if row == tags[-1])[2] = spoilt
        with pytest.raises(Garbage):
            decoded(json.dumps(again), Result)


def test_only_nouns_of_reports_can_be_made() -> None:
    assert {"Report", "Claim", "Tag", "Clue"} <= set(shapes())
    assert all(shape.made.__module__.startswith("verifyimg.") for shape in shapes().values())
