"""The processes that decode for one process of ours: kept for the next picture, replaced when lost.

As many as ask at the same time, one for each thread; the first is started when a picture is first
wanted, and all end with the program: they see that nobody is left who could ask.
"""

from __future__ import annotations

import atexit
import os
import sys

from verifyimg.isolation.answer import Answer
from verifyimg.isolation.decoder import WORKER, Decoder, Loss, Lost
from verifyimg.isolation.question import Question
from verifyimg.limits import Limits
from verifyimg.model.guards import Guards
from verifyimg.model.problem import PIXELS, Problem, ProblemKind

_LOST: dict[Loss, tuple[ProblemKind, str]] = {
    "unstarted": ("refused", "the process that decodes pictures could not be started ({detail})"),
    "gone": ("refused", "the process that decodes pictures ended before it was asked, twice"),
    "died": ("damaged", "the decoder died on this picture ({detail})"),
    "killed": ("refused", "the decoder was ended by the system on this picture ({detail})"),
    "late": ("refused", "the decoder took longer than {seconds:g} seconds for this picture"),
    "nonsense": ("damaged", "the decoder's answer about this picture makes no sense"),
}


class Decoders:
    """The idle processes; who asks takes one out and puts it back."""

    def __init__(self, module: str = WORKER) -> None:
        """Starts none."""
        self._module = module
        self._idle: list[Decoder] = []
        self.guards: Guards | None = None
        """Those of the process that answered last; None before."""

    def prepare(self, limits: Limits) -> None:
        """Starts one beforehand, if none is there; what goes wrong shows when it is asked."""
        if self._idle:
            return
        try:
            self._idle.append(Decoder(limits, self._module))
        except OSError:
            return

    def ask(self, question: Question, descriptor: int) -> Answer:
        """The answer, or the one Problem that the loss of the process costs."""
        try:
            try:
                return self._asked(question, descriptor)
            except Lost as loss:
                if loss.how != "gone":
                    raise
                return self._asked(question, descriptor)
        except Lost as loss:
            return _problem(loss, question)
        except OSError as error:
            reason = (error.strerror or "no reason given").lower()
            return _problem(Lost("unstarted", reason), question)

    def close(self) -> None:
        """Ends all that are idle; the next picture gets a new one."""
        while (idle := self._taken()) is not None:
            idle.end()

    def leave(self) -> None:
        """Lets go of all without ending them, in a process that was forked from ours."""
        while (idle := self._taken()) is not None:
            idle.leave()

    def _asked(self, question: Question, descriptor: int) -> Answer:
        decoder = self._fitting(question.limits) or Decoder(question.limits, self._module)
        answer = decoder.ask(question, descriptor)
        self.guards = decoder.guards
        self._idle.append(decoder)
        return answer

    def _fitting(self, limits: Limits) -> Decoder | None:
        """An idle one with that limit of memory; others are ended."""
        while (idle := self._taken()) is not None:
            if idle.memory == limits.decoding_bytes:
                return idle
            idle.end()
        return None

    def _taken(self) -> Decoder | None:
        # NOTE: one step, so that two threads never take the same.
        try:
            return self._idle.pop()
        except IndexError:
            return None


def possible() -> bool:
    """Whether this system and this Python can start a process that takes descriptors."""
    here = hasattr(os, "posix_spawn") and sys.platform not in ("win32", "emscripten", "wasi")
    # NOTE: in a frozen program the executable is that program, not Python.
    return here and bool(sys.executable) and not getattr(sys, "frozen", False)


_OURS: dict[int, Decoders] = {}
"""By process: what a forked one inherits is not its own."""


def shared_decoders() -> Decoders:
    """Those of this process."""
    found = _OURS.get(os.getpid())
    return found or _OURS.setdefault(os.getpid(), Decoders())


def end_decoders() -> None:
    """Ends those of this process, if there are any; the next picture gets a new one."""
    if os.getpid() in _OURS:
        _OURS[os.getpid()].close()


def _leave_decoders() -> None:
    for inherited in _OURS.values():
        inherited.leave()
    _OURS.clear()


def _problem(loss: Lost, question: Question) -> Problem:
    kind, words = _LOST[loss.how]
    message = words.format(detail=loss.detail, seconds=question.limits.decoding_seconds)
    return Problem(reader=PIXELS, kind=kind, message=message, offset=question.extent.offset)


atexit.register(end_decoders)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_decoders)
