from __future__ import annotations

from pathlib import Path

from tests.support.archives import archive_at, facts, new, sighting
from verifyimg.archive.entry import Remarks
from verifyimg.archive.rows import TOGETHER, entries_of


def test_what_was_added_is_what_is_read(tmp_path: Path) -> None:
    remarks = Remarks(note="two\nlines", verdict_url="https://e.org/v", labels=("b", "a"))
    seen = sighting("2020-05-17", basis="message", source="s", url="https://e.org", credit="c")
    one = new("ü.jpg", remarks=remarks, sighting=seen, thumbnail=b"png", pdq_version="pdq/1")
    with archive_at(tmp_path / "a.db", one) as archive:
        entry = archive.entry(1, thumbnails=True)
    assert entry.facts == one.facts and entry.remarks == remarks
    told = entry.sightings[0]
    assert (told.first_seen, told.basis, told.added_by) == (seen.first_seen, "message", "tester")


def test_thumbnails_are_read_only_when_they_are_asked_for(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new(thumbnail=b"png")) as archive:
        assert archive.entry(1).facts.thumbnail is None


def test_entries_come_in_the_order_in_which_they_were_asked_for(tmp_path: Path) -> None:
    many = [new(f"{number}.jpg") for number in range(TOGETHER + 20)]
    with archive_at(tmp_path / "a.db", *many) as archive:
        ids = [TOGETHER + 15, 3, 99_999, *range(TOGETHER, 0, -1)]
        found = [entry.id for entry in entries_of(archive.connection, ids)]
    assert found == [number for number in ids if number != 99_999]


def test_appearances_come_oldest_first_and_without_a_date_last(tmp_path: Path) -> None:
    dates = ["2021", None, "2019-05", "2020-05-17"]
    several = [new(sighting=sighting(date, source=f"{date}")) for date in dates]
    with archive_at(tmp_path / "a.db", *several) as archive:
        sightings = archive.entry(1).sightings
    assert [one.source for one in sightings] == ["2019-05", "2020-05-17", "2021", "None"]


def test_a_date_and_a_basis_that_we_never_wrote_bind_nothing(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new(sighting=sighting("2020", basis="message"))) as archive:
        archive.connection.execute("UPDATE sightings SET first_seen = 'x', basis = 'certain'")
        told = archive.entry(1).first
    assert (told.first_seen, told.basis) == (None, None)


def test_a_picture_without_fingerprint_is_an_entry_too(tmp_path: Path) -> None:
    bare = facts(pdq=None, pdq_quality=None, pixel_sha256=None)
    with archive_at(tmp_path / "a.db", new(pdq=None, pdq_quality=None, pixel_sha256=None)) as made:
        assert made.entry(1).facts == bare
