from __future__ import annotations

import pytest

from tests.support.two_files import image_file
from verifyimg.comparing.kept_copy import kept_copy_words
from verifyimg.model.match import KeptCopy, Match

HERE = image_file(width=1200, height=800)


def match(how: str = "pdq", kept: KeptCopy | None = None, **entry: str | None) -> Match:
    return Match(
        archive="a.db",
        entry={"id": "1", **entry},
        how=how,
        distance=0,
        transform="upright",
        coverage=(1.0, 1.0),
        same_picture=True,
        strength="strong",
        kept=kept,
    )


def kept(width: int | None, height: int | None, form: str = "JPEG") -> KeptCopy:
    return KeptCopy(format=form, width=width, height=height)


@pytest.mark.parametrize("one", [match(), match(kept=kept(None, None)), match(kept=KeptCopy())])
def test_an_entry_without_sizes_and_dates_says_nothing(one: Match) -> None:
    assert kept_copy_words(HERE, one) == ""


def test_a_picture_that_was_not_decoded_has_no_size_to_compare() -> None:
    assert kept_copy_words(image_file(width=None), match(kept=kept(10, 10))) == ""


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (kept(2400, 1600), "is larger (2,400 x 1,600 against 1,200 x 800)"),
        (kept(600, 400), "is smaller (600 x 400 against 1,200 x 800)"),
        (kept(1200, 800), "of one size (1,200 x 800)"),
        (kept(800, 1200), "of one size"),
        (kept(2400, 1600, "PNG"), "as PNG, this one as JPEG"),
    ],
)
def test_the_larger_copy_is_named_with_what_else_explains_it(copy: KeptCopy, words: str) -> None:
    told = kept_copy_words(HERE, match(kept=copy))
    assert words in told and ("one size" in told or "enlargement" in told)


def test_the_same_bytes_and_the_same_pixels_have_their_words() -> None:
    assert "the same file" in kept_copy_words(HERE, match("bytes", kept(9, 9)))
    assert "the same pixels" in kept_copy_words(HERE, match("pixels", kept(1200, 800)))


def test_a_date_is_told_with_its_basis() -> None:
    told = kept_copy_words(HERE, match(first_seen="2020-05-18", basis="published"))
    assert told == "The archived copy was seen by 2020-05-18 (published)."
    unfounded = kept_copy_words(HERE, match(first_seen="2020", basis="metadata"))
    assert "binds nothing" in unfounded
    assert "no basis that is told" in kept_copy_words(HERE, match(first_seen="2020"))
