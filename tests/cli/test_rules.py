from __future__ import annotations

import json

from tests.support.command_line import verifyimg
from verifyimg.checks.registry import rules
from verifyimg.cli.rules import HEADINGS


def test_the_table_has_every_rule_and_its_title() -> None:
    ran = verifyimg("rules")
    assert (ran.code, ran.err) == (0, "")
    heads = [line.split() for line in ran.out.splitlines() if not line.startswith(" ")]
    assert heads[0] == list(HEADINGS[:-1])
    assert [row[:3] for row in heads[1:]] == [[r.code, r.name, r.family] for r in rules()]
    assert all(f"        {rule.page.title}\n" in ran.out for rule in rules())


def test_the_same_as_json() -> None:
    rows = json.loads(verifyimg("rules", "--json").out)
    assert [row["code"] for row in rows] == [rule.code for rule in rules()]
    assert all(tuple(row) == HEADINGS for row in rows)
