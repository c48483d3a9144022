from __future__ import annotations

import csv
import os
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.command_line import ROOT, verifyimg
from verifyimg.claims.cells import COLUMNS

PHOTO = (ROOT / "fixtures/gknb/photo.jpg").read_bytes()
OTHER = (ROOT / "fixtures/stripped/photo.jpg").read_bytes()
NAMES = (
    "photo.jpg",
    "sub/photo.jpg",
    "pic[1].jpg",
    "=1+1.jpg",
    "sha256:x.jpg",
    'a,"b.jpg',
    " c.jpg",
)


@pytest.fixture
def evidence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pictures of names that would mean something else in a table."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "evidence"
    (folder / "sub").mkdir(parents=True)
    for name in NAMES:
        (folder / name).write_bytes(PHOTO + name.encode())
    (folder / "readme.txt").write_text("x")
    return folder


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(text.splitlines()))


def init(*arguments: str) -> list[dict[str, str]]:
    """The rows of the template that is printed."""
    ran = verifyimg("claims", "init", *arguments, cwd=str(Path.cwd()))
    assert ran.code == 0
    return rows(ran.out)


def test_every_picture_has_a_row_that_claims_nothing(evidence: Path) -> None:
    found = init("evidence")
    assert {row["file"] for row in found} == {f"./evidence/{name}" for name in NAMES}
    assert all(set(row) == set(COLUMNS) for row in found)
    filled = {name for row in found for name, cell in row.items() if cell}
    assert filled == {"file", "notes"}


def test_the_notes_hold_the_hash_and_the_files_own_date(evidence: Path) -> None:
    (row,) = init("evidence/sub")
    digest = sha256((evidence / "sub/photo.jpg").read_bytes()).hexdigest()
    assert row["notes"] == f"sha256:{digest}; the file says 17 May 2020 14:03 (no zone)"


def test_a_picture_without_a_date_says_so(evidence: Path) -> None:
    (evidence / "sub/photo.jpg").write_bytes(OTHER)
    (row,) = init("evidence/sub")
    assert row["notes"].endswith("; the file names no date of the picture")


def test_paths_start_where_the_table_lies(evidence: Path) -> None:
    verifyimg("claims", "init", "evidence/sub", "--output", "evidence/claims.csv")
    verifyimg("claims", "init", "evidence/sub", "--output", "evidence/sub/claims.csv")
    first, second = (
        rows((evidence / name).read_text()) for name in ("claims.csv", "sub/claims.csv")
    )
    assert (first[0]["file"], second[0]["file"]) == ("./sub/photo.jpg", "./photo.jpg")


@pytest.mark.parametrize("how", [(), ("--by-hash",)])
def test_the_table_can_be_used_as_it_is(evidence: Path, how: tuple[str, ...]) -> None:
    (evidence / "twin.jpg").write_bytes((evidence / "photo.jpg").read_bytes())
    assert verifyimg("claims", "init", "evidence", *how, "--output", "claims.csv").code == 0
    lint = verifyimg("claims", "lint", "claims.csv", cwd=str(Path.cwd()))
    assert (lint.code, lint.err) == (0, "")
    ran = verifyimg("check", "evidence", "--claims", "claims.csv", "--no-pixels", "--quiet")
    assert ran.code == 0


def test_a_name_that_is_no_text_is_named_by_its_hash(evidence: Path) -> None:
    for name in (b"\xff.jpg", b"new\nline.jpg"):
        Path(os.fsdecode(os.fsencode(evidence / "sub") + b"/" + name)).write_bytes(OTHER + name)
    named = [row["file"].split(":")[0] for row in init("evidence/sub")]
    assert sorted(named) == ["./evidence/sub/photo.jpg", "sha256", "sha256"]


def test_a_table_with_claims_in_it_is_never_overwritten(evidence: Path) -> None:
    Path("claims.csv").write_text("file\n")
    ran = verifyimg("claims", "init", "evidence", "--output", "claims.csv")
    assert (ran.code, Path("claims.csv").read_text()) == (2, "file\n")


def test_a_picture_that_cannot_be_read_has_no_row_and_the_run_says_so(evidence: Path) -> None:
    (evidence / "sub/photo.jpg").write_bytes(b"")
    ran = verifyimg("claims", "init", "evidence/sub/photo.jpg")
    assert (ran.code, len(rows(ran.out))) == (3, 0)


def test_standard_input_has_no_row() -> None:
    assert verifyimg("claims", "init", "-").code == 2
