"""What the release table says about the device that a file names."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject


def release_bounds(subject: Subject, device: Clue) -> Iterator[Clue]:
    """The not-before bounds that rest on the tags which name this device.

    None at all means that the table does not know the device, which says nothing about it.
    """
    named_in = set(device.tags)
    return (
        clue
        for clue in subject.clues_of("not_before")
        if clue.clock == "knowledge" and named_in & set(clue.tags)
    )
