from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import pytest

from verifyimg.batch.kinds import Garbage, kind_of
from verifyimg.model.place import Position
from verifyimg.model.window import Window

HERE = Position(latitude=1.0, longitude=2.0)


def put(_noun: object) -> int:
    return 0


def get(place: int) -> object:
    return [HERE][place]


@pytest.mark.parametrize(
    ("declared", "value"),
    [
        (str, "a\udcff"),
        (str | int | float | None, 3.5),
        (str | None, None),
        (float, 3),
        (bool, True),
        (Literal["a", "b"], "b"),
        (datetime, datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=UTC)),
        (datetime | None, datetime(2020, 1, 2)),
        (timedelta, timedelta(days=-3, microseconds=1)),
        (bytes, b"\0\xff"),
        (tuple[int, ...], (1, 2)),
        (tuple[int, ...], ()),
        (Sequence[str], ("a",)),
        (tuple[float, str], (1.5, "b")),
        (dict[str, str | None], {"b": None, "a": "x"}),
        (Mapping[str, datetime], {"a": datetime(2020, 1, 1)}),
        (dict[str, Position], {"a": HERE}),
        (dict[str, str], {}),
        (Position, HERE),
        (Position | Window, HERE),
        (Position | None, None),
        (tuple[Position | None, ...], (None, HERE)),
    ],
)
def test_what_is_written_is_read_as_it_was(declared: Any, value: object) -> None:
    kind = kind_of(declared)
    written = value if kind.write is None else kind.write(value, put)
    assert kind.read(json.loads(json.dumps(written)), get) == value


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        (str, 1),
        (int, True),
        (int, 1.5),
        (bool, 1),
        (str, None),
        (Literal["a"], "b"),
        (Literal["a"], ["a"]),
        (datetime, "yesterday"),
        (datetime, 3),
        (timedelta, [1, 2]),
        (timedelta, [10**12, 0, 0]),
        (bytes, "not base64!"),
        (bytes, 3),
        (tuple[int, ...], {"a": 1}),
        (tuple[int, ...], [1, "2"]),
        (tuple[float, str], [1.5]),
        (dict[str, str], [["a"]]),
        (dict[str, str], "a"),
        (dict[str, str], [{"a": 1, "b": 2}]),
        (dict[str, str], ["ab"]),
        (dict[Literal["a"], str], [[["a"], "b"]]),
        (Window, 0),
        (Position, "0"),
        (Position, True),
    ],
)
def test_what_is_not_of_the_type_is_garbage(declared: Any, written: object) -> None:
    with pytest.raises(Garbage):
        kind_of(declared).read(written, get)


@pytest.mark.parametrize("declared", [datetime | str, object, set[int], Position | str])
def test_what_json_cannot_tell_apart_is_refused_beforehand(declared: Any) -> None:
    with pytest.raises(TypeError):
        kind_of(declared)
