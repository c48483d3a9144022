from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import verifyimg

NAME = "manifest-sha256.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "evidence" / "b").mkdir(parents=True)
    for name in ("a.jpg", "b/c.jpg", "b/50%\n.jpg"):
        (tmp_path / "evidence" / name).write_bytes(name.encode())
    return tmp_path / "evidence"


def test_what_was_written_is_as_listed(folder: Path) -> None:
    written = verifyimg("manifest", str(folder))
    assert (written.code, written.err) == (0, "")
    assert "3 files" in written.out
    checked = verifyimg("manifest", str(folder), "--check")
    assert (checked.code, checked.out) == (0, f"{folder}: 3 same\n")


def test_changed_missing_and_extra_files_are_named(folder: Path) -> None:
    verifyimg("manifest", str(folder))
    (folder / "a.jpg").write_bytes(b"other")
    (folder / "b" / "c.jpg").unlink()
    (folder / "new.jpg").write_bytes(b"new")
    ran = verifyimg("manifest", str(folder), "--check")
    assert ran.code == 1
    for line in ("changed: a.jpg", "missing: b/c.jpg", "extra: new.jpg"):
        assert line in ran.out


def test_a_manifest_is_not_written_over_unless_it_is_asked_for(folder: Path) -> None:
    verifyimg("manifest", str(folder))
    (folder / "new.jpg").write_bytes(b"new")
    before = (folder / NAME).read_bytes()
    ran = verifyimg("manifest", str(folder))
    assert (ran.code, (folder / NAME).read_bytes()) == (2, before)
    assert verifyimg("manifest", str(folder), "--replace").code == 0
    assert b"new.jpg" in (folder / NAME).read_bytes()


def test_a_link_is_named_and_left_out(folder: Path) -> None:
    (folder / "link.jpg").symlink_to("a.jpg")
    ran = verifyimg("manifest", str(folder))
    assert ran.code == 3
    assert "link.jpg: not listed (it is a link" in ran.err
    assert b"link.jpg" not in (folder / NAME).read_bytes()


@pytest.mark.parametrize("words", [(), ("a", "b"), ("no such folder",)])
def test_it_takes_one_folder(words: tuple[str, ...]) -> None:
    assert verifyimg("manifest", *words).code == 2


def test_without_a_manifest_there_is_nothing_to_check(folder: Path) -> None:
    assert verifyimg("manifest", str(folder), "--check").code == 2
