from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.support.subjects import camera_date, gps_time
from verifyimg.clues.gps_rollover import without_rollover
from verifyimg.model.clue import Clue

TAKEN = datetime(2023, 6, 4, 10, 7, 12)


def receiver(**before: float) -> Clue:
    """GPS time that much before the picture."""
    return gps_time(f"{TAKEN - timedelta(**before):%Y-%m-%d %H:%M:%S}")


CAMERA = camera_date(f"{TAKEN + timedelta(hours=5):%Y-%m-%d %H:%M:%S}", zone="+05:00")
NO_ZONE = camera_date(f"{TAKEN + timedelta(hours=5):%Y-%m-%d %H:%M:%S}")

LEFT_ALONE = [
    pytest.param(receiver(days=0), CAMERA, id="the same time"),
    pytest.param(receiver(days=1), CAMERA, id="a day"),
    pytest.param(receiver(days=7166, hours=-1), CAMERA, id="more than two days short"),
    pytest.param(receiver(days=7171), CAMERA, id="three days more"),
    pytest.param(receiver(days=7000), CAMERA, id="a thousand weeks"),
    pytest.param(receiver(days=-7168), CAMERA, id="1,024 weeks later"),
    pytest.param(
        receiver(days=7168),
        camera_date("2023-06-04 10:07:12", doubts=["future"]),
        id="a camera date in doubt",
    ),
    pytest.param(
        receiver(days=7168),
        camera_date("2023-06-04 10:07:12", meaning="written", about="file"),
        id="a date of the file",
    ),
    pytest.param(
        gps_time("2003-10-19 10:07:12", doubts=["no_fix"]), CAMERA, id="a receiver without a fix"
    ),
]

ROLLED_OVER = [
    pytest.param(receiver(days=7168), CAMERA, "4 June 2023 10:07 UTC", id="1,024 weeks"),
    pytest.param(receiver(days=7168), NO_ZONE, "4 June 2023 10:07 UTC", id="no zone"),
    pytest.param(receiver(days=7169), CAMERA, "3 June 2023 10:07 UTC", id="a day off"),
    pytest.param(receiver(days=14336), CAMERA, "4 June 2023 10:07 UTC", id="2,048 weeks"),
]


@pytest.mark.parametrize(("gps", "camera"), LEFT_ALONE)
def test_any_other_difference_is_left_alone(gps: Clue, camera: Clue) -> None:
    assert without_rollover(gps, [camera]) == gps


def test_without_a_camera_date_nothing_is_known() -> None:
    assert without_rollover(receiver(days=7168), []).trusted


@pytest.mark.parametrize(("gps", "camera", "proposed"), ROLLED_OVER)
def test_a_round_of_the_week_counter_is_doubted_and_a_date_proposed(
    gps: Clue, camera: Clue, proposed: str
) -> None:
    found = without_rollover(gps, [camera])
    assert [doubt.kind for doubt in found.doubts] == ["gps_rollover"]
    assert found.doubts[0].text.endswith(f"weeks later is {proposed}")
    assert found.window == gps.window
