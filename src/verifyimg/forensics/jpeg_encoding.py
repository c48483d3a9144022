"""What the tables and markers of a JPEG say about the program that coded it.

Nothing is decoded: the segments' own bytes are enough.

Specification: ITU-T T.81, B.2.2 (frame), B.2.3 (scan), B.2.4.1 (quantisation tables), B.2.4.2
(Huffman tables), B.2.4.4 (restart interval).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import takewhile

from verifyimg.forensics.jpeg_tables import STANDARD_LENGTHS, Estimate, estimate
from verifyimg.model.block import Block
from verifyimg.model.encoding import Component, JpegEncoding, QuantisationTable

_SEGMENT_BYTES = 1 << 16
_MOST_TABLES = 16
"""Tables of one kind that are kept of one file; there is room for four at a time."""
_MOST_MARKERS = 64


def encoding_of(blocks: Sequence[Block]) -> JpegEncoding | None:
    """The coding, out of the blocks that the container located; None where no frame is whole.

    Only segments of the file itself count, not those of pictures inside it.
    """
    own = [block for block in blocks if block.parent is None]
    frame = next((block for block in own if block.kind == "frame"), None)
    head = b"" if frame is None else frame.read(6 + 3 * 255)
    if frame is None or len(head) < 6:
        return None
    components = tuple(_components(head))
    tables = tuple(_tables(own))
    found = _estimated(tables, components)
    return JpegEncoding(
        process=int(frame.label.removeprefix("SOF")),
        precision=head[0],
        components=components,
        tables=tables,
        huffman=_huffman(own),
        scans=sum(block.label == "SOS" for block in own),
        restart_interval=_restart_interval(own),
        markers=_markers(own),
        quality=None if found is None else found.quality,
        exact=found is not None and found.exact,
    )


def _components(head: bytes) -> Iterator[Component]:
    for at in range(6, min(len(head), 6 + 3 * head[5]) - 2, 3):
        number, factors, table = head[at : at + 3]
        yield Component(number=number, across=factors >> 4, down=factors & 15, table=table)


def _tables(blocks: Sequence[Block]) -> Iterator[QuantisationTable]:
    """Those of all DQT segments; one that is cut off is left out."""
    count = 0
    for data in _payloads(blocks, "DQT"):
        position = 0
        while position < len(data) and count < _MOST_TABLES:
            wide, number = data[position] >> 4, data[position] & 15
            size = 128 if wide else 64
            stored = data[position + 1 : position + 1 + size]
            if len(stored) < size:
                break
            steps = struct.unpack(">64H", stored) if wide else tuple(stored)
            yield QuantisationTable(number=number, steps=steps, wide=bool(wide))
            count += 1
            position += 1 + size


def _estimated(
    tables: tuple[QuantisationTable, ...], components: tuple[Component, ...]
) -> Estimate | None:
    """By the tables that the first plane and the second one use."""
    last = {table.number: table.steps for table in tables}
    used = [last.get(component.table) for component in components[:2]]
    if not used or used[0] is None:
        return None
    colour = used[1] if len(used) > 1 and len(components) == 3 else None
    return estimate(used[0], colour)


def _huffman(blocks: Sequence[Block]) -> str:
    """By the lengths of the codes: with those of the example go its symbols."""
    seen, count = False, 0
    for data in _payloads(blocks, "DHT"):
        position = 0
        while position + 17 <= len(data) and count < 4 * _MOST_TABLES:
            lengths = data[position + 1 : position + 17]
            if lengths != STANDARD_LENGTHS.get(data[position]):
                return "optimised"
            seen, count = True, count + 1
            position += 17 + sum(lengths)
    return "standard" if seen else "none"


def _restart_interval(blocks: Sequence[Block]) -> int:
    return next((int.from_bytes(data[:2], "big") for data in _payloads(blocks, "DRI")), 0)


def _markers(blocks: Sequence[Block]) -> tuple[str, ...]:
    labels = (block.label for block in blocks)
    return tuple(takewhile(lambda label: label != "scan", labels))[:_MOST_MARKERS]


def _payloads(blocks: Sequence[Block], label: str) -> Iterator[bytes]:
    return (block.read(_SEGMENT_BYTES) for block in blocks if block.label == label)
