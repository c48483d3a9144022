from __future__ import annotations

from tests.support.rule_subjects import camera_date, device, release, subject
from verifyimg.checks.device.release import release_bounds

PHONE = device()
OTHER = device("Acme", "Phone X1")


def test_the_bound_of_a_device_is_the_one_that_rests_on_its_tags() -> None:
    bound = release(PHONE, "2017-09-12")
    assert list(release_bounds(subject(PHONE, bound), PHONE)) == [bound]


def test_the_bound_of_another_device_is_not_this_ones() -> None:
    looked_at = subject(PHONE, OTHER, release(PHONE, "2017-09-12"))
    assert list(release_bounds(looked_at, OTHER)) == []


def test_a_date_of_the_camera_is_no_bound() -> None:
    assert list(release_bounds(subject(PHONE, camera_date("2020-05-17")), PHONE)) == []
