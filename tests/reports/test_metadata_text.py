"""The terminal form of the metadata."""

from __future__ import annotations

import pytest

from tests.support.odd_reports import damaged
from tests.support.report_parts import stripped
from tests.support.reports import EXAMPLES, gknb
from verifyimg.reports.metadata_text import render_metadata
from verifyimg.reports.paint import paint


def test_tags_stand_in_their_groups_with_their_place() -> None:
    text = paint(render_metadata(gknb()), colour=False)

    assert text.splitlines()[:6] == [
        "fixtures/gknb/photo.jpg",
        " JPEG 4032 x 3024, 2,204,113 bytes",
        "",
        "IFD0                                                                     at byte",
        "  Make                        Canon                                          158",
        "  Model                       Canon EOS 5D Mark II                           166",
    ]
    assert " 2 tags left out: --all" in text
    assert "thumbnail, image/jpeg, 8,211 bytes at byte 9,020 (APP1)" in text


def test_all_tags_are_shown_when_asked() -> None:
    text = paint(render_metadata(gknb(), all_tags=True), colour=False)

    assert "Exif_0x9999" in text
    assert "left out" not in text


def test_no_tags_and_unread_tags_are_told_apart() -> None:
    assert "could" not in paint(render_metadata(stripped()), colour=False)
    assert "exif, damaged: the EXIF block ends" in paint(render_metadata(damaged()), colour=False)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_too_wide(name: str, width: int, verbose: bool) -> None:
    lines = render_metadata(EXAMPLES[name](), width=width, verbose=verbose, all_tags=True)

    assert max(line.width for line in lines) <= width
