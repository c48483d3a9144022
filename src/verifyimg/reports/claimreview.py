"""A draft of ClaimReview and MediaReview as JSON-LD; what a person has to decide is null.

schema.org 28.1: ClaimReview, MediaReview, ImageObject. A review is somebody's judgement: the
program fills in what was claimed and what the file says, and leaves rating, category, author and
address to whoever signs it. What is null is no property of the data (JSON-LD 1.1, section 4.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verifyimg import wording
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report
from verifyimg.reports.excerpt import excerpt, shown_path
from verifyimg.reports.json.text import indented, render_json
from verifyimg.reports.json.values import JsonObject, JsonValue, moment, sound
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.parts_unlooked import parts_unlooked
from verifyimg.reports.redaction_text import redaction_text

CONTEXT = "https://schema.org"
LONGEST = 2_000
TO_DECIDE = (
    "Draft, not published. A person decides: reviewRating and mediaAuthenticityCategory "
    "(DecontextualizedContent, EditedOrCroppedContent, OriginalMediaContent, "
    "SatireOrParodyContent, StagedContent, TransformedContent), author, url and datePublished. "
    "The text is what a program read in the file, and no verdict on the picture."
)
"""What stands in every draft."""
MISSING: JsonValue = None
_CLOSING = "\n  "
_INDENTED = f"{_CLOSING}  "
"""Before each line of a draft."""


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """One document over all files, a piece a draft: none of them is kept."""
    tool = f"{occasion.tool.name} {occasion.tool.version}"
    before, graph, behind = render_json(
        {
            "@context": CONTEXT,
            "description": f"{TO_DECIDE} Made by {tool} at {moment(occasion.examined_at)}.",
            "@graph": [],
        }
    ).rpartition("[]")
    yield before + graph[0]
    lead = ""
    for number, report in enumerate(reports, start=1):
        for draft in drafts(report, number):
            yield f"{lead}{_INDENTED}{indented(draft, _INDENTED)}"
            lead = ","
    yield f"{_CLOSING if lead else ''}{graph[1]}{behind}"


def drafts(report: Report, number: int) -> list[JsonObject]:
    """The reviews of the claim and of the picture; nothing is claimed, nothing is reviewed."""
    media = _media(report, number)
    if report.claim.is_empty:
        return [media]
    return [_claim_review(report, number), media]


def claim_words(claim: Claim) -> str:
    """What is claimed, in one sentence."""
    told = [f"taken {wording.claimed(claim.date)}"] if claim.date else []
    told += [f"at {claim.place.text}"] if claim.place else []
    told += [f"with {claim.device}"] if claim.device else []
    told += [f"by {claim.credit}"] if claim.credit else []
    told += ["straight from the camera"] if claim.original else []
    told += [f"{claim.setting}s"] if claim.setting else []
    told += [f"published {wording.claimed(claim.published_at)}"] if claim.published_at else []
    return f"The picture is said to be {wording.listed(told)}."


def _claim_review(report: Report, number: int) -> JsonObject:
    claim = report.claim
    published = claim.published_at
    said: JsonObject = {
        "@type": "Claim",
        "text": _text(claim.caption or claim_words(claim)),
        "author": MISSING,
        "datePublished": published.text if published else MISSING,
        "appearance": {"@type": "CreativeWork", "url": claim.source_url}
        if claim.source_url
        else MISSING,
    }
    return {
        **_review("ClaimReview", number),
        "claimReviewed": _text(claim_words(claim)),
        "itemReviewed": said,
        "reviewRating": MISSING,
        "reviewBody": _text(_body(report)),
    }


def _media(report: Report, number: int) -> JsonObject:
    image = report.image
    picture: JsonObject = {
        "@type": "ImageObject",
        "name": excerpt(shown_path(image.path).rpartition("/")[2], 200),
        "contentUrl": report.claim.source_url or MISSING,
        "sha256": image.sha256,
        "encodingFormat": image.mime,
        "contentSize": None if image.size_bytes is None else str(image.size_bytes),
        "width": image.width,
        "height": image.height,
    }
    return {
        **_review("MediaReview", number),
        "itemReviewed": {key: sound(value) for key, value in picture.items()},
        "mediaAuthenticityCategory": MISSING,
        "originalMediaContextDescription": MISSING,
        "originalMediaLink": MISSING,
        "reviewBody": _text(_body(report)),
    }


def _review(kind: str, number: int) -> JsonObject:
    return {
        "@type": kind,
        "@id": f"#{kind.casefold()}-{number}",
        "creativeWorkStatus": "Draft",
        "author": MISSING,
        "url": MISSING,
        "datePublished": MISSING,
    }


def _body(report: Report) -> str:
    """The answer in plain words, what was not looked for, and that a report was redacted."""
    said, unlooked = redaction_text(report), parts_unlooked(report)
    parts = (
        report.verdict.sentence,
        f"{unlooked[:1].upper()}{unlooked[1:]}." if unlooked else "",
        f"This report was {said}." if said else "",
    )
    return " ".join(filter(None, parts))


def _text(text: str) -> JsonValue:
    return sound(excerpt(text, LONGEST))
