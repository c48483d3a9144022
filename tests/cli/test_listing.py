from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Ran, verifyimg
from tests.support.samples import camera_photo


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


def test_values_are_cut_on_a_terminal_only() -> None:
    assert "s" * 300 in metadata("photo.jpg").out
    assert "s" * 300 not in metadata("photo.jpg", is_terminal=True).out
    metadata("photo.jpg", "--output", "tags.txt", is_terminal=True)
    assert "s" * 300 in Path("tags.txt").read_text()


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
