from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.claims.globs import compile_glob, is_glob
from verifyimg.claims.paths import Folders, Given

FOLDERS = Folders(base="/nowhere/evidence")


def fits(glob: str, path: str) -> bool:
    name = path.rpartition("/")[2]
    return compile_glob(glob, FOLDERS).fits(Given(name=name, resolved=path, paths=(path,)))


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.jpg", "/nowhere/evidence/a.png"),
        ("*.jpg", "/nowhere/evidence/a.JPG"),
        ("./*.jpg", "/nowhere/evidence/below/a.jpg"),
        ("./*.jpg", "/nowhere/a.jpg"),
        ("sub/?.jpg", "/nowhere/evidence/sub/ab.jpg"),
        ("sub/*", "/nowhere/evidence/sub/below/a.jpg"),
        ("sub/*", "/nowhere/evidence/subway/a.jpg"),
        ("sub*/a.jpg", "/nowhere/evidence/sub/b/a.jpg"),
        ("IMG_[0-3].jpg", "/nowhere/evidence/IMG_4.jpg"),
        ("**/a.jpg", "/nowhere/other/a.jpg"),
        ("x/**/y/*.jpg", "/nowhere/evidence/x/y/z/a.jpg"),
        ("/else/*.jpg", "/nowhere/evidence/a.jpg"),
    ],
)
def test_a_glob_stays_inside_what_it_names(glob: str, path: str) -> None:
    assert not fits(glob, path)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.jpg", "/nowhere/evidence/a.jpg"),
        ("*.jpg", "/else/where/a.jpg"),
        ("./*.jpg", "/nowhere/evidence/a.jpg"),
        ("../*/a.jpg", "/nowhere/other/a.jpg"),
        ("sub/?.jpg", "/nowhere/evidence/sub/a.jpg"),
        ("sub/*", "/nowhere/evidence/sub/a.jpg"),
        ("sub*/a.jpg", "/nowhere/evidence/subway/a.jpg"),
        ("IMG_[0-3].jpg", "/nowhere/evidence/IMG_2.jpg"),
        ("IMG_[!0-3].jpg", "/nowhere/evidence/IMG_4.jpg"),
        ("photo[1].jpg", "/nowhere/evidence/photo[1].jpg"),
        ("**/a.jpg", "/nowhere/evidence/a.jpg"),
        ("**/a.jpg", "/nowhere/evidence/x/y/a.jpg"),
        ("x/**", "/nowhere/evidence/x/y/a.jpg"),
        ("x/**/y/*.jpg", "/nowhere/evidence/x/q/y/y/a.jpg"),
        ("/else/*.jpg", "/else/a.jpg"),
        ("*", "/nowhere/evidence/with\nbreak.jpg"),
        ("[", "/nowhere/evidence/["),
    ],
)
def test_a_glob_fits_every_path_that_it_names(glob: str, path: str) -> None:
    assert fits(glob, path)


@pytest.mark.parametrize(
    ("text", "expected"), [("photo.jpg", False), ("*.jpg", True), ("a?", True), ("a[1]", True)]
)
def test_a_wildcard_makes_a_glob(text: str, expected: bool) -> None:
    assert is_glob(text) is expected


def test_many_stars_cost_no_more_than_their_number() -> None:
    assert not fits("*a" * 60 + "*b", "/nowhere/" + "a" * 250)
    assert not fits("**/a/" * 60 + "*b", "/nowhere/evidence" + "/a" * 250)


@given(
    st.from_regex(r"[a\[\]!*?^\-\\&~|(){}./z]{1,30}", fullmatch=True),
    st.text("a[]*/-", max_size=30),
)
def test_any_text_is_a_glob(text: str, path: str) -> None:
    assert fits(text, "/" + path) in {True, False}


@given(st.text("ab[]*?!-^\\", min_size=1, max_size=20).filter(lambda name: name != "**"))
def test_a_glob_fits_the_name_that_it_spells(name: str) -> None:
    assert fits(name, f"/nowhere/{name}")
