from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support.archive_commands import OTHER, PHOTO, archive, with_photo
from tests.support.command_line import command, variables
from verifyimg.archive.store import Archive
from verifyimg.cli.archive._adding import facts_of
from verifyimg.errors import InputError


def opened(at: Path) -> Archive:
    return Archive.reading(str(at / "a.db"))


def test_what_is_kept_of_a_picture_is_enough_to_find_it() -> None:
    facts = facts_of(str(PHOTO))
    assert facts.sha256 and facts.pixel_sha256 and facts.pdq and len(facts.pdq) == 32
    assert (facts.name, facts.format, facts.width) == ("photo.jpg", "JPEG", 1920)
    assert facts.thumbnail and facts.pdq_version and facts.pdq_version.startswith("pdq/")


@pytest.mark.parametrize("content", [b"hello", b"\xff\xd8\xff\xe0" + bytes(50)])
def test_what_is_no_whole_picture_is_not_added(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.jpg").write_bytes(content)
    with pytest.raises(InputError, match="not added"):
        facts_of(str(tmp_path / "x.jpg"))


def test_a_folder_is_added_to_its_bottom_and_a_bad_file_costs_itself(tmp_path: Path) -> None:
    folder = tmp_path / "pictures" / "deep"
    folder.mkdir(parents=True)
    shutil.copy(PHOTO, folder / "a.jpg")
    (folder / "b.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(50))
    (folder / "c.txt").write_text("words")
    ran = archive("add", tmp_path / "pictures", tmp_path / "missing.jpg", at=tmp_path)
    assert ran.code == 3
    assert "1 added, 0 merged, 0 unchanged, 2 failed; 1 file skipped, no images" in ran.err
    again = archive("add", tmp_path / "pictures", "--quiet", at=tmp_path)
    assert again.out == "" and "0 added, 0 merged, 1 unchanged, 1 failed" in again.err


def test_a_table_says_what_is_known_of_each_and_options_fill_what_it_leaves(
    tmp_path: Path,
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"file,first_seen,basis,label\n{PHOTO},17 May 2020,message,a\n{OTHER},,,\n")
    ran = archive("add", table, "--source", "s", "--basis", "downloaded", at=tmp_path)
    assert ran.code == 0, ran.err
    with opened(tmp_path) as made:
        one, other = made.entries([1, 2])
    assert one.first.first_seen and one.first.first_seen.text == "2020-05-17"
    assert (one.first.basis, one.first.source, one.remarks.labels) == ("message", "s", ("a",))
    assert (other.first.basis, other.first.first_seen) == ("downloaded", None)


def test_a_table_with_wrong_columns_adds_nothing(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"picture\n{PHOTO}\n")
    ran = archive("add", table, OTHER, at=tmp_path)
    assert (ran.code, ran.out) == (2, "") and 'line 1: unknown column "picture"' in ran.err
    assert not (tmp_path / "a.db").exists()


def test_an_archive_may_hold_no_pictures(tmp_path: Path) -> None:
    with_photo(tmp_path, "--no-thumbnails")
    with opened(tmp_path) as made:
        assert made.entry(1, thumbnails=True).facts.thumbnail is None


def test_an_interrupted_run_says_what_it_did_and_can_go_on(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    content = PHOTO.read_bytes()
    for number in range(40):
        (folder / f"{number:03}.jpg").write_bytes(content + bytes([number]))
    words = ("archive", "add", "--archive", str(tmp_path / "a.db"), str(folder))
    child = subprocess.Popen(
        command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=variables()
    )
    assert child.stdout is not None
    child.stdout.readline()
    os.kill(child.pid, signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 130 and b"interrupted; " in err
    with opened(tmp_path) as made:
        assert out.count(b"added") + 1 <= len(list(made.ids())) < 40
    assert archive("add", folder, at=tmp_path).code == 0
    with opened(tmp_path) as made:
        assert len(list(made.ids())) == 40
