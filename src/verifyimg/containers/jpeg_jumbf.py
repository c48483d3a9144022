"""JUMBF blocks in a JPEG: cut into packets, one to an APP11 segment, and put together again.

A packet is `JP`, the instance number of its block (2 bytes), its own number from 1 (4 bytes), then
the head of the block's first box, repeated in every packet, and a piece of the box's payload.

Specification: ISO/IEC 19566-5, annex D; ISO/IEC 18477-3, annex B.
"""

from __future__ import annotations

from verifyimg.model.block import Block

MARK = b"JP"

PACKET = "JUMBF packet"
"""The kind of one that is not the first of its block."""

_HEAD, _BOX, _LONG_BOX = 8, 8, 16
"""Bytes of the packet's own head, and of the box head behind it (8 more where the size is 1)."""


def kind_of(start: bytes) -> tuple[str, int]:
    """The kind of a packet that begins so, and how many bytes of head are not its payload.

    The first packet keeps the box head: with it the block is what stands in other formats.
    """
    if len(start) < _HEAD + _BOX:
        return "JUMBF", 0  # too short to hold anything, and there all the same
    if int.from_bytes(start[4:8], "big") <= 1:
        return "JUMBF", _HEAD
    is_long = start[8:12] == b"\0\0\0\x01"
    return PACKET, _HEAD + (_LONG_BOX if is_long else _BOX)


def continues(first: Block, packet: Block) -> bool:
    """Whether the packet is the next one of the block that `first` begins."""
    if first.kind != "JUMBF":
        return False
    instance = first.source.read_at(first.offset - _HEAD + 2, 2)
    wanted = MARK + instance + (len(first.extents) + 1).to_bytes(4, "big")
    heads = (packet.offset - _HEAD - box for box in (_BOX, _LONG_BOX))
    return any(packet.source.read_at(at, _HEAD) == wanted for at in heads)
