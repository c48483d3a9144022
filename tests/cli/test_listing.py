from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import ROOT, Ran, verifyimg
from tests.support.fake_exiftool import VERSION, fake_exiftool, starts
from tests.support.samples import camera_photo

GKNB = (ROOT / "fixtures" / "gknb" / "photo.jpg").read_bytes()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(camera_photo(software="s" * 300))


def metadata(*arguments: str, **changes: Any) -> Ran:
    return verifyimg("metadata", *arguments, **changes)


def test_every_named_input_has_its_list() -> None:
    ran = metadata("photo.jpg", "absent.jpg", "photo.jpg")
    heads = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert heads == ["photo.jpg", "absent.jpg", "photo.jpg"]
    assert (ran.code, len(ran.lines)) == (3, 1)


def test_json_is_an_envelope_of_what_was_read_and_nothing_else() -> None:
    ran = metadata("photo.jpg", "absent.jpg", "--json")
    envelope = json.loads(ran.out)
    assert [report["image"]["path"] for report in envelope["reports"]] == [
        "photo.jpg",
        "absent.jpg",
    ]
    assert {"image", "tags", "previews", "problems"} <= set(envelope["reports"][0])
    assert "verdict" not in envelope["reports"][0]


def test_all_tags_are_more_than_some() -> None:
    (some,) = json.loads(metadata("photo.jpg", "--json").out)["reports"]
    (everything,) = json.loads(metadata("photo.jpg", "--json", "--all").out)["reports"]
    assert len(everything["tags"]) > len(some["tags"])


def test_values_of_the_table_are_cut_on_a_terminal_only() -> None:
    assert "s" * 300 in metadata("photo.jpg", "--all").out
    assert "s" * 300 not in metadata("photo.jpg", "--all", is_terminal=True).out
    metadata("photo.jpg", "--all", "--output", "tags.txt", is_terminal=True)
    assert "s" * 300 in Path("tags.txt").read_text()


def test_the_page_is_as_wide_as_the_terminal() -> None:
    for width in (80, 200):
        lines = metadata("photo.jpg", is_terminal=True, width=width).out.splitlines()
        assert 72 < max(map(len, lines)) <= width
    assert metadata("photo.jpg").out == metadata("photo.jpg", width=80).out


def test_a_terminal_without_unicode_gets_ascii() -> None:
    Path("photo.jpg").write_bytes(camera_photo(software="s" * 900))
    assert metadata("photo.jpg", encoding="ascii").out.isascii()
    assert "\\u2026" not in metadata("photo.jpg", encoding="ascii").out


def test_two_files_are_compared() -> None:
    Path("other.jpg").write_bytes(camera_photo(date="2023:09:01 09:00:00"))
    ran = metadata("--diff", "photo.jpg", "other.jpg")
    assert ran.code == 0
    assert "  ExifIFD:DateTimeOriginal\n    A   2020:05:17 14:03:21\n    B   2023:09:01" in ran.out
    body = json.loads(metadata("--diff", "photo.jpg", "other.jpg", "--json").out)
    assert body["sections"][0]["section"] == "dates"
    assert body["same_bytes"] is False


@pytest.mark.parametrize("names", [("photo.jpg",), ("photo.jpg",) * 3])
def test_a_difference_is_of_two_files(names: tuple[str, ...]) -> None:
    ran = metadata("--diff", *names)
    assert (ran.code, ran.out) == (2, "")
    assert "--diff takes two files" in ran.err


def test_a_difference_with_a_file_that_is_not_there_is_told_and_counted() -> None:
    ran = metadata("--diff", "photo.jpg", "absent.jpg")
    assert (ran.code, len(ran.lines)) == (3, 1)
    assert "B  refused: no such file" in ran.out


def test_embedded_pictures_are_written_and_said_to_be() -> None:
    Path("photo.jpg").write_bytes(GKNB)
    ran = metadata("photo.jpg", "--extract-previews", "out", "--json")
    assert ran.code == 0
    (line,) = ran.lines
    assert line.endswith(
        "photo.jpg: wrote the thumbnail at byte 1,714 to "
        "out/photo.jpg-thumbnail-1.jpg (4,638 bytes)"
    )
    assert Path("out/photo.jpg-thumbnail-1.jpg").read_bytes() == GKNB[1714 : 1714 + 4638]
    assert Path("photo.jpg").read_bytes() == GKNB
    json.loads(ran.out)


def test_those_of_standard_input_too() -> None:
    metadata("-", "--extract-previews", "out", stdin=GKNB)
    assert [path.name for path in Path("out").iterdir()] == ["image-thumbnail-1.jpg"]


def test_a_folder_that_cannot_be_written_is_wrong_usage() -> None:
    ran = metadata("photo.jpg", "--extract-previews", "photo.jpg")
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)


@pytest.fixture
def exiftool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return fake_exiftool(folder, {"IFD0:Make": "Nikon", "Canon:New": 1})


def test_exiftool_is_asked_and_its_version_recorded(exiftool: Path) -> None:
    reports = json.loads(metadata("photo.jpg", "photo.jpg", "--deep", "--json").out)["reports"]
    assert [report["deep"]["version"] for report in reports] == [VERSION, VERSION]
    assert reports[0]["deep"]["only"] == [{"group": "Canon", "name": "New", "values": [1]}]
    assert reports[0]["deep"]["differs"] == [{"tag": "IFD0:Make", "own": "Canon", "other": "Nikon"}]
    assert starts(exiftool.parent) == 1


def test_a_missing_exiftool_is_told_once_and_in_every_report(exiftool: Path) -> None:
    exiftool.unlink()
    ran = metadata("photo.jpg", "photo.jpg", "--deep")
    message = "ExifTool is not installed; the file was read without it"
    assert (ran.code, ran.lines) == (0, [f"verifyimg: photo.jpg: {message}"])
    assert ran.out.count(f"  unsupported: {message}\n") == 2


def test_a_file_that_exiftool_dies_on_is_told_and_no_other_is_lost(exiftool: Path) -> None:
    Path("deadly.jpg").write_bytes(b"die")
    ran = metadata("deadly.jpg", "photo.jpg", "--deep", "--json")
    deadly, other = json.loads(ran.out)["reports"]
    assert deadly["deep"] is None
    assert "died on this file" in deadly["problems"][-1]["message"]
    assert other["deep"]["version"] == VERSION


def test_a_value_that_exiftool_reads_otherwise_is_a_finding(exiftool: Path) -> None:
    ran = verifyimg("check", "photo.jpg", "--deep", "--no-archive", "--format", "json")
    (report,) = json.loads(ran.out)["reports"]
    (finding,) = (one for one in report["findings"] if one["code"] == "STR021")
    assert 'IFD0:Make: "Canon" here, "Nikon" by ExifTool' in finding["message"]
    assert report["settings"]["deep"] is True
    page = verifyimg("check", "photo.jpg", "--deep", "--no-archive").out
    assert f"ExifTool {VERSION} reads 1 tag that we do not" in page


def test_a_conflict_does_not_change_the_exit_code() -> None:
    Path("later.jpg").write_bytes(camera_photo(date="2035:01:01 10:00:00"))
    assert metadata("later.jpg").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no image to examine"),
        (("http://a.example/b.jpg",), "examining a URL"),
        (("photo.jpg", "--at-time", "now"), "not a time with its zone"),
        (("photo.jpg", "--output", "photo.jpg"), "it is one of the inputs"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], message: str) -> None:
    ran = metadata(*arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert message in ran.err


def test_two_runs_at_one_time_give_the_same_bytes() -> None:
    arguments = ("photo.jpg", "--json", "--at-time", "2024-01-01T00:00:00Z")
    assert metadata(*arguments) == metadata(*arguments)
