from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from tests.house.test_words import NEVER
from tests.support.findings import finding
from tests.support.rule_subjects import claimed_place
from tests.support.subjects import EVENT, against, camera_date, compared, subject
from verifyimg.model.claim import Claim
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import ASPECTS, RULINGS, STRENGTHS, Aspect, Ruling, Strength
from verifyimg.weighing.verdict import NOT_CLAIMED, PUBLISHED, unexamined, verdict_of, weigh

UNCLAIMED = [
    pytest.param(Claim(), id="nothing"),
    pytest.param(Claim(original=False), id="no claim of originality"),
    pytest.param(Claim(caption="A caption", notes="A note", source_url="u"), id="a caption"),
]

CLAIMS: list[tuple[Claim, Aspect]] = [
    (EVENT, "time"),
    (claimed_place(38.46, 70.74), "place"),
    (Claim(device="Canon EOS 80D"), "device"),
    (Claim(credit="A. N. Other"), "origin"),
    (Claim(original=True), "origin"),
    (Claim(setting="indoor"), "origin"),
]


def aspect(ruling: Ruling, strength: Strength = "weak") -> AspectVerdict:
    return AspectVerdict(ruling=ruling, strength=strength, sentence=f"It is {ruling}.")


def two(first: AspectVerdict, second: AspectVerdict) -> dict[Aspect, AspectVerdict]:
    return {"time": first, "place": second, "device": NOT_CLAIMED, "origin": NOT_CLAIMED}


@pytest.mark.parametrize("claim", UNCLAIMED)
def test_where_nothing_is_claimed_there_is_no_verdict(claim: Claim) -> None:
    found = weigh(subject(camera_date(), claim=claim), [finding(severity="conflict")])
    assert (found.overall, found.strength) == ("no_claim", "none")
    assert found.sentence == "Nothing was claimed."
    assert {one.ruling for one in found.aspects.values()} == {"no_claim"}


def test_a_claim_of_publication_alone_has_no_verdict_and_is_not_called_none() -> None:
    found = weigh(subject(camera_date(), claim=Claim(published_at=EVENT.date)), [])

    assert (found.overall, found.sentence) == ("no_claim", PUBLISHED)


@pytest.mark.parametrize(("claim", "claimed"), CLAIMS)
def test_what_is_claimed_and_not_answered_is_undetermined(claim: Claim, claimed: Aspect) -> None:
    found = weigh(subject(claim=claim), [])
    assert tuple(found.aspects) == ASPECTS
    assert found.overall == found.aspects[claimed].ruling == "undetermined"
    assert {found.aspects[one].ruling for one in ASPECTS if one != claimed} == {"no_claim"}


def test_the_time_and_the_place_are_weighed_apart() -> None:
    there = replace(EVENT, place=claimed_place(38.46, 70.74).place)
    fit = finding("It is there.", severity="info", against="claim", aspect="place")
    found = weigh(against(there, compared(camera_date(), "outside", days=-1198)), [fit])
    assert (found.overall, found.strength) == ("contradicted", "moderate")
    assert found.aspects["place"].ruling == "consistent"
    assert found.sentence == found.aspects["time"].sentence


@pytest.mark.parametrize(("one", "other"), list(product(RULINGS, RULINGS)))
def test_the_worst_claimed_aspect_speaks_for_the_whole(one: Ruling, other: Ruling) -> None:
    worst = max(one, other, key=RULINGS.index)
    found = verdict_of(two(aspect(one), aspect(other)))
    assert found.overall == worst
    assert found.sentence == (f"It is {worst}." if worst != "no_claim" else "Nothing was claimed.")


def test_the_order_of_rulings_is_that_of_the_design() -> None:
    assert RULINGS[:0:-1] == ("contradicted", "questionable", "undetermined", "consistent")


@pytest.mark.parametrize(("one", "other"), list(product(STRENGTHS, STRENGTHS)))
def test_of_two_equal_rulings_the_better_founded_speaks(one: Strength, other: Strength) -> None:
    found = verdict_of(two(aspect("questionable", one), aspect("questionable", other)))
    assert found.strength == max(one, other, key=STRENGTHS.index)


@pytest.mark.parametrize(("one", "other"), list(product(STRENGTHS[1:], STRENGTHS[1:])))
def test_what_is_consistent_is_no_better_founded_than_its_weakest_part(
    one: Strength, other: Strength
) -> None:
    found = verdict_of(two(aspect("consistent", one), aspect("consistent", other)))
    assert found.strength == min(one, other, key=STRENGTHS.index)


@pytest.mark.parametrize(("claim", "claimed"), [*CLAIMS, (Claim(), None)])
def test_a_file_that_could_not_be_examined_is_never_clean(
    claim: Claim, claimed: Aspect | None
) -> None:
    found = unexamined(claim, "the file is empty")
    assert (found.overall, found.strength) == ("undetermined", "none")
    assert found.sentence == "Could not look: the file is empty."
    assert tuple(found.aspects) == ASPECTS
    for one, verdict in found.aspects.items():
        assert verdict.ruling == ("undetermined" if one == claimed else "no_claim")


@pytest.mark.parametrize(("claim", "claimed"), CLAIMS)
def test_every_sentence_ends_with_one_full_stop_and_accuses_nobody(
    claim: Claim, claimed: Aspect
) -> None:
    for found in (weigh(subject(claim=claim), []), unexamined(claim, "it was refused.")):
        for sentence in (found.sentence, found.aspects[claimed].sentence):
            assert sentence.endswith(".")
            assert not sentence.endswith("..")
            assert NEVER.search(sentence) is None
