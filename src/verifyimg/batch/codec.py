"""Nouns as JSON and back: what goes from process to process, and what outlives a run.

A row is `[class, field, field …]`. The last line of a text is a list of rows, in an order in which
every noun stands behind those that it is made of; the last one is the whole. A noun that is used
twice is written once, and a field that holds one holds the number of its row. The lines before it
are one row each, numbered from -1 down: those of `OFTEN`, which are the same in report after
report and are put into words, and understood, once for all of them. Nothing that is read can
execute: the classes are those that `ROOTS` are made of, and every field is checked against its
declared type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar, get_args, get_type_hints

from verifyimg.batch.kinds import Garbage, Get, Kind, kind_of
from verifyimg.batch.work import Result, Row, Task, Work
from verifyimg.model.finding import Outcome
from verifyimg.model.noun import noun

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

ROOTS = (Result, Row, Task, Work)
"""What is written; everything else is a part of these."""

OFTEN = (Outcome,)
"""Most of the rows of a report, and few different ones in a run; every field is a text."""
_REMEMBERED = 4_096
"""Rows of them that one process remembers, in each direction."""
_LONGEST = 1_000
"""Characters of a row that is remembered."""
_JSON = json.JSONEncoder(separators=(",", ":"))


@noun
class Shape:
    """One class: its fields in their order, and how they are written and read."""

    made: type
    name: str
    often: bool
    """Whether it is one of `OFTEN`."""
    names: tuple[str, ...]
    length: int
    """Of its rows."""
    take: Callable[[dict[str, object]], tuple[object, ...]]
    """The values of the fields."""
    written: tuple[tuple[int, Any], ...]
    """The places of those that are not written as they are, and how they are."""
    readers: tuple[tuple[int, Any], ...]
    """The places of all fields, and how they are read."""
    special: tuple[tuple[int, Any], ...]
    """Those that the type of the value does not settle."""
    seen: set[tuple[type, ...]]
    """Types of the values of a whole row that were found to be right."""
    lines: dict[tuple[object, ...], str]
    """Those of `OFTEN` that are remembered, by the values of their fields."""


def encoded(whole: object) -> str:
    """The noun as JSON, in ASCII."""
    writing = _Writing()
    writing.put(whole)
    return "\n".join((*writing.often, _JSON.encode(writing.rows)))


class _Writing:
    """The rows of one text.

    NOTE: no function that calls itself by a name around it: that would be a circle, which only
    the collector of garbage frees, and all rows with it.
    """

    def __init__(self) -> None:
        self.rows: list[list[object]] = []
        self.often: list[str] = []
        self._places: dict[int, int] = {}
        self._known = _by_class()

    def put(self, one: object) -> int:
        """Writes a noun, unless it is written; its place."""
        place = self._places.get(id(one))
        if place is not None:
            return place
        shape = self._known[type(one)]
        values = shape.take(one.__dict__)
        if shape.often:
            self.often.append(shape.lines.get(values) or _line(shape, values))
            self._places[id(one)] = place = -len(self.often)
            return place
        row = [shape.name, *values]
        for number, write in shape.written:
            row[number] = write(row[number], self.put)
        self.rows.append(row)
        self._places[id(one)] = place = len(self.rows) - 1
        return place


def decoded(text: str | bytes, wanted: type[T]) -> T:
    """The noun of that class that was written; raises `Garbage` for anything else."""
    *lines, body = _words(text).split("\n")
    rows = _parsed(body)
    if not isinstance(rows, list) or not rows:
        raise Garbage
    known = shapes()
    often = [_nouns.get(line) or _understood(line, known) for line in lines]
    made: dict[int, object] = {-n: one for n, one in enumerate(often, 1)}
    for number, row in enumerate(rows):
        made[number] = _one(row, known, made.get)
    whole = made[len(rows) - 1]
    if not isinstance(whole, wanted):
        raise Garbage
    return whole


_nouns: dict[str, object] = {}
_NONE: dict[int, object] = {}


def _line(shape: Shape, values: tuple[object, ...]) -> str:
    """One noun that nothing else is a part of, as a line; for one that is not remembered."""
    line = _JSON.encode((shape.name, *values))
    if len(line) <= _LONGEST:
        _remember(shape.lines, values, line)
    return line


def _understood(line: str, known: dict[str, Shape]) -> object:
    """The noun of such a line; several lines share one, for it cannot be changed."""
    one = _one(_parsed(line), known, _NONE.get)
    if not isinstance(one, OFTEN):
        raise Garbage
    if len(line) <= _LONGEST:
        _remember(_nouns, line, one)
    return one


def _remember(memory: dict[K, V], key: K, value: V) -> None:
    """Keeps it; a full memory begins anew, so that it stays small whatever is read."""
    if len(memory) >= _REMEMBERED:
        memory.clear()
    memory[key] = value


def _words(text: str | bytes) -> str:
    try:
        return text if isinstance(text, str) else text.decode("ascii")
    except UnicodeDecodeError as error:
        raise Garbage from error


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Garbage from error


def _one(row: object, known: dict[str, Shape], get: Get) -> object:
    if type(row) is not list or not row or type(row[0]) is not str:
        raise Garbage
    shape = known.get(row[0])
    if shape is None or len(row) != shape.length:
        raise Garbage
    # NOTE: a report has hundreds of tags; a row whose types were right once needs no second look.
    types = tuple(map(type, row))
    if types in shape.seen:
        for place, read in shape.special:
            row[place] = read(row[place], get)
    else:
        for place, read in shape.readers:
            row[place] = read(row[place], get)
        shape.seen.add(types)
    del row[0]
    one: object = object.__new__(shape.made)
    one.__dict__.update(zip(shape.names, row, strict=True))
    return one


@cache
def _by_class() -> dict[type, Shape]:
    return {shape.made: shape for shape in shapes().values()}


@cache
def shapes() -> dict[str, Shape]:
    """Every class that a root is made of, by its name."""
    found: dict[str, Shape] = {}
    pending: list[type] = [*ROOTS]
    while pending:
        made = pending.pop()
        if made.__name__ in found:
            continue
        hints = get_type_hints(made)
        names = tuple(field.name for field in fields(made))
        found[made.__name__] = _shape(made, names, [kind_of(hints[name]) for name in names])
        pending += [part for name in names for part in _parts(hints[name])]
    return found


def _shape(made: type, names: tuple[str, ...], kinds: list[Kind]) -> Shape:
    getter = itemgetter(*names)
    return Shape(
        made=made,
        name=made.__name__,
        often=made in OFTEN,
        names=names,
        length=len(names) + 1,
        take=getter if len(names) > 1 else lambda values: (getter(values),),
        written=tuple((at, kind.write) for at, kind in enumerate(kinds, 1) if kind.write),
        readers=tuple((at, kind.read) for at, kind in enumerate(kinds, 1)),
        special=tuple((at, kind.read) for at, kind in enumerate(kinds, 1) if not kind.plain),
        seen=set(),
        lines={},
    )


def _parts(declared: object) -> Iterator[type]:
    """The classes that a declared type names."""
    if isinstance(declared, type) and is_dataclass(declared):
        yield declared
    for inner in get_args(declared):
        yield from _parts(inner)
