"""The first screen of a terminal report: 24 lines that answer, and can be quoted."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports import columns
from verifyimg.reports.line import Line, Span, line, mark
from verifyimg.reports.medium import Medium
from verifyimg.reports.terminal.basis import basis, deciding, gravest
from verifyimg.reports.terminal.fields import fields
from verifyimg.reports.terminal.headline import STYLES, headline, per_aspect, quotable
from verifyimg.reports.terminal.known import known

CAVEAT = "a photo of a screen or print would look the same"
"""Below an answer of `consistent` about time or place, which only the scene could verify."""
NEXT = {
    "contradicted": "ask the publisher for the original file; search the picture elsewhere",
    "questionable": "ask the publisher for the original file and its neighbours on the camera",
    "undetermined": "ask the publisher for the original file; search for earlier copies of it",
    "consistent": "look for a second source: other pictures, witnesses, the weather",
    "no_claim": "give the claim that the picture is to be held against (last line)",
}
"""The next step where no finding names a better one."""
NEXT_OF_FILE = "ask for its neighbours on the same camera; claim date and place too"
"""The next step where nothing about the scene was claimed, and the rest is consistent."""
NEXT_OF_PUBLISHED = "claim date and place too: --claimed-date, --claimed-place"
"""The next step where nothing but the publication was claimed."""
LOUD = 2
"""Problems that stand on the first screen."""
LONGEST_QUOTE = 8
SCREEN = 24
"""Lines of the first screen."""


def head(report: Report, medium: Medium) -> list[Line]:
    """Name, answer, what it rests on, claim against file, and what to do.

    On a page that is not verbose, fields give way where they would not fit on one screen.
    """
    if medium.verbose:
        return _head(report, medium, most=None)
    roomy = _head(report, medium, most=2)
    return roomy if len(roomy) <= SCREEN else _head(report, medium, most=1)


def _head(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    return [
        *_title(report, medium),
        medium.rule(),
        *known(report, medium, most=most),
        *_loud(report, medium, most=most),
        *fields(report, medium, most=most),
        *medium.field("not tested", _not_tested(report), most=most),
        *_unsupported(report, medium, most=most),
        *_next(report, medium, most=most),
        *_sha256(report, medium),
        *_quote(report, medium),
    ]


def title(text: str, path: str, medium: Medium, *, span: Span) -> list[Line]:
    """The answer and, at the end of its line or below, the file's name."""
    name = medium.clean(path)
    lines = columns.wrap(medium.clean(text), medium.width)
    room = medium.width - columns.columns(lines[0]) - 2
    if len(lines) == 1 and columns.columns(name) <= room:
        return [medium.ends(span, mark(name, "strong"))]
    cut = columns.cut_left(name, medium.width - 1, ellipsis=medium.glyphs.ellipsis)
    return [*(line(mark(part, span.style)) for part in lines), line(" ", mark(cut, "strong"))]


def _title(report: Report, medium: Medium) -> list[Line]:
    words, ruling = headline(report), report.verdict.overall
    span = mark(medium.clean(words), STYLES[ruling])
    lines = title(words, report.image.path, medium, span=span)
    if ruling == "consistent" and {"time", "place"} & {*deciding(report)}:
        lines += medium.paragraph(CAVEAT, indent=1)
    lines += medium.paragraph(basis(report), indent=1, style="strong")
    aspects = per_aspect(report)
    return lines + (medium.paragraph(aspects, indent=1) if aspects else [])


def _loud(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    """What could not be looked at although it is there."""
    problems = [problem for problem in report.problems if problem.loud]
    lines: list[Line] = []
    for problem in problems[:LOUD]:
        lines += medium.field("COULD NOT", _read(problem), style="alarm", most=most)
    rest = len(problems) - LOUD
    if rest > 0:
        lines += medium.field("", f"and {wording.count(rest, 'problem')} more, see below")
    return lines


def _not_tested(report: Report) -> str:
    return ", ".join(wording.not_examined(archive=bool(report.archives)))


def _unsupported(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    """What is there and beyond this version: nothing found in it means nothing."""
    problems = [p.message for p in report.problems if p.kind == "unsupported"]
    messages = "; ".join(dict.fromkeys(problems))
    return medium.field("not read", messages, most=most) if messages else []


def _read(problem: Problem) -> str:
    where = "" if problem.offset is None else f" (at byte {problem.offset:,})"
    return f"read {problem.reader}: {problem.message}{where}"


def _next(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    """The steps of the gravest finding, as many as have room; all of them stand below it."""
    finding = gravest(report)
    steps = finding.next if finding is not None else ()
    shown, *others = steps or (usual_step(report),)
    for step in others:
        longer = f"{shown}; {step}"
        if most is not None and len(medium.field("next", longer)) > most:
            break
        shown = longer
    return medium.field("next", shown, style="strong", most=most)


def usual_step(report: Report) -> str:
    """What to do where no finding names a better step."""
    if report.claim.is_of_publication_alone:
        return NEXT_OF_PUBLISHED
    ruling, scene = report.verdict.overall, {"time", "place"} & {*deciding(report)}
    return NEXT_OF_FILE if ruling == "consistent" and not scene else NEXT[ruling]


def _quote(report: Report, medium: Medium) -> list[Line]:
    return medium.field(
        "quote", f'"{quotable(report)}"', most=None if medium.verbose else LONGEST_QUOTE
    )


def _sha256(report: Report, medium: Medium) -> list[Line]:
    digest = report.image.sha256
    return [] if digest is None else medium.field("SHA-256", digest, most=1)
