from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.support.command_line import ROOT, verifyimg
from tests.support.report_files import checked
from verifyimg.reports.schema.v1 import schema

HONEST = str(ROOT / "fixtures" / "honest" / "photo.jpg")


def test_a_report_is_redacted_afterwards_as_it_would_have_been_at_once(tmp_path: Path) -> None:
    plain = checked(tmp_path, cases=("gknb", "honest"))
    later = json.loads(verifyimg("redact", str(plain)).out)
    (tmp_path / "now").mkdir()
    now = checked(tmp_path / "now", "--redact", cases=("gknb", "honest"))
    at_once = json.loads(now.read_text())
    assert [one["redactions"] for one in later["reports"]] == [
        one["redactions"] for one in at_once["reports"]
    ]
    assert [one["tags"] for one in later["reports"]] == [one["tags"] for one in at_once["reports"]]
    assert str(tmp_path) not in json.dumps(later)


def test_what_comes_out_fits_the_schema(tmp_path: Path) -> None:
    later = json.loads(verifyimg("redact", str(checked(tmp_path))).out)
    assert [*Draft202012Validator(schema()).iter_errors(later)] == []


def test_lines_stay_lines(tmp_path: Path) -> None:
    place = tmp_path / "r.jsonl"
    verifyimg("check", HONEST, HONEST, "--format", "jsonl", "--no-pixels", "--output", str(place))
    lines = verifyimg("redact", str(place)).out.splitlines()
    assert [json.loads(line)["redacted"] for line in lines] == [True, True]


def test_the_report_itself_is_never_written_over(tmp_path: Path) -> None:
    plain = checked(tmp_path)
    assert verifyimg("redact", str(plain), "--output", str(plain)).code == 2


@pytest.mark.parametrize("words", [(), ("a", "b"), ("no such file.json",), (HONEST,)])
def test_anything_else_is_wrong_usage(words: tuple[str, ...]) -> None:
    assert verifyimg("redact", *words).code == 2


def test_metadata_are_redacted_too_and_previews_are_not_written(tmp_path: Path) -> None:
    for words in ((), ("--all",), ("--json",), ("--json", "--all")):
        ran = verifyimg("metadata", HONEST, "--redact", *words)
        assert ran.code == 0
        assert "redact" in ran.out
        assert str(ROOT) not in ran.out
    refused = verifyimg(
        "metadata", HONEST, "--redact", "--extract-previews", str(tmp_path / "previews")
    )
    assert refused.code == 2
