"""The formats by name."""

from __future__ import annotations

import sys
from subprocess import run

import pytest

from tests.support.report_parts import NOW, TOOL
from tests.support.reports import gknb
from verifyimg.reports.formats import FORMATS, Format, find
from verifyimg.reports.occasion import Occasion

NAMES = "terminal json jsonl html sarif junit csv markdown github".split()


def test_every_name_of_the_design_is_known() -> None:
    assert [known.name for known in FORMATS] == NAMES


def test_an_unknown_name_finds_nothing() -> None:
    assert find("pdf") is None


@pytest.mark.parametrize("name", NAMES[3:])
def test_what_is_not_built_says_so(name: str) -> None:
    known = find(name)

    assert known is not None
    assert not known.built
    with pytest.raises(LookupError):
        _ = known.stream


@pytest.mark.parametrize("known", FORMATS[:3], ids=lambda known: known.name)
def test_what_is_built_prints(known: Format) -> None:
    occasion = Occasion(tool=TOOL, examined_at=NOW)

    assert "photo.jpg" in "".join(known.stream([gknb()], occasion))


def test_json_costs_neither_rich_nor_the_terminal_report() -> None:
    code = (
        "import sys; from verifyimg.reports.formats import find; find('json').stream; "
        "print([m for m in sys.modules if m.split('.')[0] in ('rich', 'PIL', 'jinja2', 'numpy') "
        "or m.startswith('verifyimg.reports.terminal')])"
    )
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
               env={"PYTHONPATH": ":".join(sys.path)})  # fmt: skip

    assert done.stdout.strip() == "[]"
