from __future__ import annotations

import pytest

from tests.support.archives import facts, sighting
from verifyimg.archive.entry import NOTHING_SEEN, Entry, Remarks, Sighting


def entry(*sightings: Sighting) -> Entry:
    return Entry(
        id=1,
        facts=facts(),
        remarks=Remarks(),
        sightings=sightings,
        added_at="2024-01-31T12:00:00Z",
        added_by=None,
    )


OLD, NEW = "2019", "2020-05-17"


@pytest.mark.parametrize(
    ("sightings", "place"),
    [
        ((sighting(OLD), sighting(NEW)), 0),
        ((sighting(OLD, basis="metadata"), sighting(NEW, basis="published")), 1),
        ((sighting(OLD), sighting(NEW, basis="downloaded")), 1),
        ((sighting(OLD, basis="message"), sighting(NEW, basis="own-capture")), 0),
        ((sighting(NEW, basis="metadata"), sighting(None, basis="published")), 0),
    ],
)
def test_the_oldest_date_that_rests_on_something_stands_first(
    sightings: tuple[Sighting, ...], place: int
) -> None:
    assert entry(*sightings).first == sightings[place]


def test_an_entry_that_was_never_seen_has_an_empty_appearance() -> None:
    assert entry().first is NOTHING_SEEN


def test_who_told_of_it_is_no_appearance() -> None:
    assert sighting(added_by="x").is_empty
    assert not sighting(source="x").is_empty
