from __future__ import annotations

from dataclasses import replace

from tests.support.reports import gknb
from verifyimg.reports.redaction_text import NOTHING, redaction_text


def test_a_report_that_was_not_redacted_says_nothing() -> None:
    assert redaction_text(gknb()) == ""


def test_what_was_taken_out_is_listed_also_where_it_was_nothing() -> None:
    report = replace(gknb(), redacted=("altitudes", "serial numbers"))
    assert redaction_text(report) == "redacted for publication: altitudes and serial numbers"
    assert redaction_text(replace(gknb(), redacted=())) == NOTHING
