"""What a foreign program reads in the same file, beside what our own readers read."""

from __future__ import annotations

from verifyimg.model.disagreement import Disagreement
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Value

EXIFTOOL = "ExifTool"
"""The program that is asked, and the reader of its Problems."""


@noun
class ForeignTag:
    """One field as another program names and reads it."""

    group: str
    """As ExifTool's `-G1` has it."""
    name: str
    values: tuple[Value, ...]
    """As ExifTool's `-n` gives them: one, or those of a list."""

    @property
    def key(self) -> str:
        """Group and name together: `ExifIFD:DateTimeOriginal`."""
        return f"{self.group}:{self.name}"

    @property
    def text(self) -> str:
        """The values in one text, with commas between those of a list."""
        return ", ".join("" if value is None else str(value) for value in self.values)


@noun
class Deep:
    """The other program's reading, held against ours."""

    tool: str = EXIFTOOL
    version: str
    only: tuple[ForeignTag, ...] = ()
    """What it sees and our readers do not, in its order."""
    differs: tuple[Disagreement, ...] = ()
    """Tags that both read, with values that no difference of form explains."""


@noun
class DeepLook:
    """What came of asking; both parts may be there."""

    found: Deep | None = None
    """None where it was not asked, or did not answer."""
    problems: tuple[Problem, ...] = ()

    @property
    def differs(self) -> tuple[Disagreement, ...]:
        """The tags on which the program and we disagree."""
        return self.found.differs if self.found else ()
