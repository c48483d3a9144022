from __future__ import annotations

from datetime import date

from tools.refresh_exiftool_releases import TABLE, refreshed, releases

CHANGES = """
RSS feed:  https://exiftool.org/rss.xml

Apr. 15, 2026 - Version 13.56

  - Added support for Exif 3.1

June 3, 2003 - Version 1.40 (production)

Unknown, 2003 - Version 1.00
"""
OLD = """product,version,released,margin_days,source
Adobe Lightroom,1.0,2007-02-19,120,x
ExifTool,1.40,2003-06-03,0,kept
iOS,17.0,2023-09-18,120,x
"""


def test_every_entry_with_a_day_is_a_release() -> None:
    assert list(releases(CHANGES)) == [
        ("13.56", date(2026, 4, 15)),
        ("1.40", date(2003, 6, 3)),
    ]


def test_a_release_is_added_beside_its_kind_and_nothing_else_changes() -> None:
    lines = refreshed(OLD, list(releases(CHANGES))).splitlines()
    assert lines[2] == "ExifTool,1.40,2003-06-03,0,kept"
    assert lines[3].startswith("ExifTool,13.56,2026-04-15,0,")
    assert [line for line in lines if line not in OLD.splitlines()] == [lines[3]]


def test_nothing_new_changes_nothing() -> None:
    table = TABLE.read_text("utf-8")
    assert sorted(refreshed(table, []).splitlines()) == sorted(table.splitlines())
