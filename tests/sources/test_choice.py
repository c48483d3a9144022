from __future__ import annotations

import pytest

from verifyimg.sources.choice import Choice


@pytest.mark.parametrize(
    ("pattern", "inside"),
    [
        ("*.jpg", "a.png"),
        ("*.jpg", "A.JPG"),
        ("a?.jpg", "a.jpg"),
        ("raw/*.jpg", "raw/deep/a.jpg"),
        ("raw/*.jpg", "other/raw/a.jpg"),
        ("[!a].jpg", "a.jpg"),
        ("[!a].jpg", "/.jpg"),
        ("a.jpg", "aXjpg"),
        ("", "a.jpg"),
    ],
)
def test_a_pattern_does_not_fit(pattern: str, inside: str) -> None:
    assert not Choice(include=(pattern,)).includes(inside)


@pytest.mark.parametrize(
    ("pattern", "inside"),
    [
        ("*.jpg", "a.jpg"),
        ("*.jpg", "deep/er/a.jpg"),
        ("a?.jpg", "ab.jpg"),
        ("[abc].jpg", "b.jpg"),
        ("[!a].jpg", "b.jpg"),
        ("[]a].jpg", "].jpg"),
        ("[.jpg", "[.jpg"),
        ("raw/*.jpg", "raw/a.jpg"),
        ("./raw/*.jpg", "raw/a.jpg"),
        ("**/raw/*.jpg", "a/b/raw/c.jpg"),
        ("**/raw/*.jpg", "raw/c.jpg"),
        ("raw/**", "raw/a/b.jpg"),
        ("*", "line\nbreak"),
        ("a+b(1).jpg", "a+b(1).jpg"),
    ],
)
def test_a_pattern_fits(pattern: str, inside: str) -> None:
    assert Choice(include=(pattern,)).includes(inside)
    assert Choice(exclude=(pattern,)).excludes(inside)


def test_without_patterns_everything_is_asked_for() -> None:
    assert Choice().includes("a")
    assert not Choice().excludes("a")
