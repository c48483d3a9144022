"""Text measured, cut and wrapped in the columns of a terminal.

Wide characters (Unicode Standard Annex 11: W and F) take two columns. Marks that combine
take none on most terminals; they are counted as one, so that no line is ever too long.
"""

from __future__ import annotations

from unicodedata import east_asian_width


def columns(text: str) -> int:
    """The width of a text, in columns."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def pad(text: str, width: int) -> str:
    """The text with blanks behind it up to that width; longer text stays as it is."""
    return text + " " * (width - columns(text))


def cut(text: str, width: int, *, ellipsis: str = "…") -> str:
    """The longest beginning that fits, ended by the ellipsis if anything was cut."""
    if columns(text) <= width:
        return text
    return text[: _fitting(text, max(0, width - len(ellipsis)))] + ellipsis[:width]


def cut_at_word(text: str, width: int, *, ellipsis: str = "…") -> str:
    """Like `cut`, but back to the end of a word where that leaves half of the room or more."""
    shown = cut(text, width, ellipsis=ellipsis)
    if shown == text:
        return text
    kept = shown.removesuffix(ellipsis)
    if text[len(kept) : len(kept) + 1] != " ":
        whole = kept.rpartition(" ")[0]
        kept = whole if columns(whole) >= width // 2 else kept
    return kept.rstrip(" ,;:(") + ellipsis[:width]


def cut_left(text: str, width: int, *, ellipsis: str = "…") -> str:
    """The longest end that fits: of a path, the part that tells files apart."""
    if columns(text) <= width:
        return text
    kept = _fitting(text[::-1], max(0, width - len(ellipsis)))
    return ellipsis[:width] + text[len(text) - kept :]


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most that width, broken at blanks, or inside words too long."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(joined) <= width:
            lines[-1] = joined
        else:
            pieces = _pieces(word, width)
            lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, width: int) -> list[str]:
    pieces = []
    while columns(word) > width:
        size = max(1, _fitting(word, width))
        pieces.append(word[:size])
        word = word[size:]
    return [*pieces, word]


def _fitting(text: str, width: int) -> int:
    """How many characters from the start fit."""
    used = 0
    for count, char in enumerate(text):
        used += columns(char)
        if used > width:
            return count
    return len(text)
