from __future__ import annotations

import pytest

from verifyimg.claims.json_table import read_json
from verifyimg.claims.refused import Refused


def read(text: str) -> list[tuple[int, dict[str, str]]]:
    return [(row.line, row.texts) for row in read_json(text)]


ROW = '{"file": "a.jpg", "original": true}'
TEXTS = {"file": "a.jpg", "original": "yes"}


@pytest.mark.parametrize(
    "text",
    [
        ROW,
        f"[{ROW}]",
        f'{{"claims": [{ROW}]}}',
        f" [ {ROW}\n ]\n",
        f'{{ "claims" :[{ROW} ] }}',
    ],
)
def test_one_claim_may_stand_alone_in_a_list_or_under_its_name(text: str) -> None:
    assert read(text) == [(1, TEXTS)]


@pytest.mark.parametrize("text", ["[]", '{"claims": []}'])
def test_an_empty_list_has_no_rows(text: str) -> None:
    assert read(text) == []


def test_a_row_bears_the_line_that_it_begins_on() -> None:
    text = f'[\n{ROW},\n\n  {{\n"file": "b.jpg"}}, {{"file": "c.jpg"}}\n]'
    assert [line for line, _ in read(text)] == [2, 4, 5]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (f"[{ROW},]", 1, "this is not JSON"),
        (f"[{ROW}\n{ROW}]", 2, "this is not JSON"),
        (f"[{ROW}\n", 2, "this is not JSON"),
        (f"[{ROW}] x", 1, "this is not JSON (it goes on behind its end"),
        (f'{{"claims": [{ROW}]', 1, "this is not JSON"),
        (f"[{ROW}]}}", 1, "this is not JSON"),
        (f"{ROW}\n{ROW}", 2, "this is not JSON"),
        ("", 1, "this is not JSON"),
        (f"[\n{ROW},\n{{'file': 1}}]", 3, "this is not JSON"),
        ("[" * 100_000, 1, "this is not JSON"),
        (f'[{ROW}, {{"file": {"[" * 100_000}', 1, "this is not JSON"),
        ('[{"file": ' + "9" * 5_000 + "}]", 1, "this is not JSON"),
        (f"[{ROW},\n5]", 2, "a claim is not an object"),
        ("5", 1, "a claim is not an object"),
        ('"file"', 1, "a claim is not an object"),
        (f'{{"claims": {ROW}}}', 1, 'no column "claims"'),
        ('[\n{"file": "a.jpg",\n"date": 1}]', 2, 'no column "date"'),
        ('[\n{"file": "a.jpg", "file": "b.jpg"}]', 2, '"file" stands twice'),
        ('[{"claimed_date": "2023"}]', 1, '"file" is missing'),
        ('[{"file": ["a.jpg"]}]', 1, "file is not a text"),
    ],
)
def test_damaged_json_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert reason in refused.value.reason
    assert refused.value.line == line
