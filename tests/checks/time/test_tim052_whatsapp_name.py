from __future__ import annotations

import pytest

from tests.support.named_files import subject_named
from tests.support.subjects import run
from verifyimg.model.subject import Subject

NOT_APPLICABLE = [
    pytest.param(subject_named("photo.jpg"), id="no time"),
    pytest.param(subject_named("IMG_20200104_153045.jpg"), id="a camera's name"),
    pytest.param(subject_named("FB_IMG_1578123456789.jpg"), id="another app's name"),
    pytest.param(
        subject_named("WhatsApp Image 2023-09-14 at 10.15.22.jpeg"), id="an exported message"
    ),
]

SPEAKS = [
    pytest.param(subject_named("IMG-20200517-WA0007.jpg"), "weak", id="a picture"),
    pytest.param(subject_named("IMG-20200517-WA0007 (1).jpg"), "weak", id="a copy"),
    pytest.param(subject_named("IMG-20200517-WA0007.jpg", blocks=["EXIF"]), "weak", id="with EXIF"),
]


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_another_name_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM052", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "strength"), SPEAKS)
def test_a_name_of_whatsapp_is_a_bound_and_no_date_of_capture(
    given: Subject, strength: str
) -> None:
    (finding,), _ = run("TIM052", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert "17 May 2020 according to its WhatsApp name (System:FileName)" in finding.message
    assert "it is no date of the capture" in finding.message


def test_a_day_after_the_examination_is_not_relied_on() -> None:
    (finding,), _ = run("TIM052", subject_named("IMG-20300101-WA0001.jpg"))
    assert finding.strength == "none"
    assert "It is not relied on" in finding.message
