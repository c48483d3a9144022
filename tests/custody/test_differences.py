from __future__ import annotations

import copy
from typing import Any

from tests.support.reports import gknb
from verifyimg.custody.differences import Change, changes, explained, versions
from verifyimg.custody.stored import Stored
from verifyimg.reports.json.v1 import report_json

BODY: dict[str, Any] = {**report_json(gknb())}


def stored(body: dict[str, Any]) -> Stored:
    return Stored(body=body, tool={}, examined_at="")


def test_the_same_report_has_no_changes() -> None:
    assert changes(stored(BODY), copy.deepcopy(BODY)) == []


def test_a_key_that_is_new_is_no_change() -> None:
    assert changes(stored(BODY), {**BODY, "verdict": {**BODY["verdict"], "new": 1}}) == []


def test_each_part_that_differs_is_named() -> None:
    now = copy.deepcopy(BODY)
    now["verdict"]["strength"] = "weak"
    now["tags"][0]["text"] = "other"
    now["findings"] = now["findings"][1:]
    now["outcomes"].append({"code": "TIM999", "outcome": "clear", "reason": ""})
    told = {one.what for one in changes(stored(BODY), now)}
    assert "verdict.strength" in told
    assert any(one.startswith("tags ") and one.endswith(".text") for one in told)
    assert any(one.startswith("findings TIM010") for one in told)
    assert "outcomes TIM999" in told


def test_many_differences_of_one_part_are_counted() -> None:
    now = {**BODY, "tags": []}
    many = {**BODY, "tags": [{"group": "A", "name": str(n), "offset": n} for n in range(50)]}
    told = changes(stored(many), now)
    assert (len(told), told[-1].then) == (21, "30 more differences")


def test_a_redacted_report_is_compared_by_codes_and_answers() -> None:
    redacted = stored({**BODY, "redacted": True})
    now = copy.deepcopy(BODY)
    now["findings"][0]["message"] = now["verdict"]["sentence"] = "other words"
    assert changes(redacted, now) == []
    now["verdict"]["overall"] = "consistent"
    assert [one.what for one in changes(redacted, now)] == ["answer.overall"]


def test_versions_that_nobody_told_are_not_compared() -> None:
    assert versions({}, {"version": "1"}) == []
    assert versions({"version": "1", "libraries": None}, {"version": "1"}) == []
    assert versions({"version": "1"}, {"version": "2"}) == [
        Change(what="program", then="1", now="2")
    ]


def test_what_explains_is_told_only_where_something_differs() -> None:
    other = [Change(what="program", then="1", now="2")]
    assert explained(stored(BODY), [], other, archives=False) == []
    assert explained(stored(BODY), other, other, archives=False) == [
        "another program: 1 then, 2 now"
    ]
    looked = stored({**BODY, "archives": [{"name": "seen.db"}]})
    assert "--archive" in explained(looked, other, [], archives=False)[0]
    assert "please report it" in explained(stored(BODY), other, [], archives=False)[0]
