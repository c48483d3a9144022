"""How we and the process that decodes talk: small messages over a pair of sockets.

A message is two lengths (four bytes each, big-endian), a JSON object and bytes. A question carries
one descriptor beside it (SCM_RIGHTS). Nothing is unpickled; what is too long is not read.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from socket import socket

MOST_JSON = 1 << 16
"""Bytes of the JSON of one message."""
_LENGTHS = struct.Struct(">II")


class Broken(Exception):
    """What came is no message, or only the beginning of one."""


@noun
class Message:
    """What one side tells the other."""

    fields: dict[str, object]
    body: bytes = b""
    descriptor: int | None = None
    """Of a file, open for the receiver, who closes it."""


def send(line: socket, message: Message) -> None:
    """Raises OSError where nobody listens."""
    text = json.dumps(message.fields).encode()
    data = _LENGTHS.pack(len(text), len(message.body)) + text
    if message.descriptor is not None:
        from socket import send_fds

        data = data[send_fds(line, [data], [message.descriptor]) :]
    # NOTE: one after the other; to join them would be a copy of the pixels.
    for part in filter(None, (data, message.body)):
        line.sendall(part)


def receive(line: socket, most: int) -> Message | None:
    """The next message, its bytes at most `most`; None where the other side has gone.

    Raises `Broken`, TimeoutError where the socket has a timeout, or another OSError.
    """
    head = _exactly(line, _LENGTHS.size)
    return None if head is None else _rest(line, head, most, None)


def receive_with_descriptor(line: socket) -> Message | None:
    """The next message with its descriptor; it has no bytes of its own."""
    from socket import recv_fds

    head, descriptors, _, _ = recv_fds(line, _LENGTHS.size, 1)
    if not head:
        return None
    more = _exactly(line, _LENGTHS.size - len(head)) if len(head) < _LENGTHS.size else b""
    if more is None or len(descriptors) != 1:
        raise Broken
    return _rest(line, head + more, 0, descriptors[0])


def _rest(line: socket, head: bytes, most: int, descriptor: int | None) -> Message:
    of_text, of_body = _LENGTHS.unpack(head)
    if of_text > MOST_JSON or of_body > most:
        raise Broken
    text, body = _exactly(line, of_text), _exactly(line, of_body)
    try:
        fields = json.loads(text or b"")
    except (ValueError, RecursionError) as error:
        raise Broken from error
    if body is None or not isinstance(fields, dict):
        raise Broken
    return Message(fields=fields, body=body, descriptor=descriptor)


def _exactly(line: socket, length: int) -> bytes | None:
    """None where the other side goes away before; it has gone in the middle then, or was idle."""
    pieces: list[bytes] = []
    while length > 0:
        piece = line.recv(min(length, 1 << 20))
        if not piece:
            return None
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)
