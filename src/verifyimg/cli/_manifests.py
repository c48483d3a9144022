"""The work of `verifyimg manifest`: a folder into its manifest, or against it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from verifyimg.clean import visible
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.custody.manifest import (
    NAME,
    Member,
    Unread,
    checked,
    digest_of,
    line_of,
    members,
    read_manifest,
)
from verifyimg.custody.replacing import replace_file
from verifyimg.errors import (
    EXIT_FOUND,
    EXIT_NOT_EXAMINED,
    EXIT_OK,
    InputError,
    ManifestError,
    UsageError,
)
from verifyimg.wording import count, listed

EVERY = timedelta(seconds=5)
"""How often a long run says how far it is."""


def write_manifest(env: Environment, parameters: Parameters) -> int:
    """Lists every file of the folder; what cannot be read is named and stays out."""
    folder = _folder(parameters)
    path = f"{folder}/{NAME}"
    if os.path.lexists(path) and not parameters["replace"]:
        advice = "--check holds the files against it, --replace writes a new one"
        raise ManifestError(path=path, reason="it is there already", advice=advice)
    work = _Writing(env, folder, quiet=parameters["quiet"])
    try:
        replace_file(path, work.lines())
    except OSError as error:
        reason = f"it cannot be written ({(error.strerror or str(error)).lower()})"
        raise ManifestError(path=path, reason=reason, advice="check the permissions") from error
    env.write(f"{visible(path)}: {count(work.files, 'file')}, {work.bytes:,} bytes\n")
    return EXIT_NOT_EXAMINED if work.unread else EXIT_OK


def check_manifest(env: Environment, parameters: Parameters) -> int:
    """Names every file that is not as listed, and counts."""
    folder = _folder(parameters)
    known = read_manifest(f"{folder}/{NAME}")
    found: Counter[str] = Counter()
    pace = _Pace(env, quiet=parameters["quiet"])
    for one in checked(folder, known):
        found[one.state] += 1
        pace.tell(sum(found.values()), len(known))
        if one.state != "same":
            said = f" ({one.said})" if one.said else ""
            env.write(f"{one.state}: {visible(one.path)}{visible(said)}\n")
    told = [f"{number:,} {state}" for state, number in found.items()]
    env.write(f"{visible(folder)}: {listed(told) if told else 'nothing is listed'}\n")
    if found["changed"] or found["missing"] or found["extra"]:
        return EXIT_FOUND
    return EXIT_NOT_EXAMINED if found["unread"] else EXIT_OK


class _Writing:
    """One manifest on its way."""

    def __init__(self, env: Environment, folder: str, *, quiet: bool) -> None:
        self._env, self._folder = env, folder
        self._pace = _Pace(env, quiet=quiet)
        self.files = self.bytes = self.unread = 0

    def lines(self) -> Iterator[bytes]:
        """A line for each file, as soon as it was read to its end."""
        listed_members = list(members(self._folder))
        for one in listed_members:
            digest = self._digest(one)
            if digest:
                self.files += 1
                self.bytes += one.size if isinstance(one, Member) else 0
                yield line_of(one.path, digest)
            self._pace.tell(self.files, len(listed_members))

    def _digest(self, one: Member | Unread) -> str:
        if isinstance(one, Unread):
            return self._left_out(one.path, one.reason)
        try:
            return digest_of(f"{self._folder}/{one.path}")
        except (InputError, OSError) as error:
            return self._left_out(one.path, str(error))

    def _left_out(self, path: str, reason: str) -> str:
        self.unread += 1
        self._env.complain(f"{path}: not listed ({reason})")
        return ""


class _Pace:
    """Says now and then how far a run is."""

    def __init__(self, env: Environment, *, quiet: bool) -> None:
        self._env, self._quiet = env, quiet
        self._last: datetime = env.now()

    def tell(self, done: int, of: int) -> None:
        """One line, if it is time for one."""
        now = self._env.now()
        if not self._quiet and now - self._last >= EVERY:
            self._last = now
            self._env.complain(f"{done:,} of {of:,} files")


def _folder(parameters: Parameters) -> str:
    words: tuple[str, ...] = parameters["paths"]
    if len(words) != 1:
        raise UsageError(detail="manifest takes one folder; see `verifyimg manifest --help`")
    folder = words[0].rstrip("/") or "/"
    if not Path(folder).is_dir():
        raise ManifestError(path=folder, reason="it is no folder", advice="name a folder")
    return folder
