"""What makes a class of this program a noun: frozen, keyword-only, compared by its values.

A noun is declared like a frozen, keyword-only dataclass, and is one: `fields`, `replace` and
`is_dataclass` work on it. The difference is when work is done. A dataclass writes and compiles
five methods of its own when its module is imported, which for some ninety classes was a third
of the program's start (`make bench`); nouns share theirs. A ledger is the same for values that
change while something lasts. Not supported, for none needs it: `__post_init__`, fields left
out of comparison, and of `field` anything but `default_factory`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")

OFTEN = 250
"""So many of a class are made by the `__init__` that all share; then it gets one of its own, which
takes a third of the time, but as long to write as fifty take to make."""


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def noun(cls: type[T]) -> type[T]:
    """The class with the methods that all nouns share; its annotations are its fields.

    Its `__init__` takes every field by name, those of a noun that it is derived from too, and
    raises TypeError for one that is missing or unknown; setting or deleting a field raises
    FrozenInstanceError.
    """
    return _with_methods(cls, _FROZEN)


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def ledger(cls: type[T]) -> type[T]:
    """As `noun`, but its fields can be set and it has no hash."""
    made: Any = _with_methods(cls, _WRITABLE)
    made.__hash__ = None
    return cls


def _with_methods(cls: type[T], names: tuple[str, ...]) -> type[T]:
    made: Any = cls
    named = [name for name, kind in cls.__annotations__.items() if not _is_of_class(kind)]
    given = {name: cls.__dict__[name] for name in named if name in cls.__dict__}
    fresh = {name: one for name, one in given.items() if isinstance(one, Field)}
    fixed = {name: one for name, one in given.items() if name not in fresh}
    made.noun_fields = getattr(cls, "noun_fields", frozenset()) | frozenset(named)
    made.noun_defaults = {**getattr(cls, "noun_defaults", {}), **fixed}
    made.noun_factories = {
        **getattr(cls, "noun_factories", {}),
        **{name: one.default_factory for name, one in fresh.items()},
    }
    made.noun_made = [0]
    made.__dataclass_fields__ = _Fields()
    for name in names:
        setattr(made, name, _Shared.__dict__[name])
    return cls


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
    noun_factories: dict[str, Callable[[], object]]
    noun_made: list[int]

    def __init__(self, **values: object) -> None:
        if values.keys() != self.noun_fields:
            values = {**self.noun_defaults, **values}
            for name, make in self.noun_factories.items():
                if name not in values:
                    values[name] = make()
            if values.keys() != self.noun_fields:
                raise TypeError(_wrong_fields(type(self).__name__, self.noun_fields, set(values)))
        self.__dict__.update(values)
        self.noun_made[0] += 1
        if self.noun_made[0] == OFTEN:
            type(self).__init__ = _own_init(type(self))  # type: ignore[method-assign]

    def __repr__(self) -> str:
        named = (f"{one.name}={self.__dict__[one.name]!r}" for one in fields(self))  # type: ignore[arg-type]
        return f"{type(self).__name__}({', '.join(named)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = self.__dict__, other.__dict__
        # NOTE: what a property keeps (`cached_property`) stands in there too, and is no value.
        return mine == theirs or all(mine[name] == theirs[name] for name in self.noun_fields)

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__[name] for name in self.noun_fields))

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign {value!r} to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r} of {type(self).__name__}")


def _own_init(cls: type[_Shared]) -> Callable[..., None]:
    """One that does for this class what the shared one does, its fields written out."""
    given = {**cls.noun_defaults, **dict.fromkeys(cls.noun_factories, _UNMADE)}
    names = sorted(cls.noun_fields)
    # NOTE: names of our own begin with two underscores, so that no field has them.
    heads = [f"{name}=__given[{name!r}]" if name in given else name for name in names]
    lines = [f"def __init(__self, *, {', '.join(heads)}):", " __all = __self.__dict__"]
    for name in names:
        made = f"__made[{name!r}]() if {name} is __unmade else " * (name in cls.noun_factories)
        lines.append(f" __all[{name!r}] = {made}{name}")
    known: dict[str, Any] = {"__given": given, "__made": cls.noun_factories, "__unmade": _UNMADE}
    # As `dataclasses` do: the source is made of the names of fields alone.
    exec("\n".join(lines), known)  # noqa: S102
    own: Callable[..., None] = known["__init"]
    return own


_UNMADE = object()
_WRITABLE = ("__init__", "__repr__", "__eq__")
_FROZEN = (*_WRITABLE, "__hash__", "__setattr__", "__delattr__")


def _wrong_fields(name: str, known: frozenset[str], given: set[str]) -> str:
    missing, strange = sorted(known - given), sorted(given - known)
    parts = [f"missing {', '.join(missing)}"] * bool(missing)
    parts += [f"no such field: {', '.join(strange)}"] * bool(strange)
    return f"{name}(): {'; '.join(parts)}"
