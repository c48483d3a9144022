from __future__ import annotations

import pytest

from tests.support.jumbf_bytes import ACTIONS, CLAIM, cbor
from verifyimg.readers.cbor import Cbor, CborDamaged, value_of


@pytest.mark.parametrize(
    "value",
    [
        0,
        23,
        24,
        70_000,
        -1,
        -70_000,
        "",
        "текст",
        b"\0",
        [],
        {},
        True,
        False,
        None,
        [1, [2, {"a": "b"}]],
        CLAIM,
        ACTIONS,
    ],
)
def test_a_value_is_read_as_it_was_written(value: Cbor) -> None:
    assert value_of(cbor(value), 1_000) == value


@pytest.mark.parametrize(
    ("data", "value"),
    [
        pytest.param(b"\x7f\x61a\x61b\xff", "ab", id="a text in pieces"),
        pytest.param(b"\x9f\x01\x02\xff", [1, 2], id="a list without a length"),
        pytest.param(b"\xbf\x61a\x01\xff", {"a": 1}, id="a map without a length"),
        pytest.param(b"\xc0\x61x", "x", id="a tag"),
        pytest.param(b"\xf9\x3e\x00", 1.5, id="half a float"),
        pytest.param(b"\xfb\x3f\xf8\0\0\0\0\0\0", 1.5, id="a double"),
        pytest.param(b"\xa1\x01\x02", {"1": 2}, id="a number as a key"),
        pytest.param(b"\xf8\x20", 32, id="a simple value"),
    ],
)
def test_other_forms_are_read_too(data: bytes, value: Cbor) -> None:
    assert value_of(data, 1_000) == value


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x61", id="a text without its letters"),
        pytest.param(b"\x5b" + b"\xff" * 8, id="the longest string"),
        pytest.param(b"\x9b" + b"\xff" * 8 + b"\0", id="the longest list"),
        pytest.param(b"\x9f\x01", id="a list that never ends"),
        pytest.param(b"\x7f", id="pieces that never end"),
        pytest.param(b"\x1c", id="a length of no form"),
        pytest.param(b"\x81" * 99, id="lists in lists"),
        pytest.param(b"\xc0" * 99 + b"\0", id="tags of tags"),
        pytest.param(b"\x98\xc8" + b"\0" * 200, id="more values than the limit"),
        pytest.param(b"\x5f" + b"\x40" * 200, id="more pieces than the limit"),
    ],
)
def test_what_is_damaged_or_too_much_ends(data: bytes) -> None:
    with pytest.raises(CborDamaged):
        value_of(data, 100)


def test_every_truncation_is_damage() -> None:
    whole = cbor(CLAIM)
    for length in range(len(whole)):
        with pytest.raises(CborDamaged):
            value_of(whole[:length], 1_000)
