"""Nouns as JSON and back: what goes from process to process, and what outlives a run.

A text is a list of rows, `[class, field, field …]`, in an order in which every noun stands behind
those that it is made of; the last one is the whole. A noun that is used twice is written once, and
a field that holds one holds the number of its row. Nothing that is read can execute: the classes
are those that a `Result` is made of, and every field is checked against its declared type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar, get_args, get_type_hints

from verifyimg.batch.kinds import Garbage, Get, Kind, kind_of
from verifyimg.batch.work import Result, Task, Work
from verifyimg.model.noun import noun

T = TypeVar("T")

ROOTS = (Result, Task, Work)
"""What is written; everything else is a part of these."""


@noun
class Shape:
    """One class: its fields in their order, and how they are written and read."""

    made: type
    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
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


def encoded(whole: object) -> str:
    """The noun as JSON, in ASCII."""
    rows: list[list[object]] = []
    places: dict[int, int] = {}
    known = shapes()

    def put(one: object) -> int:
        place = places.get(id(one))
        if place is not None:
            return place
        name = type(one).__name__
        shape = known[name]
        row = [name, *shape.take(one.__dict__)]
        for number, write in shape.written:
            row[number] = write(row[number], put)
        rows.append(row)
        places[id(one)] = place = len(rows) - 1
        return place

    put(whole)
    return json.dumps(rows, separators=(",", ":"))


def decoded(text: str | bytes, wanted: type[T]) -> T:
    """The noun of that class that was written; raises `Garbage` for anything else."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Garbage from error
    if not isinstance(rows, list) or not rows:
        raise Garbage
    made: list[object] = []

    def get(place: int) -> object:
        if not 0 <= place < len(made):
            raise Garbage
        return made[place]

    known = shapes()
    for row in rows:
        made.append(_one(row, known, get))  # noqa: PERF401 - `get` reads what is made so far
    whole = made[-1]
    if not isinstance(whole, wanted):
        raise Garbage
    return whole


def _one(row: object, known: dict[str, Shape], get: Get) -> object:
    if not isinstance(row, list) or not row or not isinstance(row[0], str):
        raise Garbage
    shape = known.get(row[0])
    if shape is None or len(row) != len(shape.names) + 1:
        raise Garbage
    # NOTE: a report has hundreds of tags; a row whose types were right once needs no second look.
    types = tuple(map(type, row))
    for place, read in shape.special if types in shape.seen else shape.readers:
        row[place] = read(row[place], get)
    shape.seen.add(types)
    one: object = object.__new__(shape.made)
    one.__dict__.update(zip(shape.names, row[1:], strict=True))
    return one


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
        names=names,
        kinds=tuple(kinds),
        take=getter if len(names) > 1 else lambda values: (getter(values),),
        written=tuple((at, kind.write) for at, kind in enumerate(kinds, 1) if kind.write),
        readers=tuple((at, kind.read) for at, kind in enumerate(kinds, 1)),
        special=tuple((at, kind.read) for at, kind in enumerate(kinds, 1) if not kind.plain),
        seen=set(),
    )


def _parts(declared: object) -> Iterator[type]:
    """The classes that a declared type names."""
    if isinstance(declared, type) and is_dataclass(declared):
        yield declared
    for inner in get_args(declared):
        yield from _parts(inner)
