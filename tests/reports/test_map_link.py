"""Links to the map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verifyimg.model.place import Position
from verifyimg.reports.map_link import map_link

DUSHANBE = Position(latitude=38.5598, longitude=68.787)


def test_the_link_marks_the_point_and_looks_at_it() -> None:
    assert map_link(DUSHANBE, 100) == (
        "https://www.openstreetmap.org/?mlat=38.55980&mlon=68.78700#map=15/38.55980/68.78700"
    )


def test_in_79_characters_it_is_11_metres_coarse() -> None:
    assert map_link(DUSHANBE, 79) == (
        "https://www.openstreetmap.org/?mlat=38.5598&mlon=68.7870#map=15/38.5598/68.7870"
    )


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_it_fits_the_narrowest_page(latitude: float, longitude: float) -> None:
    assert len(map_link(Position(latitude=latitude, longitude=longitude), 59)) <= 59
