from __future__ import annotations

import pytest

from tests.support.named_files import subject_named
from tests.support.subjects import run
from verifyimg.model.subject import Subject

NOT_APPLICABLE = [
    pytest.param(subject_named("photo.jpg"), id="no time"),
    pytest.param(subject_named("20240813_130334.jpg"), id="a camera's name"),
    pytest.param(subject_named("mmexport1578123456789.jpg"), id="a save on a phone"),
    pytest.param(subject_named("10158234567890123.jpg"), id="a number of Facebook's"),
    pytest.param(subject_named("122093456784018523.jpg"), id="a newer number of Facebook's"),
    pytest.param(
        subject_named("123456789_1507255906343130_1234567890123456789_n.jpg"),
        id="a name of Facebook's servers",
    ),
    pytest.param(subject_named("9999999999999999999.jpg"), id="a number that nothing counts"),
]

SPEAKS = [
    pytest.param(
        subject_named("1226595698793230348_1.jpg"),
        "9 February 2020 19:56 UTC (X (Twitter) id)",
        id="a post of X",
    ),
    pytest.param(
        subject_named("6854717870488702213.jpg"), "29 July 2020 02:06 UTC", id="a video of TikTok"
    ),
    pytest.param(
        subject_named("ErD8xv0VkAIBJe7.jpg"), "6 January 2021 16:20 UTC", id="a media key of X"
    ),
    pytest.param(
        subject_named("01890a5d-ac96-774b-bcce-b302099a8057.jpg"),
        "30 June 2023 03:34 UTC",
        id="a UUID of version 7",
    ),
]


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_an_identifier_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM053", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_the_time_of_an_identifier_is_information(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM053", given)
    assert (finding.severity, finding.strength) == ("info", "weak")
    assert words in finding.message
    assert "not of the capture" in finding.message
