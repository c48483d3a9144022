from __future__ import annotations

from verifyimg.configuration.configuration import Configuration


def test_an_empty_configuration_decides_nothing() -> None:
    empty = Configuration(path="verifyimg.toml", folder="/w", options={}, lines={})
    assert (empty.ignoring, empty.severities, empty.places) == ((), (), ())
