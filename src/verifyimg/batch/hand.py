"""One process that examines, as the run sees it: started, given tasks, heard, ended."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from contextlib import suppress
from pathlib import Path

import verifyimg
from verifyimg.batch.codec import encoded
from verifyimg.batch.wire import Frames, write_frame
from verifyimg.batch.work import Task, Work
from verifyimg.limits import Limits

JOB = "verifyimg.batch.job"
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from {} import main; main()"
LOCK = 3
"""The descriptor of the file that is locked while a large picture is decoded."""
_FIRST_FREE = 10
"""Descriptors below are given to the other process under numbers of its own."""
_QUEUED = 2
"""Tasks that one process has: that at which it is, and one so that it need not wait for us."""
_SMALL = 16_384
"""Bytes of a task that a pipe holds beside another one, on every system."""


class Hand:
    """A running process, and what it was given to do."""

    def __init__(
        self, work: Work, limits: Limits, module: str = JOB, lock: int | None = None
    ) -> None:
        """Starts it; raises OSError where that is impossible.

        `lock`: the file that it shares with the others of its run; None where it is the only one.
        """
        self.tasks: deque[Task] = deque()
        """Not yet answered, in their order."""
        self._pid, self._tell, self.listen = _spawned(module, lock)
        self._closed = False
        self.frames = Frames(self.listen, limits.result_bytes)
        self._say(_message(work))

    @property
    def idle(self) -> bool:
        """Whether it has nothing to do."""
        return not self.tasks

    @property
    def has_room(self) -> bool:
        """Whether it may be given one more task."""
        return self.idle or (len(self.tasks) < _QUEUED and not self.tasks[0].alone)

    def give(self, task: Task) -> bool:
        """Gives it a task; False if that has to wait until the process is idle."""
        text = _message(task)
        # NOTE: an idle process reads at once; a busy one might be writing to us meanwhile.
        if not self.idle and len(text) > _SMALL:
            return False
        self.tasks.append(task)
        self._say(text)
        return True

    def end(self) -> int:
        """Lets it go where it is idle, ends it at once where it is not; how it ended."""
        self._close()
        if self.tasks:
            self._kill()
        return self._reaped()

    def buried(self) -> int:
        """How it ended by itself, as `os.waitpid` has it."""
        self._kill()  # it hung up, or talks nonsense
        self._close()
        return self._reaped()

    def _close(self) -> None:
        """Once: a number that was given back may be another file's by now."""
        if self._closed:
            return
        self._closed = True
        for descriptor in (self._tell, self.listen):
            with suppress(OSError):
                os.close(descriptor)

    def _kill(self) -> None:
        if self._pid:
            with suppress(OSError):
                os.kill(self._pid, signal.SIGKILL)

    def _reaped(self) -> int:
        pid, self._pid = self._pid, 0  # its number may be another's from here on
        if not pid:
            return 0
        try:
            return os.waitpid(pid, 0)[1]
        except OSError:
            return 0

    def _say(self, text: bytes) -> None:
        # A process that has died is met when it is listened to.
        with suppress(OSError):
            write_frame(self._tell, text)


def _message(asked: Task | Work) -> bytes:
    return encoded(asked).encode("ascii")


def _spawned(module: str, lock: int | None) -> tuple[int, int, int]:
    """Its number, where to talk to it, and where to listen to it."""
    import fcntl

    asked, tell = os.pipe()
    listen, answered = os.pipe()
    # NOTE: copied to numbers of their own first, for one may not be laid over itself.
    given = (asked, answered, *([] if lock is None else [lock]))
    theirs = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, _FIRST_FREE) for one in given]
    laid = [(os.POSIX_SPAWN_DUP2, *pair) for pair in zip(theirs, (0, 1, LOCK), strict=False)]
    none = (os.POSIX_SPAWN_OPEN, LOCK, os.devnull, os.O_RDONLY, 0)
    try:
        pid = os.posix_spawn(
            sys.executable,
            _command(module),
            os.environ,
            file_actions=[*laid, none] if lock is None else laid,
            setpgroup=0,  # an interrupt at the terminal is for us to tell
            setsigdef=[signal.SIGINT, signal.SIGTERM, signal.SIGPIPE, signal.SIGALRM],
        )
    except BaseException:
        os.close(tell)
        os.close(listen)
        raise
    finally:
        for one in (asked, answered, *theirs):
            os.close(one)
    return pid, tell, listen


def _command(module: str) -> list[str]:
    flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
    return [sys.executable, *flags, "-c", _PROGRAM.format(module), *_search_path()]


def lock_file() -> int | None:
    """A file without a name that nobody writes; None where none can be had."""
    from tempfile import TemporaryFile

    with suppress(AttributeError, OSError):  # not on every system, and not permitted on all
        return os.memfd_create("lock", os.MFD_CLOEXEC)
    with suppress(OSError), TemporaryFile() as file:
        return os.dup(file.fileno())
    return None


def _search_path() -> list[str]:
    """Where the other process finds modules: ours first, then where we do; never "here"."""
    root = str(Path(verifyimg.__file__).absolute().parents[1])
    return [root, *(entry for entry in sys.path if Path(entry).is_absolute() and entry != root)]
