"""Bad input: one clear line that names the file, the right exit code, never a traceback."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import verifyimg
from tests.support.samples import (
    camera_photo,
    damaged_photo,
    huge_photo,
    stripped_photo,
    truncated_photo,
)
from verifyimg.clean import one_line

Make = Callable[[Path], object]
CLAIM = ("--claimed-date", "2023-08-29/2023-09-06")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.jpg").write_bytes(camera_photo(date="2023:09:04 10:00:00"))


def nothing(_path: Path) -> None:
    """The file is not there."""


UNEXAMINED: dict[str, tuple[Make, str]] = {
    "absent.jpg": (nothing, "no such file"),
    "empty.jpg": (Path.touch, "the file is empty"),
    "text.jpg": (lambda path: path.write_text("hello"), "not a picture"),
    "two-bytes.jpg": (lambda path: path.write_bytes(b"\xff\xd8"), ""),
    "truncated.jpg": (lambda path: path.write_bytes(truncated_photo()), "truncated"),
    "pipe.jpg": (os.mkfifo, "a pipe"),
    "folder.jpg": (Path.mkdir, "no image in this folder"),
    "loop.jpg": (lambda path: path.symlink_to(path.name), "cannot be read"),
    "with\nbreak.jpg": (nothing, "no such file"),
    "\x1b[31mred\u202e.jpg": (nothing, "no such file"),
    "not-utf8-\udcff.jpg": (nothing, "no such file"),
    "<b>markup</b>.jpg": (nothing, "no such file"),
    "{braces}.jpg": (nothing, "no such file"),
}


@pytest.mark.parametrize("name", UNEXAMINED, ids=ascii)
@pytest.mark.parametrize("form", ["terminal", "json", "jsonl"])
def test_what_cannot_be_examined_costs_one_line(name: str, form: str) -> None:
    make, words = UNEXAMINED[name]
    make(Path(name))
    ran = verifyimg("check", name, "good.jpg", "--format", form, *CLAIM)
    assert ran.code == 3
    assert len(ran.lines) == 1
    assert ran.err.startswith(f"verifyimg: {one_line(name)}: ")
    assert words in ran.err
    assert ran.lines[0].isprintable()
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.parametrize("name", UNEXAMINED, ids=ascii)
def test_what_cannot_be_examined_has_its_report_and_the_others_go_on(name: str) -> None:
    make, _ = UNEXAMINED[name]
    make(Path(name))
    ran = verifyimg("check", name, "good.jpg", "--format", "jsonl", *CLAIM)
    bad, good = map(json.loads, ran.out.splitlines())
    assert set(bad) == set(good)
    assert bad["verdict"]["overall"] == "undetermined"
    assert bad["problems"][0]["fatal"] is True
    assert bad["image"]["path"] or bad["image"]["path_base64"]
    assert good["verdict"]["overall"] != "undetermined"


EXAMINED = {
    "damaged EXIF": damaged_photo(),
    "stripped": stripped_photo(),
    "40,000 x 40,000": huge_photo(),
    "no date": camera_photo(date="0000:00:00 00:00:00"),
    "impossible date": camera_photo(date="2020:13:45 25:61:61"),
    "blank date": camera_photo(date=" " * 19),
    "words for a date": camera_photo(date="the other day"),
    "a date of control characters": camera_photo(date=b"\x1b[2J\x00\xff\xfe"),
    "bidi in a name": camera_photo(model="Canon\u202egpj.exe", artist="\u2066a\u2069"),
    "markup in a caption": camera_photo(description="<script>alert(1)</script>"),
    "escapes in a caption": camera_photo(description="\x1b]0;owned\x07\r\nverdict: fine"),
    "a formula": camera_photo(artist="=cmd|' /C calc'!A0"),
    "an endless caption": camera_photo(description="a" * 60_000),
}


@pytest.mark.parametrize("data", EXAMINED.values(), ids=list(EXAMINED))
@pytest.mark.parametrize("form", ["terminal", "json", "jsonl"])
def test_strange_content_is_examined_and_shown_safely(data: bytes, form: str) -> None:
    Path("photo.jpg").write_bytes(data)
    ran = verifyimg("check", "photo.jpg", "--format", form, *CLAIM)
    assert ran.code in (0, 1)
    assert all(line.startswith("verifyimg: photo.jpg: ") for line in ran.lines)
    shown = (ran.out + ran.err).replace("\n", "")
    assert shown.isprintable()


@pytest.mark.parametrize("data", EXAMINED.values(), ids=list(EXAMINED))
def test_no_broken_date_contradicts_anything(data: bytes) -> None:
    Path("photo.jpg").write_bytes(data)
    ran = verifyimg("check", "photo.jpg", *CLAIM, "--format", "jsonl")
    verdict = json.loads(ran.out)["verdict"]["aspects"]["time"]["verdict"]
    assert (verdict == "contradicted") == (b"2020:05:17" in data)


def table(text: str) -> tuple[str, ...]:
    Path("claims.csv").write_text(text)
    return ("--claims", "claims.csv")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("file,when\ngood.jpg,2023\n", 1),
        ("file,claimed_date\ngood.jpg,06/09/2023\n", 2),
        ("file,claimed_date\ngood.jpg,2023\nabsent/x.jpg,2023\n", 3),
        ("file,claimed_date\ngood.jpg,2023\n./good.jpg,2022\n", 3),
    ],
)
def test_a_claims_file_in_error_is_wrong_usage_with_its_line(text: str, line: int) -> None:
    ran = verifyimg("check", "good.jpg", *table(text))
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert ran.err.startswith(f"verifyimg: claims.csv, line {line}: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--claimed-date", "06/09/2023"),
        ("--claimed-date", "yesterday"),
        ("--claimed-date", ""),
        ("--claimed-date", "2023-02-30"),
        ("--claimed-date", "2023-09-06/2023-08-29"),
        ("--claimed-place", "91,0"),
        ("--claimed-place", "38.46"),
        ("--claimed-place", "38.46,70.74,-5km"),
        ("--published-at", "soon"),
        ("--claims", "absent.csv"),
        ("--claims", "."),
        ("--output", "no/such/folder/r.json"),
        ("--output", "."),
    ],
    ids=" ".join,
)
def test_an_option_that_cannot_be_followed_ends_it_at_once(arguments: tuple[str, ...]) -> None:
    ran = verifyimg("check", "good.jpg", *arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert ran.err.startswith("verifyimg: ")


def test_a_file_called_like_an_option_is_a_file() -> None:
    Path("--output").write_bytes(camera_photo())
    Path("-").write_bytes(b"not standard input")
    ran = verifyimg("check", "--format", "jsonl", "--", "--output", "./-")
    assert [json.loads(line)["image"]["path"] for line in ran.out.splitlines()] == [
        "--output",
        "./-",
    ]
    assert ran.code == 3
