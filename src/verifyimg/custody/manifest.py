"""Manifests: the SHA-256 of every file of a folder, as bags have them.

RFC 8493 (BagIt 1.0), 2.1.3: `manifest-sha256.txt`, a line a file: the hash in hexadecimal, white
space, the path from the folder with `/` between its parts; CR, LF and `%` in names stand as `%0D`,
`%0A` and `%25`. A folder with a `data` folder and a `bagit.txt` is a bag: then only what lies in
`data` is listed, as the RFC has it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal

from verifyimg.errors import InputError, ManifestError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun
from verifyimg.sources.path import open_regular, reason_of

NAME = "manifest-sha256.txt"
PAYLOAD = "data"
BAG = "bagit.txt"
PIECE_BYTES = 1 << 20

_LINE = re.compile(rb"(?P<digest>[0-9a-fA-F]{64})[ \t]+\*?(?P<path>[^\r\n]+)")
_ENCODED = re.compile(r"%(0[aAdD]|25)")
_WRITTEN = {"\r": "%0D", "\n": "%0A", "%": "%25"}

State = Literal["same", "changed", "missing", "extra", "unread"]


@noun
class Member:
    """One file of a folder."""

    path: str
    """From the folder, with `/` between its parts; bytes that are not UTF-8 are surrogates."""
    size: int = 0


@noun
class Unread:
    """Something in a folder that cannot be listed, and why."""

    path: str
    reason: str


@noun
class Checked:
    """What became of one line of a manifest, or of one file that has none."""

    path: str
    state: State
    said: str = ""


def members(folder: str) -> Iterator[Member | Unread]:
    """The files to list, sorted by the bytes of their paths; links are never followed."""
    root = Path(folder)
    bag = (root / PAYLOAD).is_dir() and (root / BAG).is_file()
    pending = [PAYLOAD] if bag else [""]
    found: list[Member | Unread] = []
    while pending:
        inside = pending.pop()
        try:
            entries = list(os.scandir(root / inside))
        except OSError as error:
            found.append(Unread(path=inside or folder, reason=reason_of(error)))
            continue
        for entry in entries:
            path = f"{inside}/{entry.name}" if inside else entry.name
            if entry.is_dir(follow_symlinks=False):
                pending.append(path)
            elif not _is_ours(path):
                found.append(_member(entry, path))
    yield from sorted(found, key=lambda one: os.fsencode(one.path))


def digest_of(path: str) -> str:
    """The SHA-256 of any regular file, in pieces; raises an `InputError`, or OSError."""
    whole, descriptor = sha256(), open_regular(path)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        while piece := file.read(PIECE_BYTES):
            whole.update(piece)
    return whole.hexdigest()


def line_of(path: str, digest: str) -> bytes:
    """The line of one file."""
    written = "".join(_WRITTEN.get(char, char) for char in path)
    return f"{digest}  {written}\n".encode("utf-8", "surrogateescape")


def read_manifest(path: str, *, limits: Limits = DEFAULT) -> dict[str, str]:
    """The hashes by path, in their order.

    Raises `ManifestError` for a line that is none, a path that leads out of the folder, and a path
    that stands there twice.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(_read(path, limits).splitlines(), start=1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise _refused(path, number, "it is no hash with a path")
        name = _decoded(match["path"])
        if not _stays_inside(name):
            raise _refused(path, number, "its path leads out of the folder")
        if name in found:
            raise _refused(path, number, "its path stood there before")
        found[name] = match["digest"].decode("ascii").lower()
    return found


def checked(folder: str, known: dict[str, str]) -> Iterator[Checked]:
    """Each line against its file, then the files that have no line."""
    for path, digest in known.items():
        yield _held(folder, path, digest)
    for one in members(folder):
        if isinstance(one, Unread):
            if one.path not in known:
                yield Checked(path=one.path, state="unread", said=one.reason)
        elif one.path not in known:
            yield Checked(path=one.path, state="extra")


def _held(folder: str, path: str, digest: str) -> Checked:
    place = f"{folder}/{path}"
    try:
        if stat.S_ISLNK(os.lstat(place).st_mode):
            return Checked(path=path, state="changed", said="it is a link now")
        now = digest_of(place)
    except (FileNotFoundError, NotADirectoryError):
        return Checked(path=path, state="missing")
    except InputError as error:
        return Checked(path=path, state="unread", said=str(error))
    except (OSError, ValueError) as error:
        return Checked(path=path, state="unread", said=str(error))
    said = "" if now == digest else f"its SHA-256 is {now}"
    return Checked(path=path, state="same" if now == digest else "changed", said=said)


def _member(entry: os.DirEntry[str], path: str) -> Member | Unread:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return Unread(path=path, reason=reason_of(error))
    if stat.S_ISLNK(status.st_mode):
        return Unread(path=path, reason="it is a link, and links are not listed")
    if not stat.S_ISREG(status.st_mode):
        return Unread(path=path, reason="it is no regular file")
    return Member(path=path, size=status.st_size)


def _is_ours(path: str) -> bool:
    """Whether a file at the top describes the folder and is no part of it (RFC 8493, 2.2)."""
    return "/" not in path and bool(
        re.fullmatch(r"(tag)?manifest-[a-z0-9]+\.txt(\.\d+\.part)?|bagit\.txt|bag-info\.txt", path)
    )


def _read(path: str, limits: Limits) -> bytes:
    try:
        with os.fdopen(open_regular(path), "rb") as file:
            data = file.read(limits.manifest_bytes + 1)
    except InputError as error:
        reason = str(error).removeprefix(f"{path}: ")
        raise ManifestError(path=path, reason=reason, advice="write one first") from error
    if len(data) > limits.manifest_bytes:
        reason = f"it has over {limits.manifest_bytes:,} bytes"
        raise ManifestError(path=path, reason=reason, advice="split the folder")
    return data.removeprefix(b"\xef\xbb\xbf")


def _decoded(name: bytes) -> str:
    text = name.decode("utf-8", "surrogateescape")
    return _ENCODED.sub(lambda match: chr(int(match[1], 16)), text)


def _stays_inside(path: str) -> bool:
    parts = path.split("/")
    return not path.startswith(("/", "~")) and ".." not in parts and "\0" not in path


def _refused(path: str, number: int, reason: str) -> ManifestError:
    advice = "restore the manifest, or write a new one"
    return ManifestError(path=f"{path}, line {number}", reason=reason, advice=advice)
