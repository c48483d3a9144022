from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import EVENT, against, camera_date, compared, run, tag
from tests.support.typed import away, caption, stated
from verifyimg.model.subject import Subject

CAPTION = caption()
OLD = stated("2021-08-16")
FITTING = stated("2023-09-01")

SILENT = {
    "a date inside": against(EVENT, compared(FITTING, "fits"), others=[CAPTION]),
    "a date nearly inside": against(EVENT, compared(OLD, "near", days=1), others=[CAPTION]),
    "a date that misses a time of day by hours": against(
        EVENT, away(OLD, days=1.4), others=[CAPTION]
    ),
    "an old date beside one that fits": against(
        EVENT, away(OLD, days=-700), compared(FITTING, "fits"), others=[CAPTION]
    ),
}

NOT_APPLICABLE = {
    "no claimed date": (
        against(replace(EVENT, date=None), others=[CAPTION]),
        "no date was claimed",
    ),
    "no caption": (against(EVENT, away(OLD, days=-700)), "holds no caption"),
    "a caption without a date": (against(EVENT, others=[CAPTION]), "no caption holds a date"),
    "a date of another field": (
        against(
            EVENT,
            away(stated("2021-08-16", tags=[tag("IPTC:DateCreated")]), days=-700),
            others=[CAPTION],
        ),
        "no caption holds a date",
    ),
    "a date of the camera": (
        against(EVENT, away(camera_date(), days=-1198), others=[CAPTION]),
        "no caption holds a date",
    ),
}

SPEAKS = {
    "an old date": against(EVENT, away(OLD, days=-743), others=[CAPTION]),
    "36 hours": against(EVENT, away(OLD, days=-1.5), others=[CAPTION]),
    "a later date": against(EVENT, away(stated("2024-01-01"), days=116), others=[CAPTION]),
    "two old dates": against(
        EVENT,
        away(stated("2015-05-01", "2015-05-31"), days=-3000),
        away(OLD, days=-743),
        others=[CAPTION],
    ),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("CLM004", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject, reason: str) -> None:
    findings, outcome = run("CLM004", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize("looked_at", SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject) -> None:
    (finding,), _ = run("CLM004", looked_at)
    assert (finding.severity, finding.strength) == ("concern", "weak")
    assert (finding.against, finding.aspect) == ("claim", "time")


def test_the_finding_tells_the_date_the_gap_and_the_caption_verbatim() -> None:
    (finding,), _ = run("CLM004", SPEAKS["an old date"])
    assert finding.message == (
        "The caption in the file tells 2021-08-16, 2 years before the claimed 29 August to 6 "
        'September 2023: "… 2021-08-16 …" (IPTC:Caption-Abstract). Somebody typed it, and it may '
        "speak of something else."
    )


def test_of_several_dates_the_nearest_is_measured() -> None:
    (finding,), _ = run("CLM004", SPEAKS["two old dates"])
    assert "tells 2021-08-16 and 2015-05-01 to 2015-05-31, the nearest 2 years before" in (
        finding.message
    )


def test_many_dates_are_counted() -> None:
    dates = [away(stated(f"2015-05-{day:02}"), days=-3000 + day) for day in range(1, 10)]
    (finding,), _ = run("CLM004", against(EVENT, *dates, others=[CAPTION]))
    assert "and 6 more dates, the nearest" in finding.message
    assert len(finding.clues) == 9
