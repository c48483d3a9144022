from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from socket import AF_UNIX, SOCK_STREAM, socket, socketpair

import pytest

from verifyimg.isolation.wire import (
    MOST_JSON,
    Broken,
    Message,
    receive,
    receive_with_descriptor,
    send,
)


@pytest.fixture
def line() -> Iterator[tuple[socket, socket]]:
    one, other = socketpair(AF_UNIX, SOCK_STREAM)
    with one, other:
        yield one, other


def framed(text: bytes, body: bytes = b"", *, of_text: int | None = None) -> bytes:
    return struct.pack(">II", len(text) if of_text is None else of_text, len(body)) + text + body


def test_what_is_sent_arrives(line: tuple[socket, socket]) -> None:
    message = Message(fields={"a": [1, "b"]}, body=b"\0bytes")
    send(line[0], message)
    assert receive(line[1], 6) == message


def test_a_descriptor_arrives_as_a_new_one(line: tuple[socket, socket]) -> None:
    reading, writing = os.pipe()
    send(line[0], Message(fields={}, descriptor=reading))
    arrived = receive_with_descriptor(line[1])
    assert arrived is not None and arrived.descriptor is not None
    os.write(writing, b"through")
    assert os.read(arrived.descriptor, 9) == b"through"
    for one in (reading, writing, arrived.descriptor):
        os.close(one)


def test_a_question_without_a_descriptor_is_none(line: tuple[socket, socket]) -> None:
    send(line[0], Message(fields={}))
    with pytest.raises(Broken):
        receive_with_descriptor(line[1])


@pytest.mark.parametrize("hear", [lambda end: receive(end, 9), receive_with_descriptor])
def test_where_the_other_side_has_gone_there_is_nothing(
    line: tuple[socket, socket], hear: object
) -> None:
    line[0].close()
    assert hear(line[1]) is None  # type: ignore[operator]


@pytest.mark.parametrize(
    "data",
    [
        framed(b"{}", b"too long"),
        framed(b"{}", of_text=MOST_JSON + 1),
        framed(b"[]"),
        framed(b"no JSON"),
        framed(b"[" * 60_000),
        framed(b'{"a": 1', of_text=20),
        struct.pack(">II", 2, 4) + b"{}ab",
    ],
)
def test_what_is_no_message_is_broken(line: tuple[socket, socket], data: bytes) -> None:
    line[0].sendall(data)
    line[0].close()
    with pytest.raises(Broken):
        receive(line[1], 7)
