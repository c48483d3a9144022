"""Rows of facts that a user adds to our tables, from files in the folder of the configuration."""

from __future__ import annotations

from verifyimg.model.noun import noun


@noun
class OwnTable:
    """One file of rows."""

    name: str
    """Of the table that they are added to: `device_releases`."""
    path: str
    """Where it was read, for people."""
    text: str
    """Its lines, the header first; found to be sound."""
    sha256: str
    """Of its bytes, in lower-case hexadecimal."""

    @property
    def rows(self) -> int:
        """How many there are, the header left out."""
        return max(0, sum(1 for line in self.text.splitlines() if line.strip()) - 1)


@noun
class OwnRows:
    """Everything that a user added; passed to whoever looks facts up, and kept nowhere else."""

    tables: tuple[OwnTable, ...] = ()

    def lines(self, name: str) -> list[str]:
        """The lines that are added to a table, the header first; none where nothing is."""
        found = (table.text.splitlines() for table in self.tables if table.name == name)
        return next(found, [])


NO_OWN_ROWS = OwnRows()
