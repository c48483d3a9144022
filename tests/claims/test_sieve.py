from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.claims.globs import compile_glob
from verifyimg.claims.paths import Folders, Given
from verifyimg.claims.sieve import sieve

FOLDERS = Folders(base="/evidence")


def fitting(globs: list[str], path: str) -> list[str]:
    made = sieve([(text, compile_glob(text, FOLDERS)) for text in globs])
    given = Given(name=path.rpartition("/")[2], resolved=path, paths=(path,))
    return list(dict.fromkeys(made.fitting(given)))


def one_by_one(globs: list[str], path: str) -> list[str]:
    given = Given(name=path.rpartition("/")[2], resolved=path, paths=(path,))
    return [text for text in globs if compile_glob(text, FOLDERS).fits(given)]


@pytest.mark.parametrize(
    ("globs", "path"),
    [
        ([], "/evidence/a.jpg"),
        (["*.png", "sub/*", "/else/*"], "/evidence/a.jpg"),
        (["**/z/*.jpg"], "/evidence/y/a.jpg"),
    ],
)
def test_nothing_passes_that_no_glob_fits(globs: list[str], path: str) -> None:
    assert fitting(globs, path) == []


@pytest.mark.parametrize(
    ("globs", "path"),
    [
        (["*.jpg", "./*.jpg", "sub/*"], "/evidence/a.jpg"),
        (["sub/**", "**/a.jpg", "/evidence/*/a.*", "photo[1]*"], "/evidence/sub/a.jpg"),
        ([f"IMG_{n:03}*" for n in range(100)] + ["*"], "/evidence/IMG_077_x.jpg"),
    ],
)
def test_the_globs_that_fit_are_found(globs: list[str], path: str) -> None:
    assert sorted(fitting(globs, path)) == sorted(one_by_one(globs, path)) != []


def test_a_link_is_held_against_both_its_places() -> None:
    made = sieve([(text, compile_glob(text, FOLDERS)) for text in ("in/*", "out/*")])
    given = Given(
        name="l.jpg",
        resolved="/evidence/out/t.jpg",
        paths=("/evidence/out/t.jpg", "/evidence/in/l.jpg"),
    )
    assert sorted(made.fitting(given)) == ["in/*", "out/*"]


@given(
    st.lists(st.text("ab/*?[]!", min_size=1, max_size=8), max_size=6, unique=True),
    st.text("ab/", min_size=1, max_size=8),
)
def test_a_sieve_answers_as_its_globs_do(globs: list[str], path: str) -> None:
    placed = f"/evidence/{path}"
    assert sorted(fitting(globs, placed)) == sorted(one_by_one(globs, placed))
