"""How much a walk will meet, counted without opening anything."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from verifyimg.sources.choice import Choice

MOST_FOLDERS = 100_000
"""Folders after which the rest is not counted."""


def estimate(arguments: Iterable[str], choice: Choice) -> int:
    """About how many inputs and skipped files `walk` will yield; links to folders are one each."""
    found, folders = 0, []
    for argument in arguments:
        if os.path.isdir(argument):
            folders.append(argument)
        else:
            found += 1
    for _ in range(MOST_FOLDERS):
        if not folders:
            break
        folder = folders.pop()
        with suppress(OSError), os.scandir(folder) as members:
            for member in members:
                if member.is_dir(follow_symlinks=False) and (
                    choice.hidden or not member.name.startswith(".")
                ):
                    folders.append(member.path)
                else:
                    found += 1
    return found
