from __future__ import annotations

import pytest

from tests.support.two_files import same
from verifyimg.comparing.older import older_of
from verifyimg.model.kinship import Sameness, Sign

DETAIL = Sign(kind="pixels", favours="a", text="A holds detail", firm=True)
TABLES = Sign(kind="pixels", favours="a", text="A is compressed less")
MORE = Sign(kind="pixels", favours="b", text="B shows more")
CAMERA_A = Sign(kind="metadata", favours="a", text="A has camera data")
CAMERA_B = Sign(kind="metadata", favours="b", text="B has camera data")


@pytest.mark.parametrize(
    "sameness",
    [same(how="bytes"), same(same=None, how=None), same(same=None, how=None, looked=False)],
)
def test_of_one_file_or_two_pictures_neither_is_older(sameness: Sameness) -> None:
    found = older_of(sameness, [DETAIL])
    assert (found.which, found.strength, found.reasons) == (None, "none", ())


def test_metadata_alone_never_decide() -> None:
    found = older_of(same(), [CAMERA_A])
    assert found.which is None and "removed from one copy or added to the other" in found.sentence


def test_signs_in_the_pixels_that_disagree_decide_nothing() -> None:
    found = older_of(same(), [DETAIL, MORE])
    assert found.which is None and "both ways" in found.sentence and len(found.reasons) == 2


def test_no_sign_at_all_leaves_it_open() -> None:
    assert older_of(same(), []).sentence.startswith("It cannot be told")


@pytest.mark.parametrize(
    ("signs", "which", "strength"),
    [
        ([TABLES], "a", "weak"),
        ([MORE], "b", "weak"),
        ([MORE, CAMERA_B], "b", "weak"),
        ([DETAIL], "a", "moderate"),
        ([DETAIL, TABLES, CAMERA_A], "a", "moderate"),
        ([DETAIL, CAMERA_A, CAMERA_B], "a", "moderate"),
        ([DETAIL, CAMERA_B], "a", "weak"),
    ],
)
def test_the_favoured_copy_is_named_with_its_strength(
    signs: list[Sign], which: str, strength: str
) -> None:
    found = older_of(same(), signs)
    assert (found.which, found.strength) == (which, strength)
    assert "also explain it" in found.sentence and f"{strength} evidence" in found.sentence
