"""What renderers are told."""

from __future__ import annotations

from tests.support.report_parts import NOW, TOOL
from verifyimg.reports.occasion import Occasion


def test_without_a_word_a_report_is_plain_and_80_columns_wide() -> None:
    occasion = Occasion(tool=TOOL, examined_at=NOW)

    assert (occasion.width, occasion.colour, occasion.verbose, occasion.skipped()) == (
        80, False, False, 0,
    )  # fmt: skip
