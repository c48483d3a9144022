"""Positions as a reader of a report wants them: figures and a link to a map."""

from __future__ import annotations

from verifyimg.model.place import Position


def coordinates(position: Position) -> str:
    """`38.460000, 70.740000`: six decimals are 11 cm, finer than any receiver in a camera."""
    return f"{position.latitude:.6f}, {position.longitude:.6f}"


def map_link(position: Position) -> str:
    """The address of a map with a mark on the position; nothing is fetched."""
    latitude, longitude = f"{position.latitude:.6f}", f"{position.longitude:.6f}"
    return (
        f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}"
        f"#map=15/{latitude}/{longitude}"
    )
