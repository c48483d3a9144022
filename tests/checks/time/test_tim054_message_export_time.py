from __future__ import annotations

import pytest

from tests.support.named_files import subject_named
from tests.support.subjects import run
from verifyimg.model.subject import Subject

NOT_APPLICABLE = [
    pytest.param(subject_named("photo.jpg"), id="no time"),
    pytest.param(subject_named("IMG-20200517-WA0007.jpg"), id="a file of WhatsApp on a phone"),
    pytest.param(subject_named("1226595698793230348.jpg"), id="an identifier"),
    pytest.param(subject_named("photo_99@31-02-2023_10-15-22.jpg"), id="a day that is none"),
]

SPEAKS = [
    pytest.param(
        subject_named("photo_123@14-09-2023_10-15-22.jpg"),
        "14 September 2023 10:15 according to its Telegram export name",
        id="an exported chat of Telegram",
    ),
    pytest.param(
        subject_named("photo_2023-09-14_10-15-22.jpg"),
        "or the moment of saving it",
        id="a save of Telegram Desktop",
    ),
    pytest.param(
        subject_named("WhatsApp Image 2026-08-31 at 3.41.14 PM.jpeg"),
        "31 August 2026 15:41 according to its WhatsApp name",
        id="an export of WhatsApp",
    ),
    pytest.param(
        subject_named("signal-2023-05-01-12-34-56-789.jpg"),
        "1 May 2023 12:34 according to its Signal name",
        id="a save of Signal",
    ),
]


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_another_name_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM054", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_the_time_of_a_message_is_information(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM054", given)
    assert (finding.severity, finding.strength) == ("info", "weak")
    assert words in finding.message
    assert "it is no date of the capture" in finding.message
