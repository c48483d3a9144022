"""What the bench of local features was told by looking: files that are no photographs, and kin.

Both lists are of names by their beginnings. Nothing is here because the program was wrong about it:
the reason says what anybody sees who opens the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from _recall_tally import Member
from _recall_twins import twins

DRAWN = {
    "umang_by_Abhishek_Mudgal": "colours that run into each other, without any edge",
    "Fossa_by_Jasper_Roks": "the same with some edges: a drawn wallpaper",
    "pport_g4": "a page of text",
}
"""In the folder of photographs, and not attacked."""

KIN = (
    ("chicky_512", "Pyramids_Tutorial_Original_Image", "a program's window that shows it"),
    ("motorcycle_left", "motorcycle_right", "a pair for both eyes, seconds and inches apart"),
)
"""Pictures of which one shows the other: found rightly, or at least not wrongly."""


def is_drawn(member: Member) -> bool:
    """Whether it is no photograph."""
    return member.path.name.startswith((*DRAWN,))


def distinct(members: Sequence[Member]) -> list[Path]:
    """Of pictures that are in the collection several times the first."""
    alike = with_kin(members, twins([one.small for one in members]))
    return [one.path for place, one in enumerate(members) if not alike[place, :place].any()]


def with_kin(members: Sequence[Member], alike: Any) -> Any:
    """The table of twins, and of those that were found by looking."""
    table = alike.copy()
    for one, other, _ in KIN:
        here, there = (
            [place for place, member in enumerate(members) if member.path.name.startswith(start)]
            for start in (one, other)
        )
        for place in here:
            table[place, there] = table[there, place] = True
    return table
