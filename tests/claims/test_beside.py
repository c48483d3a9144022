from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.claims.conftest import ClaimsFolder
from verifyimg.claims.beside import SUFFIX, claim_beside
from verifyimg.claims.places import read_place
from verifyimg.errors import ClaimBesideUnreadable
from verifyimg.limits import Limits
from verifyimg.model.claim import Claim


def beside(folder: ClaimsFolder, text: str | bytes) -> str:
    """A picture with that claim beside it; the picture's path."""
    path = folder.picture("photo.jpg")
    folder.write(text, f"photo.jpg{SUFFIX}")
    return path


def test_where_no_file_lies_nothing_is_claimed(folder: ClaimsFolder) -> None:
    for path in (folder.picture("photo.jpg"), "absent/photo.jpg", "x" * 10_000, "nul\0"):
        assert claim_beside(path) is None


def test_it_has_the_names_of_the_columns(folder: ClaimsFolder) -> None:
    path = beside(folder, 'claimed_date = 2023-09-06\noriginal = true\ncaption = "x"\n')
    claim = claim_beside(path)
    assert claim is not None and claim.date is not None
    assert (claim.date.text, claim.original, claim.caption) == ("2023-09-06", True, "x")


def test_an_empty_one_claims_nothing(folder: ClaimsFolder) -> None:
    assert claim_beside(beside(folder, "")) == Claim()


def test_it_may_name_its_picture(folder: ClaimsFolder) -> None:
    assert claim_beside(beside(folder, 'file = "photo.jpg"\n')) == Claim()


def test_it_may_name_a_place_of_the_users_own(folder: ClaimsFolder) -> None:
    path = beside(folder, 'claimed_place = "The Pass"\n')
    claim = claim_beside(path, places={"the pass": read_place("38.46,70.74,20km")})
    assert claim is not None and claim.place is not None
    assert (claim.place.text, claim.place.radius_km) == ("The Pass", 20)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("claimed_date =\n", ".claim.toml, line 1: this is not TOML"),
        ('\nclaimed_date = "soon"\n', '.claim.toml, line 2: claimed_date "soon"'),
        ('\nclaimed_dte = "2023"\n', 'line 2: there is no column "claimed_dte"); did you mean'),
        ('file = "other.jpg"\n', "its file is another one"),
        (b'caption = "\xff"\n', "line 1: this is not UTF-8"),
        ('caption = "' + "x" * 100 + '"\n', "it has more than 99 bytes"),
        ("a" + ".a" * 1_000 + " = 1\n", "more than"),
    ],
)
def test_what_cannot_be_understood_is_refused(
    folder: ClaimsFolder, text: str | bytes, said: str
) -> None:
    path = beside(folder, text)
    with pytest.raises(ClaimBesideUnreadable) as refused:
        claim_beside(path, Limits(claim_file_bytes=99 if "xxx" in str(text) else 9_999))
    assert str(refused.value).startswith(f"{path}: not examined, for the claim beside it")
    assert said in str(refused.value)


def test_no_link_is_followed_and_no_pipe_waited_for(folder: ClaimsFolder, tmp_path: Path) -> None:
    secret = folder.write('caption = "x"\n', "elsewhere.toml")
    linked, piped = folder.picture("linked.jpg"), folder.picture("piped.jpg")
    os.symlink(secret, linked + SUFFIX)
    os.mkfifo(piped + SUFFIX)
    os.mkdir(folder.picture("folder.jpg") + SUFFIX)
    for path in (linked, piped, str(tmp_path / "folder.jpg")):
        with pytest.raises(ClaimBesideUnreadable):
            claim_beside(path)
