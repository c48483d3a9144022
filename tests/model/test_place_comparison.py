from __future__ import annotations

import pytest

from tests.support.rule_subjects import place
from verifyimg.model.place_comparison import PlaceComparison

COUNTRIES = [
    pytest.param(("TJ",), ("TJ",), False, id="one country"),
    pytest.param(("TJ",), ("AF",), True, id="two countries"),
    pytest.param(("AF", "TJ"), ("TJ",), False, id="a position beside the border"),
    pytest.param(("TJ",), ("AF", "TJ"), False, id="a claim across the border"),
    pytest.param(("RU", "UA"), ("RU",), False, id="disputed territory"),
    pytest.param(("RU", "UA"), ("RO",), True, id="neither claimant's country"),
    pytest.param((), ("TJ",), None, id="a position at sea"),
    pytest.param(("TJ",), (), None, id="a claim at sea"),
    pytest.param((), (), None, id="both at sea"),
]


@pytest.mark.parametrize(("countries", "claimed", "expected"), COUNTRIES)
def test_a_country_is_another_only_if_no_reading_makes_it_the_same(
    countries: tuple[str, ...], claimed: tuple[str, ...], expected: bool | None
) -> None:
    compared = PlaceComparison(
        clue=place(37.4, 71.5), countries=countries, claimed_countries=claimed
    )
    assert compared.another_country is expected
