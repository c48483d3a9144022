from __future__ import annotations

import sqlite3
from pathlib import Path

from PIL import Image

from tests.support.archive_commands import OTHER, PHOTO, archive, with_photo


def without_features(at: Path) -> None:
    """As it was before this version, or where OpenCV was missing."""
    connection = sqlite3.connect(at / "a.db")
    connection.execute("DELETE FROM features")
    connection.commit()
    connection.close()


def cropped(at: Path) -> Path:
    with Image.open(PHOTO) as picture:
        width, height = picture.size
        box = (width // 5, height // 5, width * 4 // 5, height * 4 // 5)
        picture.crop(box).save(at / "crop.jpg", quality=80)
    return at / "crop.jpg"


def test_a_crop_is_found_in_an_archive_that_has_features(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("find", cropped(tmp_path), at=tmp_path)
    assert "the same picture, found by its parts, strong evidence: cropped" in ran.out
    assert "it shows about 36 % of the archived picture: columns" in ran.out


def test_an_archive_without_features_gets_them_from_the_same_files(tmp_path: Path) -> None:
    with_photo(tmp_path)
    without_features(tmp_path)
    assert "not in the archive" in archive("find", cropped(tmp_path), at=tmp_path).out
    ran = archive("features", PHOTO, OTHER, at=tmp_path)
    assert (ran.code, ran.out) == (0, f"featured   1  {PHOTO}\n")
    assert "1 featured, 0 unchanged, 1 unknown, 0 failed; every entry has its" in ran.err
    assert "found by its parts" in archive("find", cropped(tmp_path), at=tmp_path).out


def test_run_again_it_does_nothing_again(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("features", PHOTO, at=tmp_path)
    assert (ran.code, ran.out) == (0, "") and "0 featured, 1 unchanged" in ran.err


def test_what_is_left_without_features_is_counted(tmp_path: Path) -> None:
    with_photo(tmp_path)
    without_features(tmp_path)
    ran = archive("features", OTHER, at=tmp_path)
    assert "1 entry is still without features" in ran.err


def test_a_file_that_is_not_there_costs_itself(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("features", tmp_path / "none.jpg", PHOTO, at=tmp_path)
    assert ran.code == 3 and "1 unchanged" in ran.err and "1 failed" in ran.err


def test_standard_input_is_wrong_usage(tmp_path: Path) -> None:
    with_photo(tmp_path)
    assert archive("features", "-", at=tmp_path).code == 2
