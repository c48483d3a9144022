"""Our tags held against ExifTool's reading of the same file, tag by tag.

ExifTool's `-json` turns number-like texts into numbers ("1.00" becomes 1.0) and keeps one of
several values of one name: values are compared as numbers where both are numbers, otherwise as
texts without the space around them, and one equal value among ours is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from verifyimg.model.tag import Tag, Value

_RELATIVE = 1e-9
"""How far two numbers may differ that are printed to ten digits."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One tag of one file that the two do not read alike."""

    file: str
    key: str
    """`Group:Name`."""
    exiftool: object
    """None where only we have it."""
    ours: tuple[Value, ...]
    """Empty where only ExifTool has it."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """How one file's tags compare, over the keys that were asked for."""

    equal: tuple[str, ...]
    differing: tuple[Difference, ...]


def compared(
    file: str, exiftool: Mapping[str, object], tags: Iterable[Tag], keys: Collection[str]
) -> Compared:
    """Every one of these keys that either of the two has."""
    ours: dict[str, list[Value]] = defaultdict(list)
    for tag in tags:
        ours[tag.key].append(tag.value)
    equal, differing = [], []
    for key in sorted(set(keys) & (ours.keys() | exiftool.keys())):
        if key in exiftool and any(alike(exiftool[key], value) for value in ours[key]):
            equal.append(key)
        else:
            found = Difference(
                file=file, key=key, exiftool=exiftool.get(key), ours=tuple(ours[key])
            )
            differing.append(found)
    return Compared(equal=tuple(equal), differing=tuple(differing))


def alike(theirs: object, ours: Value) -> bool:
    """Whether the two are one value."""
    if str(theirs).strip() == str(ours).strip():
        return True
    numbers = [_numbers(str(theirs)), _numbers(str(ours))]
    if None in numbers or not numbers[0] or len(numbers[0]) != len(numbers[1] or ()):
        return False
    return all(_near(a, b) for a, b in zip(numbers[0], numbers[1] or (), strict=True))


def differences(compared: Iterable[Compared]) -> Iterator[Difference]:
    """All of them, file after file."""
    for one in compared:
        yield from one.differing


def _numbers(text: str) -> tuple[float, ...] | None:
    try:
        return tuple(map(float, text.split()))
    except ValueError:
        return None


def _near(first: float, second: float) -> bool:
    return abs(first - second) <= _RELATIVE * max(abs(first), abs(second))
