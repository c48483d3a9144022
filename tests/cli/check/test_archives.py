from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.support.archive_commands import OTHER, PHOTO, mirrored, with_photo
from tests.support.command_line import Ran, spawned, verifyimg

CLAIM = ("--claimed-date", "2023-08-29/2023-09-06")
TOLD = (
    "--first-seen=2020-05-18",
    "--basis=own-capture",
    "--note=shown in 2020 as another case",
    "--verdict-url=https://example.org/fact-check/17",
)


@pytest.fixture
def seen(tmp_path: Path) -> str:
    """An archive that has one picture."""
    with_photo(tmp_path, *TOLD)
    return str(tmp_path / "a.db")


@pytest.fixture
def copy(tmp_path: Path) -> str:
    return str(mirrored(tmp_path / "m.jpg"))


def check(*words: str, **changes: Any) -> Ran:
    return verifyimg("check", *words, **changes)


def report(ran: Ran) -> dict[str, Any]:
    (told,) = map(json.loads, ran.out.splitlines())
    return dict(told)


def outcome(of: dict[str, Any], code: str) -> tuple[str, str]:
    return next((o["outcome"], o["reason"]) for o in of["outcomes"] if o["code"] == code)


def test_a_copy_without_metadata_is_contradicted_by_the_archive(seen: str, copy: str) -> None:
    ran = check(copy, *CLAIM, "--archive", seen, "--format", "jsonl")
    told = report(ran)
    assert (ran.code, told["verdict"]["overall"], told["verdict"]["strength"]) == (
        1, "contradicted", "strong",
    )  # fmt: skip
    (match,) = told["matches"]
    assert (match["archive"], match["how"], match["transform"]) == ("a.db", "pdq", "mirrored")
    (look,) = told["archives"]
    assert (look["name"], look["entries"], look["parts"]) == ("a.db", 1, True)
    assert look["looked_for"] == ["bytes", "pixels", "pdq"]
    assert list(told["fingerprints"]) == ["pdq"]
    assert told["capture"]["not_after"]["clock"] == "archive"


def test_the_first_screen_has_the_note_and_the_fact_check(seen: str, copy: str) -> None:
    screen = check(copy, "--archive", seen).out.splitlines()[:24]
    assert any(line.startswith(" KNOWN      first seen 2020-05-18") for line in screen)
    assert any("fact-checked: https://example.org/fact-check/17" in line for line in screen)
    assert any('note: "shown in 2020 as another case"' in line for line in screen)


def test_nothing_found_is_said_and_is_not_nothing_looked_at(seen: str) -> None:
    looked = check(str(OTHER), "--archive", seen).out
    unlooked = check(str(OTHER), "--no-archive").out
    assert "archive    not among the 1 entry of a.db" in looked
    assert "not tested archive" not in looked
    assert "not tested archive, AI generation" in unlooked
    bare = report(check(str(OTHER), "--no-archive", "--format", "jsonl"))
    assert outcome(bare, "ARC002") == ("not_applicable", "no archive was looked at")
    assert bare["archives"] == []


def test_without_pixels_the_bytes_alone_are_looked_for(seen: str, copy: str) -> None:
    told = report(check(copy, "--archive", seen, "--no-pixels", "--format", "jsonl"))
    assert (told["matches"], told["archives"][0]["looked_for"]) == ([], ["bytes"])
    assert outcome(told, "ARC002")[0] == "not_applicable"
    assert "by its bytes alone" in check(copy, "--archive", seen, "--no-pixels").out
    same = report(check(str(PHOTO), "--archive", seen, "--no-pixels", "--format", "jsonl"))
    assert [match["how"] for match in same["matches"]] == ["bytes"]


def test_several_archives_are_looked_into_and_none_is_written(seen: str, tmp_path: Path) -> None:
    (tmp_path / "two").mkdir()
    with_photo(tmp_path / "two")
    second = tmp_path / "two" / "a.db"
    second.chmod(0o444)
    (tmp_path / "two").chmod(0o555)
    before = [Path(path).read_bytes() for path in (seen, second)]
    words = ("--archive", seen, "--archive", str(second))
    told = report(check(str(PHOTO), *words, "--format", "jsonl"))
    (tmp_path / "two").chmod(0o755)
    assert len(told["matches"]) == len(told["archives"]) == 2
    assert [Path(path).read_bytes() for path in (seen, second)] == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.db", "no archive is there"),
        ("text.db", "not a database"),
        (".", "a folder"),
        ("https://a.example/b", "not built yet"),
    ],
)
def test_an_archive_that_was_named_and_cannot_be_opened_is_wrong_usage(
    tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "text.db").write_text("hello")
    path = name if "//" in name else str(tmp_path / name)
    ran = check(str(PHOTO), "--archive", path)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err and len(ran.lines) == 1


def test_the_report_is_not_written_into_an_archive(seen: str) -> None:
    before = Path(seen).read_bytes()
    ran = check(str(PHOTO), "--archive", seen, "--output", seen)
    assert ran.code == 2 and Path(seen).read_bytes() == before


@pytest.fixture
def own(seen: str, tmp_path: Path) -> str:
    """The folder of the user's own archive."""
    (tmp_path / "data").mkdir()
    os.rename(seen, tmp_path / "data" / "archive.db")
    return str(tmp_path / "data")


def test_the_users_own_archive_is_looked_into_where_there_is_one(own: str, tmp_path: Path) -> None:
    told = report(check(str(PHOTO), "--format", "jsonl", data=lambda: own))
    assert [look["name"] for look in told["archives"]] == ["archive.db"]
    assert tmp_path.name not in json.dumps([told["archives"], told["matches"]])
    for nothing in ((), ("--no-archive",)):
        folder = own if nothing else str(tmp_path / "nowhere")
        told = report(check(str(PHOTO), *nothing, "--format", "jsonl", data=lambda f=folder: f))
        assert (told["archives"], told["matches"]) == ([], [])
        assert [one for one in told["problems"] if one["reader"] == "archive"] == []


def test_the_users_own_archive_that_cannot_be_opened_is_told_with_every_picture(own: str) -> None:
    (Path(own) / "archive.db").write_text("hello")
    ran = check(str(PHOTO), str(OTHER), "--format", "jsonl", *CLAIM, data=lambda: own)
    reports = [json.loads(line) for line in ran.out.splitlines()]
    for told in reports:
        (problem,) = [one for one in told["problems"] if one["reader"] == "archive"]
        assert problem["message"].startswith("the archive archive.db was not looked into")
        assert outcome(told, "ARC001")[0] == "not_applicable"
    assert [told["verdict"]["overall"] for told in reports] == ["contradicted", "consistent"]
    assert sum("was not looked into" in line for line in ran.lines) == 2
    screen = check(str(PHOTO), data=lambda: own).out.splitlines()[:24]
    assert any("COULD NOT" in line for line in screen)


def test_the_archive_in_the_data_folder_of_a_real_user_is_found(own: str, tmp_path: Path) -> None:
    os.rename(own, tmp_path / "verifyimg")
    ran = spawned(
        "check", str(PHOTO), "--format", "jsonl", cwd=tmp_path, XDG_DATA_HOME=str(tmp_path)
    )
    assert [look["name"] for look in report(ran)["archives"]] == ["archive.db"]


def test_a_summary_counts_what_is_known(seen: str) -> None:
    out = check(str(PHOTO), str(OTHER), "--archive", seen).out
    assert " known      1 file, in an archive" in out
    envelope = json.loads(check(str(PHOTO), str(OTHER), "--archive", seen, "--format", "json").out)
    assert envelope["summary"]["known"] == 1
