from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run, subject, tag
from verifyimg.model.image import Preview
from verifyimg.model.picture import Relation, ThumbnailComparison
from verifyimg.model.subject import Subject


def inside(relation: Relation, kind: str = "preview") -> ThumbnailComparison:
    preview = Preview(kind=kind, block="APP2 MPF", offset=9_000, length=9, mime="image/jpeg")
    return ThumbnailComparison(
        preview=preview,
        relation=relation,
        turn="upright",
        score=0.5,
        explanation="shows it",
        size=(1_620, 1_080),
    )


def seen(*found: ThumbnailComparison, kind: str = "preview") -> Subject:
    preview = Preview(kind=kind, block="APP2 MPF", offset=9_000, length=9, mime="image/jpeg")
    return replace(subject(), embedded=found, previews=(preview,))


NOT_APPLICABLE = {
    "no preview": subject(),
    "only a thumbnail": seen(kind="thumbnail"),
    "a gain map": seen(kind="gain map"),
    "pixels left out": replace(seen(inside("differs")), pixels=False),
    "a preview that was not decoded": seen(),
    "a preview that cannot be told": seen(inside("unclear")),
}

SILENT: dict[str, Subject] = {}
"""Nothing is passed over in silence: what agrees is told too."""

SPEAKS = {
    "the same": (seen(inside("agrees")), "info", "The preview of 1,620 x 1,080 pixels in APP2 MPF"),
    "the same, turned": (seen(inside("rotated")), "info", "shows it"),
    "another picture": (seen(inside("differs")), "concern", "shows it"),
    "a crop": (seen(inside("cropped", "large thumbnail")), "concern", "The large thumbnail"),
    "other parts": (seen(inside("partly")), "concern", "shows it"),
    "a second picture of another scene": (
        seen(inside("differs", "embedded picture")),
        "note",
        "The embedded picture",
    ),
}


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR007", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR007", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message


def test_the_evidence_is_the_tag_at_its_place() -> None:
    tags = (replace(tag("MPImage2:PreviewImage", "9"), offset=9_000), tag("IFD0:Make"))
    (finding,), _ = run("STR007", replace(seen(inside("differs")), tags=tags))
    assert [one.key for one in finding.evidence] == ["MPImage2:PreviewImage"]
