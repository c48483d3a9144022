"""The JSON of `compare`: the envelope with both files, and what they have to do with each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from verifyimg.model.clue import Clue
from verifyimg.model.encoding import JpegEncoding
from verifyimg.model.kinship import Difference, Examined, Kinship, Measures, Sign
from verifyimg.model.tag import Tag
from verifyimg.reports.json import parts
from verifyimg.reports.json.overlap import overlap_json, points_json
from verifyimg.reports.json.v1 import empty_envelope
from verifyimg.reports.json.values import JsonObject, sound
from verifyimg.reports.tool import Tool


def kinship_json(
    kinship: Kinship,
    *,
    tool: Tool,
    examined_at: datetime,
    dates: tuple[tuple[Clue, ...], tuple[Clue, ...]],
) -> JsonObject:
    """The envelope; `comparison` speaks of its two reports as `a` and `b`."""
    empty = empty_envelope(tool=tool, examined_at=examined_at)
    both = (kinship.a, kinship.b)
    failed = sum(one.report.failed for one in both)
    summary = empty["summary"]
    counts: JsonObject = {**summary} if isinstance(summary, dict) else {}
    counts |= {"examined": len(both) - failed, "failed": failed}
    reports = [_report(one, told) for one, told in zip(both, dates, strict=True)]
    return {**empty, "reports": [*reports], "comparison": _comparison(kinship), "summary": counts}


def _comparison(kinship: Kinship) -> JsonObject:
    same, older = kinship.sameness, kinship.older
    told: JsonObject = {
        "same_picture": same.same,
        "compared": same.looked,
        "how": same.how,
        "distance": same.distance,
        "transform": same.turn,
        "transform_explained": same.turn_explained,
        "coverage": {"a": same.shares[0], "b": same.shares[1]} if same.shares else None,
        "sentence": same.sentence,
        "alignment": kinship.alignment or None,
        "corners": points_json(kinship.laid.corners) if kinship.laid else None,
        "overlap": overlap_json(kinship.laid, ("a", "b"), (kinship.a.size, kinship.b.size)),
        "parts": _parts(kinship.measures),
        "metadata_compared": not kinship.failed,
        "differences": [_difference(one) for one in kinship.differences],
        "older": {
            "which": older.which,
            "strength": older.strength,
            "sentence": older.sentence,
            "reasons": [_sign(sign) for sign in older.reasons],
        },
    }
    return {key: sound(part) for key, part in told.items()}


def _parts(measures: Measures) -> JsonObject:
    """Whether crops and screenshots were looked for, and what was found."""
    parts = measures.parts
    return {
        "unlooked": measures.unlooked or None,
        "same_picture": parts.same if parts else None,
        "strength": parts.strength if parts else None,
        "coverage": {"a": parts.shares[0], "b": parts.shares[1]} if parts else None,
        "aside": {"a": parts.aside[0], "b": parts.aside[1]} if parts else None,
    }


def _report(one: Examined, dates: Sequence[Clue]) -> JsonObject:
    image = parts.image_json(one.report.image)
    if one.picture is not None:
        image |= {
            "pixel_sha256": one.picture.pixel_sha256,
            "width": one.picture.width,
            "height": one.picture.height,
        }
    problems = (*one.report.problems, *one.unseen)
    told: JsonObject = {
        "image": image,
        "encoding": _encoding(one.encoding) if one.encoding else None,
        "pictures": one.several or 1,
        "handling": parts.handling_json(one.report.handling),
        "dates": [parts.clue_json(clue) for clue in dates],
        "problems": [parts.problem_json(problem) for problem in problems],
    }
    return {key: sound(part) for key, part in told.items()}


def _encoding(how: JpegEncoding) -> JsonObject:
    return {
        "quality": how.quality,
        "exact": how.exact,
        "subsampling": how.subsampling,
        "progressive": how.progressive,
    }


def _sign(sign: Sign) -> JsonObject:
    return {"kind": sign.kind, "favours": sign.favours, "text": sign.text}


def _difference(one: Difference) -> JsonObject:
    return {
        "meaning": one.meaning,
        "only_a": [_tag(tag) for tag in one.only_a],
        "only_b": [_tag(tag) for tag in one.only_b],
        "changed": [
            {"tag": pair.a.key, "a": pair.a.text, "b": pair.b.text} for pair in one.changed
        ],
    }


def _tag(tag: Tag) -> JsonObject:
    return {"tag": tag.key, "text": tag.text}
