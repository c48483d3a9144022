"""The process in which pictures are decoded: it answers on descriptor 0 until nobody asks.

It imports what decoding needs, gives up every right that decoding does not need, and then takes
its first picture. It never sees the name of a file.
"""

from __future__ import annotations

import os
import time

from verifyimg.clean import one_line
from verifyimg.isolation.answer import Answer, message_of
from verifyimg.isolation.confine import confine, confine_time
from verifyimg.isolation.question import Question, question_of
from verifyimg.isolation.spare import Spare
from verifyimg.isolation.wire import Message, receive_with_descriptor, send
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.fineness import fineness
from verifyimg.readers.pixels.loaded import load_decoders
from verifyimg.readers.pixels.reduced import reduced
from verifyimg.readers.pixels.view import viewed, viewed_grey
from verifyimg.readers.pixels.whole import decode

PROTOCOL = 1
_LONGEST_NOISE = 160
"""Characters that are kept of what a native library says on standard error."""


class _Behind:
    """The bytes behind a descriptor, at the places that they have in their file."""

    def __init__(self, descriptor: int, question: Question) -> None:
        self._descriptor, self._base = descriptor, question.base
        self.size = question.extent.end

    def read_at(self, offset: int, length: int) -> bytes:
        """As a `ByteSource` does."""
        if offset < self._base or length <= 0:
            return b""
        return os.pread(self._descriptor, min(length, self.size), offset - self._base)


class _Noise:
    """What native libraries write to standard error, kept away from the user's terminal."""

    def __init__(self) -> None:
        self._heard, said = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(said, False)
        os.dup2(said, 2)
        os.close(said)

    def take(self) -> str:
        """The first line of what was said since the last time; empty if nothing was."""
        try:
            heard = os.read(self._heard, 1 << 16)
        except BlockingIOError:
            return ""
        line = heard.decode("utf-8", "replace").strip().partition("\n")[0]
        return one_line(line)[:_LONGEST_NOISE]


def main(memory: str) -> None:
    """Serves until the other side hangs up; `memory` is the limit of its address space."""
    from socket import AF_UNIX, SOCK_STREAM, socket

    line = socket(AF_UNIX, SOCK_STREAM, fileno=0)
    noise = _Noise()
    load_decoders()
    spare = Spare()
    guards = confine(int(memory))
    send(line, Message(fields={"protocol": PROTOCOL, "guards": list(guards)}))
    while (asked := receive_with_descriptor(line)) is not None:
        answer = _answered(asked, noise)
        send(line, message_of(answer))
        spare.after(answer)


def _answered(asked: Message, noise: _Noise) -> Answer:
    question, descriptor = question_of(asked.fields), asked.descriptor
    assert descriptor is not None  # noqa: S101 - `receive_with_descriptor` says so
    confine_time(time.process_time() + question.limits.decoding_seconds)
    try:
        answer = _made(_Behind(descriptor, question), question)
    finally:
        os.close(descriptor)
    said = noise.take()
    if not isinstance(answer, Problem) or not said:
        return answer
    return Problem(
        reader=answer.reader,
        kind=answer.kind,
        message=f"{answer.message}; its decoder says: {said}",
        offset=answer.offset,
    )


def _made(source: _Behind, question: Question) -> Answer:
    extent, name, limits = question.extent, question.format_name, question.limits
    if question.what == "picture":
        return decode(
            source,
            extent,
            name,
            limits,
            grey=question.grey,
            fewest=question.fewest,
            exact=question.exact,
            shown=question.shown,
        )
    if question.what == "miniature":
        return reduced(source, extent, name, limits, question.mode)
    if question.what == "view":
        return viewed(source, extent, name, limits)
    if question.what == "grey view":
        return viewed_grey(source, extent, name, limits)
    return fineness(source, extent, name, limits, question.ratio)
