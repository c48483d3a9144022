"""Every command that walks folders looks at the same of them, and says what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import Ran, verifyimg
from tests.support.samples import camera_photo
from verifyimg.cli._folders import choice_of
from verifyimg.sources.choice import Choice

WALKERS = {
    "check": ("check", "--no-pixels", "--format", "json"),
    "metadata": ("metadata", "--json"),
    "hash": ("hash", "--json"),
    "archive add": ("archive", "add", "--archive", "a.db"),
    "archive find": ("archive", "find", "--archive", "a.db", "--json"),
    "archive trace": ("archive", "trace", "--archive", "a.db", "--json"),
    "claims init": ("claims", "init"),
}
each_walker = pytest.mark.parametrize("name", WALKERS)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("e/.deep").mkdir(parents=True)
    for number, name in enumerate(("e/a.jpg", "e/.b.jpg", "e/.deep/c.jpg", "d.jpg")):
        Path(name).write_bytes(camera_photo(software=f"S {number}"))
    Path("e/link.jpg").symlink_to("../d.jpg")
    Path("e/text.txt").write_text("text")
    verifyimg("archive", "add", "--archive", "a.db", "d.jpg")


def ran(name: str, *options: str) -> Ran:
    return verifyimg(*WALKERS[name], *options, "e")


def files(name: str, found: Ran) -> int:
    if name == "claims init":
        return found.out.count("\n") - 1
    if name == "archive add":
        return found.out.count("\n")
    return len(json.loads(found.out)["reports"])


@each_walker
def test_hidden_names_and_links_are_left_out_and_that_is_said(name: str) -> None:
    found = ran(name)
    assert files(name, found) == 1
    assert "verifyimg: 2 hidden names in folders left out; --hidden takes them in" in found.lines
    assert "verifyimg: 1 link in folders left out; --follow-links takes them in" in found.lines
    assert "left out" not in ran(name, "--quiet").err


@each_walker
def test_they_are_taken_in_on_request(name: str) -> None:
    found = ran(name, "--hidden", "--follow-links")
    assert files(name, found) == 4
    assert "left out" not in found.err


@each_walker
def test_patterns_choose(name: str) -> None:
    assert files(name, ran(name, "--hidden", "--exclude", ".deep", "--include", "*.jpg")) == 2


@pytest.mark.parametrize("name", [one for one in WALKERS if "--json" in WALKERS[one]] + ["check"])
def test_the_envelope_counts_what_was_left_out_and_names_the_first(name: str) -> None:
    told = json.loads(ran(name).out)
    assert {one["reason"]: (one["count"], one["files"]) for one in told["left_out"]} == {
        "hidden": (2, ["e/.b.jpg", "e/.deep"]),
        "a link": (1, ["e/link.jpg"]),
        "no image": (1, ["e/text.txt"]),
    }
    assert told["baseline"] is None


def test_a_manifest_leaves_no_file_out() -> None:
    assert verifyimg("manifest", "e").code == 3
    listed = Path("e/manifest-sha256.txt").read_text()
    assert [line.split("  ")[1] for line in listed.splitlines()] == [
        ".b.jpg",
        ".deep/c.jpg",
        "a.jpg",
        "text.txt",
    ]


def test_the_options_make_a_choice() -> None:
    given = {"include": ["*.jpg"], "exclude": [], "hidden": True, "follow_links": False}
    assert choice_of(given) == Choice(include=("*.jpg",), hidden=True)
