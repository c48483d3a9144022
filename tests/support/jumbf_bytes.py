"""JUMBF boxes and the CBOR in them.

Specification: ISO/IEC 19566-5, annexes A and B; RFC 8949, 3; C2PA 2.1, 10 and 18.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.support.isobmff_bytes import box

STORE = bytes.fromhex("6332706100110010800000aa00389b71")
CBOR = bytes.fromhex("63626f7200110010800000aa00389b71")


def superbox(label: str, *content: bytes, kind: bytes = CBOR) -> bytes:
    """jumb, with its description."""
    return box(b"jumb", box(b"jumd", kind + b"\3" + label.encode() + b"\0") + b"".join(content))


def head(major: int, count: int) -> bytes:
    """The first bytes of a value."""
    if count < 24:
        return bytes([major << 5 | count])
    return bytes([major << 5 | 26]) + struct.pack(">I", count)


def cbor(value: object) -> bytes:
    """A value in CBOR."""
    if isinstance(value, bool) or value is None:
        return {True: b"\xf5", False: b"\xf4", None: b"\xf6"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, str | bytes):
        data = value.encode() if isinstance(value, str) else value
        return head(3 if isinstance(value, str) else 2, len(data)) + data
    if isinstance(value, Mapping):
        return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())
    assert isinstance(value, Sequence)
    return head(4, len(value)) + b"".join(map(cbor, value))


CLAIM = {
    "claim_generator": "a program/1.0",
    "claim_generator_info": [{"name": "a program", "version": "1.0"}],
    "dc:title": "photo.jpg",
    "dc:format": "image/jpeg",
}
ACTIONS = {"actions": [{"action": "c2pa.created", "when": "2023-09-04T10:00:00Z"}]}
AUTHOR = b'{"@type": "CreativeWork", "author": [{"@type": "Person", "name": "Somebody"}]}'


def store() -> bytes:
    """A manifest store with a claim, actions and an author."""
    assertions = superbox(
        "c2pa.assertions",
        superbox("c2pa.actions", box(b"cbor", cbor(ACTIONS))),
        superbox("stds.schema-org.CreativeWork", box(b"json", AUTHOR)),
    )
    claim = superbox("c2pa.claim", box(b"cbor", cbor(CLAIM)))
    return superbox("c2pa", superbox("urn:uuid:1", assertions, claim), kind=STORE)
