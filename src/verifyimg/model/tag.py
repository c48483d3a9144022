"""Tags: metadata fields as found."""

from __future__ import annotations

from verifyimg.model.noun import noun

Value = str | int | float | None


@noun
class Tag:
    """One metadata field, named as ExifTool's `-G1` names it."""

    group: str
    """`IFD0`, `ExifIFD`, `GPS`, `IFD1`, `InteropIFD` …"""
    name: str
    """`DateTimeOriginal` and the like; `Exif_0x9999` where the number has no known name."""
    raw: str
    """As stored: rationals as `n/d`, bytes as base64, cut at `limits.raw_bytes`."""
    value: Value
    """As ExifTool's `-n` gives it; several numbers are one string with spaces between."""
    text: str
    """For people."""
    block: str
    """The label of the block that it was read from."""
    offset: int | None
    """Of its first value byte, from the start of the file."""
    item: tuple[int, ...] = ()
    """Its place from 1 in a list, and in the lists that this one stands in; empty for no list."""

    @property
    def key(self) -> str:
        """Group and name together: `ExifIFD:DateTimeOriginal`."""
        return f"{self.group}:{self.name}"
