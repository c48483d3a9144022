"""Whether the offsets of a MakerNote still lead into it: programs move notes without telling them.

A maker writes the values that do not fit into their entries right behind the directory. Where
they all seem to lie elsewhere, the note was moved, by a distance that its own layout can tell:
the footer of Canon says where the note stood; otherwise the values, moved so that the first one
follows the directory, have to end where the note ends.

Specification: CIPA DC-008-2023, 4.6.5, MakerNote, on offsets in a note that is moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.limits import Limits
from verifyimg.readers.exif.ifd import TYPE_SIZES, Tiff
from verifyimg.readers.pages import Readable

ADRIFT = -(1 << 62)
"""No shift is that: the offsets lead out of the note, and nothing tells where they led."""

_INLINE = 4
_GAPS = (0, 4)
"""What stands between a directory and its first value: nothing, or where the next one would be."""
_MOST_GAP = 8
_PADDING = 1
_FOOTER = 8


class Moved:
    """Bytes whose offsets were written before they were moved."""

    def __init__(self, data: Readable, shift: int) -> None:
        """`shift` is how far they lie behind where their offsets say."""
        self._data = data
        self._shift = shift

    def __len__(self) -> int:
        return max(0, len(self._data) - self._shift)

    def __getitem__(self, part: slice, /) -> bytes:
        start, end, _ = part.indices(len(self))
        start, end = start + self._shift, end + self._shift
        return self._data[start:end] if 0 <= start < end else b""


def shift_of(tiff: Tiff, start: int, end: int, limits: Limits) -> int:
    """How far the note from `start` to `end` was moved since; 0 for not, or ADRIFT.

    Previews and the like may lie outside of an honest note: its first value does not.
    """
    values = list(_outlying(tiff, limits))
    if not values:
        return 0
    (count,) = tiff.unpack("H", tiff.first) or (0,)
    behind = tiff.first + 2 + 12 * count
    footed = _footed(tiff, start, end)
    if footed is not None and (footed == 0 or _fits(values, footed, behind, end)):
        return footed
    gap = min(at for at, _ in values) - behind
    found = {usual - gap for usual in _GAPS}
    exact = [one for one in found if _ends(values, one, end) and _fits(values, one, behind, end)]
    if gap not in _GAPS and len(exact) == 1:
        return exact[0]
    return 0 if 0 <= gap <= _MOST_GAP or _fits(values, 0, behind, end) else ADRIFT


def _outlying(tiff: Tiff, limits: Limits) -> Iterator[tuple[int, int]]:
    """Position and length of each value that does not stand in its entry."""
    (count,) = tiff.unpack("H", tiff.first) or (0,)
    for index in range(min(count, limits.ifd_entries)):
        entry = tiff.unpack("HHII", tiff.first + 2 + 12 * index)
        if entry is None:
            return
        length = TYPE_SIZES.get(entry[1], 0) * entry[2]
        if length > _INLINE:
            yield entry[3], length


def _footed(tiff: Tiff, start: int, end: int) -> int | None:
    """What a TIFF header at the very end says, as Canon writes it: where the note stood."""
    foot = tiff.data[max(start, end - _FOOTER) : end]
    if foot[:4] not in (b"II*\0", b"MM\0*"):
        return None
    return start - int.from_bytes(foot[4:], "little" if foot[:1] == b"I" else "big")


def _fits(values: Sequence[tuple[int, int]], shift: int, behind: int, end: int) -> bool:
    return all(behind <= at + shift and at + shift + length <= end for at, length in values)


def _ends(values: Sequence[tuple[int, int]], shift: int, end: int) -> bool:
    return 0 <= end - max(at + length for at, length in values) - shift <= _PADDING
