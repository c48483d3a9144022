"""CBOR to plain values: maps, lists, texts, numbers, bytes; under limits of items and depth.

Specification: RFC 8949, 3.
"""

from __future__ import annotations

import struct

Cbor = dict[str, "Cbor"] | list["Cbor"] | str | bytes | int | float | bool | None

_DEEPEST = 32
"""Values in values; honest claims have under ten."""
_BREAK = 31
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}
_SIMPLE = {20: False, 21: True, 22: None, 23: None}


class CborDamaged(Exception):
    """The bytes are no CBOR, end early, or hold more than the limit; the text says which."""


class _Decoder:
    def __init__(self, data: bytes, most: int) -> None:
        self._data = data
        self._at = 0
        self._left = most

    def value(self, depth: int) -> Cbor:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            raise CborDamaged("more values than are looked at")
        major, info = divmod(self._number(1), 32)
        if major == 7:
            return self._simple(info)
        count = None if info == _BREAK else self._argument(info)
        if major == 0:
            return count
        if major == 1:
            return None if count is None else -1 - count
        if major in (2, 3):
            return self._string(major, count)
        if major == 4:
            return self._list(count, depth)
        if major == 5:
            return self._map(count, depth)
        return self.value(depth + 1)  # a tag: what it is said of

    def _argument(self, info: int) -> int:
        if info < 24:
            return info
        if info > 27:
            raise CborDamaged("a length of no known form")
        return self._number(1 << (info - 24))

    def _number(self, size: int) -> int:
        return int.from_bytes(self._take(size), "big")

    def _take(self, size: int) -> bytes:
        if size > len(self._data) - self._at:
            raise CborDamaged("it ends early")
        self._at += size
        return self._data[self._at - size : self._at]

    def _simple(self, info: int) -> Cbor:
        if info in _FLOATS:
            form = _FLOATS[info]
            number: float = struct.unpack(form, self._take(struct.calcsize(form)))[0]
            return number
        return self._number(1) if info == 24 else _SIMPLE.get(info)

    def _string(self, major: int, count: int | None) -> str | bytes:
        data = b"".join(self._pieces()) if count is None else self._take(count)
        return data if major == 2 else data.decode("utf-8", "replace")

    def _pieces(self) -> list[bytes]:
        found = []
        while not self._ended():
            self._left -= 1
            if self._left < 0:
                raise CborDamaged("more values than are looked at")
            info = self._number(1) % 32
            found.append(self._take(self._argument(info)))
        return found

    def _ended(self) -> bool:
        """Whether the break stands here that ends a value without a length; it is taken."""
        if self._data[self._at : self._at + 1] == b"\xff":
            self._at += 1
            return True
        return False

    def _list(self, count: int | None, depth: int) -> list[Cbor]:
        found: list[Cbor] = []
        while len(found) != count and not (count is None and self._ended()):
            found.append(self.value(depth + 1))
        return found

    def _map(self, count: int | None, depth: int) -> dict[str, Cbor]:
        found: dict[str, Cbor] = {}
        turns = 0
        while turns != count and not (count is None and self._ended()):
            key, turns = self.value(depth + 1), turns + 1
            found[key if isinstance(key, str) else repr(key)[:64]] = self.value(depth + 1)
        return found


def value_of(data: bytes, most: int) -> Cbor:
    """The first value, of at most `most` values in it; raises CborDamaged and nothing else."""
    return _Decoder(data, most).value(0)
