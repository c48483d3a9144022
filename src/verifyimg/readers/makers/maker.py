"""What a maker's file gives to `maker_notes`."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.readers.makers.note import Layout
from verifyimg.readers.makers.values import Meaning, Table


@noun
class Inner:
    """An entry that leads to a directory of its own."""

    number: int
    table: Table
    mark: bytes = b""
    """How what the entry leads to begins; no directory is looked for without it."""
    header: int = 0
    """How many bytes of it stand before the directory."""
    order: str = ""
    """Its byte order, where that is not the note's."""
    of_itself: str = "-"
    """How the models are called in which its offsets count from its own mark."""


@noun
class Maker:
    """One maker's layout and the entries of it that tell something."""

    group: str
    """As ExifTool's `-G1` has it."""
    note_of: Layout
    table: Table
    inner: tuple[Inner, ...] = ()
    record: Meaning | None = None
    """What the note as a whole means, where it is no directory but one record."""

    def inner_of(self, number: int) -> Inner | None:
        """The directory that the entry of that number leads to."""
        return next((one for one in self.inner if one.number == number), None)
