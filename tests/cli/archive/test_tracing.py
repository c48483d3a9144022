from __future__ import annotations

import json
from pathlib import Path

from tests.support.archive_commands import PHOTO, archive, mirrored, with_photo
from tests.support.command_line import verifyimg


def test_appearances_of_all_copies_stand_in_order(tmp_path: Path) -> None:
    with_photo(tmp_path, "--first-seen=2022-01-02", "--basis=message", "--credit=Ben")
    copy = mirrored(tmp_path / "m.jpg")
    archive(
        "add", "--first-seen=2021-05-18", "--basis=published", "--credit=Anna", copy, at=tmp_path
    )
    ran = archive("trace", "--json", PHOTO, tmp_path / "missing.jpg", at=tmp_path)
    told = json.loads(ran.out)
    first, missing = told["reports"]
    assert ran.code == 3 and missing["appearances"] == []
    assert [one["credit"] for one in first["appearances"]] == ["Anna", "Ben"]
    assert any("another credit (Ben; before it Anna)" in one for one in first["sentences"])
    assert first["dates"] and first["archives"] == [{"name": "a.db", "entries": 2}]


def test_what_cannot_be_decoded_is_traced_by_its_bytes(tmp_path: Path) -> None:
    text = tmp_path / "a.jpg"
    text.write_bytes(b"hello")
    with_photo(tmp_path)
    ran = archive("trace", text, at=tmp_path)
    assert ran.code == 3 and "except by its bytes" in " ".join(ran.out.split())


def test_an_archive_that_is_not_there_stops_the_run(tmp_path: Path) -> None:
    ran = archive("trace", PHOTO, at=tmp_path)
    assert (ran.code, ran.out) == (2, "") and "no archive is there" in ran.err


def test_the_archive_is_never_overwritten(tmp_path: Path) -> None:
    with_photo(tmp_path)
    path = str(tmp_path / "a.db")
    assert verifyimg("archive", "trace", "--archive", path, "--output", path, str(PHOTO)).code == 2
