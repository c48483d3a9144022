from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import data, from_regex, sampled_from, text

from verifyimg.knowledge import table
from verifyimg.knowledge.pattern import Pattern


def written() -> list[str]:
    """Every pattern of every table."""
    found = []
    for path in sorted(Path(table._FOLDER).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [row["pattern"] for row in csv.DictReader(file) if row.get("pattern")]
    return found


PATTERNS = written()


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("lightroom", ("lightroom",)),
        ("^pil$|^pillow", ("pil", "pillow")),
        ("^adobe (bridge|imageready)", ("adobe ",)),
        (r"photos? \d", ("photo",)),
        (r"paint\.net", ("paint",)),
        ("^FB_IMG_(?P<number>1)$", ("fb_img_",)),
        ("^(IMG|VID)-", ("",)),
        ("a{0,3}b", ("",)),
        ("ab*|[|]x", ("a", "")),
        ("(a|[(])b|c", ("", "")),
        ("a[)]b|c", ("a", "")),
        ("", ("",)),
    ],
)
def test_how_a_pattern_begins(pattern: str, beginnings: tuple[str, ...]) -> None:
    assert Pattern(text=pattern).beginnings == beginnings


def test_what_cannot_fit_compiles_nothing() -> None:
    pattern = Pattern(text="^gimp (?P<version>[0-9]+)")
    assert pattern.search("Ver.1.02") is None
    assert "compiled" not in pattern.__dict__


def test_case_is_left_to_the_flags() -> None:
    assert Pattern(text="^gimp").search("GIMP 2.10") is None
    assert Pattern(text="^gimp", flags=re.IGNORECASE).search("GIMP 2.10") is not None


def test_letters_that_are_the_same_only_for_re_are_found() -> None:
    assert re.search("gimp", "g\u0131mp", re.IGNORECASE) is not None
    assert Pattern(text="gimp", flags=re.IGNORECASE).search("g\u0131mp") is not None


@given(data(), sampled_from(PATTERNS), sampled_from((re.NOFLAG, re.IGNORECASE, re.ASCII)))
def test_nothing_that_fits_is_left_out(draw: data, pattern: str, flags: re.RegexFlag) -> None:  # type: ignore[valid-type]
    fitting = draw.draw(from_regex(re.compile(pattern, flags)))  # type: ignore[attr-defined]
    made = Pattern(text=pattern, flags=flags)
    assert made.search(fitting) is not None
    assert [found.span() for found in made.finditer(fitting)] == [
        found.span() for found in re.finditer(pattern, fitting, flags)
    ]


@given(text(), sampled_from(PATTERNS))
def test_it_finds_what_re_finds(any_text: str, pattern: str) -> None:
    found = re.search(pattern, any_text, re.IGNORECASE)
    assert (Pattern(text=pattern, flags=re.IGNORECASE).search(any_text) is None) is (found is None)
