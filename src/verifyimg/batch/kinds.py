"""How a field of a noun is written in JSON and believed again, by the type it is declared with."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import datetime, timedelta
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from verifyimg.model.noun import noun

PLAIN = (str, int, float, bool, NoneType)

Put = Callable[[object], int]
"""Writes a noun and says at which place it stands."""
Get = Callable[[int], object | None]
"""The noun that stands at a place; None where none does."""


class Garbage(Exception):
    """What was read is not what we write."""


@noun
class Kind:
    """One declared type."""

    write: Callable[[Any, Put], object] | None
    """The value as JSON has it; None where it is the value itself."""
    read: Callable[[Any, Get], object]
    """Back again; raises `Garbage` for what is not of that type."""
    plain: bool = False
    """Whether it is believed by the type of the value alone, and stays as it is."""


def kind_of(declared: object) -> Kind:
    """The kind of a declared type; raises TypeError for one that cannot be told apart in JSON."""
    origin, inner = get_origin(declared), get_args(declared)
    if origin is Literal:
        return _choice(inner)
    if origin in (Union, UnionType):
        return _either(inner)
    if origin in (tuple, Sequence):
        several = (len(inner) == 2 and inner[1] is Ellipsis) or origin is Sequence
        return _many(kind_of(inner[0])) if several else _some([*map(kind_of, inner)])
    if origin in (dict, Mapping):
        return _table(kind_of(inner[0]), kind_of(inner[1]))
    if isinstance(declared, type):
        return _simple(declared)
    raise TypeError(declared)


def _simple(declared: type) -> Kind:
    if declared in PLAIN:
        return _plain((declared,))
    if declared is datetime:
        return Kind(write=lambda value, _put: value.isoformat(), read=_moment)
    if declared is timedelta:
        return Kind(write=_parts, read=_span)
    if declared is bytes:
        return Kind(write=lambda value, _put: b64encode(value).decode(), read=_bytes)
    if is_dataclass(declared):
        return _nouns((declared,))
    raise TypeError(declared)


def _plain(types: tuple[type, ...]) -> Kind:
    allowed = frozenset(types) | ({int} if float in types else set())

    def read(value: object, _get: Get) -> object:
        if type(value) not in allowed:
            raise Garbage
        return value

    return Kind(write=None, read=read, plain=True)


def _choice(words: tuple[object, ...]) -> Kind:
    known = frozenset(words)

    def read(value: object, _get: Get) -> object:
        if not isinstance(value, str | int) or value not in known:
            raise Garbage
        return value

    return Kind(write=None, read=read)


def _nouns(classes: tuple[type, ...]) -> Kind:
    def read(value: object, get: Get) -> object:
        if type(value) is not int:
            raise Garbage
        found = get(value)
        if not isinstance(found, classes):
            raise Garbage
        return found

    return Kind(write=lambda value, put: put(value), read=read)


def _either(inner: tuple[object, ...]) -> Kind:
    """None or something; or several plain types; or several nouns."""
    there = tuple(one for one in inner if one is not NoneType)
    if all(one in PLAIN for one in there):
        return _plain(tuple(one for one in inner if isinstance(one, type)))
    if len(there) > 1 and not all(isinstance(one, type) and is_dataclass(one) for one in there):
        raise TypeError(inner)
    kind = kind_of(there[0])
    if len(there) > 1:
        kind = _nouns(tuple(one for one in there if isinstance(one, type)))
    return _or_nothing(kind) if NoneType in inner else kind


def _or_nothing(kind: Kind) -> Kind:
    write, read = kind.write, kind.read
    if write is None:
        return Kind(write=None, read=lambda value, get: None if value is None else read(value, get))
    return Kind(
        write=lambda value, put: None if value is None else write(value, put),
        read=lambda value, get: None if value is None else read(value, get),
    )


def _many(kind: Kind) -> Kind:
    write, read_one = kind.write, kind.read

    def read(value: object, get: Get) -> object:
        if type(value) is not list:
            raise Garbage
        return tuple([read_one(one, get) for one in value]) if value else ()

    if write is None:
        return Kind(write=None, read=read)
    return Kind(write=lambda value, put: [write(one, put) for one in value], read=read)


def _some(kinds: Sequence[Kind]) -> Kind:
    def write(value: Sequence[object], put: Put) -> object:
        pairs = zip(kinds, value, strict=True)
        return [one if kind.write is None else kind.write(one, put) for kind, one in pairs]

    def read(value: object, get: Get) -> object:
        if not isinstance(value, list) or len(value) != len(kinds):
            raise Garbage
        return tuple(kind.read(one, get) for kind, one in zip(kinds, value, strict=True))

    return Kind(write=write, read=read)


def _table(keys: Kind, values: Kind) -> Kind:
    """As pairs, which keep their order and the type of their keys."""
    read_key, read_one = keys.read, values.read
    write_key, write_one = keys.write or _as_it_is, values.write or _as_it_is

    def write(value: Mapping[object, object], put: Put) -> object:
        return [[write_key(key, put), write_one(one, put)] for key, one in value.items()]

    def read(value: object, get: Get) -> object:
        pairs: list[Any] = value if isinstance(value, list) else [None]
        if any(type(pair) is not list or len(pair) != 2 for pair in pairs):
            raise Garbage
        return {read_key(key, get): read_one(one, get) for key, one in pairs}

    return Kind(write=write, read=read)


def _as_it_is(value: object, _put: Put) -> object:
    return value


def _moment(value: object, _get: Get) -> object:
    if not isinstance(value, str):
        raise Garbage
    try:
        return datetime.fromisoformat(value)
    except ValueError as error:
        raise Garbage from error


def _parts(value: timedelta, _put: Put) -> object:
    return [value.days, value.seconds, value.microseconds]


def _span(value: object, _get: Get) -> object:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int, int]:
        raise Garbage
    try:
        return timedelta(days=value[0], seconds=value[1], microseconds=value[2])
    except OverflowError as error:
        raise Garbage from error


def _bytes(value: object, _get: Get) -> object:
    try:
        return b64decode(value if isinstance(value, str) else "?", validate=True)
    except ValueError as error:
        raise Garbage from error
