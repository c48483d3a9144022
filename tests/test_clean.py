from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.clean import inert, one_line, shorten, visible

HARMLESS = ["", "plain", "Душанбе", "日本", "café – 5 €", "👍", "C:\\new\\x41", "a\u0301"]

HARMFUL = [
    ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
    ("\x9b31m", "\\x9b31m"),
    ("bell\a", "bell\\x07"),
    ("two\nlines\r", "two\\x0alines\\x0d"),
    ("zero\0", "zero\\x00"),
    ("\x7f", "\\x7f"),
    ("photo\u202egpj.exe", "photo\\u202egpj.exe"),
    ("\u2066hidden\u2069", "\\u2066hidden\\u2069"),
    ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
    ("\u2028", "\\u2028"),
    ("\ue000", "\\ue000"),
    ("\udcff", "\\udcff"),
    ("\U000e0041", "\\U000e0041"),
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_can_be_printed_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(("text", "shown"), HARMFUL)
def test_what_cannot_be_printed_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == one_line(text) == shown


def test_what_is_to_be_kept_is_kept() -> None:
    assert visible("two\nlines\x1b", keep="\n") == "two\nlines\\x1b"


def test_no_control_or_format_character_passes() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    passed = {unicodedata.category(char) for char in visible(every)}
    assert not passed & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(st.text())
def test_what_is_clean_stays_clean(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert visible(text).isprintable()


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("", 5, ""),
        ("exact", 5, "exact"),
        ("longer", 5, "long…"),
        ("longer", 1, "…"),
        ("longer", 0, ""),
    ],
)
def test_a_cut_is_marked(text: str, width: int, shown: str) -> None:
    assert shorten(text, width) == shown


@pytest.mark.parametrize(
    "text", ["", "a: b", "a ::error::b", "# [x] ## [y]", "##x[", "###", "#[", "http://[::1]/ :"]
)
def test_what_is_no_command_to_a_ci_service_stays(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ": :error::x"),
        (" \xa0::set-env name=x::y", " \xa0: :set-env name=x::y"),
        ("a ##[add-path]b", "a # #[add-path]b"),
        ("###[x", "## #[x"),
        ("##vso[task.setvariable]", "# #vso[task.setvariable]"),
        ("a ##teamcity[x] ##[y]", "a # #teamcity[x] # #[y]"),
    ],
)
def test_what_a_ci_service_takes_for_a_command_is_parted(text: str, shown: str) -> None:
    assert inert(text) == shown
