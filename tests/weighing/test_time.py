from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest

from tests.support.findings import finding
from tests.support.subjects import (
    EVENT,
    against,
    bound,
    camera_date,
    claimed_date,
    compared,
    gps_time,
    subject,
    unreadable,
)
from verifyimg.model.clue import Clue, DoubtKind
from verifyimg.model.comparison import Comparison, Relation
from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Strength
from verifyimg.weighing.time import weigh_time

RELATIONS: tuple[Relation, ...] = ("fits", "zone_only", "near", "outside")
DOUBTS: tuple[DoubtKind, ...] = (
    "default_clock",
    "firmware_constant",
    "before_device",
    "future",
    "invalid",
)


def weighed(*comparisons: Comparison, findings: Sequence[Finding] = ()) -> AspectVerdict:
    return verdict(against(EVENT, *comparisons), findings)


def verdict(of: Subject, findings: Sequence[Finding] = ()) -> AspectVerdict:
    assert EVENT.date is not None
    return weigh_time(EVENT.date, of, findings)


def camera(
    relation: Relation,
    *,
    zone: str | None = None,
    strength: Strength = "moderate",
    doubts: Sequence[DoubtKind] = (),
) -> Comparison:
    clue = camera_date(zone=zone, strength=strength, doubts=doubts)
    return compared(clue, relation, days=0 if relation == "fits" else -1198)


def again(relation: Relation) -> Comparison:
    """A second record of the camera's clock, which tells another date than the first."""
    clue = replace(camera_date(zone="+05:00", key="Samsung:TimeStamp"), storage="trailer")
    return compared(clue, relation, days=0 if relation == "fits" else -1198)


def gps(relation: Relation, *, doubts: Sequence[DoubtKind] = ()) -> Comparison:
    clue = gps_time(strength="weak", doubts=doubts)
    return compared(clue, relation, days=0 if relation == "fits" else -1198)


def device(relation: Relation, *, doubts: Sequence[DoubtKind] = ()) -> Comparison:
    return compared(bound("not_before", "2024-01-01", doubts=doubts), relation, days=90)


def named(relation: Relation) -> Comparison:
    """The camera's clock as the file's name tells it."""
    clue = replace(camera_date(strength="weak"), storage="file_name")
    return compared(clue, relation, days=0 if relation == "fits" else -1198)


def saved(relation: Relation) -> Comparison:
    """A bound from the file's name alone."""
    clue = bound("not_after", "2020-05-17", storage="file_name", strength="weak")
    return compared(clue, relation, days=0 if relation == "fits" else -1198)


UNDETERMINED = [
    pytest.param([named("fits")], id="a camera's name that fits"),
    pytest.param([named("near")], id="a camera's name that is near"),
    pytest.param([named("outside")], id="a camera's name outside"),
    pytest.param([saved("fits")], id="a bound by a name that fits"),
    pytest.param([], id="no clue"),
    pytest.param([device("fits")], id="a bound that fits, which is no date"),
    pytest.param([device("outside", doubts=["low_confidence"])], id="a bound of low confidence"),
    pytest.param(
        [compared(bound("not_before", "2024-01-01", about="file"), "outside", days=90)],
        id="a bound about the file",
    ),
    pytest.param([gps("outside", doubts=["gps_epoch"])], id="a receiver that was never set"),
    pytest.param([gps("fits", doubts=["no_fix"])], id="a receiver without a fix"),
    pytest.param([camera("fits", doubts=["default_clock"])], id="an unset clock that fits"),
    pytest.param(
        [
            camera("outside", doubts=["gps_differs", "default_clock"]),
            gps("outside", doubts=["future"]),
        ],
        id="two clocks in doubt",
    ),
    *(pytest.param([camera("outside", doubts=[doubt])], id=doubt) for doubt in DOUBTS),
]


@pytest.mark.parametrize("comparisons", UNDETERMINED)
def test_without_a_trusted_date_nothing_is_determined(comparisons: list[Comparison]) -> None:
    found = weighed(*comparisons)
    assert (found.ruling, found.strength) == ("undetermined", "none")


QUESTIONABLE = [
    pytest.param([camera("near")], id="near"),
    pytest.param([camera("zone_only")], id="in another zone only"),
    pytest.param([gps("near")], id="a receiver that is near"),
    pytest.param([camera("fits"), gps("near")], id="one fits, one is near"),
    pytest.param([camera("zone_only"), gps("fits")], id="one fits, one in another zone only"),
    pytest.param([camera("outside"), gps("fits")], id="the camera outside"),
    pytest.param([camera("fits"), gps("outside")], id="the receiver outside"),
    pytest.param([camera("near"), gps("outside")], id="one near, one outside"),
    pytest.param(
        [camera("outside", doubts=["gps_differs"]), gps("fits")],
        id="the camera outside, and another day",
    ),
    pytest.param(
        [camera("fits", doubts=["gps_differs"]), gps("outside")],
        id="the receiver outside, and another day",
    ),
    pytest.param([camera("fits"), again("outside")], id="one clock, its second record outside"),
    pytest.param([camera("outside"), again("fits")], id="one clock, its first record outside"),
    pytest.param([gps("fits"), device("outside")], id="a receiver that fits before the device"),
    pytest.param([camera("near"), device("outside")], id="a date near, a bound outside"),
]


@pytest.mark.parametrize("comparisons", QUESTIONABLE)
def test_clues_that_disagree_or_nearly_fit_are_questionable(comparisons: list[Comparison]) -> None:
    for order in (comparisons, comparisons[::-1]):
        found = weighed(*order)
        assert (found.ruling, found.strength) == ("questionable", "weak")


CONSISTENT = [
    pytest.param([camera("fits")], "weak", id="one clock without a zone"),
    pytest.param([camera("fits", zone="+05:00")], "moderate", id="one clock with a zone"),
    pytest.param([camera("fits", zone="+05:00", strength="weak")], "weak", id="re-saved"),
    pytest.param([camera("fits", zone="+05:00", strength="strong")], "moderate", id="one clock"),
    pytest.param([gps("fits")], "weak", id="the receiver alone"),
    pytest.param([camera("fits"), gps("fits")], "strong", id="two clocks"),
    pytest.param([camera("fits"), again("fits")], "weak", id="one clock in two places"),
    pytest.param([camera("fits"), device("fits")], "weak", id="a clock and a bound"),
    pytest.param(
        [camera("fits", doubts=["default_clock"]), gps("fits")], "weak", id="one of two in doubt"
    ),
    pytest.param(
        [camera("fits"), device("outside", doubts=["low_confidence"])],
        "weak",
        id="a bound of low confidence speaks against it",
    ),
    pytest.param(
        [camera("outside", doubts=["before_device"]), gps("fits")], "weak", id="a camera in doubt"
    ),
]


@pytest.mark.parametrize(("comparisons", "strength"), CONSISTENT)
def test_a_trusted_date_that_nothing_opposes_is_consistent(
    comparisons: list[Comparison], strength: Strength
) -> None:
    found = weighed(*comparisons)
    assert (found.ruling, found.strength) == ("consistent", strength)


CONTRADICTED = [
    pytest.param([camera("outside")], "moderate", id="one clock"),
    pytest.param([camera("outside", strength="weak")], "weak", id="one clock, re-saved"),
    pytest.param([camera("outside", strength="strong")], "moderate", id="one clock, never more"),
    pytest.param([gps("outside")], "weak", id="the receiver"),
    pytest.param([camera("outside"), gps("outside")], "strong", id="two clocks that agree"),
    pytest.param(
        [camera("outside", doubts=["gps_differs"]), gps("outside")],
        "weak",
        id="two clocks that tell different days",
    ),
    pytest.param([camera("outside"), again("outside")], "moderate", id="one clock in two places"),
    pytest.param([again("outside")], "moderate", id="the second record alone"),
    pytest.param([device("outside")], "moderate", id="a bound"),
    pytest.param([camera("outside"), device("outside")], "moderate", id="a clock and a bound"),
    pytest.param(
        [camera("fits", doubts=["before_device"]), device("outside")],
        "moderate",
        id="a bound, and a date that it denies",
    ),
    pytest.param([camera("outside"), device("fits")], "moderate", id="a bound that fits"),
    pytest.param(
        [compared(bound("not_after", "2023-01-01", strength="weak"), "outside", days=-240)],
        "weak",
        id="an upper bound by a file name",
    ),
]


@pytest.mark.parametrize(("comparisons", "strength"), CONTRADICTED)
def test_trusted_clues_outside_that_nothing_opposes_contradict(
    comparisons: list[Comparison], strength: Strength
) -> None:
    for order in (comparisons, comparisons[::-1]):
        found = weighed(*order)
        assert (found.ruling, found.strength) == ("contradicted", strength)


def test_a_file_that_speaks_against_its_own_date_is_questionable() -> None:
    fitting = camera("fits", zone="+05:00")
    doubt = finding(clues=[fitting.clue], severity="concern")
    found = weighed(fitting, findings=[doubt])
    assert (found.ruling, found.strength) == ("questionable", "weak")
    assert weighed(fitting, findings=[finding()]).ruling == "consistent"


def test_two_clocks_that_a_finding_sets_apart_are_not_strong_against_a_claim() -> None:
    both = [camera("outside"), gps("outside")]
    doubt = finding(clues=[both[0].clue, both[1].clue])
    found = weighed(*both, findings=[doubt])
    assert (found.ruling, found.strength) == ("contradicted", "moderate")


def test_findings_against_the_claim_do_not_count_twice() -> None:
    fitting = camera("fits", zone="+05:00")
    about = finding(clues=[fitting.clue], against="claim", severity="conflict")
    assert weighed(fitting, findings=[about]).ruling == "consistent"


@pytest.mark.parametrize(
    ("relation", "other", "denied", "bounded"),
    list(product([None, *RELATIONS], [None, *RELATIONS], [False, True], [False, True])),
)
def test_one_clock_is_never_above_moderate_and_a_fitting_one_stops_a_contradiction(
    relation: Relation | None, other: Relation | None, denied: bool, bounded: bool
) -> None:
    doubts: list[DoubtKind] = ["gps_differs"] if denied and other else []
    captures = [camera(relation, doubts=doubts)] if relation else []
    captures += [gps(other)] if other else []
    found = weighed(*captures, *([device("outside")] if bounded else []))
    if found.strength == "strong":
        assert {relation, other} in ({"fits"}, {"outside"}) and not denied
    if found.ruling == "contradicted":
        trusted = [c for c in captures if c.clue.trusted]
        assert all(c.relation == "outside" for c in trusted)
    if not captures and not bounded:
        assert found.ruling == "undetermined"


@pytest.mark.parametrize(
    ("clue", "reason"),
    [
        (unreadable("0000:00:00 00:00:00"), "there is the doubt invalid"),
        (camera_date(doubts=["default_clock"]), "there is the doubt default_clock"),
        (unreadable("", meaning="digitised"), "there is the doubt invalid"),
        (unreadable("", meaning="written"), "the file holds no date of the picture"),
    ],
)
def test_what_is_undetermined_says_why(clue: Clue, reason: str) -> None:
    assert reason in verdict(subject(clue, claim=EVENT)).sentence


def test_a_bound_from_a_name_alone_contradicts_weakly() -> None:
    found = weighed(saved("outside"))
    assert (found.ruling, found.strength) == ("contradicted", "weak")


def test_a_bound_from_a_name_against_a_date_that_fits_is_questionable() -> None:
    found = weighed(camera("fits"), saved("outside"))
    assert (found.ruling, found.strength) == ("questionable", "weak")


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("name", RELATIONS)
def test_a_camera_name_changes_no_verdict(relation: Relation, name: Relation) -> None:
    alone = weighed(camera(relation))
    assert weighed(camera(relation), named(name)) == alone
    assert weighed(named(name), camera(relation)) == alone


@pytest.mark.parametrize(
    ("day", "ruling"),
    [("2023-09-03", "questionable"), ("2023-09-04", "consistent"), ("2023-09-10", "consistent")],
)
def test_a_date_after_the_claimed_publication_is_questionable(day: str, ruling: str) -> None:
    fitting = compared(camera_date("2023-09-05 10:00:00", zone="+05:00"), "fits")
    published = claimed_date(f"{day} 00:00:00", f"{day} 23:59:59").date
    given = against(replace(EVENT, published_at=published), fitting)
    assert verdict(given).ruling == ruling
