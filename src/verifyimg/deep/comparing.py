"""Two readings of one file held together: what is a difference, and what only one of form.

ExifTool's JSON has its own ways: a text that looks like a number becomes one, a repeated key is
given once, what is not UTF-8 becomes a question mark, binary values are named by their size.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import isclose

from verifyimg.limits import Limits
from verifyimg.model.deep import EXIFTOOL, ForeignTag
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.tag import Tag, Value

_NOT_A_VALUE = re.compile(r"\(Binary data .*|\(\d+ (bytes of binary data|numbers)\)", re.DOTALL)
"""What stands where a value is too long to be printed: ExifTool's words, and ours."""
_PLACES = re.compile(r".*(Offsets?|Start)")
"""Tags that point into the file: from its start to one program, from its block to the other."""
_NEAR = 1e-6
"""Two numbers that differ by less, relatively, are one number printed twice."""
_LOST_CHARACTERS = frozenset("?\ufffd")
"""What stands in ExifTool's JSON for bytes that are not UTF-8."""


def only_theirs(ours: Iterable[Tag], theirs: Iterable[ForeignTag]) -> tuple[ForeignTag, ...]:
    """What ExifTool reads and we do not."""
    known = {tag.key for tag in ours}
    return tuple(tag for tag in theirs if tag.key not in known)


def differing(
    ours: Iterable[Tag], theirs: Iterable[ForeignTag], limits: Limits
) -> Iterator[Disagreement]:
    """The tags that both read, with values that are not one value in two forms."""
    by_key: dict[str, list[Tag]] = defaultdict(list)
    for tag in ours:
        by_key[tag.key].append(tag)
    for foreign in theirs:
        tags = by_key.get(foreign.key)
        if not tags or _PLACES.fullmatch(foreign.name):
            continue
        if not _agree([tag.value for tag in tags], foreign.values, limits):
            yield Disagreement(
                tag=tags[0], reader=EXIFTOOL, other=foreign.text, own=_plain(tags[0].value)
            )


def _agree(ours: Sequence[Value], theirs: Sequence[Value], limits: Limits) -> bool:
    """Whether the lists say one thing: all of it, or as much as ExifTool shows of repeated keys."""
    mine, other = [*map(_plain, ours)], [*map(_plain, theirs)]
    for text in chain(mine, other):
        if len(text) >= limits.text_characters or _NOT_A_VALUE.fullmatch(text):
            return True  # what is not there, or not to its end, cannot be compared
    if len(mine) == len(other) and all(map(_same, mine, other)):
        return True
    known = {_inked(text) for text in mine}
    if all(_inked(text) in known for text in other):
        return True
    return any(_same(text, ", ".join(other)) for text in (*mine, " ".join(mine)))


def _plain(value: Value) -> str:
    return "" if value is None else str(value)


def _same(mine: str, other: str) -> bool:
    if mine == other or _same_numbers(mine, other):
        return True
    if _LOST_CHARACTERS & set(other):
        return _ascii(mine) == _ascii(other)
    return _inked(mine) == _inked(other)


def _inked(text: str) -> str:
    """What is left of a text without padding, line ends and other control characters.

    Case is put aside for `True`, `NaN` and `Inf`, commas for those between items.
    """
    kept = (char for char in text if char.isprintable() and not char.isspace() and char != ",")
    return "".join(kept).casefold()


def _ascii(text: str) -> str:
    """What a program that did not know the text's encoding has still read."""
    return "".join(char for char in text if "!" <= char <= "~" and char != "?")


def _same_numbers(mine: str, other: str) -> bool:
    left, right = _numbers(mine), _numbers(other)
    if left is None or right is None or len(left) != len(right):
        return False
    return all(
        isclose(a, b, rel_tol=_NEAR, abs_tol=_NEAR) for a, b in zip(left, right, strict=True)
    )


def _numbers(text: str) -> list[float] | None:
    try:
        return [float(part) for part in text.split()]
    except ValueError:
        return None
