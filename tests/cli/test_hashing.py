from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import verifyimg.cli._hashing as verifyimg_hashing
from tests.support.command_line import Ran, environment, verifyimg
from tests.support.scenes import encoded
from tests.support.sights import photo_bytes
from verifyimg.cli._hashing import Hashing
from verifyimg.fingerprinting import OWN
from verifyimg.sources.walk import Input


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(photo_bytes(1))
    Path("flat.png").write_bytes(encoded(Image.new("RGB", (99, 99)), "PNG"))
    Path("cut.jpg").write_bytes(photo_bytes(2)[:5000])


def hashed(*arguments: str, **changes: Any) -> Ran:
    return verifyimg("hash", *arguments, **changes)


def test_a_file_is_a_group_of_lines_that_other_tools_read() -> None:
    head, *lines = hashed("photo.jpg", "--all").out.splitlines()
    assert head == "photo.jpg"
    forms = [
        "sha256:[0-9a-f]{64}",
        "pixels:[0-9a-f]{64}",
        "pdq:[0-9a-f]{64} quality:100",
        "phash:[0-9a-f]{16}",
        "dhash:[0-9a-f]{16}",
        "whash:[0-9a-f]{16}",
        "colorhash:[0-9a-f]{11}",
    ]
    for form, line in zip(forms, lines, strict=True):
        assert re.fullmatch(f"  {form}", line)


def test_every_input_has_its_group_also_one_that_is_not_there() -> None:
    ran = hashed("photo.jpg", "absent.jpg", "flat.png", "cut.jpg")
    heads = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert heads == ["photo.jpg", "absent.jpg", "flat.png", "cut.jpg"]
    assert (ran.code, len(ran.lines)) == (3, 3)


def test_a_flat_picture_has_no_pdq_says_why_and_is_no_failure() -> None:
    ran = hashed("flat.png")
    assert ran.code == 0
    assert "pdq:" not in ran.out.replace("no pdq:", "")
    assert "absent: no pdq: the picture is an even surface" in ran.out
    assert "no pdq: the picture is an even surface" in ran.err
    assert hashed("flat.png", "--quiet").err == ""


def test_a_damaged_picture_has_no_fingerprint_and_is_a_failure() -> None:
    ran = hashed("cut.jpg", "--quiet")
    assert (ran.code, len(ran.lines)) == (3, 1)
    assert "sha256:" in ran.out
    assert "pdq:" not in ran.out


def test_a_folder_is_walked_and_what_is_no_image_is_counted() -> None:
    Path("folder").mkdir()
    Path("folder/a.jpg").write_bytes(photo_bytes(1))
    Path("folder/b.txt").write_text("text")
    envelope = json.loads(hashed("folder", "--json").out)
    assert [report["image"]["path"] for report in envelope["reports"]] == ["folder/a.jpg"]
    assert envelope["summary"]["skipped"] == 1


def test_json_is_an_envelope_of_fingerprints_and_nothing_else() -> None:
    envelope = json.loads(hashed("photo.jpg", "cut.jpg", "absent.jpg", "--json").out)
    assert envelope["schema"] == "verifyimg/1"
    first, second, third = envelope["reports"]
    assert set(first) == set(second) == set(third) == {"image", "fingerprints", "problems"}
    assert set(first["fingerprints"]) == {"pdq"}
    assert first["fingerprints"]["pdq"]["quality"] == 100
    assert second["fingerprints"] == third["fingerprints"] == {}
    assert second["image"]["sha256"]
    assert (envelope["summary"]["examined"], envelope["summary"]["failed"]) == (1, 2)


def test_standard_input_is_hashed() -> None:
    data = Path("photo.jpg").read_bytes()
    from_stream = hashed("-", stdin=data).out.splitlines()
    assert from_stream[0] == "-"
    assert from_stream[1:] == hashed("photo.jpg").out.splitlines()[1:]


def test_results_come_one_by_one() -> None:
    def inputs() -> Iterator[Input]:
        yield Input(path="photo.jpg")
        raise AssertionError("asked for the second before the first was taken")

    found = Hashing(env=environment(), kinds=OWN).prints(inputs())
    assert next(found).image.path == "photo.jpg"


def test_an_error_of_ours_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(verifyimg_hashing, "fingerprint", broken)
    ran = hashed("photo.jpg", "flat.png")
    assert ran.code == 4
    assert ran.out.count("not hashed, for an error of ours") == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no image to examine"),
        (("http://a.example/b.jpg",), "examining a URL"),
        (("photo.jpg", "--at-time", "now"), "not a time with its zone"),
        (("photo.jpg", "--output", "photo.jpg"), "it is one of the inputs"),
        (("photo.jpg", "--format", "json"), "no such option"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], message: str) -> None:
    ran = hashed(*arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert message in ran.err


def test_the_report_may_go_to_a_file() -> None:
    assert hashed("photo.jpg", "--output", "hashes.txt").out == ""
    assert Path("hashes.txt").read_text() == hashed("photo.jpg").out


def test_two_runs_at_one_time_give_the_same_bytes() -> None:
    arguments = ("photo.jpg", "--json", "--all", "--at-time", "2024-01-01T00:00:00Z")
    assert hashed(*arguments) == hashed(*arguments)
