"""Numbers and texts of a box's payload, taken one after another."""

from __future__ import annotations


class FieldsEnded(Exception):
    """The payload ends inside a field."""


class Fields:
    """A payload and how far it was read."""

    def __init__(self, data: bytes) -> None:
        """Begins at the first byte."""
        self._data = data
        self._position = 0

    def number(self, size: int) -> int:
        """An unsigned number of `size` bytes, 0 for none; raises FieldsEnded."""
        end = self._position + size
        if end > len(self._data):
            raise FieldsEnded
        number = int.from_bytes(self._data[self._position : end], "big")
        self._position = end
        return number

    def letters(self, size: int) -> str:
        """So many bytes as characters; raises FieldsEnded."""
        return self.number(size).to_bytes(size, "big").decode("latin-1")

    def text(self) -> str:
        """Up to the next zero, or to the end."""
        end = self._data.find(b"\0", self._position)
        end = len(self._data) if end < 0 else end
        text = self._data[self._position : end].decode("utf-8", "replace")
        self._position = min(end + 1, len(self._data))
        return text

    def version(self) -> tuple[int, int]:
        """The version and the flags that a full box begins with; raises FieldsEnded."""
        return self.number(1), self.number(3)
