"""What SARIF says of a run beside its results: files, and what could not be looked at.

SARIF 2.1.0, 3.20 (invocation), 3.24 (artifact), 3.58 (notification).
"""

from __future__ import annotations

from verifyimg.model.aside import Aside, LeftOut, LookedBack, Missed
from verifyimg.model.finding import Outcome
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports.aside_text import left_out_line
from verifyimg.reports.excerpt import excerpt
from verifyimg.reports.json.values import JsonObject, JsonValue
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.sarif.places import address
from verifyimg.reports.sarif.results import plain
from verifyimg.reports.tally import outcomes_of

NOTIFICATIONS = {
    "not-examined": "The input could not be examined: nothing was looked at.",
    "not-read": "A part of the file could not be read, or is not there.",
    "rule-failed": "A rule could not be carried through on this file.",
    "skipped": "Files of a folder are no images and were not examined.",
    "left-out": "Files of a folder were not asked for and were not examined.",
    "baseline-gone": "A finding that the baseline accepts is there no more.",
    "baseline-not-looked-for": "A finding that the baseline accepts could not be looked for.",
    "interrupted": "The run was ended before its last file.",
}
"""What a run can say of itself, by name."""


def descriptors() -> list[JsonValue]:
    """The kinds of notification, as the tool declares them."""
    return [{"id": name, "shortDescription": {"text": t}} for name, t in NOTIFICATIONS.items()]


def artifact_json(report: Report) -> JsonObject:
    """The file with its hash and the verdict on it; what is not known is left out."""
    image = report.image
    facts: JsonObject = {
        "length": image.size_bytes,
        "mimeType": image.mime,
        "hashes": None if image.sha256 is None else {"sha-256": image.sha256},
    }
    known: JsonObject = {key: value for key, value in facts.items() if value is not None}
    roles: list[JsonValue] = ["analysisTarget"]
    return {"location": address(image), "roles": roles, **known, "properties": _verdict(report)}


def notifications(report: Report, index: int) -> list[JsonObject]:
    """Every problem of the file, and every rule that failed on it; `index`: its artifact."""
    place: JsonObject = {
        "physicalLocation": {"artifactLocation": {**address(report.image), "index": index}}
    }
    problems = [_problem(problem, place) for problem in report.problems]
    return problems + [_failed_rule(one, place) for one in outcomes_of(report, "failed")]


def aside_json(aside: Aside) -> list[JsonObject]:
    """What of folders was not examined, and which accepted findings were not met again.

    NOTE: no results of the state `absent`: services that do not know the state show them as there.
    """
    missed = () if aside.baseline is None else aside.baseline.missed
    return [*map(_left_out, aside.left_out), *map(_missed, missed)]


def baseline_json(back: LookedBack | None) -> JsonObject:
    """The counts of what a baseline accepts; nothing without one."""
    if back is None:
        return {}
    return {"baseline": {"accepted": back.accepted, "notGiven": back.not_given}}


def _left_out(one: LeftOut) -> JsonObject:
    """With the places of the first few."""
    kind = "left-out" if one.chosen else "skipped"
    places: list[JsonValue] = [
        {"physicalLocation": {"artifactLocation": address(ImageFile(path=path))}}
        for path in one.paths
    ]
    return {**notification(kind, "note", plain(left_out_line(one))), "locations": places}


def _missed(one: Missed) -> JsonObject:
    kind = "baseline-not-looked-for" if one.why else "baseline-gone"
    known = one.acceptance
    why = f": {plain(one.why)}" if one.why else ""
    said = f"{one.code} of {plain(one.path)}, accepted by {plain(known.by)} on {known.on}{why}"
    about: JsonObject = {
        "aspect": one.aspect,
        "path": excerpt(one.path),
        "sha256": one.sha256,
        "reason": excerpt(known.reason),
    }
    told = notification(kind, "note", said)
    return {**told, "associatedRule": {"id": one.code}, "properties": about}


def notification(kind: str, level: str, text: str) -> JsonObject:
    """Something about the run; `text` is clean."""
    number = [*NOTIFICATIONS].index(kind)
    descriptor: JsonObject = {"id": kind, "index": number}
    return {"descriptor": descriptor, "level": level, "message": {"text": text}}


def _problem(problem: Problem, place: JsonObject) -> JsonObject:
    kind = "not-examined" if problem.fatal else "not-read"
    level = "error" if problem.fatal else "warning" if problem.loud else "note"
    told = notification(kind, level, plain(problem.message))
    about: JsonObject = {
        "reader": excerpt(problem.reader, 200),
        "kind": problem.kind,
        "offset": problem.offset,
    }
    return {**told, "locations": [place], "properties": about}


def _failed_rule(outcome: Outcome, place: JsonObject) -> JsonObject:
    text = f"{outcome.code} failed: {plain(outcome.reason)}"
    told = notification("rule-failed", "warning", text)
    return {**told, "locations": [place], "associatedRule": {"id": outcome.code}}


def _verdict(report: Report) -> JsonObject:
    verdict = report.verdict
    aspects: JsonObject = {
        aspect: {"verdict": answer.ruling, "strength": answer.strength}
        for aspect, answer in verdict.aspects.items()
    }
    codes: list[JsonValue] = [one.code for one in outcomes_of(report, "not_applicable")]
    return {
        "examined": not report.failed,
        "format": report.image.format,
        "verdict": verdict.overall,
        "strength": verdict.strength,
        "sentence": excerpt(verdict.sentence),
        "aspects": aspects,
        "rulesNotRun": codes,
        **({"redacted": said} if (said := redaction_text(report)) else {}),
    }
