from __future__ import annotations

import pytest

from tests.support.subjects import (
    against,
    bound,
    camera_date,
    claimed_date,
    compared,
    device,
    gps_time,
    run,
    subject,
)
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject

EARLY = claimed_date("2018-05-01 00:00:00", "2018-05-31 23:59:59", precision="month")
CAMERA = device("Canon", "EOS R5")


def release(day: str = "2020-07-09", **more: object) -> Clue:
    return bound("not_before", day, of=CAMERA, **more)  # type: ignore[arg-type]


SILENT = [
    pytest.param(
        against(EARLY, compared(release("2016-02-01"), "fits"), others=[CAMERA]),
        id="a device that was out",
    ),
    pytest.param(
        against(EARLY, compared(release("2018-05-31"), "fits")), id="released on the last day"
    ),
    pytest.param(
        against(
            EARLY,
            compared(release("2016-02-01"), "fits"),
            compared(camera_date(), "outside", days=700),
        ),
        id="a camera date, which is TIM010's",
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(release()), "no date was claimed", id="no claim"),
    pytest.param(
        subject(CAMERA, claim=EARLY),
        "nothing known says before what time the scene cannot have been",
        id="no bound",
    ),
    pytest.param(
        against(EARLY, compared(release(about="file"), "outside", days=740)),
        "nothing known says before what time the scene cannot have been",
        id="a bound about the file",
    ),
    pytest.param(
        against(EARLY, compared(release(doubts=["invalid"]), "outside", days=740)),
        "there is the doubt invalid",
        id="a bound in doubt",
    ),
]

SPEAKS = [
    pytest.param(
        against(EARLY, compared(release(), "outside", days=740), others=[CAMERA]),
        ("conflict", "moderate"),
        "The file says Canon EOS R5 (IFD0:Make, IFD0:Model); known is: a source of 2020-07-09. So "
        "the scene was not before 8 June 2020, a margin allowed for. That contradicts the claimed "
        "May 2018, which ends 2 years earlier.",
        id="a device that was not out",
    ),
    pytest.param(
        against(EARLY, compared(release(strength="strong"), "outside", days=740)),
        ("conflict", "moderate"),
        "contradicts the claimed May 2018",
        id="text that can be edited is never strong",
    ),
    pytest.param(
        against(
            EARLY, compared(release(storage="maker_note", strength="strong"), "outside", days=740)
        ),
        ("conflict", "strong"),
        "contradicts the claimed May 2018",
        id="a bound of the maker's own block",
    ),
    pytest.param(
        against(EARLY, compared(release(doubts=["low_confidence"]), "outside", days=740)),
        ("note", "weak"),
        "would contradict the claimed May 2018",
        id="a fact of low confidence",
    ),
    pytest.param(
        against(EARLY, compared(release(), "outside", days=740), compared(gps_time(), "fits")),
        ("concern", "moderate"),
        "would contradict the claimed May 2018, which ends 2 years earlier. Another clock of",
        id="a bound that another clock of the file opposes",
    ),
    pytest.param(
        against(EARLY, compared(release("2018-06-20"), "fits"), others=[CAMERA]),
        ("note", "weak"),
        "known is: a source of 2018-06-20. That is 19 days after the claimed May 2018 ends. "
        "Devices are used in public that long before",
        id="inside the margin",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_claim_after_the_bound_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM012", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_a_usable_bound_and_a_claim_it_is_not_applicable(
    given: Subject, reason: str
) -> None:
    findings, outcome = run("TIM012", given)
    assert (findings, outcome.outcome, outcome.reason) == ((), "not_applicable", reason)


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS)
def test_a_claim_before_the_bound_is_reported(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("TIM012", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message
