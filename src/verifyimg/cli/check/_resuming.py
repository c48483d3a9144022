"""`--resume`: where results outlive a run, and the time that an interrupted run began at."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import verifyimg
from verifyimg.batch.keeping import make_private, stored_bytes
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.work import Work
from verifyimg.cli._environment import Environment
from verifyimg.pipeline import KNOWLEDGE

RESULTS, RUNS = "results", "runs"
KEPT_FOR = timedelta(days=30)
"""After that, what nobody has come back for is deleted."""
_LONGEST_NOTE = 64


def resumed(env: Environment, work: Work, marks: Iterable[str], *, timed: bool) -> Work:
    """The work with a place for results, at the time of the run that is gone on with, if any.

    `marks`: what tells this run from others. `timed`: the user has said the time.
    """
    base = env.cache()
    if not base:
        env.complain("there is no folder for caches; results are not kept")
        return work
    program = program_mark()
    now = work.now if timed else _begun(env, _note(base, program, marks), work.now)
    results = Path(base, RESULTS, _name(program, now.isoformat()))
    _swept(Path(base, RESULTS), work.now)
    _swept(Path(base, RUNS), work.now)
    return replace(work, now=now, kept=str(results), program=program)


def forget(env: Environment, work: Work, marks: Iterable[str]) -> None:
    """Takes away what was kept for a run that has come to its end."""
    _forget(_note(env.cache(), work.program, marks), Path(work.kept))


def _note(base: str, program: str, marks: Iterable[str]) -> Path:
    """Where it stands when a run began that has not come to its end."""
    return Path(base, RUNS, _name(program, *marks))


def program_mark() -> str:
    """What changes with the program, its facts, and what it decodes with."""
    from importlib.metadata import PackageNotFoundError, version

    parts = [verifyimg.__version__, str(KNOWLEDGE), platform.python_version()]
    with suppress(PackageNotFoundError):
        parts.append(version("pillow"))
    root = Path(verifyimg.__file__).parent
    for file in sorted(root.rglob("*")):
        if file.suffix in (".py", ".csv"):
            with suppress(OSError):
                status = file.stat()
                parts.append(f"{file} {status.st_size} {status.st_mtime_ns}")
    return _name(*parts)


def _name(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _begun(env: Environment, note: Path, now: datetime) -> datetime:
    """When the interrupted run began; where none was, this one is noted."""
    with suppress(OSError, ValueError, Garbage):
        begun = datetime.fromisoformat(stored_bytes(note, _LONGEST_NOTE).decode("ascii"))
        if begun.tzinfo is not None and timedelta(0) <= now - begun < KEPT_FOR:
            said = begun.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
            env.complain(f"going on with the run that began at {said}; reports are as of then")
            return begun.astimezone(UTC)
    with suppress(OSError):  # what cannot be written shows again, and is told, with the results
        make_private(note.parent)
        part = note.with_name(f"{note.name}.{os.getpid()}")
        part.write_text(now.isoformat(), "ascii")
        part.replace(note)
    return now


def _swept(folder: Path, now: datetime) -> None:
    """Takes away what is older than `KEPT_FOR`."""
    with suppress(OSError):
        for member in folder.iterdir():
            age = now - datetime.fromtimestamp(member.lstat().st_mtime, UTC)
            if age > KEPT_FOR:
                _forget(member, member)


def _forget(note: Path, results: Path) -> None:
    import shutil

    with suppress(OSError):
        note.unlink(missing_ok=True)
    if results.is_dir() and not results.is_symlink():
        shutil.rmtree(results, ignore_errors=True)
