from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import verifyimg
from verifyimg.spelling import nearest, suggestion

FORMATS = ("terminal", "json", "jsonl", "html")


@pytest.mark.parametrize("word", ["", "xyzzy", "42", "a long way from any of them"])
def test_what_is_like_nothing_has_no_nearest_word(word: str) -> None:
    assert nearest(word, FORMATS) is None
    assert nearest(word, ()) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [("jsn", "json"), ("jsonll", "jsonl"), ("termnal", "terminal"), (" HTM ", "html")],
)
def test_the_most_alike_is_meant(word: str, meant: str) -> None:
    assert nearest(word, FORMATS) == meant


def test_a_word_is_given_as_it_is_written() -> None:
    assert nearest("tim0100", ("TIM010", "PLC001")) == "TIM010"


def test_how_alike_it_has_to_be_can_be_said() -> None:
    assert nearest("Dushambe", ("Dushanbe",), alike=0.8) == "Dushanbe"
    assert nearest("Dunes", ("Dushanbe",), alike=0.8) is None


def test_an_endless_word_costs_no_more_than_its_beginning() -> None:
    assert nearest("a" * 40 + "b" * 1_000_000, ("a" * 40,)) == "a" * 40


def test_a_suggestion_names_the_nearest_word_or_says_the_rest() -> None:
    assert suggestion("jsn", FORMATS, "give one of them") == "did you mean json?"
    assert suggestion("xyzzy", FORMATS, "give one of them") == "give one of them"


def test_a_process_that_examines_does_without_difflib() -> None:
    root = str(Path(verifyimg.__file__).parents[1])
    ask = "import verifyimg.cli.check._job; print('difflib' in sys.modules)"
    run = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {root!r}); {ask}"]
    assert subprocess.run(run, capture_output=True, check=True, text=True).stdout == "False\n"
