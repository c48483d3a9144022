from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.rule_subjects import claimed_place, place
from verifyimg.clues.against_place import compare_places
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue, Doubt

KHORUGH = (37.489, 71.552)
"""In Tajikistan; the far bank of the river is Afghanistan."""
VOID = Doubt(kind="no_fix", text="0 north 0 east is what unset fields decode to")

NOT_LOOKED_UP = [
    pytest.param(place(*KHORUGH), Claim(), id="no place claimed"),
    pytest.param(place(*KHORUGH), claimed_place(*KHORUGH), id="inside"),
    pytest.param(place(37.489, 71.70), claimed_place(*KHORUGH), id="3 km beyond"),
    pytest.param(place(*KHORUGH), claimed_place(38.56, 68.77), id="far away"),
    pytest.param(place(37.489, 71.80, doubts=[VOID]), claimed_place(*KHORUGH), id="in doubt"),
]


@pytest.mark.parametrize(("clue", "claim"), NOT_LOOKED_UP)
def test_no_country_is_looked_up_where_the_distance_decides(clue: Clue, claim: Claim) -> None:
    assert compare_places(claim, [clue]) == ()


def test_between_5_and_25_km_beyond_the_countries_are_told() -> None:
    (compared,) = compare_places(claimed_place(*KHORUGH, 1), [place(37.489, 71.37)])
    assert compared.countries == ("AF",)
    assert compared.claimed_countries == ("TJ",)
    assert compared.another_country is True


def test_a_claimed_radius_across_the_border_has_both_countries() -> None:
    (compared,) = compare_places(claimed_place(*KHORUGH, 10), [place(37.489, 71.30)])
    assert compared.claimed_countries == ("AF", "TJ")
    assert compared.another_country is False


PROBE = """
import sys
from tests.support.rule_subjects import claimed_place, place
from verifyimg.clues.against_place import compare_places
compare_places(claimed_place(37.489, 71.552), [place(38.56, 68.77)])
print("tzfpy" in sys.modules)
"""


def test_far_away_the_map_is_not_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
