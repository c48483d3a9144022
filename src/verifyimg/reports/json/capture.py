"""The window of the capture in JSON version 1: every bound, and what explains the clocks."""

from __future__ import annotations

from datetime import timedelta

from verifyimg.model.bounds import Bounds
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.clue import Clue
from verifyimg.model.own_rows import OwnRows
from verifyimg.reports.json.values import JsonObject, end


def bounds_json(bounds: Bounds) -> JsonObject:
    """All bounds of one kind, the tightest first, and two that exclude each other, or null."""
    pair = bounds.contradiction
    return {
        "bounds": [bound_json(clue) for clue in (*bounds.lower, *bounds.upper)],
        "contradiction": None if pair is None else [bound_json(clue) for clue in pair],
    }


def bound_json(clue: Clue) -> JsonObject:
    """One bound: the end that it sets, where that comes from, and what was allowed for.

    A trusted time of another clock has both ends; as a bound its earliest one counts.
    """
    window = clue.window
    upper = clue.meaning == "not_after"
    return {
        "meaning": "not_after" if upper else "not_before",
        "moment": end(window.latest if upper else window.earliest) if window else None,
        "text": clue.text,
        "clock": clue.clock,
        "storage": clue.storage,
        "strength": clue.strength,
        "margin_days": _days(clue.margin),
        "source": clue.source,
        "tags": [tag.key for tag in clue.tags],
    }


def diagnosis_json(found: ClockDiagnosis) -> JsonObject:
    """One explanation; times are readings of the clock itself, without a zone."""
    correction = found.correction
    return {
        "kind": found.kind,
        "against": found.against,
        "text": found.words,
        "cause": found.cause,
        "reading": found.clue.text,
        "proposed": found.proposed.isoformat(sep=" ") if found.proposed else None,
        "correction_seconds": None if correction is None else round(correction.total_seconds()),
        "tags": [tag.key for tag in found.clue.tags],
        "other_tags": [tag.key for tag in found.other.tags] if found.other else [],
    }


def knowledge_json(version: str, own: OwnRows) -> JsonObject:
    """The day of our tables, and the files of rows that were added, without their places."""
    return {
        "version": version,
        "own": [{"table": one.name, "rows": one.rows, "sha256": one.sha256} for one in own.tables],
    }


def _days(margin: timedelta | None) -> float | None:
    return None if margin is None else round(margin / timedelta(days=1), 2)
