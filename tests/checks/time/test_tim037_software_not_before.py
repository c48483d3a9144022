from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import release
from tests.support.subjects import bound, camera_date, claimed_date, run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject

LATE = release("2023-09-01", text="Adobe Photoshop 25.1, released in September 2023")
OF_2020 = claimed_date("2020-05-17 00:00:00", "2020-05-17 23:59:59")
OF_2024 = claimed_date("2024-05-17 00:00:00", "2024-05-17 23:59:59")
PUBLISHED_2020 = Claim(published_at=OF_2020.date)

NOT_APPLICABLE = [
    pytest.param(subject(camera_date()), id="no program named"),
    pytest.param(subject(bound("not_before", "2020-07-09")), id="a bound about the scene"),
    pytest.param(subject(release("2023-09-01", doubts=["low_confidence"])), id="a bound in doubt"),
]

SPEAKS = [
    pytest.param(
        subject(LATE),
        "info",
        "The file names Adobe Photoshop 25.1, released in September 2023 (IFD0:Software). So this "
        "file was not written before 4 May 2023, a margin allowed for; the scene may be older.",
        id="nothing claimed",
    ),
    pytest.param(
        subject(LATE, claim=OF_2020), "info", "may be older.", id="an older scene claimed"
    ),
    pytest.param(
        subject(LATE, claim=replace(OF_2024, original=True)),
        "info",
        "older.",
        id="a later original",
    ),
    pytest.param(
        subject(release("2020-08-01"), claim=replace(OF_2020, original=True)),
        "info",
        "older.",
        id="an original inside the margin",
    ),
    pytest.param(
        subject(LATE, claim=PUBLISHED_2020),
        "note",
        "So it is not the file that was published 17 May 2020.",
        id="published before",
    ),
    pytest.param(
        subject(LATE, claim=replace(OF_2020, original=True)),
        "conflict",
        "That contradicts the claim of an original of 17 May 2020.",
        id="an original of that time",
    ),
    pytest.param(
        subject(LATE, claim=replace(PUBLISHED_2020, original=True)),
        "conflict",
        "That contradicts the claim of an original published 17 May 2020.",
        id="an original published then",
    ),
    pytest.param(
        subject(release("2015-01-01"), LATE, release("2019-01-01")),
        "info",
        "Adobe Photoshop 25.1",
        id="the latest of three",
    ),
]


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_bound_about_the_file_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM037", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS)
def test_software_contradicts_nothing_but_an_original(
    given: Subject, severity: str, words: str
) -> None:
    (finding,), _ = run("TIM037", given)
    assert (finding.severity, finding.against, finding.aspect) == (severity, "claim", "origin")
    assert words in finding.message
