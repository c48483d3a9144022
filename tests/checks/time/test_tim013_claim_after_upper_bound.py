from __future__ import annotations

import pytest

from tests.support.subjects import EVENT, against, bound, compared, run, subject
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject


def seen(day: str = "2021-05-03", **more: object) -> Clue:
    return bound("not_after", day, **more)  # type: ignore[arg-type]


SILENT = [
    pytest.param(against(EVENT, compared(seen("2023-10-01"), "fits")), id="a later message"),
    pytest.param(
        against(
            EVENT,
            compared(seen("2023-10-01"), "fits"),
            compared(bound("not_before", "2024-05-01"), "outside", days=200),
        ),
        id="a lower bound, which is TIM012's",
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(seen()), "no date was claimed", id="no claim"),
    pytest.param(
        against(EVENT, compared(seen(about="file"), "outside", days=-848)),
        "nothing known says after what time the scene cannot have been",
        id="a bound about the file",
    ),
    pytest.param(
        against(EVENT, compared(seen(doubts=["invalid"]), "outside", days=-848)),
        "there is the doubt invalid",
        id="a bound in doubt",
    ),
]

SPEAKS = [
    pytest.param(
        against(EVENT, compared(seen(), "outside", days=-848)),
        ("conflict", "moderate"),
        "so the scene was not after 3 May 2021 00:00 UTC. That contradicts the claimed 29 August "
        "to 6 September 2023, which begins 2 years 3 months later.",
        id="a message of two years before",
    ),
    pytest.param(
        against(EVENT, compared(seen(strength="weak", storage="file_name"), "outside", days=-848)),
        ("conflict", "weak"),
        "(System:FileName), so the scene was not after 3 May 2021 00:00 UTC. That contradicts the "
        "claimed 29 August to 6 September 2023, which begins 2 years 3 months later. The file name "
        "alone says so, and anyone can rename a file.",
        id="a file name",
    ),
    pytest.param(
        against(EVENT, compared(seen(doubts=["low_confidence"]), "outside", days=-848)),
        ("note", "weak"),
        "would contradict",
        id="a fact of low confidence",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_claim_before_the_bound_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM013", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_a_usable_bound_and_a_claim_it_is_not_applicable(
    given: Subject, reason: str
) -> None:
    findings, outcome = run("TIM013", given)
    assert (findings, outcome.outcome, outcome.reason) == ((), "not_applicable", reason)


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS)
def test_a_claim_after_the_bound_is_reported(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("TIM013", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message
