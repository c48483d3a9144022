from __future__ import annotations

import pytest

from verifyimg.readers.quicktime.names import ITEMS, KEYS, name_of_key


@pytest.mark.parametrize("key", ["", "own", "com.own.make", "com.apple.quicktime.own"])
def test_a_key_that_is_in_no_table_has_no_name(key: str) -> None:
    assert name_of_key(key) == ""


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("com.apple.quicktime.make", "Make"),
        ("make", "Make"),
        ("com.android.version", "AndroidVersion"),
        ("location.ISO6709", "GPSCoordinates"),
    ],
)
def test_a_key_is_known_with_its_namespace_or_without(key: str, name: str) -> None:
    assert name_of_key(key) == name


def test_names_are_those_of_tags() -> None:
    assert all(name.isalnum() and name[0].isupper() for name in (*KEYS.values(), *ITEMS.values()))
    assert all(len(letters) == 4 for letters in ITEMS)
