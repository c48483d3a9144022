from __future__ import annotations

from dataclasses import replace

import pytest

from tests.house.test_words import NEVER
from tests.support.findings import finding
from tests.support.rule_subjects import run
from tests.support.typed import credit, named
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding
from verifyimg.model.image import HandlingState, HandlingStep
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Aspect, Ruling, Severity
from verifyimg.weighing.origin import weigh_origin

SMITH = Claim(credit="John Smith")
ORIGINAL = Claim(original=True)


def weighed(of: Subject) -> AspectVerdict:
    return weigh_origin(of, run("CLM003", of)[0])


@pytest.mark.parametrize(
    ("of", "ruling", "words"),
    [
        (named(SMITH), "undetermined", "the file names nobody"),
        (named(SMITH, credit("Джон Смит")), "undetermined", "different alphabets"),
        (named(SMITH, credit("J. Smith")), "consistent", '"J. Smith" (IPTC:By-line)'),
        (named(SMITH, credit("Jane Doe")), "questionable", 'credits "Jane Doe"'),
    ],
)
def test_a_credit_is_weak_and_never_contradicted(of: Subject, ruling: Ruling, words: str) -> None:
    found = weighed(of)
    assert found.ruling == ruling
    assert found.strength == ("none" if ruling == "undetermined" else "weak")
    assert words in found.sentence


@pytest.mark.parametrize(
    ("state", "ruling", "words"),
    [
        ("unknown", "undetermined", "cannot be told: no camera data to tell by"),
        ("camera_direct", "consistent", "as far as the file shows (MakerNote in place)"),
        ("resaved", "questionable", "saved again after the camera wrote it (a Photoshop block)"),
    ],
)
def test_an_original_is_as_the_file_was_handled(
    state: HandlingState, ruling: Ruling, words: str
) -> None:
    found = weighed(named(ORIGINAL, state=state))
    assert found.ruling == ruling
    assert words in found.sentence


def test_a_setting_is_not_tested() -> None:
    found = weighed(named(Claim(setting="outdoor")))
    assert (found.ruling, found.strength) == ("undetermined", "none")
    assert "not tested by this version" in found.sentence


@pytest.mark.parametrize(
    ("severity", "ruling"), [("concern", "questionable"), ("conflict", "contradicted")]
)
def test_a_finding_about_the_origin_decides(severity: Severity, ruling: Ruling) -> None:
    of = named(ORIGINAL, state="camera_direct")
    about = finding(
        "It went through a platform.", severity=severity, against="claim", aspect="origin"
    )
    found = weigh_origin(of, [about])
    assert found.ruling == ruling
    assert found.sentence.startswith("It went through a platform. The file looks as a camera")


def test_a_credit_whose_rule_failed_is_undetermined() -> None:
    found = weigh_origin(named(SMITH, credit("Jane Doe")), [])
    assert (found.ruling, found.strength) == ("undetermined", "none")


@pytest.mark.parametrize("aspect", ["time", "device"])
def test_a_finding_about_something_else_does_not(aspect: Aspect) -> None:
    other: Finding = finding(severity="conflict", against="claim", aspect=aspect)
    assert weigh_origin(named(ORIGINAL, state="camera_direct"), [other]).ruling == "consistent"


def test_the_worst_part_speaks_and_all_are_told() -> None:
    claim = Claim(credit="John Smith", original=True, setting="indoor")
    found = weighed(named(claim, credit("John Smith"), state="resaved"))
    assert found.ruling == "questionable"
    assert found.sentence.startswith("The file was saved again")
    assert "not tested by this version" in found.sentence
    assert 'credits "John Smith"' in found.sentence
    assert NEVER.search(found.sentence) is None


def test_every_finding_about_the_origin_is_told_and_a_credit_that_differs_once() -> None:
    of = named(SMITH, credit("Jane Doe"))
    platform = finding("It was sent", severity="conflict", against="claim", aspect="origin")
    found = weigh_origin(of, [*run("CLM003", of)[0], platform])
    assert found.ruling == "contradicted"
    assert found.sentence.startswith("It was sent. The file credits")
    assert found.sentence.count("Jane Doe") == 1


def test_a_file_that_was_saved_again_names_who_had_it_in_hand() -> None:
    of = named(ORIGINAL, state="resaved")
    steps = (
        HandlingStep(kind="camera", name="Canon EOS 5D", when=None, tags=()),
        HandlingStep(kind="editor", name="GIMP 2.10", when=None, tags=()),
    )
    found = weighed(replace(of, handling=replace(of.handling, steps=steps)))
    assert found.ruling == "questionable"
    assert "The file names the camera Canon EOS 5D, then the program GIMP 2.10." in found.sentence
