"""What makes a class of this program a noun: frozen, keyword-only, compared by its values.

A noun is declared like a frozen, keyword-only dataclass, and is one: `fields`, `replace` and
`is_dataclass` work on it. The difference is when work is done. A dataclass writes and compiles
five methods of its own when its module is imported, which for some ninety classes was a third
of the program's start (`make bench`); nouns share theirs. Not supported, for no noun needs
it: inheritance, `__post_init__`, default factories, fields left out of comparison.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def noun(cls: type[T]) -> type[T]:
    """The class with the methods that all nouns share; its annotations are its fields.

    Its `__init__` takes every field by name and raises TypeError for one that is missing or
    unknown; setting or deleting a field raises FrozenInstanceError.
    """
    made: Any = cls
    named = [name for name, kind in cls.__annotations__.items() if not _is_of_class(kind)]
    made.noun_fields = frozenset(named)
    made.noun_defaults = {name: cls.__dict__[name] for name in named if name in cls.__dict__}
    made.__dataclass_fields__ = _Fields()
    for name in _SHARED:
        setattr(made, name, _Shared.__dict__[name])
    shared: type[T] = made
    return shared


class _Fields:
    """What `fields` and `replace` ask a class for; made of it when they first do.

    NOTE: for all nouns at once it takes as long as reading a picture, and few of them are asked.
    """

    def __get__(self, instance: object, owner: Any) -> object:
        del owner.__dataclass_fields__
        dataclass(init=False, repr=False, eq=False, match_args=False)(owner)
        return owner.__dict__["__dataclass_fields__"]


def _is_of_class(kind: object) -> bool:
    return str(kind).startswith(("ClassVar", "typing.ClassVar"))


class _Shared:
    """The methods of every noun."""

    noun_fields: frozenset[str]
    noun_defaults: dict[str, object]

    def __init__(self, **values: object) -> None:
        if values.keys() != self.noun_fields:
            values = {**self.noun_defaults, **values}
            if values.keys() != self.noun_fields:
                raise TypeError(_wrong_fields(type(self).__name__, self.noun_fields, set(values)))
        self.__dict__.update(values)

    def __repr__(self) -> str:
        named = (f"{name}={self.__dict__[name]!r}" for name in type(self).__annotations__)
        return f"{type(self).__name__}({', '.join(named)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__[name] for name in self.noun_fields))

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign {value!r} to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r} of {type(self).__name__}")


_SHARED = ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__")


def _wrong_fields(name: str, known: frozenset[str], given: set[str]) -> str:
    missing, strange = sorted(known - given), sorted(given - known)
    parts = [f"missing {', '.join(missing)}"] * bool(missing)
    parts += [f"no such field: {', '.join(strange)}"] * bool(strange)
    return f"{name}(): {'; '.join(parts)}"
