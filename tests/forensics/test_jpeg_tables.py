from __future__ import annotations

import pytest

from verifyimg.forensics.jpeg_tables import _made, estimate


@pytest.mark.parametrize("quality", range(1, 101))
def test_each_setting_is_known_by_its_own_tables(quality: int) -> None:
    brightness, colour = _made(quality, 1)
    found = estimate(brightness, colour)
    assert found is not None and (found.quality, found.exact) == (quality, True)


def test_a_setting_is_known_by_the_table_of_brightness_alone() -> None:
    found = estimate(_made(75, 1)[0], None)
    assert found is not None and (found.quality, found.exact) == (75, True)


def test_tables_that_are_nearly_those_of_a_setting_are_not_exact() -> None:
    brightness, colour = _made(75, 1)
    found = estimate((*brightness[:-1], brightness[-1] + 1), colour)
    assert found is not None and (found.quality, found.exact) == (75, False)


@pytest.mark.parametrize("table", [(1, 255) * 32, (16,) * 10, ()])
def test_a_table_of_another_make_has_no_setting(table: tuple[int, ...]) -> None:
    assert estimate(table, None) is None
