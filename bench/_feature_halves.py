"""Which photographs were looked at while the limits were set, which were not, and which are left.

The vocabulary was trained on every second photograph of the folder, and limits were set on those.
Of these, every second is kept from being attacked: the tiles that fill a large archive are cut
from them, and from everything that is no photograph.
"""

from __future__ import annotations

from pathlib import Path


def photographs(folder: Path) -> list[Path]:
    """Below a folder of that name, by their names."""
    every = sorted(folder.rglob("*"))
    return [one for one in every if "photographs" in one.parts and one.is_file()]


def tuned(folder: Path) -> set[Path]:
    """What the vocabulary was trained on."""
    return set(photographs(folder)[::2])


def tile_sources(folder: Path) -> list[Path]:
    """What is never attacked."""
    rest = [one for one in sorted(folder.rglob("*")) if "photographs" not in one.parts]
    return [*photographs(folder)[::4], *(one for one in rest if one.is_file())]
