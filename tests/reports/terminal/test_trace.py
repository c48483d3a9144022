from __future__ import annotations

from dataclasses import replace

import pytest

from tests.model.test_trace import SEEN
from tests.support.report_parts import TAKEN
from tests.support.two_files import image_file
from verifyimg.model.match import ArchiveLook
from verifyimg.model.problem import Problem
from verifyimg.model.trace import Trace
from verifyimg.reports.medium import medium
from verifyimg.reports.terminal.trace import trace_lines

LOOK = ArchiveLook(name="a.db", entries=1200, looked_for=("bytes",))
TRACE = Trace(
    image=image_file(),
    dated=(replace(SEEN, source="a \x1b[31m" + "channel " * 60, name="x.jpg"), TAKEN),
    undated=(replace(SEEN, window=None, first_seen=None, basis=None, transform="mirrored"),),
    sentences=("The earliest appearance.",),
    archives=(LOOK,),
)


def shown(trace: Trace, width: int = 80) -> list[str]:
    lines = trace_lines(trace, medium(width), date_words=lambda clue: f"date {clue.text}")
    return [line.text for line in lines]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(TRACE, width))) <= width


def test_sentences_come_first_then_what_is_dated_then_what_is_not() -> None:
    text = "\n".join(shown(TRACE))
    parts = ("a.db (1,200)", "The earliest", "2020-05-18  published", "this file", "no date  no")
    places = [text.index(part) for part in parts]
    assert places == sorted(places) and "\x1b" not in text and "mirrored: entry 1" in text


def test_nothing_found_and_could_not_look_are_two_answers() -> None:
    problem = Problem(reader="pixels", kind="damaged", message="cut off", fatal=True)
    nothing = Trace(image=image_file(), archives=(LOOK,))
    failed = replace(nothing, failed=True, problems=(problem,))
    assert "which says nothing about the picture" in "\n".join(shown(nothing))
    assert "could not be looked for" in "\n".join(shown(failed))
    assert " COULD NOT  cut off" in shown(failed)
