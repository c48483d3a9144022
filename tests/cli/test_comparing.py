from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.archive_commands import PHOTO, mirrored
from tests.support.command_line import verifyimg


def test_a_mirrored_copy_is_told_with_its_turn(tmp_path: Path) -> None:
    ran = verifyimg("compare", str(PHOTO), str(mirrored(tmp_path / "m.jpg")))
    assert ran.code == 0 and "B is mirrored against A" in ran.out.replace("\n ", " ")


def test_one_file_twice_is_one_file() -> None:
    ran = verifyimg("compare", str(PHOTO), str(PHOTO))
    assert ran.code == 0 and ran.out.startswith("THE SAME FILE\n")


def test_the_json_has_both_images_and_the_comparison(tmp_path: Path) -> None:
    copy = mirrored(tmp_path / "m.jpg")
    ran = verifyimg("compare", "--format", "json", str(PHOTO), str(copy))
    told = json.loads(ran.out)
    assert [report["image"]["path"] for report in told["reports"]] == [str(PHOTO), str(copy)]
    assert told["comparison"]["same_picture"] is True
    assert told["comparison"]["transform"] == "mirrored"


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    copy = str(mirrored(tmp_path / "m.jpg"))
    words = ("compare", str(PHOTO), copy, "--format=json", "--at-time=2024-01-31T12:00:00Z")
    assert verifyimg(*words).out == verifyimg(*words).out


def test_a_file_that_is_no_picture_could_not_be_examined(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello")
    ran = verifyimg("compare", str(PHOTO), str(tmp_path / "a.txt"))
    assert ran.code == 3 and ran.out.startswith("COULD NOT BE COMPARED\n")


def test_a_missing_file_leaves_nothing_to_compare(tmp_path: Path) -> None:
    ran = verifyimg("compare", str(PHOTO), str(tmp_path / "missing.jpg"))
    assert (ran.code, ran.out) == (3, "") and "no such file" in ran.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "no image"),
        (("a",), "not 1"),
        (("a", "b", "c"), "not 3"),
        (("-", "-"), "only one of the two"),
        (("a", "b", "--format", "sarif"), "no such choice"),
    ],
)
def test_wrong_usage_is_told(words: tuple[str, ...], message: str) -> None:
    ran = verifyimg("compare", *words)
    assert (ran.code, ran.out) == (2, "") and message in ran.err


def test_a_page_holds_both_pictures_and_where_they_differ(tmp_path: Path) -> None:
    ran = verifyimg("compare", str(PHOTO), str(mirrored(tmp_path / "m.jpg")), "--format", "html")
    assert ran.code == 0 and ran.out.startswith("<!DOCTYPE html>")
    assert ran.out.count("data:image/jpeg;base64,") == 5
    assert "says nothing by itself" in ran.out


def test_one_of_them_may_be_standard_input() -> None:
    ran = verifyimg("compare", "-", str(PHOTO), stdin=PHOTO.read_bytes())
    assert ran.code == 0 and ran.out.startswith("THE SAME FILE")


def test_without_pixels_nothing_is_decoded(tmp_path: Path) -> None:
    ran = verifyimg("compare", "--no-pixels", str(PHOTO), str(mirrored(tmp_path / "m.jpg")))
    assert ran.code == 0 and "the pixels were left out" in " ".join(ran.out.split())


def test_a_report_goes_to_a_file_and_never_over_an_original(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    assert verifyimg("compare", str(PHOTO), str(PHOTO), "--output", str(report)).out == ""
    assert report.read_text().startswith("THE SAME FILE")
    assert verifyimg("compare", str(PHOTO), str(PHOTO), "--output", str(PHOTO)).code == 2
