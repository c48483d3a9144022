"""What an answer depends on: versions, and hashes of the facts and the rules."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256

import verifyimg
from verifyimg.reports.tool import Provenance

LIBRARIES = ("pillow", "exifread", "defusedxml", "pillow-heif", "numpy", "imagehash", "tzdata")
"""Those whose version can change what is read or compared."""


@cache
def provenance() -> Provenance:
    """Of this installation; read once."""
    root = os.path.dirname(verifyimg.__file__)
    return Provenance(
        python=sys.version.split()[0],
        libraries=dict(_versions()),
        knowledge_sha256=digest(f"{root}/knowledge", (".csv", ".bin")),
        rules_sha256=digest(f"{root}/checks", (".py",)),
    )


def digest(folder: str, suffixes: tuple[str, ...]) -> str:
    """The SHA-256 over names and bytes of the files below a folder, in the order of the names."""
    whole = sha256()
    for name in sorted(_names(folder, suffixes), key=lambda name: name.split("/")):
        with open(f"{folder}/{name}", "rb", buffering=0) as file:
            whole.update(f"{name}\0{sha256(file.read()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _names(folder: str, suffixes: tuple[str, ...], below: str = "") -> Iterator[str]:
    """NOTE: `pathlib` takes three times as long, which every report in JSON would wait for."""
    if not os.path.isdir(folder):
        return
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _names(folder, suffixes, f"{below}{entry.name}/")
            elif entry.name.endswith(suffixes) and entry.is_file():
                yield f"{below}{entry.name}"


def _versions() -> Iterator[tuple[str, str]]:
    """By the names of the folders in which installers describe packages (PEP 376, PEP 503).

    `importlib.metadata` would import half of the standard library for it, sockets included.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for name in os.listdir(folder or "."):
                package, _, version = name.removesuffix(".dist-info").partition("-")
                if name.endswith(".dist-info"):
                    found.setdefault(re.sub(r"[-_.]+", "-", package).casefold(), version)
    return ((name, found[name]) for name in LIBRARIES if name in found)
