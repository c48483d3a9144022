"""One process that decodes: started, asked, heard within its deadline, ended."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Literal

import verifyimg
from verifyimg.isolation.answer import Answer, answer_of
from verifyimg.isolation.question import Question, fields_of
from verifyimg.isolation.wire import Broken, Message, receive, send
from verifyimg.limits import Limits
from verifyimg.model.guards import Guards, guards_of

PROGRAM = "import sys; sys.path[:] = sys.argv[2:]; from {} import main; main(sys.argv[1])"
WORKER = "verifyimg.isolation.worker"

_FIRST_FREE = 10
"""Descriptors below are given to the other process under numbers of its own."""
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
"""Variables that Python's own libraries may be found by; no other one is passed on."""

_MEMORY = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(128 << 20),
}
"""What glibc is told: to keep the memory of one picture for the next, instead of giving it back
and being given it anew, cleared, page by page: a tenth of the time that decoding takes."""

Loss = Literal["unstarted", "gone", "died", "killed", "late", "nonsense"]


class Lost(Exception):
    """The process did not answer, and is ended.

    `unstarted`: it never became ready. `gone`: it had ended before it was asked. `died`: its
    decoder crashed. `killed`: something outside ended it. `late`: it took too long. `nonsense`:
    what it answered is no answer.
    """

    def __init__(self, how: Loss, detail: str = "") -> None:
        """`detail` is a signal or an exit code, where there was one."""
        super().__init__(how)
        self.how, self.detail = how, detail


class Decoder:
    """One running process; after `Lost` it is gone, and another has to be started."""

    def __init__(self, limits: Limits, module: str = WORKER) -> None:
        """Starts it and does not wait; raises OSError where that is impossible."""
        from socket import AF_UNIX, SOCK_STREAM, socketpair

        self.memory = limits.decoding_bytes
        self.guards: Guards | None = None
        self._line, theirs = socketpair(AF_UNIX, SOCK_STREAM)
        try:
            self._pid = _spawned(theirs.fileno(), module, self.memory)
        except BaseException:
            self._line.close()
            raise
        finally:
            theirs.close()

    def ask(self, question: Question, descriptor: int) -> Answer:
        """What it makes of the picture behind the descriptor; raises `Lost`."""
        try:
            self._wait_until_ready(question.limits)
            try:
                asked = Message(fields=fields_of(question), descriptor=descriptor)
                self._line.settimeout(question.limits.decoding_start_seconds)
                send(self._line, asked)
            except OSError as error:
                raise Lost("gone") from error
            return self._answer(question)
        except BaseException:  # an interrupt must not leave it in the middle of an answer
            self.end()
            raise

    def leave(self) -> None:
        """Lets go of it without ending it: it belongs to the process that we were forked from."""
        self._line.close()
        self._pid = 0

    def end(self) -> int:
        """Ends it at once; how it ended, as `os.waitpid` has it. A second call does nothing."""
        pid, self._pid = self._pid, 0
        self._line.close()
        if not pid:
            return 0
        with suppress(OSError):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return status
        with suppress(OSError):
            os.kill(pid, signal.SIGKILL)
            return os.waitpid(pid, 0)[1]
        return 0

    def _wait_until_ready(self, limits: Limits) -> None:
        if self.guards is not None:
            return
        self._line.settimeout(limits.decoding_start_seconds)
        try:
            ready = receive(self._line, 0)
        except (Broken, OSError) as error:
            raise Lost("unstarted", "it does not answer") from error
        if ready is None:
            raise Lost("unstarted", _ended(self._status()))
        self.guards = guards_of(ready.fields.get("guards"))

    def _answer(self, question: Question) -> Answer:
        deadline = monotonic() + question.limits.decoding_seconds
        self._line.settimeout(max(0.001, deadline - monotonic()))
        try:
            answer = receive(self._line, question.limits.decoding_answer_bytes)
        except TimeoutError as error:
            raise Lost("late") from error
        except Broken as error:
            raise Lost("nonsense") from error
        except OSError:
            answer = None
        if answer is None:
            raise self._death()
        try:
            return answer_of(answer, question)
        except Broken as error:
            raise Lost("nonsense") from error

    def _death(self) -> Lost:
        status = self._status()
        cause = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        if cause == signal.SIGXCPU:
            return Lost("late")
        return Lost("killed" if cause == signal.SIGKILL else "died", _ended(status))

    def _status(self) -> int:
        """How it ended by itself; it has hung up, so that it will not take long."""
        pid, self._pid = self._pid, 0
        try:
            return os.waitpid(pid, 0)[1]
        except OSError:
            return 0


def _ended(status: int) -> str:
    if os.WIFSIGNALED(status):
        with suppress(ValueError):
            return signal.Signals(os.WTERMSIG(status)).name
    return f"exit code {os.waitstatus_to_exitcode(status)}" if os.WIFEXITED(status) else ""


def _spawned(line: int, module: str, memory: int) -> int:
    import fcntl

    # NOTE: copied to a number of its own first, for one may not be laid over itself.
    theirs = fcntl.fcntl(line, fcntl.F_DUPFD_CLOEXEC, _FIRST_FREE)
    code = "import os; os.closerange(3, 4096); " + PROGRAM.format(module)
    flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
    try:
        return os.posix_spawn(
            sys.executable,
            [sys.executable, *flags, "-c", code, str(memory), *search_path()],
            {name: os.environ[name] for name in _KEPT if name in os.environ} | _MEMORY,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, theirs, 0),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
            setpgroup=0,
            setsigdef=[signal.SIGINT, signal.SIGPIPE, signal.SIGXCPU],
        )
    finally:
        os.close(theirs)


def search_path() -> list[str]:
    """Where the other process finds modules: ours first, then where we do; never "here"."""
    root = str(Path(verifyimg.__file__).absolute().parents[1])
    return [root, *(entry for entry in sys.path if Path(entry).is_absolute() and entry != root)]
