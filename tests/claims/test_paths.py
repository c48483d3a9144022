from __future__ import annotations

import os
from pathlib import Path

import pytest

from verifyimg.claims.paths import Folders, real
from verifyimg.claims.refused import Refused


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    """A folder with a picture, a link to it and a link to its folder."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "photo.jpg").touch()
    (tmp_path / "real" / "link.jpg").symlink_to("photo.jpg")
    (tmp_path / "alias").symlink_to("real")
    return tmp_path


@pytest.mark.parametrize(
    "spelling",
    [
        "real/photo.jpg",
        "./real//photo.jpg",
        "real/../real/photo.jpg",
        "alias/photo.jpg",
        "alias/link.jpg",
    ],
)
def test_every_spelling_leads_to_one_path(
    evidence: Path, monkeypatch: pytest.MonkeyPatch, spelling: str
) -> None:
    monkeypatch.chdir(evidence)
    folders = Folders(base=real(str(evidence)))
    resolved = os.path.realpath(evidence / "real" / "photo.jpg")
    assert folders.find(spelling) == resolved
    assert folders.find(str(evidence / spelling)) == resolved
    assert folders.given(spelling).resolved == resolved


def test_a_link_keeps_its_own_place_and_name_too(evidence: Path) -> None:
    given = Folders(base="/").given(str(evidence / "alias" / "link.jpg"))
    folder = os.path.realpath(evidence / "real")
    assert given.name == "link.jpg"
    assert given.paths == (f"{folder}/photo.jpg", f"{folder}/link.jpg")


def test_rows_are_relative_to_the_claims_file_and_inputs_to_where_we_are(
    evidence: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(evidence)
    folders = Folders(base=real("real"))
    assert folders.find("photo.jpg") == folders.given("real/photo.jpg").resolved
    assert folders.find("photo.jpg") != folders.given("photo.jpg").resolved


@pytest.mark.parametrize("path", ["nothing.jpg", "real/photo.jpg/x", "\0", "x" * 5_000, "\ud800"])
def test_what_is_not_there_is_not_found(evidence: Path, path: str) -> None:
    assert Folders(base=str(evidence)).find(path) is None


@pytest.mark.parametrize("path", ["real", "alias/", ".", "/"])
def test_a_folder_is_refused(evidence: Path, path: str) -> None:
    with pytest.raises(Refused, match="is a folder"):
        Folders(base=str(evidence)).find(path)


@pytest.mark.parametrize(
    "path", ["", ".", "..", "-", "/", "\0", "x" * 5_000, "a\udcff.jpg", "\ud800"]
)
def test_any_input_has_an_absolute_path(path: str) -> None:
    assert Folders(base="/").given(path).resolved.startswith("/")


def test_two_slashes_at_the_beginning_are_one() -> None:
    assert real("//nowhere/photo.jpg") == "/nowhere/photo.jpg"
