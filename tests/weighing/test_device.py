from __future__ import annotations

import pytest

from tests.house.test_words import NEVER
from tests.support.findings import finding
from tests.support.rule_subjects import device, run, subject
from tests.support.typed import named
from verifyimg.model.claim import Claim
from verifyimg.model.image import HandlingState
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Ruling, Strength
from verifyimg.weighing.device import weigh_device

S9 = device("samsung", "SM-G960F")


def ruled(claimed: str, state: HandlingState = "unknown") -> AspectVerdict:
    of = named(Claim(device=claimed), S9, state=state)
    return weigh_device(claimed, of, run("DEV003", of)[0])


@pytest.mark.parametrize(
    ("of", "reason"),
    [
        (subject(claim=Claim(device="Galaxy S9")), "the file names no device"),
        (named(Claim(device="X5"), S9), "not in our tables"),
    ],
)
def test_without_two_names_to_compare_nothing_is_determined(of: Subject, reason: str) -> None:
    found = weigh_device("x", of, [])
    assert (found.ruling, found.strength) == ("undetermined", "none")
    assert reason in found.sentence


@pytest.mark.parametrize(
    ("claimed", "state", "ruling", "strength"),
    [
        ("Galaxy S9", "unknown", "consistent", "weak"),
        ("Galaxy S9", "resaved", "consistent", "weak"),
        ("Galaxy S9", "camera_direct", "consistent", "moderate"),
        ("Galaxy S9+", "camera_direct", "questionable", "weak"),
        ("iPhone 12", "unknown", "contradicted", "weak"),
        ("iPhone 12", "camera_direct", "contradicted", "moderate"),
    ],
)
def test_the_names_decide(
    claimed: str, state: HandlingState, ruling: Ruling, strength: Strength
) -> None:
    found = ruled(claimed, state)
    assert (found.ruling, found.strength) == (ruling, strength)


def test_a_file_that_speaks_against_its_own_device_is_questionable() -> None:
    of = named(Claim(device="Galaxy S9"), S9)
    found = weigh_device("Galaxy S9", of, [finding("The model was changed", clues=[S9])])
    assert found.ruling == "questionable"
    assert found.sentence.endswith("but the file speaks against it: The model was changed.")


def test_a_fitting_name_is_told_as_text_that_can_be_edited() -> None:
    assert ruled("Galaxy S9").sentence == (
        "The file names the device samsung SM-G960F, which is consistent with the claimed "
        '"Galaxy S9"; that is not verified: the name is text that can be edited.'
    )


@pytest.mark.parametrize("claimed", ["Galaxy S9", "Galaxy S9+", "iPhone 12", "X5"])
def test_the_sentence_accuses_nobody(claimed: str) -> None:
    found = ruled(claimed)
    assert NEVER.search(found.sentence) is None
    assert found.sentence.endswith(".")
