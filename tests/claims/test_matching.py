from __future__ import annotations

import pytest

from tests.claims.conftest import ClaimsFolder
from verifyimg.claims.matching import Index, check_names, index, only_one
from verifyimg.claims.paths import Folders, real
from verifyimg.claims.refused import Refused
from verifyimg.claims.rows import Row
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import Claim

HASH = "sha256:" + "aB" * 32


def indexed(folder: ClaimsFolder, *files: str) -> Index:
    rows = (Row(line=n, file=file, claim=Claim()) for n, file in enumerate(files, start=2))
    return index(rows, Folders(base=real(str(folder.path))))


def speaking_of(made: Index, path: str) -> list[str]:
    return [row.file for row in made.speaking_of(made.folders.given(path))]


def refusal(folder: ClaimsFolder, files: tuple[str, ...], inputs: tuple[str, ...]) -> Refused:
    with pytest.raises(Refused) as refused:
        check_names(
            (made := indexed(folder, *files)),
            [made.folders.given(f"{folder.path}/{path}") for path in inputs],
        )
    return refused.value


@pytest.fixture
def pictures(folder: ClaimsFolder) -> ClaimsFolder:
    """`a.jpg`, `x/b.jpg`, `x/c.jpg` and `y/c.jpg`."""
    for name in ("a.jpg", "x/b.jpg", "x/c.jpg", "y/c.jpg"):
        folder.picture(name)
    return folder


@pytest.mark.parametrize("file", ["y/b.jpg", "b", "x/*.png", "sha256:" + "0" * 64])
def test_a_row_for_another_file_does_not_speak(pictures: ClaimsFolder, file: str) -> None:
    pictures.picture("y/b.jpg")
    assert speaking_of(indexed(pictures, file), f"{pictures.path}/x/b.jpg") == []


@pytest.mark.parametrize("file", ["b.jpg", "x/b.jpg", "./y/../x/b.jpg", "x/*", "b.*", "**/b.jpg"])
def test_a_row_speaks_of_a_file_by_name_path_or_glob(pictures: ClaimsFolder, file: str) -> None:
    assert speaking_of(indexed(pictures, file), f"{pictures.path}/x/b.jpg") == [file]
    absolute = f"{pictures.path}/x/b.jpg"
    assert speaking_of(indexed(pictures, absolute), absolute) == [absolute]


def test_a_hash_is_kept_in_lower_case(pictures: ClaimsFolder) -> None:
    assert list(indexed(pictures, HASH).hashes) == ["ab" * 32]


def test_every_row_by_place_is_listed_once(pictures: ClaimsFolder) -> None:
    files = ["a.jpg", "x/b.jpg", "z.jpg", "y/*", HASH]
    assert sorted(row.file for row in indexed(pictures, *files).by_place()) == sorted(files[:-1])


@pytest.mark.parametrize(
    ("files", "line", "reason"),
    [
        (("a.jpg", "x/z.jpg"), 3, '"x/z.jpg" is not on disk'),
        (("x/b.jpg", "x/../x/b.jpg"), 3, "the first one is on line 2"),
        (("a.jpg", "./a.jpg"), 3, "the first one is on line 2"),
        (("z.jpg", "z.jpg"), 3, "the first one is on line 2"),
        ((HASH, HASH.upper()), 3, "the first one is on line 2"),
        (("x",), 2, '"x" is a folder'),
        (("sha256:12",), 2, "is not a SHA-256"),
        (("sha256:" + "0" * 65,), 2, "is not a SHA-256"),
    ],
)
def test_rows_that_cannot_stand_are_refused(
    pictures: ClaimsFolder, files: tuple[str, ...], line: int, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        indexed(pictures, *files)
    assert reason in refused.value.reason
    assert refused.value.line == line


def test_too_many_globs_are_refused(folder: ClaimsFolder) -> None:
    with pytest.raises(Refused, match="more than 1,000 rows hold wildcards"):
        indexed(folder, *(f"{number}*" for number in range(DEFAULT.claims_glob_rows + 1)))


@pytest.mark.parametrize(
    ("files", "inputs"),
    [
        ((), ("a.jpg",)),
        (("a.jpg",), ()),
        (("x/b.jpg", "*.png"), ("a.jpg",)),
        (("b.jpg",), ("x/b.jpg", "a.jpg")),
        (("b.jpg",), ("x/b.jpg", "y/../x/b.jpg")),
        (("x/c.jpg",), ("x/c.jpg", "y/c.jpg")),
        (("x/c.jpg", "y/c.jpg"), ("x/c.jpg", "y/c.jpg")),
        (("c.*",), ("x/c.jpg", "y/c.jpg")),
        (("missing.jpg",), ("missing.jpg",)),
    ],
)
def test_rows_that_can_be_told_apart_pass(
    pictures: ClaimsFolder, files: tuple[str, ...], inputs: tuple[str, ...]
) -> None:
    made = indexed(pictures, *files)
    given = [made.folders.given(f"{pictures.path}/{path}") for path in inputs]
    check_names(made, given)
    assert all(len(made.speaking_of(one)) <= 1 for one in given)


@pytest.mark.parametrize(
    ("files", "inputs", "line", "reason"),
    [
        (("c.jpg",), ("x/c.jpg", "y/c.jpg"), 2, '"c.jpg" fits two files'),
        (("a.jpg",), ("a.jpg", "x/a.jpg"), 2, '"a.jpg" fits two files'),
        (("a.jpg",), ("x/a.jpg",), 2, '"a.jpg" fits two files'),
        (("b.jpg", "z.jpg"), ("x/b.jpg",), 3, '"z.jpg" is not on disk'),
        (("b.jpg", "x/b.jpg"), ("x/b.jpg",), 3, "the first one is on line 2"),
        (("x/*", "b.jpg"), ("a.jpg", "x/b.jpg"), 3, "the first one is on line 2"),
        (("x/*", "*.jpg"), ("x/b.jpg",), 3, '"b.jpg"; the first one is on line 2'),
    ],
)
def test_rows_that_cannot_be_told_apart_are_refused(
    pictures: ClaimsFolder,
    files: tuple[str, ...],
    inputs: tuple[str, ...],
    line: int,
    reason: str,
) -> None:
    refused = refusal(pictures, files, inputs)
    assert reason in refused.reason
    assert refused.line == line


def test_a_file_has_one_row_or_none() -> None:
    row = Row(line=2, file="a.jpg", claim=Claim())
    assert only_one([], "a.jpg") is None
    assert only_one([row], "a.jpg") is row
