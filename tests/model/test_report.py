from __future__ import annotations

from dataclasses import replace

from tests.support.reports import gknb
from verifyimg.model.problem import Problem

DAMAGE = Problem(reader="exif", kind="damaged", message="IFD0 ends early")


def test_a_report_with_problems_has_not_failed() -> None:
    assert not replace(gknb(), problems=(DAMAGE,)).failed


def test_a_report_has_failed_when_the_input_as_a_whole_was_not_examined() -> None:
    assert replace(gknb(), problems=(DAMAGE, replace(DAMAGE, fatal=True))).failed
