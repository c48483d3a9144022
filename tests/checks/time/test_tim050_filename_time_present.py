from __future__ import annotations

import pytest

from tests.support.evidence import CAMERA
from tests.support.named_files import subject_named
from tests.support.subjects import camera_date, run
from verifyimg.model.subject import Subject

NOT_APPLICABLE = [
    pytest.param(subject_named("photo.jpg"), "holds no time in a form", id="no time"),
    pytest.param(subject_named(""), "holds no time in a form", id="no name"),
    pytest.param(
        subject_named("IMG-20200517-WA0007.jpg"), "a rule of its own", id="a name of WhatsApp"
    ),
    pytest.param(subject_named("1226595698793230348.jpg"), "a rule of its own", id="an identifier"),
    pytest.param(
        subject_named("photo_12@14-09-2023_10-15-22.jpg"), "a rule of its own", id="a message"
    ),
]

SPEAKS = [
    pytest.param(
        subject_named("20240813_130334.jpg"),
        "weak",
        "13 August 2024 13:03 according to its Samsung Camera name (System:FileName): the time of "
        "capture, in a name that anyone can change. A name alone neither supports nor contradicts",
        id="a camera's name",
    ),
    pytest.param(
        subject_named("20240813_130334.jpg", others=[camera_date("2024-08-13 13:03:34")]),
        "moderate",
        "agrees with it to the second",
        id="a camera's name that the date bears out",
    ),
    pytest.param(
        subject_named(
            "20240813_130334.jpg",
            others=[camera_date("2024-08-13 13:03:34", doubts=["gps_differs"])],
        ),
        "weak",
        "A name alone",
        id="beside a date in doubt",
    ),
    pytest.param(
        subject_named("IMG_20200104_153045_123.jpg", dict(CAMERA), blocks=["EXIF"]),
        "none",
        "It is not relied on, because Telegram for Android",
        id="a shape that an app gives too",
    ),
    pytest.param(
        subject_named("FB_IMG_1578123456789.jpg"),
        "weak",
        "What the picture shows was there by then",
        id="a save on a phone",
    ),
    pytest.param(
        subject_named("Screenshot 2023-01-01 at 12.00.00.png"),
        "weak",
        "1 January 2023 12:00 according to its macOS screenshot name",
        id="a capture of the screen",
    ),
]


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_such_a_name_it_is_not_applicable(given: Subject, reason: str) -> None:
    findings, outcome = run("TIM050", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_the_time_in_the_name_is_information(given: Subject, strength: str, words: str) -> None:
    (finding,), _ = run("TIM050", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert words in finding.message
    assert "System:FileName" in [tag.key for tag in finding.evidence]
