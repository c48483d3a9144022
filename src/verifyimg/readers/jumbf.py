"""JUMBF: labelled boxes in boxes. Content Credentials (C2PA) stand in them.

What a manifest says of itself is told as tags; nothing of it is validated: no signature, no hash.
Each superbox has the tags `JUMBF:JUMDType` and `JUMBF:JUMDLabel`, as ExifTool has them; a few
fields of claims, actions, ingredients and authors come in the groups `CBOR` and `JSON`.

Specification: ISO/IEC 19566-5, annexes A and B; C2PA 2.1, 10 (claims) and 18 (assertions).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.cbor import CborDamaged, value_of
from verifyimg.readers.jumbf_fields import CBOR_FIELDS, JSON_FIELDS, fields_of
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited

NAME = "jumbf"

_STORE = bytes.fromhex("6332706100110010800000aa00389b71")
"""The type of a C2PA manifest store."""
_LABELLED = 0x02
_TYPE_BYTES = 16
_LONGEST_LABEL = 256
_NOT_VALIDATED = "Content Credentials (C2PA) are there; this version does not validate them"


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Types and labels of all superboxes, and what claims and assertions say in plain words."""
    boxes = Boxes(block, replace(limits, boxes=limits.jumbf_boxes), reader=NAME)
    found = tuple(boxes.within())
    if not found and not boxes.problems:
        boxes.note("damaged", "a JUMBF block is there, but it holds no box", 0)
    for box in found:  # others than superboxes are those of JPEG XT
        if box.type == b"jumb":
            yield from _superbox(boxes, box, limits, 1)
    yield from boxes.problems


def _superbox(boxes: Boxes, box: Box, limits: Limits, depth: int) -> Iterator[Found]:
    if depth > limits.superbox_depth:
        what = f"superboxes more than {limits.superbox_depth} deep were not read"
        boxes.note("refused", what, box.position)
        return
    label = ""
    for part in boxes.within(box):
        if part.type == b"jumd":
            label = _label(boxes, part)
            yield from _description(boxes, part, label)
        elif part.type == b"jumb":
            yield from _superbox(boxes, part, limits, depth + 1)
        elif part.type in (b"cbor", b"json"):
            yield from _content(boxes, part, label, limits)


def _label(boxes: Boxes, box: Box) -> str:
    data = boxes.read(box, _TYPE_BYTES + 1 + _LONGEST_LABEL)
    if len(data) <= _TYPE_BYTES or not data[_TYPE_BYTES] & _LABELLED:
        return ""
    return decoded(data[_TYPE_BYTES + 1 :].split(b"\0")[0])


def _description(boxes: Boxes, box: Box, label: str) -> Iterator[Found]:
    mark = boxes.read(box, _TYPE_BYTES)
    if len(mark) < _TYPE_BYTES:
        boxes.note("damaged", "the description of a superbox is cut off", box.position)
        return
    yield plain_tag(boxes.block, "JUMBF", "JUMDType", mark.hex(), box.payload)
    if label:
        at = box.payload + _TYPE_BYTES + 1
        yield plain_tag(boxes.block, "JUMBF", "JUMDLabel", label, at)
    if mark == _STORE:
        at = boxes.block.file_offset(box.position)
        yield Problem(reader=NAME, kind="unsupported", message=_NOT_VALIDATED, offset=at)


def _content(boxes: Boxes, box: Box, label: str, limits: Limits) -> Iterator[Found]:
    """The fields that we know of an assertion or a claim; others have no tags."""
    is_cbor = box.type == b"cbor"
    group = "CBOR" if is_cbor else "JSON"
    known = CBOR_FIELDS if is_cbor else JSON_FIELDS
    wanted = next((paths for start, paths in known.items() if label.startswith(start)), None)
    if wanted is None:
        return
    if box.length > limits.value_bytes:
        boxes.note(
            "refused", f"{label[:80]} has more than {limits.value_bytes:,} bytes", box.position
        )
        return
    data = boxes.read(box, limits.value_bytes)
    try:
        value = value_of(data, limits.tags) if is_cbor else _json(data)
    except (CborDamaged, ValueError, RecursionError):
        boxes.note("damaged", f"a JUMBF box of {group} cannot be read", box.position)
        return
    for name, text in fields_of(value, wanted, limits.value_items):
        short = limited(text, limits)[: limits.raw_bytes]
        yield plain_tag(boxes.block, group, name, short, box.payload)


def _json(data: bytes) -> object:
    import json

    return json.loads(data)


JUMBF = Reader(name=NAME, kinds=("JUMBF",), read=read)
