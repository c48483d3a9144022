from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON, IPHONE, holding
from tests.support.rule_subjects import run
from verifyimg.model.image import Preview
from verifyimg.model.picture import ThumbnailComparison
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Value
from verifyimg.model.words import Severity


def small(
    *size: int, fields: dict[str, Value] = CANON, block: str = "IFD1", pixels: bool = True
) -> Subject:
    preview = Preview(kind="thumbnail", block=block, offset=1, length=2, mime="image/jpeg")
    found = ThumbnailComparison(
        preview=preview,
        relation="agrees",
        turn="upright",
        score=1.0,
        explanation="",
        size=(size[0], size[1]),
    )
    return replace(holding(fields), thumbnails=(found,), pixels=pixels)


SILENT: dict[str, Subject] = {
    "160 x 120": small(160, 120),
    "upright": small(120, 160),
    "a larger one of Photoshop's": small(256, 170, block="APP13 Photoshop"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a maker of phones": small(320, 240, fields=IPHONE),
    "without pixels": small(160, 107, pixels=False),
    "no thumbnail": holding(CANON),
    "no maker": small(160, 107, fields={}),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "in the picture's own shape": (
        small(160, 107),
        "note",
        "has 160 x 107 pixels, and cameras of this maker write 160 x 120",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_the_standard_s_size_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV027", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_where_no_size_is_known_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV027", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_another_size_is_a_note(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV027", given)[0]
    assert finding.severity == severity
    assert words in finding.message
