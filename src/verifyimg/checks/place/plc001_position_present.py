"""The file records a position.

What it looks at
Latitude and longitude with their references (GPS:GPSLatitude, GPS:GPSLatitudeRef and their
siblings), and how far the position may be off. A position that cannot be one is a note: a
fraction without a value (0/0), 0 north 0 east, degrees beyond the poles.

Why it matters
A position can be looked up on a map and held against what the picture shows, without any
claim. One that is not a position must not be drawn on a map, nor read as "no position".

Innocent explanations
- the position is the last one that the receiver had, kilometres or hours away
- it was typed or added from a track by the photographer, an agency or a program
- an app coarsened it on purpose, or the receiver found no satellites and wrote zeros

Next steps
- compare the map and its street or satellite pictures with what the picture shows
- ask where the photographer stood, and for neighbouring files with a position

Example
`GPS:GPSLatitude 38 27 36`, `GPS:GPSLatitudeRef N`, `GPS:GPSLongitude 70 44 24`,
`GPS:GPSLongitudeRef E`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.7: GPSLatitude, GPSLongitude, GPSHPositioningError.
"Null Island": 0 north 0 east lies in the Gulf of Guinea and is what unset fields decode to.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.place.mapped import coordinates, map_link
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.place import Position
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="place", needs=("position",))


def look(subject: Subject) -> Sequence[Draft]:
    """Describes every position in the file, those that cannot be used as well."""
    return [
        _usable(clue, clue.position) if clue.trusted and clue.position else _useless(clue)
        for clue in subject.clues_of("place")
    ]


def _usable(clue: Clue, position: Position) -> Draft:
    return Draft(
        message=(
            f"The file says {coordinates(position)} ({_keys(clue)}), allowing for an error of "
            f"{wording.kilometres(position.error_km)}: {map_link(position)}"
        ),
        strength=clue.strength,
        severity="info",
        clues=(clue,),
    )


def _useless(clue: Clue) -> Draft:
    reason = clue.doubts[0].text if clue.doubts else "it holds no coordinates"
    return Draft(
        message=f"The file holds a position ({_keys(clue)}) that cannot be used: {reason}.",
        strength="none",
        clues=(clue,),
    )


def _keys(clue: Clue) -> str:
    return ", ".join(tag.key for tag in clue.tags if tag.name in ("GPSLatitude", "GPSLongitude"))
