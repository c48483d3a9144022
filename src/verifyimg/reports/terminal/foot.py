"""The end of a terminal report: what was looked at, what could not be, and the file itself."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.finding import Outcome
from verifyimg.model.guards import Guards
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports.line import Line, Style
from verifyimg.reports.medium import Medium
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.tags.deep_text import summary
from verifyimg.reports.tally import outcome_counts
from verifyimg.reports.tool import Tool

SEARCH = "https://lens.google.com https://yandex.com/images https://tineye.com"
"""Reverse image search; using one sends the picture to it."""
MOST_PROBLEMS = 12
LONGEST_PROBLEM = 3
"""In lines; both on a page that is not verbose."""


def foot(report: Report, medium: Medium, tool: Tool) -> list[Line]:
    """Rules by outcome, problems, the file's identity, and where to go on."""
    return [
        *_outcomes(report, medium),
        *_deep(report, medium),
        *problems(report.problems, medium),
        *medium.field("file", described(report.image)),
        *_copy(report.image, medium),
        *_guards(report, medium),
        *redaction(report, medium),
        *medium.field("searches", f"{SEARCH} (each is sent the picture)"),
        *medium.field("made by", _made_by(tool)),
        *_last(report, medium),
    ]


def described(image: ImageFile) -> str:
    """Format, size in pixels and bytes, as far as known."""
    pixels = f"{image.width} x {image.height}" if image.width and image.height else None
    size = None if image.size_bytes is None else wording.count(image.size_bytes, "byte")
    kind = " ".join(part for part in (image.format, pixels) if part)
    return ", ".join(part for part in (kind, size) if part)


def _deep(report: Report, medium: Medium) -> list[Line]:
    """What ExifTool reads too, where it was asked; that it could not look is a problem below."""
    if report.deep is None:
        return []
    return medium.field("exiftool", f"{summary(report.deep)} (metadata --deep lists them)")


def _copy(image: ImageFile, medium: Medium) -> list[Line]:
    """When the file system dates this copy: for the record, on a verbose page only."""
    if image.modified_at is None or not medium.verbose:
        return []
    when = wording.minute(image.modified_at)
    return medium.field(
        "copy",
        f"last changed {when} UTC in the file system; that tells of this "
        "copy and nothing of the picture",
    )


def redaction(report: Report, medium: Medium) -> list[Line]:
    """That the report was redacted, and of what; nothing where it was not."""
    said = redaction_text(report)
    return medium.field("redacted", said, style="strong") if said else []


def _guards(report: Report, medium: Medium) -> list[Line]:
    """What held the decoder: on a verbose page; that nothing did, on every one."""
    guards = report.guards
    if guards is None or not (medium.verbose or "process" in guards.missing):
        return []
    return medium.field("decoder", guards_text(guards))


def guards_text(guards: Guards) -> str:
    """In words, what is missing on this system too."""
    active, missing = (
        ", ".join(one.replace("_", " ") for one in names)
        for names in (guards.active, guards.missing)
    )
    first = f"guards active: {active}" if active else "it ran in our own process, without guards"
    return f"{first}; guards missing on this system: {missing or 'none'}"


def problems(found: tuple[Problem, ...], medium: Medium) -> list[Line]:
    """Everything that could not be read, where and why."""
    lines: list[Line] = []
    shown = found if medium.verbose else found[:MOST_PROBLEMS]
    for problem in shown:
        where = "" if problem.offset is None else f" (at byte {problem.offset:,})"
        text = f"{problem.reader}, {problem.kind}: {problem.message}{where}"
        lines += medium.field("problem", text, most=None if medium.verbose else LONGEST_PROBLEM)
    if len(found) > len(shown):
        lines += medium.field("", f"and {len(found) - len(shown):,} more: --verbose")
    return lines


def _outcomes(report: Report, medium: Medium) -> list[Line]:
    counts, dot = outcome_counts(report.outcomes), medium.glyphs.dot
    text = (
        f"{counts['found']} found {dot} {counts['clear']} clear {dot} "
        f"{counts['not_applicable']} not applicable {dot} {counts['failed']} failed"
    )
    lines = medium.field("rules", text if medium.verbose else f"{text} (--verbose lists)")
    for outcome in report.outcomes:
        if medium.verbose or outcome.outcome == "failed":
            lines += _outcome(outcome, medium)
    return lines


def _outcome(outcome: Outcome, medium: Medium) -> list[Line]:
    word = outcome.outcome.replace("_", " ")
    style: Style = "alarm" if outcome.outcome == "failed" else "plain"
    reason = "see above" if outcome.outcome == "found" else outcome.reason
    return medium.field("", f"{outcome.code} {word}: {reason}", style=style)


def _made_by(tool: Tool) -> str:
    facts = f", facts {tool.knowledge}" if tool.knowledge else ""
    return f"{tool.name} {tool.version}{facts}"


def _last(report: Report, medium: Medium) -> list[Line]:
    code = report.findings[0].code if report.findings else "TIM010"
    lines = medium.field("explain", f"verifyimg explain {code}")
    if report.claim.is_empty:
        text = "--claimed-date 2023-09-06 --claimed-place 38.46,70.74,20km"
        lines += medium.field("add claim", text, style="strong")
    return lines
