"""What an answer depends on: versions, and hashes of the facts and the rules."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import verifyimg
from verifyimg.reports.tool import Provenance

LIBRARIES = ("pillow", "exifread", "defusedxml", "pillow-heif", "numpy", "imagehash", "tzdata")
"""Those whose version can change what is read or compared."""


@cache
def provenance() -> Provenance:
    """Of this installation; read once."""
    root = Path(verifyimg.__file__).parent
    return Provenance(
        python=platform.python_version(),
        libraries=dict(_versions()),
        knowledge_sha256=digest(root / "knowledge", (".csv", ".bin")),
        rules_sha256=digest(root / "checks", (".py",)),
    )


def digest(folder: Path, suffixes: tuple[str, ...]) -> str:
    """The SHA-256 over names and bytes of the files below a folder, in the order of the names."""
    whole = sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in suffixes and path.is_file():
            name = path.relative_to(folder).as_posix()
            whole.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _versions() -> Iterator[tuple[str, str]]:
    """By the names of the folders in which installers describe packages (PEP 376, PEP 503).

    `importlib.metadata` would import half of the standard library for it, sockets included.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for name in (path.name for path in Path(folder or ".").iterdir()):
                package, _, version = name.removesuffix(".dist-info").partition("-")
                if name.endswith(".dist-info"):
                    found.setdefault(re.sub(r"[-_.]+", "-", package).casefold(), version)
    return ((name, found[name]) for name in LIBRARIES if name in found)
