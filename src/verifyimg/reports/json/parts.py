"""The parts of a report in JSON version 1; each function owns the keys of one object."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.guards import Guards
from verifyimg.model.image import Handling, HandlingStep, ImageFile, Preview
from verifyimg.model.problem import Problem
from verifyimg.model.report import Capture, Settings
from verifyimg.model.tag import Tag
from verifyimg.model.verdict import Verdict
from verifyimg.reports.decided import decided_json, policy_json
from verifyimg.reports.json.capture import bounds_json, diagnosis_json
from verifyimg.reports.json.values import JsonObject, end, path_keys

_OF_THE_IMAGE = frozenset({"sha256", "pixels"})
"""Fingerprints that stand in the `image` object."""


def image_json(image: ImageFile) -> JsonObject:
    """The file; what could not be learnt is null."""
    return {
        **path_keys(image.path),
        "size_bytes": image.size_bytes,
        "sha256": image.sha256,
        "sha256_after": image.sha256_after,
        "pixel_sha256": image.pixel_sha256,
        "format": image.format,
        "mime": image.mime,
        "width": image.width,
        "height": image.height,
    }


def verdict_json(verdict: Verdict) -> JsonObject:
    """The overall answer and one per aspect."""
    return {
        "overall": verdict.overall,
        "strength": verdict.strength,
        "sentence": verdict.sentence,
        "aspects": {
            aspect: {
                "verdict": answer.ruling,
                "strength": answer.strength,
                "sentence": answer.sentence,
            }
            for aspect, answer in verdict.aspects.items()
        },
    }


def capture_json(capture: Capture) -> JsonObject:
    """When and where the scene was, by the file; null for what it does not say."""
    return {
        "declared": _clue_or_null(capture.declared),
        "not_before": _clue_or_null(capture.not_before),
        "not_after": _clue_or_null(capture.not_after),
        "file": {
            "not_before": _clue_or_null(capture.file_not_before),
            "not_after": _clue_or_null(capture.file_not_after),
            **bounds_json(capture.file),
        },
        **bounds_json(capture.scene),
        "clock": [diagnosis_json(found) for found in capture.clock],
        "place": None if capture.place is None else place_json(capture.place),
    }


def clue_json(clue: Clue) -> JsonObject:
    """A clue of time: a window or, with one end null, a bound."""
    window = clue.window
    return {
        "meaning": clue.meaning,
        "about": clue.about,
        "clock": clue.clock,
        "storage": clue.storage,
        "earliest": end(window.earliest) if window else None,
        "latest": end(window.latest) if window else None,
        "text": clue.text,
        "zone": window.zone if window else None,
        "zone_source": window.zone_source if window else "none",
        **_standing(clue),
    }


def place_json(clue: Clue) -> JsonObject:
    """A clue of place: a point in WGS 84 and how far from it the truth may lie."""
    point = clue.position
    return {
        "text": clue.text,
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "error_km": point.error_km if point else None,
        "clock": clue.clock,
        "storage": clue.storage,
        **_standing(clue),
    }


def finding_json(finding: Finding) -> JsonObject:
    """A finding with the tags that it rests on."""
    return {
        "code": finding.code,
        "name": finding.name,
        "family": finding.family,
        "severity": finding.severity,
        "strength": finding.strength,
        "against": finding.against,
        "aspect": finding.aspect,
        "message": finding.message,
        "evidence": [evidence_json(tag) for tag in finding.evidence],
        "innocent": list(finding.innocent),
        "next": list(finding.next),
        **decided_json(finding),
    }


def evidence_json(tag: Tag) -> JsonObject:
    """A tag as evidence: its name in one word, its stored value, where it stands."""
    return {"tag": tag.key, "raw": tag.raw, "text": tag.text, "offset": tag.offset}


def outcome_json(outcome: Outcome) -> JsonObject:
    """What became of one rule."""
    return {"code": outcome.code, "outcome": outcome.outcome, "reason": outcome.reason}


def fingerprints_json(fingerprints: Sequence[Fingerprint]) -> JsonObject:
    """By name: the hash, its quality where there is one, and the version that made it."""
    return {one.name: _fingerprint(one) for one in fingerprints if one.name not in _OF_THE_IMAGE}


def problem_json(problem: Problem) -> JsonObject:
    """What could not be read; `fatal` where the whole input was not examined for it."""
    return {
        "reader": problem.reader,
        "kind": problem.kind,
        "message": problem.message,
        "offset": problem.offset,
        "fatal": problem.fatal,
    }


def preview_json(preview: Preview) -> JsonObject:
    """A picture inside the picture."""
    return {
        "kind": preview.kind,
        "block": preview.block,
        "offset": preview.offset,
        "length": preview.length,
        "mime": preview.mime,
    }


def handling_json(handling: Handling) -> JsonObject:
    """Whether the file looks as the camera wrote it."""
    return {
        "state": handling.state,
        "reasons": list(handling.reasons),
        "maker_note": handling.maker_note,
        "steps": [_step_json(step) for step in handling.steps],
    }


def _step_json(step: HandlingStep) -> JsonObject:
    window = step.when
    return {
        "kind": step.kind,
        "name": step.name,
        "earliest": end(window.earliest) if window else None,
        "latest": end(window.latest) if window else None,
        "tags": [tag.key for tag in step.tags],
    }


def guards_json(guards: Guards | None) -> JsonObject | None:
    """Null where no picture was decoded."""
    if guards is None:
        return None
    return {"active": [*guards.active], "missing": [*guards.missing]}


def settings_json(settings: Settings) -> JsonObject:
    """The settings that change the answer; no others may ever stand here."""
    return {
        "pixels": settings.pixels,
        "deep": settings.deep,
        **({"alone": True} if settings.alone else {}),
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        **policy_json(settings),
    }


def _fingerprint(one: Fingerprint) -> JsonObject:
    quality: JsonObject = {} if one.quality is None else {"quality": one.quality}
    return {"hash": one.hash, **quality, "version": one.version}


def _clue_or_null(clue: Clue | None) -> JsonObject | None:
    return None if clue is None else clue_json(clue)


def _standing(clue: Clue) -> JsonObject:
    return {
        "trust": "trusted" if clue.trusted else "untrusted",
        "trust_reasons": [{"kind": doubt.kind, "text": doubt.text} for doubt in clue.doubts],
        "strength": clue.strength,
        "tags": [tag.key for tag in clue.tags],
        "note": clue.note,
    }
