"""Claims in JSON: a list of objects, the same under "claims", or one object."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial

from verifyimg.claims.cells import Cells, cells
from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused, all_or_refused, attempted

_LIST = re.compile(r'\s*(?P<object>\{\s*"claims"\s*:\s*)?\[\s*')
_SPACE = re.compile(r"\s*")
_COMMA = re.compile(r"\s*,\s*")
_END = re.compile(r"\s*\]\s*")
_ADVICE = 'write a list of objects such as [{"file": "photo.jpg", "claimed_date": "2023-09-06"}]'


def read_json(text: str) -> Iterator[Cells]:
    """The rows of claims in JSON; Refused, with its line, at the first that cannot be read.

    Specification: RFC 8259; names within one object must differ.
    """
    return all_or_refused(proofread_json(text))


def proofread_json(text: str) -> Iterator[Cells | Refused]:
    """As `read_json`, and on behind a claim that is refused, as far as this is JSON."""
    line, counted = 1, 0
    values = _values(text)
    while True:
        found = attempted(lambda: next(values, None))
        if found is None or isinstance(found, Refused):
            yield from () if found is None else (found,)
            return
        position, value = found
        line, counted = line + text.count("\n", counted, position), position
        yield attempted(partial(_row, value, line))


def _row(value: object, line: int) -> Cells:
    return cells(_object(value, line), line=line)


def _values(text: str) -> Iterator[tuple[int, object]]:
    """Each element of the list, or the one object, and where it begins."""
    start = _LIST.match(text)
    if start is None:
        begin = _behind_space(text, 0)
        value, end = _decoded(text, begin)
        yield begin, value
        _refuse_rest(text, end, "")
        return
    position, closing = start.end(), _END.match(text, start.end())
    while closing is None:
        value, end = _decoded(text, position)
        yield position, value
        comma, closing = _COMMA.match(text, end), _END.match(text, end)
        if comma is None and closing is None:
            raise _damaged(text, _behind_space(text, end), "a comma or ] is missing")
        position = comma.end() if comma else end
    _refuse_rest(text, closing.end(), "}" if start["object"] else "")


def _decoded(text: str, begin: int) -> tuple[object, int]:
    """The value that begins there, and where it ends."""
    try:
        return _DECODER.raw_decode(text, begin)
    except json.JSONDecodeError as error:
        raise _damaged(text, error.pos, error.msg) from None
    except (ValueError, RecursionError) as error:
        raise _damaged(text, begin, str(error)) from None
    except Refused as refused:
        raise Refused(refused.reason, refused.advice, line=_line(text, begin)) from None


def _damaged(text: str, position: int, reason: str) -> Refused:
    return Refused(f"this is not JSON ({reason})", _ADVICE, line=_line(text, position))


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _behind_space(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _object(value: object, line: int) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Refused("a claim is not an object", _ADVICE, line=line)
    return value


def _refuse_rest(text: str, position: int, closing: str) -> None:
    if text[position:].strip() != closing:
        raise _damaged(text, _behind_space(text, position), "it goes on behind its end")


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made: dict[str, object] = {}
    for name, value in pairs:
        if name in made:
            raise Refused(f'"{shown(name)}" stands twice in one object', "keep one of them")
        made[name] = value
    return made


_DECODER = json.JSONDecoder(object_pairs_hook=_without_twins)
