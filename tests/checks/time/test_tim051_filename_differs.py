from __future__ import annotations

import pytest

from tests.support.evidence import CAMERA
from tests.support.named_files import subject_named
from tests.support.subjects import camera_date, gps_time, run
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Value

EXIF: dict[str, Value] = dict(CAMERA)


def taken(name: str, date: str, *, zone: str | None = None) -> Subject:
    """A file of that name, by its camera's clock of that date."""
    others = [camera_date(date, zone=zone)]
    return subject_named(name, EXIF, blocks=["EXIF"], others=others)


SILENT = [
    pytest.param(taken("20240813_130334.jpg", "2024-08-13 13:03:34"), id="the same"),
    pytest.param(taken("20240813_130334.jpg", "2024-08-13 13:03:39"), id="five seconds"),
    pytest.param(taken("20240813_130334.jpg", "2024-08-13 08:03:36"), id="another zone"),
    pytest.param(taken("20240813_130334.jpg", "2024-08-13 07:33:34"), id="a zone of half hours"),
    pytest.param(taken("20240813_130334.jpg", "2024-08-12 12:03:34"), id="zones far apart"),
    pytest.param(
        taken("PXL_20231006_063000139.jpg", "2023-10-06 08:30:00", zone="+02:00"),
        id="a Pixel's name, in UTC",
    ),
    pytest.param(
        taken("IMG_20231014_183246_BURST003.jpg", "2023-10-14 18:32:58"), id="within a burst"
    ),
    pytest.param(taken("PANO_20200104_153045.jpg", "2020-01-04 15:32:01"), id="a panorama"),
    pytest.param(taken("WP_20150815_001.jpg", "2015-08-15 23:10:00"), id="a day without a time"),
    pytest.param(
        taken("20240813_130334(0).jpg", "2024-08-13 13:03:34"), id="an edited copy of a Samsung"
    ),
]

NOT_APPLICABLE = [
    pytest.param(taken("photo.jpg", "2020-05-17 14:03:21"), "holds no time", id="no time"),
    pytest.param(
        taken("IMG-20200517-WA0007.jpg", "2019-01-01 14:03:21"), "only a camera", id="WhatsApp"
    ),
    pytest.param(
        taken("IMG_20200104_153045_123.jpg", "2019-01-01 14:03:21"),
        "only a camera",
        id="a name that Telegram may have given",
    ),
    pytest.param(
        subject_named("20240813_130334.jpg", others=[gps_time()]),
        "no camera date that can be relied on",
        id="no camera date",
    ),
    pytest.param(
        subject_named(
            "20240813_130334.jpg",
            EXIF,
            others=[camera_date("2016-01-01 00:03:12", doubts=["default_clock"])],
        ),
        "no camera date that can be relied on",
        id="a clock that was never set",
    ),
]

SPEAKS = [
    pytest.param(
        taken("20240813_130334.jpg", "2024-08-13 13:03:40"), "leaves 6 seconds", id="six seconds"
    ),
    pytest.param(
        taken("IMG_20200104_153045.jpg", "2021-06-01 09:12:00"), "1 year 4 months", id="years"
    ),
    pytest.param(
        taken("PXL_20231006_063000139.jpg", "2023-10-06 08:37:00", zone="+02:00"),
        "leaves 6 minutes",
        id="no zone from UTC",
    ),
    pytest.param(
        taken("WP_20150815_001.jpg", "2016-08-15 23:10:00"), "11 months", id="another day"
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_name_that_fits_is_clear(given: Subject) -> None:
    findings, outcome = run("TIM051", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_both_it_is_not_applicable(given: Subject, reason: str) -> None:
    findings, outcome = run("TIM051", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_difference_beyond_zones_is_a_weak_concern(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM051", given)
    assert (finding.severity, finding.strength, finding.against) == ("concern", "weak", "file")
    assert words in finding.message
