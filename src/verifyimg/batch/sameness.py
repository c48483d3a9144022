"""What must be the same on every machine of a cluster, lest their reports differ."""

from __future__ import annotations

import json
import os
import platform
from functools import cache
from hashlib import sha256
from pathlib import Path

import verifyimg
from verifyimg.batch.kinds import Garbage
from verifyimg.model.noun import noun
from verifyimg.pipeline import KNOWLEDGE

LIBRARIES = tuple("Pillow pillow-heif imagehash numpy scipy exifread tzfpy c2pa-python".split())
"""Those that a report depends on."""
_MOST = 100


@noun
class Standing:
    """What one machine says of itself."""

    host: str
    """Its name, for people."""
    sees: bool
    """Whether it has the folder that it was asked about."""
    versions: dict[str, str]
    """By what it is the version of; the same on all machines, or they may not work together."""


def standing(folder: str = "") -> Standing:
    """Of this machine; `folder`: the one it is asked about."""
    return Standing(host=platform.node(), sees=os.path.isdir(folder), versions=_versions())  # noqa: PTH112


def standing_text(folder: str = "") -> str:
    """The same as JSON."""
    return json.dumps(standing(folder).__dict__)


def standing_in(text: str | bytes) -> Standing:
    """Back again; raises `Garbage` for anything else."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError, TypeError) as error:
        raise Garbage from error
    if not isinstance(found, dict) or set(found) != {"host", "sees", "versions"}:
        raise Garbage
    host, sees, versions = found["host"], found["sees"], found["versions"]
    if not (isinstance(host, str) and isinstance(sees, bool) and isinstance(versions, dict)):
        raise Garbage
    if len(versions) > _MOST or not all(isinstance(one, str) for one in versions.values()):
        raise Garbage
    return Standing(host=host, sees=sees, versions=versions)


@cache
def _versions() -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version

    found = {
        "verifyimg": verifyimg.__version__,
        "the knowledge": str(KNOWLEDGE),
        "the code of verifyimg": _code(),
        "Python": ".".join(platform.python_version_tuple()[:2]),
    }
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def _code() -> str:
    """Of every file of the program and its tables, whatever the machine calls its folder."""
    root = Path(verifyimg.__file__).parent
    digest = sha256()
    for file in sorted(root.rglob("*")):
        if file.suffix in (".py", ".csv"):
            digest.update(f"{file.relative_to(root).as_posix()}\0".encode())
            digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]
