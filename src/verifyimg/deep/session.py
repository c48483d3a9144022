"""One ExifTool for all files of a run: started when first asked, replaced when it is lost.

Each file is given to it as a copy with a name of ours in a folder that only we can read, so that
it reads the bytes that we read, whatever the file is called, and never touches the original.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

from verifyimg.deep.program import Loss, Lost, Program
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource
from verifyimg.model.deep import EXIFTOOL
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind

_PIECE = 1 << 20
_QUESTION = ("-json", "-G1", "-a", "-n", "-e")
"""All tags with their group and their plain value, without those that it computes."""
_VERSION = re.compile(r"\d+\.\d+\w{0,9}")
_WITHOUT = "the file was read without it"
_LOST: dict[Loss, tuple[ProblemKind, str]] = {
    "died": ("damaged", "ExifTool died on this file"),
    "late": ("refused", "ExifTool took more than {seconds:g} seconds for this file"),
    "loud": ("refused", "ExifTool printed more than {size:,} bytes about this file"),
}


@noun
class Answer:
    """What ExifTool printed about one file."""

    version: str
    printed: bytes
    """JSON, as far as it is to be believed."""


class Session:
    """The ExifTool of one process of ours.

    A file that it dies on is tried twice, for it may have been killed for another reason.
    """

    def __init__(self, name: str = "exiftool") -> None:
        """`name` is looked for on the search path, every time that one has to be started."""
        self._name = name
        self._owner = os.getpid()
        self._program: Program | None = None
        self._version = ""
        self._losses = 0

    def read(self, source: ByteSource, suffix: str, limits: Limits) -> Answer | Problem:
        """What it prints about the bytes of `source`; `suffix` is that of their format."""
        if self._losses >= limits.deep_losses:
            times = f"{self._losses} files in a row"
            return _problem("refused", f"ExifTool was lost on {times} and is not asked any more")
        if source.size > limits.deep_file_bytes:
            most = f"{limits.deep_file_bytes:,} bytes"
            return _problem("refused", f"files of more than {most} are not given to ExifTool")
        try:
            with tempfile.TemporaryDirectory(prefix="verifyimg-") as folder:
                return self._asked(_copied(source, folder, suffix), limits)
        except OSError as error:
            reason = (error.strerror or "no reason given").lower()
            return _problem("refused", f"no copy could be made for ExifTool ({reason})")

    def distrust(self) -> None:
        """Ends the program, whose answers make no sense; the next file gets a new one."""
        if self._program is not None:
            self._program.end()
        self._program = None

    def close(self) -> None:
        """Ends the program; the next file gets a new one."""
        if os.getpid() == self._owner:  # what a forked process inherited is not its own
            self.distrust()

    def _asked(self, copy: Path, limits: Limits) -> Answer | Problem:
        for last in (False, True):
            try:
                program = self._started(limits)
                if isinstance(program, Problem):
                    return program
                printed = program.ask((*_QUESTION, str(copy)))
                self._losses = 0
                return Answer(version=self._version, printed=printed)
            except Lost as loss:
                self._program = None
                if loss.how != "died" or last:
                    return self._lost(loss.how, limits)
        raise AssertionError  # pragma: no cover - the second try returns

    def _started(self, limits: Limits) -> Program | Problem:
        if self._program is not None and self._program.alive:
            return self._program
        self.distrust()
        found = shutil.which(self._name)
        if found is None or not Path(found).is_absolute():
            return _problem("unsupported", "ExifTool is not installed")
        try:
            program = Program(found, limits)
        except OSError as error:
            reason = (error.strerror or "no reason given").lower()
            return _problem("unsupported", f"ExifTool could not be started ({reason})")
        version = program.ask(("-ver",)).decode("ascii", "replace").strip()
        if not _VERSION.fullmatch(version):
            program.end()
            return _problem("unsupported", "what is called exiftool does not answer as ExifTool")
        self._program, self._version = program, version
        return program

    def _lost(self, how: Loss, limits: Limits) -> Problem:
        self._losses += 1
        kind, words = _LOST[how]
        size = limits.deep_output_bytes
        return _problem(kind, words.format(seconds=limits.deep_seconds, size=size))


@cache
def _session_of(_process: int) -> Session:
    session = Session()
    atexit.register(session.close)
    return session


def shared_session() -> Session:
    """The session of this process; one that is forked from it starts its own.

    It ends with the interpreter; whoever leaves by `os._exit` calls its `close` before.
    """
    return _session_of(os.getpid())


def _copied(source: ByteSource, folder: str, suffix: str) -> Path:
    if "\n" in folder:
        raise OSError(None, "the folder for temporary files has a line break in its name")
    target = Path(folder) / f"file.{suffix}"
    with target.open("wb") as file:
        for at in range(0, source.size, _PIECE):
            file.write(source.read_at(at, _PIECE))
    return target


def _problem(kind: ProblemKind, message: str) -> Problem:
    # NOTE: trifling, since our own readers have read the file, and what they lack they tell.
    return Problem(reader=EXIFTOOL, kind=kind, message=f"{message}; {_WITHOUT}", trifling=True)
