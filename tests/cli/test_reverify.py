from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import verifyimg
from tests.support.report_files import checked, edited
from tests.support.samples import camera_photo


def test_an_untouched_report_holds(tmp_path: Path) -> None:
    ran = verifyimg("reverify", str(checked(tmp_path, cases=("gknb", "honest"))))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("the same bytes and the same answers") == 2
    assert "the same program, facts, rules and libraries" in ran.out


def test_a_changed_byte_is_named(tmp_path: Path) -> None:
    report = checked(tmp_path)
    photo = tmp_path / "gknb.jpg"
    data = bytearray(photo.read_bytes())
    data[-3] ^= 1
    photo.write_bytes(data)
    ran = verifyimg("reverify", str(report))
    assert ran.code == 1
    assert "THE FILE WAS CHANGED" in ran.out
    assert "SHA-256: " in ran.out


def test_a_removed_file_is_named(tmp_path: Path) -> None:
    report = checked(tmp_path, cases=("gknb", "honest"))
    (tmp_path / "gknb.jpg").unlink()
    ran = verifyimg("reverify", str(report))
    assert ran.code == 3
    assert "gknb.jpg: MISSING" in ran.out


@pytest.mark.parametrize(
    ("key", "other", "told"),
    [
        ("knowledge", "2025-01-01", "another knowledge: 2025-01-01 then"),
        ("knowledge_sha256", "0" * 64, "another knowledge (SHA-256): 0000"),
        ("rules", "0" * 64, "another rules (SHA-256): 0000"),
        ("version", "0.0.9", "another program: 0.0.9 then"),
        ("libraries", {"pillow": "9.0"}, "another pillow: 9.0 then"),
    ],
)
def test_another_version_is_named(tmp_path: Path, key: str, other: object, told: str) -> None:
    report = checked(tmp_path)
    edited(report, **{key: other})
    ran = verifyimg("reverify", str(report))
    assert ran.code == 0
    assert told in ran.out


def test_another_answer_is_named_with_what_can_explain_it(tmp_path: Path) -> None:
    report = checked(tmp_path)
    envelope = json.loads(report.read_text())
    envelope["tool"]["knowledge"] = "2025-01-01"
    envelope["reports"][0]["verdict"]["overall"] = "consistent"
    del envelope["reports"][0]["findings"][0]
    report.write_text(json.dumps(envelope))
    ran = verifyimg("reverify", str(report))
    assert ran.code == 1
    assert "verdict.overall: consistent -> contradicted" in ran.out
    assert "findings TIM010" in ran.out
    assert "explained by: another knowledge: 2025-01-01 then" in ran.out


def test_a_difference_that_no_version_explains_is_said_to_be_one(tmp_path: Path) -> None:
    report = checked(tmp_path)
    envelope = json.loads(report.read_text())
    envelope["reports"][0]["verdict"]["overall"] = "consistent"
    report.write_text(json.dumps(envelope))
    assert "nothing that the report records explains this" in verifyimg("reverify", str(report)).out


def test_a_file_is_found_in_another_folder_under_another_name(tmp_path: Path) -> None:
    report = checked(tmp_path)
    (tmp_path / "moved").mkdir()
    (tmp_path / "gknb.jpg").rename(tmp_path / "moved" / "x.jpg")
    ran = verifyimg("reverify", str(report), "--folder", str(tmp_path / "moved"))
    assert ran.code == 0
    assert "found under another name" in ran.out


def test_a_redacted_report_is_compared_by_its_answers(tmp_path: Path) -> None:
    report = checked(tmp_path, "--redact")
    ran = verifyimg("reverify", str(report), "--folder", str(tmp_path))
    assert ran.code == 0
    assert "the report was redacted" in ran.out


def test_the_answer_is_there_as_json(tmp_path: Path) -> None:
    told = json.loads(verifyimg("reverify", str(checked(tmp_path)), "--json").out)
    assert told["schema"] == "verifyimg-reverify/1"
    assert told["summary"]["same"] == 1
    assert told["files"][0]["state"] == "same"


def test_a_file_that_could_not_be_read_then_is_told_apart(tmp_path: Path) -> None:
    place = tmp_path / "report.json"
    verifyimg("check", str(tmp_path / "none.jpg"), "--format", "json", "--output", str(place))
    ran = verifyimg("reverify", str(place))
    assert ran.code == 0
    assert "not read then, and not now" in ran.out


@pytest.mark.parametrize("words", [(), ("a", "b")])
def test_it_takes_one_report(words: tuple[str, ...]) -> None:
    assert verifyimg("reverify", *words).code == 2


@pytest.mark.parametrize("text", ["", "{}", "[1]", "not json", '{"schema": "other/1"}'])
def test_what_is_no_report_is_wrong_usage(tmp_path: Path, text: str) -> None:
    place = tmp_path / "x.json"
    place.write_text(text)
    ran = verifyimg("reverify", str(place))
    assert ran.code == 2
    assert "not a report of verifyimg as JSON" in ran.err


def test_rows_of_one_s_own_are_used_again(tmp_path: Path) -> None:
    text = "product,version,released,margin_days,source\nGIMP,2.98,2024-05-01,10,our desk\n"
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "software_releases.csv").write_text(text)
    photo, report = tmp_path / "photo.jpg", tmp_path / "report.json"
    photo.write_bytes(camera_photo(software="GIMP 2.98"))
    asked = ("check", str(photo), "--format=json", "--no-pixels", f"--output={report}")
    verifyimg(*asked, "--no-archive", configuration=lambda: str(tmp_path))
    assert "our desk" in report.read_text()

    assert verifyimg("reverify", str(report), configuration=lambda: str(tmp_path)).code == 0
    without = verifyimg("reverify", str(report))
    assert without.code == 1
    assert "rows of facts of its user's own" in without.out
