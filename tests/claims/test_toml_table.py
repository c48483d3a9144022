from __future__ import annotations

import pytest

from verifyimg.claims.refused import Refused
from verifyimg.claims.toml_table import read_toml


def read(text: str) -> list[tuple[int, dict[str, str]]]:
    return [(row.line, row.texts) for row in read_toml(text)]


def test_one_claim_may_stand_at_the_top() -> None:
    text = '# seen\nfile = "a.jpg"\nclaimed_date = 2023-09-06\noriginal = false\n'
    assert read(text) == [(1, {"file": "a.jpg", "claimed_date": "2023-09-06", "original": "no"})]


def test_a_row_bears_the_line_of_its_heading() -> None:
    text = '\n[[claims]]\nfile = "a.jpg"\n\n [[ claims ]]\nfile = "b.jpg"\n'
    assert read(text) == [(2, {"file": "a.jpg"}), (5, {"file": "b.jpg"})]


def test_an_inline_list_is_read_too() -> None:
    assert read('claims = [{file = "a.jpg"}, {file = "b.jpg"}]') == [
        (1, {"file": "a.jpg"}),
        (1, {"file": "b.jpg"}),
    ]


def test_a_heading_inside_a_text_shifts_no_line_silently() -> None:
    text = '[[claims]]\nfile = "a.jpg"\nnotes = """\n[[claims]]\n"""\n'
    assert [line for line, _ in read(text)] == [1]


def test_an_empty_list_has_no_rows() -> None:
    assert read("claims = []") == []


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("# nothing", 1, '"file" is missing'),
        ('file = "a.jpg"\ndate = 5', 1, 'no column "date"'),
        ('file = "a.jpg"\nfile = "b.jpg"', 2, "this is not TOML"),
        ('file = "a.jpg"\n= 5', 2, "this is not TOML"),
        ('file = "a.jpg', 1, "this is not TOML"),
        ("x = " + "[" * 100_000, 1, "this is not TOML"),
        ("file = " + "9" * 5_000, 1, "this is not TOML"),
        ("\n" + "a." * 50_000 + "b = 1", 2, "more than 200 dots in one line"),
        ("claims = 5", 1, "claims is not a list of tables"),
        ("claims = [5]", 1, "claims is not a list of tables"),
        ('[claims]\nfile = "a.jpg"', 1, "claims is not a list of tables"),
        ('file = "a.jpg"\n[[claims]]\nfile = "b.jpg"', 1, '"file" stands outside of [[claims]]'),
        ('[[claims]]\nfile = "a.jpg"\n[[claims]]\nclaimed_date = 2023', 3, '"file" is missing'),
        ('[[claims]]\nfile = "a.jpg"\nclaimed_place = [38.46, 70.74]', 1, "is not a text"),
        ('[[claims]]\nfile = "a.jpg"\npublished_at = 14:30:00', 1, "is not a text"),
    ],
)
def test_damaged_toml_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert reason in refused.value.reason
    assert refused.value.line == line
