"""The formats by name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from subprocess import run

import pytest

from tests.support.machine_formats import printed
from tests.support.poison import poison_aside
from tests.support.report_parts import NOW, TOOL
from tests.support.reports import gknb
from verifyimg.model.report import Report
from verifyimg.reports.formats import FORMATS, Format, find
from verifyimg.reports.occasion import Occasion

NAMES = "terminal json jsonl html sarif junit csv markdown github claimreview".split()


def test_every_name_of_the_design_is_known() -> None:
    assert [known.name for known in FORMATS] == NAMES


def test_an_unknown_name_finds_nothing() -> None:
    assert find("pdf") is None


def test_what_is_not_built_says_so() -> None:
    later = Format(name="later")

    assert not later.built
    with pytest.raises(LookupError):
        _ = later.stream


OCCASION = Occasion(tool=TOOL, examined_at=NOW)
BUILT = [known for known in FORMATS if known.built]


@pytest.mark.parametrize("known", BUILT, ids=lambda known: known.name)
def test_what_is_built_prints(known: Format) -> None:
    occasion = Occasion(tool=TOOL, examined_at=NOW)

    assert "photo.jpg" in "".join(known.stream([gknb()], occasion))


def test_json_costs_neither_rich_nor_the_terminal_report() -> None:
    code = (
        "import sys; from verifyimg.reports.formats import find; find('json').stream; "
        "print([m for m in sys.modules if m.split('.')[0] in ('rich', 'PIL', 'jinja2', 'numpy') "
        "or m.startswith('verifyimg.reports.terminal.report')])"
    )
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
               env={"PYTHONPATH": ":".join(sys.path)})  # fmt: skip

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("known", BUILT, ids=lambda known: known.name)
def test_what_is_printed_in_one_piece_waits_for_the_last_report(known: Format) -> None:
    made: list[Report] = []

    def reports() -> Iterator[Report]:
        for _ in range(3):
            made.append(gknb())
            yield made[-1]

    next(piece for piece in known.stream(reports(), OCCASION) if "photo.jpg" in piece)
    assert (len(made) == 3) == known.in_one_piece


@pytest.mark.parametrize("name", ["html", "sarif", "junit", "markdown", "github"])
def test_what_was_left_out_and_what_is_gone_is_told_behind_the_reports(name: str) -> None:
    said = printed(name, gknb(), occasion=replace(OCCASION, aside=lambda: poison_aside("a.jpg")))
    assert "2 hidden names in folders left out" in said.replace("\\", "").replace("`", "")
    assert "TIM010 of a.jpg" in said.replace("\\", "")
