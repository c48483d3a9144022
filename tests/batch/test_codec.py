from __future__ import annotations

import gc
import json
from dataclasses import replace
from typing import Literal, get_origin, get_type_hints

import pytest

from tests.support.odd_reports import damaged, failed, hostile, matched
from tests.support.reports import EXAMPLES
from verifyimg.batch import codec
from verifyimg.batch.codec import OFTEN, decoded, encoded, shapes
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.work import Result, Task, Work
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Outcome
from verifyimg.model.report import Report

ODD = {"damaged": damaged, "failed": failed, "hostile": hostile, "matched": matched}


def split(text: str) -> tuple[list[str], list[list[object]]]:
    """The lines of what is often there, and the rows of the last one."""
    *lines, body = text.split("\n")
    return lines, json.loads(body)


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
    _, rows = split(encoded(Result(report=report)))
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
    lines, rows = split(encoded(Result(report=reports()["gknb"])))
    tags = [row for row in rows if row[0] == "Tag"]
    for spoilt in ({"a": 1}, ["x"], True):
        again = json.loads(json.dumps(rows))
        next(row for row in again if row == tags[-1])[2] = spoilt
        with pytest.raises(Garbage):
            decoded("\n".join([*lines, json.dumps(again)]), Result)
    assert decoded("\n".join([*lines, json.dumps(rows)]), Result)


def left_to_the_collector(result: Result) -> int:
    gc.collect()
    gc.disable()
    try:
        decoded(encoded(result), Result)
        return gc.collect()
    finally:
        gc.enable()


def test_writing_and_reading_leave_nothing_to_the_collector_of_garbage() -> None:
    result = Result(report=reports()["gknb"])
    decoded(encoded(result), Result)
    # NOTE: other threads of the test run leave something now and then; a circle would every time.
    assert min(left_to_the_collector(result) for _ in range(5)) == 0


def test_what_is_often_there_is_understood_once_and_written_once() -> None:
    report = reports()["gknb"]
    one, other = (decoded(encoded(Result(report=report)), Result).report for _ in range(2))
    assert one.outcomes == report.outcomes
    assert all(left is right for left, right in zip(one.outcomes, other.outcomes, strict=True))


def test_what_is_remembered_is_told_apart_by_its_text() -> None:
    """1, 1.0 and True would be one key."""
    for made in OFTEN:
        kinds = get_type_hints(made).values()
        assert all(kind is str or get_origin(kind) is Literal for kind in kinds)


def test_what_is_remembered_has_an_end() -> None:
    for number in range(3):
        for length in (10, 2_000):
            outcome = Outcome(code=str(number), outcome="clear", reason="x" * length)
            report = replace(reports()["gknb"], outcomes=(outcome,))
            assert decoded(encoded(Result(report=report)), Result).report == report
    assert max(map(len, codec._nouns)) <= codec._LONGEST
    full = {number: number for number in range(codec._REMEMBERED)}
    codec._remember(full, -1, -1)
    assert full == {-1: -1}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "3",
        '["Outcome"]',
        '["Outcome","A","clear",0]',
        '["Outcome","A","gone",""]',
        '["Task",0,"a",-1,false]',
        '["Position",1.0,2.0,null]',
    ],
)
def test_a_line_that_is_none_of_the_frequent_is_garbage(line: str) -> None:
    text = encoded(Result(report=reports()["gknb"]))
    with pytest.raises(Garbage):
        decoded(f"{line}\n{text}", Result)


def test_only_nouns_of_reports_can_be_made() -> None:
    assert {"Report", "Claim", "Tag", "Clue"} <= set(shapes())
    assert all(shape.made.__module__.startswith("verifyimg.") for shape in shapes().values())
