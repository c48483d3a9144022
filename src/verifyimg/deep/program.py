"""ExifTool as one process at our side: asked through its standard input, heard within limits.

`-stay_open True -@ -` reads arguments line by line, runs at `-execute` and ends its answer with
`{ready}` (ExifTool application documentation, `-stay_open`). No shell is involved, its
configuration file is switched off, and it is told names that we made.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Literal

from verifyimg.limits import Limits

_PIECE = 1 << 16
_PR_SET_PDEATHSIG = 1
"""Linux: prctl(2)."""

Loss = Literal["died", "late", "loud"]


class Lost(Exception):
    """The program did not answer: it died, took too long, or said too much."""

    def __init__(self, how: Loss) -> None:
        """`how` is one of the three."""
        super().__init__(how)
        self.how = how


class Program:
    """One running ExifTool; after `Lost` it is gone, and another has to be started."""

    def __init__(self, path: str, limits: Limits) -> None:
        """Starts it, in no folder of anybody's; raises OSError where that is impossible."""
        self._limits = limits
        self._asked = 0
        command = [path, "-config", "", "-stay_open", "True", "-@", "-"]
        self._process = subprocess.Popen(  # noqa: S603 - no shell; the arguments are ours
            command,
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_dying_with_us(),  # noqa: PLW1509 - the only way to set it
        )
        _confine(self._process.pid, limits)

    def ask(self, arguments: Sequence[str]) -> bytes:
        """What it prints for these arguments, none of which may hold a line break.

        Raises `Lost`; the process is ended by then.
        """
        self._asked += 1
        lines = "".join(f"{argument}\n" for argument in (*arguments, f"-execute{self._asked}"))
        try:
            return self._answer(lines.encode(), b"{ready%d}\n" % self._asked)
        except OSError as error:
            self.end()
            raise Lost("died") from error
        except BaseException:  # an interrupt must not leave it in the middle of an answer
            self.end()
            raise

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def end(self) -> None:
        """Ends it at once, with all that it started; a second call does nothing."""
        with suppress(OSError):
            os.killpg(self._process.pid, signal.SIGKILL)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._process.wait()

    def _answer(self, question: bytes, last: bytes) -> bytes:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:  # pragma: no cover - both are pipes
            raise Lost("died")
        stdin.write(question)
        stdin.flush()
        heard = bytearray()
        deadline = monotonic() + self._limits.deep_seconds
        with selectors.DefaultSelector() as waiting:
            waiting.register(stdout, selectors.EVENT_READ)
            while not _ended(heard, last):
                if not waiting.select(max(0.0, deadline - monotonic())):
                    raise Lost("late")
                piece = os.read(stdout.fileno(), _PIECE)
                if not piece:
                    raise Lost("died")
                heard += piece
                if len(heard) > self._limits.deep_output_bytes:
                    raise Lost("loud")
        return bytes(heard[: -len(last)])


def _ended(heard: bytearray, last: bytes) -> bool:
    """Whether the last line is there; no value can hold one, for JSON escapes line breaks."""
    return heard.endswith(b"\n" + last) or heard == last


def _confine(pid: int, limits: Limits) -> None:
    """Memory, written files and core dumps within limits, where the system can (Linux)."""
    import resource

    if not hasattr(resource, "prlimit"):
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.deep_memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):
            resource.prlimit(pid, kind, (most, most))


def _dying_with_us() -> Callable[[], object] | None:
    """What makes it end when our process is killed (Linux); it would wait for ever."""
    if sys.platform != "linux":
        return None
    import ctypes

    try:
        return partial(ctypes.CDLL(None).prctl, _PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    except (OSError, AttributeError):
        return None
