from __future__ import annotations

import plistlib
import struct

import pytest

from verifyimg.readers.binary_plist import MARK, MOST_KEYS, numbers_of

RUN_TIME = {"flags": 1, "value": 39_772_089_846_958, "timescale": 1_000_000_000, "epoch": 0}


def listed(found: object) -> bytes:
    return plistlib.dumps(found, fmt=plistlib.FMT_BINARY)  # type: ignore[arg-type]


NOTHING = [
    pytest.param(b"", id="nothing"),
    pytest.param(MARK, id="the mark alone"),
    pytest.param(MARK + b"\0" * 32, id="zeros"),
    pytest.param(MARK + b"\xff" * 32, id="ones"),
    pytest.param(listed([1, 2]), id="an array"),
    pytest.param(listed({"a": {"b": 1}}), id="a dictionary in a dictionary"),
    pytest.param(listed({"a": "text", "b": True, "c": 1.5}), id="no integers"),
    pytest.param(listed({str(n): n for n in range(MOST_KEYS + 1)}), id="too many keys"),
    pytest.param(b"bplist01" + listed(RUN_TIME)[8:], id="another version"),
]


@pytest.mark.parametrize("data", NOTHING)
def test_what_is_no_flat_list_of_numbers_gives_none(data: bytes) -> None:
    assert numbers_of(data) == {}


@pytest.mark.parametrize("numbers", [RUN_TIME, {"a": 255, "b": 256, "c": 65536}, {"least": -1}])
def test_numbers_of_every_size_are_read(numbers: dict[str, int]) -> None:
    assert numbers_of(listed(numbers)) == numbers


def test_references_outside_the_list_are_left_out() -> None:
    data = bytearray(listed({"a": 1, "b": 2}))
    data[9] = 200  # the first key
    assert numbers_of(bytes(data)) == {"b": 2}


def test_a_list_that_is_cut_or_changed_anywhere_ends() -> None:
    data = listed(RUN_TIME)
    for at in range(len(data)):
        for found in (data[:at], data[:at] + b"\xff" + data[at + 1 :]):
            assert len(numbers_of(found)) <= MOST_KEYS


def test_a_table_that_claims_to_be_endless_is_not_read() -> None:
    trailer = struct.pack(">6xBBQQQ", 8, 8, 2**40, 0, 8)
    assert numbers_of(MARK + b"\xd0" + trailer) == {}
