from __future__ import annotations

from verifyimg.archive.points.layout import HEADER_BYTES, PointLayout, read_point_layout

LAYOUT = PointLayout(identity="ab" * 16, version="features/x", after=3, last=9, count=100)


def test_a_header_says_what_was_written() -> None:
    header = LAYOUT.header()
    assert len(header) == HEADER_BYTES and read_point_layout(header) == LAYOUT


def test_what_we_did_not_write_has_no_layout() -> None:
    header = LAYOUT.header()
    for strange in (b"", header[:40], b"x" + header[1:], header[:40] + b"\xff" * 40 + header[80:]):
        assert read_point_layout(strange) is None


def test_the_parts_follow_each_other() -> None:
    assert LAYOUT.signatures_at % 8 == 0
    assert LAYOUT.places_at - LAYOUT.signatures_at == 800
    assert LAYOUT.file_bytes - LAYOUT.places_at == 400
