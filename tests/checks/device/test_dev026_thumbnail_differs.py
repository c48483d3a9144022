from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import claimed_date, run, subject, tag
from tests.support.rule_subjects import place as position_of
from tests.support.subjects import camera_date
from verifyimg.model.image import Preview
from verifyimg.model.picture import Picture, Raster, Relation, ThumbnailComparison, Turn
from verifyimg.model.subject import Subject

PREVIEW = Preview(kind="thumbnail", block="IFD1", offset=1042, length=4815, mime="image/jpeg")
OTHER = replace(PREVIEW, block="APP13 Photoshop", offset=9000)
PICTURE = Picture(
    width=4, height=3, pixel_sha256="cd" * 32, raster=Raster(width=4, height=3, grey=bytes(12))
)


def compared(
    relation: Relation, *, turn: Turn = "upright", preview: Preview = PREVIEW, words: str = "…"
) -> ThumbnailComparison:
    return ThumbnailComparison(
        preview=preview, relation=relation, turn=turn, score=0.5, explanation=words
    )


def seen(*thumbnails: ThumbnailComparison) -> Subject:
    """A file with these thumbnails; the first one stands in EXIF."""
    return replace(
        subject(),
        picture=PICTURE,
        thumbnails=thumbnails,
        previews=tuple(one.preview for one in thumbnails) or (PREVIEW,),
        tags=(tag("IFD1:ThumbnailImage", "4815"),),
    )


SILENT = {
    "the same": seen(compared("agrees")),
    "the same between bars": seen(compared("letterboxed")),
    "the same, turned": seen(compared("rotated", turn="turned right")),
    "the same, tilted": seen(compared("rotated")),
    "two, both the same": seen(compared("agrees"), compared("agrees", preview=OTHER)),
    "the same, and one that cannot be told": seen(
        compared("agrees"), compared("unclear", preview=OTHER)
    ),
}

NOT_APPLICABLE = {
    "pixels left out": (replace(seen(compared("differs")), pixels=False), "not looked at"),
    "no thumbnail": (replace(subject(), picture=PICTURE), "holds no thumbnail"),
    "a thumbnail that was not decoded": (seen(), "the thumbnail could not be decoded"),
    "a picture that was not decoded": (
        replace(seen(), picture=None),
        "the picture could not be decoded",
    ),
    "an even picture": (
        seen(compared("unclear", words="cannot be compared: the picture is an even surface")),
        "the thumbnail cannot be compared: the picture is an even surface",
    ),
}

SPEAKS = {
    "another picture": (seen(compared("differs")), "conflict", "strong"),
    "another picture in one of two": (
        seen(compared("agrees"), compared("differs", preview=OTHER)),
        "conflict",
        "strong",
    ),
    "other parts in it": (seen(compared("partly")), "concern", "moderate"),
    "a crop": (seen(compared("cropped")), "concern", "strong"),
    "mirrored": (seen(compared("rotated", turn="mirrored")), "note", "moderate"),
    "an even thumbnail": (seen(compared("plain")), "note", "weak"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("DEV026", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject, reason: str) -> None:
    findings, outcome = run("DEV026", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("looked_at", "severity", "strength"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, strength: str) -> None:
    (finding,), outcome = run("DEV026", looked_at)
    assert (finding.severity, finding.strength) == (severity, strength)
    assert (finding.against, outcome.outcome) == ("file", "found")


def test_the_finding_says_which_thumbnail_and_what_it_shows() -> None:
    (finding,), _ = run(
        "DEV026", seen(compared("differs", words="shows something else than the picture"))
    )
    assert finding.message.startswith(
        "The thumbnail in IFD1 shows something else than the picture. The picture was changed"
    )


def test_the_evidence_is_the_tag_where_the_thumbnail_lies() -> None:
    (finding,), _ = run("DEV026", seen(compared("differs")))
    assert [one.key for one in finding.evidence] == ["IFD1:ThumbnailImage"]


def test_it_speaks_of_the_file_whatever_is_claimed() -> None:
    claim = claimed_date("2023-08-29", "2023-09-06")
    (finding,), _ = run("DEV026", replace(seen(compared("differs")), claim=claim))
    assert (finding.against, finding.aspect) == ("file", "origin")


def test_a_thumbnail_of_another_picture_puts_the_dates_of_its_block_in_question() -> None:
    date, place = camera_date(), position_of(38.0, 70.0)
    (finding,), _ = run("DEV026", replace(seen(compared("differs")), clues=(date, place)))
    assert set(date.tags) <= set(finding.evidence)
    assert set(place.tags) <= set(finding.evidence)
    (cut,), _ = run("DEV026", replace(seen(compared("cropped")), clues=(date, place)))
    assert not set(date.tags) & set(cut.evidence)
