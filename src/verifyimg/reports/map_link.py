"""Links to a map."""

from __future__ import annotations

from verifyimg.model.place import Position

BASE = "https://www.openstreetmap.org/"


def map_link(point: Position, room: int) -> str:
    """OpenStreetMap with a mark at the point, as precise as fits in `room` characters.

    Five decimals are a metre, four are eleven; the shortest form takes at most 59 characters
    and leaves the zoom to the site.
    """
    forms = [
        _link(point, mark=5, view=5),
        _link(point, mark=4, view=4),
        _link(point, mark=4, view=3),
    ]
    return next((form for form in forms if len(form) <= room), _marked(point, 4))


def _link(point: Position, *, mark: int, view: int) -> str:
    return f"{_marked(point, mark)}#map=15/{point.latitude:.{view}f}/{point.longitude:.{view}f}"


def _marked(point: Position, digits: int) -> str:
    return f"{BASE}?mlat={point.latitude:.{digits}f}&mlon={point.longitude:.{digits}f}"
