from __future__ import annotations

import time

import pytest

from tests.claims.conftest import ClaimsFolder
from verifyimg.claims.lint import MOST_ERRORS, lint
from verifyimg.claims.places import read_place
from verifyimg.limits import Limits


def errors(folder: ClaimsFolder, text: str | bytes, name: str = "claims.csv") -> list[str]:
    """The errors of a claims file, without its path."""
    path = folder.write(text, name)
    return [one.removeprefix(path).lstrip(", ") for one in lint(path).errors]


def test_a_file_without_errors_is_counted(folder: ClaimsFolder) -> None:
    folder.picture("a.jpg")
    proof = lint(folder.write("file,claimed_date\na.jpg,2023\n./a.jpg/../a.jpg,\n*.jpg,2023\n"))
    assert (proof.rows, proof.warnings) == (3, ())


def test_every_error_is_told_in_the_order_of_lines(folder: ClaimsFolder) -> None:
    folder.picture("a.jpg")
    text = (
        "file,claimed_date\na.jpg,soon\nlost.jpg,2023\na.jpg,2023\na.jpg,2022\n"
        "a.jpg,1,2\nno/where.jpg,2023\nsha256:12,2023\n"
    )
    found = errors(folder, text)
    assert [one.partition(":")[0] for one in found] == [f"line {line}" for line in range(2, 9)][
        :2
    ] + [f"line {line}" for line in (5, 6, 7, 8)]
    assert "second row" in found[2] and "3 cells" in found[3]


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("c.toml", '[[claims]]\nfile = "a.jpg"\nx = 1\n[[claims]]\nfile = 1.5\n', [1, 4]),
        ("c.json", '[{"file": "a.jpg", "x": 1},\n1,\n{"file": "a.jpg"}]', [1, 2]),
        ("c.json", '[{"x": 1},\n{"file": "a.jpg"},\n{', [1, 3]),
        ("c.csv", 'file\na.jpg\n"open\n', [3]),
        ("c.csv", "file,file\na.jpg\n", [1]),
    ],
)
def test_every_form_is_read_as_far_as_it_can_be(
    folder: ClaimsFolder, name: str, text: str, lines: list[int]
) -> None:
    folder.picture("a.jpg")
    found = errors(folder, text, name)
    assert [int(one.partition(":")[0].removeprefix("line ")) for one in found] == lines


def test_a_file_that_cannot_be_read_is_one_error(folder: ClaimsFolder) -> None:
    assert len(lint(str(folder.path / "absent.csv")).errors) == 1
    assert errors(folder, b"file\n\xff\n")[0].startswith("line 2: this is not UTF-8")


def test_a_glob_that_fits_no_file_is_a_warning(folder: ClaimsFolder) -> None:
    folder.picture("case/a.jpg")
    path = folder.write("file\ncase/*.jpg\ncase/*.png\n*.gif\n")
    proof = lint(path)
    assert proof.errors == ()
    assert proof.warnings == (
        f'{path}, line 3: "case/*.png" fits no file on disk',
        f'{path}, line 4: "*.gif" fits no file on disk',
    )


def test_a_place_of_the_users_own_is_no_error(folder: ClaimsFolder) -> None:
    folder.picture("a.jpg")
    path = folder.write("file,claimed_place\na.jpg,The Pass\n")
    assert len(lint(path).errors) == 1
    assert lint(path, places={"the pass": read_place("38.46,70.74")}).errors == ()


def test_rows_and_errors_have_an_end(folder: ClaimsFolder) -> None:
    many = folder.write("file\n" + "lost/x.jpg\n" * (MOST_ERRORS + 10))
    assert len(lint(many).errors) == MOST_ERRORS
    assert lint(many, Limits(claims_rows=3)).rows == 3


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_proofread_in_seconds(folder: ClaimsFolder) -> None:
    rows = "".join(f"sha256:{number:064x},2023-09-06,\n" for number in range(100_000))
    path = folder.write(f"file,claimed_date,claimed_place\n{rows}")
    start = time.process_time()
    assert lint(path).errors == ()
    assert time.process_time() - start < 4
