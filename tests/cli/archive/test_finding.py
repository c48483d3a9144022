from __future__ import annotations

import json
from pathlib import Path

from PIL import Image

from tests.support.archive_commands import PHOTO, archive, mirrored, with_photo
from tests.support.command_line import verifyimg


def test_a_mirrored_copy_is_found_with_its_note_and_verdict(tmp_path: Path) -> None:
    with_photo(
        tmp_path,
        "--first-seen=2020",
        "--basis=message",
        "--note=old",
        "--verdict-url=https://e.org/v",
    )
    ran = archive("find", mirrored(tmp_path / "m.jpg"), at=tmp_path)
    assert "the same picture" in ran.out and "mirrored" in ran.out
    assert "https://e.org/v" in ran.out and "old" in ran.out and "2020" in ran.out


def test_a_copy_in_another_format_is_found_by_its_pixels(tmp_path: Path) -> None:
    with_photo(tmp_path)
    with Image.open(PHOTO) as picture:
        picture.save(tmp_path / "copy.png")
    told = json.loads(archive("find", "--json", tmp_path / "copy.png", at=tmp_path).out)
    (match,) = told["reports"][0]["matches"]
    assert match["how"] in ("pixels", "pdq") and match["distance"] <= 4


def test_the_json_is_the_envelope_with_image_matches_and_problems(tmp_path: Path) -> None:
    with_photo(tmp_path)
    copy = mirrored(tmp_path / "m.jpg")
    ran = archive("find", "--json", PHOTO, copy, tmp_path / "missing.jpg", at=tmp_path)
    told = json.loads(ran.out)
    assert ran.code == 3 and told["schema"] == "verifyimg/1"
    assert [sorted(report) for report in told["reports"]] == [["image", "matches", "problems"]] * 3
    how = [[match["how"] for match in report["matches"]] for report in told["reports"]]
    assert how == [["bytes"], ["pdq"], []]
    assert told["summary"]["examined"] == 2 and told["summary"]["failed"] == 1


def test_several_archives_are_looked_into_and_none_is_written(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        with_photo(tmp_path / name)
    paths = [str(tmp_path / name / "a.db") for name in ("one", "two")]
    before = [Path(path).read_bytes() for path in paths]
    words = [word for path in paths for word in ("--archive", path)]
    ran = verifyimg("archive", "find", *words, str(PHOTO))
    assert "seen before, 2 entries" in ran.out
    assert [Path(path).read_bytes() for path in paths] == before


def test_a_damaged_picture_is_found_by_its_bytes(tmp_path: Path) -> None:
    with_photo(tmp_path)
    (tmp_path / "cut.jpg").write_bytes(PHOTO.read_bytes()[:9000])
    ran = archive("find", tmp_path / "cut.jpg", at=tmp_path)
    assert ran.code == 3 and "could not be looked for, except by its bytes" in ran.out


def test_an_archive_that_is_not_there_stops_the_run(tmp_path: Path) -> None:
    ran = archive("find", PHOTO, at=tmp_path)
    assert (ran.code, ran.out) == (2, "") and "no archive is there" in ran.err


def test_a_flat_square_has_no_fingerprint_to_be_near_to(tmp_path: Path) -> None:
    for name, shade in (("a.png", 100), ("b.png", 101)):
        Image.new("L", (64, 64), shade).save(tmp_path / name)
    archive("add", tmp_path / "a.png", at=tmp_path)
    ran = archive("find", tmp_path / "b.png", "--quiet", at=tmp_path)
    assert ran.out.startswith(f"{tmp_path}/b.png: not in the archive; crops and screenshots")
