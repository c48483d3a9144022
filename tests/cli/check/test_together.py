from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import finding
from tests.support.reports import gknb
from verifyimg.batch.group import TOO_FEW
from verifyimg.batch.tracing import traces_of
from verifyimg.cli.check._desk import Desk
from verifyimg.cli.check._together import INTERRUPTED, NAMED, Together, told_of_set
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report, Settings


def named(path: str) -> Report:
    """The founding case under another name."""
    report = gknb()
    return replace(report, image=replace(report.image, path=path))


def of_two(settings: Settings = Settings()) -> Together:
    """Two files of one model."""
    together = Together(settings)
    for path in ("a.jpg", "b.jpg"):
        together.add(named(path))
    return together


def test_one_file_alone_is_no_set() -> None:
    together = Together()
    together.add(gknb())
    assert together.looked_over(Desk(), interrupted=False) == Overlook()


def test_what_counts_of_a_report_does_as_well_as_the_report() -> None:
    together = Together()
    for path in ("a.jpg", "b.jpg"):
        together.add(traces_of(named(path), 0))
    assert together.looked_over(Desk(), interrupted=False) == of_two().looked_over(
        Desk(), interrupted=False
    )


def test_an_input_that_could_not_be_examined_leaves_too_few() -> None:
    together = Together()
    for one in (None, gknb()):
        together.add(one)
    over = together.looked_over(Desk(), interrupted=False)
    assert (over.count, {outcome.reason for outcome in over.outcomes}) == (0, {TOO_FEW})


def test_two_files_are_looked_over_once() -> None:
    together = of_two()
    over = together.looked_over(Desk(), interrupted=False)
    assert over.count == 2
    assert "GRP001" in {one.code for one in over.findings}
    assert together.looked_over(Desk(), interrupted=False) is over


def test_an_interrupted_run_says_that_it_did_not_look() -> None:
    over = of_two().looked_over(Desk(), interrupted=True)
    assert {outcome.reason for outcome in over.outcomes} == {INTERRUPTED}


def test_findings_that_are_not_asked_for_are_left_out() -> None:
    over = of_two(Settings(ignore=("GRP001",))).looked_over(Desk(), interrupted=False)
    assert "GRP001" not in {one.code for one in over.findings}
    assert next(one for one in over.outcomes if one.code == "GRP001").outcome == "found"


def test_lines_tell_what_is_more_than_information_and_count_the_rest() -> None:
    loud = replace(finding("GRP007", "metadata-uniform", "Two do."), severity="concern")
    info = replace(loud, severity="info")
    lines = [*told_of_set(Overlook(findings=(*[loud] * (NAMED + 1), info)))]
    assert lines[0] == "the set: GRP007 metadata-uniform (concern): Two do."
    assert len(lines) == NAMED + 1
    assert lines[-1] == "the set: 2 more findings; --format json lists all"
    assert [*told_of_set(Overlook())] == []
