from __future__ import annotations

import struct

import pytest

from verifyimg.isolation import landlock
from verifyimg.isolation.landlock import forbid_files, ruleset


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        (1, (0x1FFF,)),
        (2, (0x3FFF,)),
        (3, (0x7FFF,)),
        (4, (0x7FFF, 3)),
        (5, (0xFFFF, 3)),
        (6, (0xFFFF, 3, 3)),
        (9, (0xFFFF, 3, 3)),
    ],
)
def test_all_that_a_version_knows_is_handled(version: int, numbers: tuple[int, ...]) -> None:
    assert struct.unpack(f"={len(numbers)}Q", ruleset(version)) == numbers


def test_another_system_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landlock.sys, "platform", "darwin")
    assert not forbid_files()
