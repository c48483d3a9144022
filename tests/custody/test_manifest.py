from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from verifyimg.custody.manifest import (
    NAME,
    Member,
    checked,
    digest_of,
    line_of,
    members,
    read_manifest,
)
from verifyimg.errors import ManifestError
from verifyimg.limits import DEFAULT

DIGEST = "a" * 64


def listing(folder: Path) -> list[str]:
    return [one.path for one in members(str(folder)) if isinstance(one, Member)]


def states(folder: Path, known: dict[str, str]) -> dict[str, str]:
    return {one.path: one.state for one in checked(str(folder), known)}


def test_an_empty_folder_has_no_members(tmp_path: Path) -> None:
    assert listing(tmp_path) == []


def test_files_are_listed_to_the_bottom_by_name_and_ours_are_not(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("z.jpg", "b/c/x.jpg", "a.jpg", "empty", NAME, "tagmanifest-sha256.txt"):
        (tmp_path / name).write_bytes(b"" if name == "empty" else b"x")
    (tmp_path / "b" / NAME).write_bytes(b"an inner one is a file like any other")
    assert listing(tmp_path) == ["a.jpg", "b/c/x.jpg", f"b/{NAME}", "empty", "z.jpg"]


def test_of_a_bag_only_the_payload_is_listed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for name in ("bagit.txt", "bag-info.txt", "other.txt", "data/a.jpg"):
        (tmp_path / name).write_bytes(b"x")
    assert listing(tmp_path) == ["data/a.jpg"]


def test_a_link_is_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to("/etc/hostname")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = list(members(str(tmp_path)))
    assert [type(one).__name__ for one in found] == ["Unread", "Unread"]


def test_a_line_is_hash_two_blanks_and_path_with_breaks_and_percents_encoded() -> None:
    assert line_of("a b.jpg", DIGEST) == f"{DIGEST}  a b.jpg\n".encode()
    assert line_of("a\r\n50%.jpg", DIGEST) == f"{DIGEST}  a%0D%0A50%25.jpg\n".encode()
    assert line_of("\udcff.jpg", DIGEST) == f"{DIGEST}  ".encode() + b"\xff.jpg\n"


@pytest.mark.parametrize("name", ["a.jpg", "b c/ü.jpg", "x\r\ny%25.jpg", "\udcff.jpg", "100%"])
def test_what_was_written_is_read_again(tmp_path: Path, name: str) -> None:
    (tmp_path / NAME).write_bytes(line_of(name, DIGEST))
    assert read_manifest(str(tmp_path / NAME)) == {name: DIGEST}


def test_lines_of_other_programs_are_read(tmp_path: Path) -> None:
    text = f"\ufeff{DIGEST.upper()} *a.jpg\r\n\r\n{DIGEST}\tb%0a.jpg\n"
    (tmp_path / NAME).write_bytes(text.encode())
    assert read_manifest(str(tmp_path / NAME)) == {"a.jpg": DIGEST, "b\n.jpg": DIGEST}


@pytest.mark.parametrize(
    "line",
    ["a.jpg", f"{DIGEST}", f"{DIGEST[:-1]}  a.jpg", f"{DIGEST}  ../a.jpg", f"{DIGEST}  /a.jpg",
     f"{DIGEST}  a/../../b", f"{DIGEST}  ~/a", f"{DIGEST}  a\0b", f"{DIGEST}  x\n{DIGEST}  x"],
)  # fmt: skip
def test_a_line_that_cannot_be_meant_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    (tmp_path / NAME).write_bytes(f"{DIGEST}  good.jpg\n{line}\n".encode())
    with pytest.raises(ManifestError, match=r"line [23]"):
        read_manifest(str(tmp_path / NAME))


def test_a_manifest_that_is_missing_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ManifestError):
        read_manifest(str(tmp_path / NAME))
    (tmp_path / NAME).write_bytes(line_of("a", DIGEST))
    with pytest.raises(ManifestError):
        read_manifest(str(tmp_path / NAME), limits=replace(DEFAULT, manifest_bytes=10))


def test_every_file_is_the_same_changed_missing_or_extra(tmp_path: Path) -> None:
    for name in ("same", "changed", "extra"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "link").symlink_to("same")
    known = {name: sha256(b"same").hexdigest() for name in ("same", "changed", "missing", "link")}
    assert states(tmp_path, known) == {
        "same": "same", "changed": "changed", "missing": "missing", "link": "changed",
        "extra": "extra",
    }  # fmt: skip


def test_an_empty_file_and_a_large_one_have_a_hash(tmp_path: Path) -> None:
    (tmp_path / "e").write_bytes(b"")
    (tmp_path / "l").write_bytes(os.urandom(3) * 1_000_000)
    for name in ("e", "l"):
        expected = sha256((tmp_path / name).read_bytes()).hexdigest()
        assert digest_of(str(tmp_path / name)) == expected
