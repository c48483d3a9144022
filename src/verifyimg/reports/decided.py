"""What a desk has decided about a finding: who accepted it, its severity, and what was noted."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.clean import shorten
from verifyimg.model.finding import Finding
from verifyimg.model.policy import Ignoring, Regrading
from verifyimg.model.report import Settings
from verifyimg.reports.json.values import JsonObject, JsonValue, moment
from verifyimg.reports.notes_text import note_line

LONGEST = 300
"""Characters of a reason that a page shows; the JSON has all of it."""


def decided_words(finding: Finding) -> tuple[str, ...]:
    """A sentence for each decision; none for most findings."""
    said: list[str] = []
    if finding.regraded is not None:
        why = _cut(finding.regraded.reason)
        said.append(
            f"The configuration made it a {finding.severity}; its rule says {_was(finding)}: {why}."
        )
    if finding.accepted is not None:
        known = finding.accepted
        why = _cut(known.reason)
        said.append(f"Accepted by {shorten(known.by, LONGEST)} on {known.on}: {why}.")
    if finding.note is not None:
        said.append(f"Note: {_cut(note_line(finding.note))}.")
    return tuple(said)


def decided_json(finding: Finding) -> JsonObject:
    """The keys `regraded`, `accepted` and `note`, each there only where it was decided."""
    keys: JsonObject = {}
    if finding.regraded is not None:
        keys["regraded"] = {"severity": _was(finding), "reason": finding.regraded.reason}
    if finding.accepted is not None:
        known = finding.accepted
        keys["accepted"] = {"by": known.by, "on": known.on, "reason": known.reason}
    if finding.note is not None:
        note = finding.note
        said: JsonObject = {"status": note.status, "by": note.by, "at": moment(note.at)}
        keys["note"] = said | {"text": note.text}
    return keys


def policy_json(settings: Settings) -> JsonObject:
    """The keys `ignoring` and `regrading` of the settings, there where a configuration has them.

    Globs stand as they were written; the folder that they start in is this machine's own.
    """
    keys: JsonObject = {}
    if settings.ignoring:
        keys["ignoring"] = _rows(settings.ignoring)
    if settings.regrading:
        keys["regrading"] = _rows(settings.regrading)
    return keys


def _rows(decisions: Sequence[Ignoring | Regrading]) -> list[JsonValue]:
    rows: list[JsonValue] = []
    for one in decisions:
        graded: JsonObject = {"severity": one.severity} if isinstance(one, Regrading) else {}
        paths = list(one.scope.globs)
        rows.append({"codes": [*one.codes], **graded, "paths": [*paths], "reason": one.reason})
    return rows


def _was(finding: Finding) -> str:
    return finding.severity if finding.regraded is None else finding.regraded.severity


def _cut(text: str) -> str:
    return shorten(text.rstrip(" ."), LONGEST)
