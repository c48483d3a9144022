"""The JSON, version 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.reports.golden.golden import kept
from tests.support.odd_reports import failed, hostile
from tests.support.report_parts import NOW, TOOL, stripped
from tests.support.reports import EXAMPLES, gknb, honest
from verifyimg.model.report import Report
from verifyimg.reports.json import lines as jsonl
from verifyimg.reports.json.text import render_json
from verifyimg.reports.json.v1 import metadata_stream, report_json, stream
from verifyimg.reports.occasion import Occasion

KEYS = (
    "schema image claim verdict capture handling findings outcomes timeline tags fingerprints "
    "matches archives problems previews deep guards settings knowledge redacted redactions"
).split()


def read(text: str) -> Any:
    """What a strict reader makes of it: neither NaN nor double keys."""

    def refuse(word: str) -> None:
        raise AssertionError(word)

    return json.loads(text, parse_constant=refuse)


def line(report: Report) -> str:
    (text,) = jsonl.stream([report], Occasion(tool=TOOL, examined_at=NOW))
    return text


def printed(*reports: Report, skipped: int = 0) -> str:
    occasion = Occasion(tool=TOOL, examined_at=NOW, skipped=lambda: skipped)
    return "".join(stream(reports, occasion))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_report_has_every_key_in_order(name: str) -> None:
    assert list(report_json(EXAMPLES[name]())) == KEYS


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    assert line(EXAMPLES[name]()) == line(EXAMPLES[name]())


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_line_is_one_line_of_ascii_that_any_reader_takes(name: str) -> None:
    text = line(EXAMPLES[name]())

    assert text.isascii()
    assert text.index("\n") == len(text) - 1
    assert "\\ud" not in text.replace("\\\\ud", "")
    assert list(read(text)) == [*KEYS, "tool", "examined_at"]


def test_numbers_that_are_not_finite_are_null() -> None:
    tags = read(line(hostile()))["tags"]

    assert [tag["value"] for tag in tags[1:]] == [None, None]


def test_the_envelope_has_its_keys_in_order() -> None:
    envelope = read(printed(gknb()))

    keys = "schema tool examined_at reports group summary left_out baseline".split()
    assert list(envelope) == keys
    assert envelope["tool"] == {
        "name": "verifyimg", "version": "0.1.0", "knowledge": "2026-11-20",
        "knowledge_sha256": None, "rules": None, "python": None, "libraries": None,
    }  # fmt: skip
    assert envelope["examined_at"] == "2026-11-20T06:39:00Z"
    assert envelope["group"] == {"findings": [], "clusters": []}


def test_the_founding_case_reads_as_it_did() -> None:
    told = printed(gknb(), failed())

    assert told == kept("gknb.json", told)


def test_the_summary_counts_every_verdict_and_what_failed() -> None:
    envelope = read(printed(gknb(), honest(), stripped(), failed(), skipped=3))

    assert envelope["summary"] == {
        "examined": 3,
        "failed": 1,
        "skipped": 3,
        "no_claim": 0,
        "consistent": 1,
        "undetermined": 2,
        "questionable": 0,
        "contradicted": 1,
        "known": 0,
    }


def test_no_reports_are_an_envelope_too() -> None:
    assert read(printed())["reports"] == []


@pytest.mark.parametrize("reports", [[], [gknb()], [gknb(), failed(), hostile()]])
def test_the_pieces_are_one_document_as_if_it_were_written_at_once(reports: list[Report]) -> None:
    pieces = list(stream(reports, Occasion(tool=TOOL, examined_at=NOW)))
    document = read("".join(pieces))

    assert document["reports"] == [read(render_json(report_json(one))) for one in reports]
    assert "".join(pieces) == render_json(document)
    assert len(pieces) == len(reports) + 2


def test_a_report_is_out_before_the_next_is_made() -> None:
    occasion = Occasion(tool=TOOL, examined_at=NOW)

    def reports() -> Iterator[Report]:
        yield gknb()
        assert len(seen) == 2
        yield failed()

    seen: list[str] = []
    for piece in stream(reports(), occasion):
        seen += [piece]
    assert len(seen) == 4


def test_an_interrupted_run_says_so_in_its_summary() -> None:
    occasion = Occasion(tool=TOOL, examined_at=NOW, interrupted=lambda: True)
    assert read("".join(stream([gknb()], occasion)))["summary"]["interrupted"] is True


def test_the_text_is_indented_ascii_with_a_line_break_at_its_end() -> None:
    text = printed(hostile())

    assert text.isascii()
    assert text.startswith('{\n  "schema": "verifyimg/1",\n')
    assert text.endswith("}\n")


def metadata(*reports: Report, all_tags: bool = False) -> Any:
    occasion = Occasion(tool=TOOL, examined_at=NOW)
    return read("".join(metadata_stream(reports, occasion, all_tags=all_tags)))


def test_metadata_holds_what_was_read_and_no_verdict() -> None:
    envelope = metadata(gknb(), failed())

    assert [list(report) for report in envelope["reports"]] == [
        ["image", "tags", "tags_left_out", "previews", "deep", "problems", "redacted", "redactions"]
    ] * 2
    assert envelope["summary"]["examined"] == 1
    assert envelope["summary"]["contradicted"] is None


def test_metadata_shows_all_tags_when_asked_and_counts_those_left_out() -> None:
    some = metadata(gknb())
    every = metadata(gknb(), all_tags=True)

    assert len(every["reports"][0]["tags"]) == 7
    assert len(some["reports"][0]["tags"]) == 5
    assert some["reports"][0]["tags_left_out"] == 2
