from __future__ import annotations

from tests.support.named_files import sized, subject_named
from verifyimg.checks.platform.traces import exif_is_absent, likeliest, traces

FORWARDED = subject_named("IMG-20200517-WA0007.jpg", sized(1600, 1200))


def test_a_file_without_a_trace_has_none() -> None:
    assert traces(subject_named("photo.jpg", sized(4000, 3000))) == ()
    assert likeliest(()) == ()


def test_the_likeliest_platform_has_the_telling_trace_and_the_most() -> None:
    (first,) = likeliest(traces(FORWARDED))
    assert (first.platform, first.telling, first.stripped) == ("WhatsApp", True, True)
    assert first.words == ("its name", "its size", "no EXIF")


def test_platforms_that_fit_as_well_are_all_kept() -> None:
    found = likeliest(traces(subject_named("photo.jpg", sized(1600, 1200))))
    assert [one.platform for one in found] == ["WhatsApp", "Signal"]
    assert not any(one.telling for one in found)


def test_exif_that_could_not_be_looked_for_is_not_missing() -> None:
    unseen = subject_named("IMG-20200517-WA0007.jpg", sized(1600, 1200), looked=False)
    assert exif_is_absent(FORWARDED)
    assert not exif_is_absent(unseen)
    assert not any(one.stripped for one in traces(unseen))
