"""Whatever a file says, no format of the report lets it act: one contract for all of them."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from tests.support.machine_formats import OCCASION, csv_rows, junit_errors, printed, sarif_errors
from tests.support.odd_reports import failed
from tests.support.poison import ATTACKS, bloated, flooded, poison, poison_aside
from verifyimg.reports.formats import FORMATS, Format
from verifyimg.reports.occasion import Occasion

BUILT = [known for known in FORMATS if known.built]
WHOLE = {"json", "jsonl"}
"""They hand on what a file holds, escaped, and leave it to their reader what to show."""
LARGEST = 2_000_000
ACTIVE = re.compile(r"[@#!~^&](?=\w)|://|\bwww\.|GH-\d")
COMMAND = re.compile(r"::(error|warning) (file=[^:,\n]+,)?title=[^:,\n]+::[^\n]+")

each_format = pytest.mark.parametrize("known", BUILT, ids=lambda known: known.name)
each_attack = pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))


def occasion(attack: str) -> Occasion:
    """The attack in what a run says beside its reports."""
    return replace(OCCASION, aside=lambda: poison_aside(attack), baselined=True)


@each_format
@each_attack
def test_no_control_or_direction_mark_or_broken_character_gets_out(
    known: Format, attack: str
) -> None:
    text = printed(known.name, poison(attack), failed(attack), occasion=occasion(attack))

    odd = {char for char in text if not char.isprintable()} - {"\n", "\r"}
    assert {unicodedata.name(char, hex(ord(char))) for char in odd} == set()
    assert "\r" not in text.replace("\r\n", "") if known.name == "csv" else "\r" not in text


@each_format
def test_a_tag_of_ten_megabytes_does_not_fill_the_report(known: Format) -> None:
    assert len(printed(known.name, bloated())) < LARGEST or known.name in WHOLE


@pytest.mark.parametrize("name", ["sarif", "junit", "csv", "markdown", "github"])
def test_a_sentence_of_ten_megabytes_is_cut_where_a_viewer_shows_a_paragraph(name: str) -> None:
    assert len(printed(name, flooded())) < LARGEST


@each_attack
def test_json_and_its_lines_stay_one_value_each(attack: str) -> None:
    assert (
        len(json.loads(printed("json", poison(attack), occasion=occasion(attack)))["reports"]) == 1
    )
    assert len(printed("jsonl", poison(attack), failed(attack)).splitlines()) == 2


@each_attack
def test_a_sarif_log_stays_valid_and_no_message_links_or_has_placeholders(attack: str) -> None:
    text = printed("sarif", poison(attack), failed(attack), occasion=occasion(attack))

    assert sarif_errors(text) == []
    for result in json.loads(text)["runs"][0]["results"]:
        said = result["message"]["text"].replace("{{", "").replace("}}", "")
        assert "](" not in said
        assert not re.search(r"[{}]", said)


@each_attack
def test_a_junit_document_stays_valid_with_one_case_a_file(attack: str) -> None:
    text = printed("junit", poison(attack), failed(attack), occasion=occasion(attack))

    assert junit_errors(text) == []
    assert text.count("<testcase ") == 2


@each_attack
def test_no_cell_of_a_table_is_a_formula(attack: str) -> None:
    rows = csv_rows(printed("csv", poison(attack), failed(attack)))

    assert len(rows) == 2
    cells = [cell for row in rows for cell in row.values()]
    assert [
        c for c in cells if re.match(r"\s*[=+@-]", c) and not re.fullmatch(r"-?[\d.]+", c)
    ] == []
    assert [c for c in cells if re.search(r";\s*[=+@-]", c)] == []


@each_attack
def test_markdown_stays_paragraphs_tables_and_lists_without_a_link(attack: str) -> None:
    text = printed("markdown", poison(attack), failed(attack), occasion=occasion(attack))

    blocks = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = {block.type.removesuffix("_open").removesuffix("_close") for block in blocks}
    assert kinds <= set("paragraph inline table thead tbody tr th td bullet_list list_item".split())
    inside = [part for block in blocks for part in block.children or ()]
    assert {part.type for part in inside} <= {"text", "code_inline", "strong_open", "strong_close"}
    told = [part.content for part in inside if part.type == "text"]
    assert [content for content in told if ACTIVE.search(content)] == []


@each_attack
def test_the_log_of_a_step_holds_our_commands_and_a_last_plain_line(attack: str) -> None:
    text = printed("github", poison(attack), failed(attack), occasion=occasion(attack))
    *lines, last = text.splitlines()

    commands = [line for line in lines if COMMAND.fullmatch(line)]
    assert len(commands) == 3
    plain = [line for line in lines if line not in commands]
    assert len(plain) == 6
    assert all(line.startswith("verifyimg: ") and "##[" not in line for line in plain)
    assert last.startswith("verifyimg: 1 file examined")
