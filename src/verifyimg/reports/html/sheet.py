"""One image as a page shows it: everything that its template prints, put into words."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.finding import Finding, Outcome, OutcomeWord
from verifyimg.model.illustration import Beside
from verifyimg.model.match import Match
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.words import Ruling, Severity
from verifyimg.reports.excerpt import shown_path
from verifyimg.reports.html.facts import Fact, facts
from verifyimg.reports.html.handling import Step, chain
from verifyimg.reports.html.tags import Room, TagTable, table_of
from verifyimg.reports.html.timeline import Drawing, drawing
from verifyimg.reports.match_words import decoded_size, found_words, overlap_words
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.tags.deep_text import summary
from verifyimg.reports.tally import by_severity, outcomes_of
from verifyimg.reports.terminal import known
from verifyimg.reports.terminal.basis import basis, deciding, gravest
from verifyimg.reports.terminal.foot import described, guards_text
from verifyimg.reports.terminal.head import CAVEAT, usual_step
from verifyimg.reports.terminal.headline import headline, quotable

ANSWERS: dict[Ruling, str] = {
    "contradicted": "Contradicted",
    "questionable": "Questionable",
    "undetermined": "Undetermined",
    "consistent": "Consistent, not verified",
    "no_claim": "Nothing claimed",
}
FAILED = "Could not be examined"
PUBLISHED = "Only publication claimed"
NO_CLAIM = "examine it again with the claim: --claimed-date, --claimed-place and the like"
"""The next step where nothing was claimed and no finding names a better one."""
_OUTCOMES: tuple[OutcomeWord, ...] = ("failed", "not_applicable", "clear", "found")


@noun
class Known:
    """One match with an archive."""

    match: Match
    how: str
    """What it rests on, and what was done to the picture."""
    overlap: tuple[str, ...]
    """Which part lies where; empty where all of both is there."""
    beside: Beside | None
    """Its small picture; None where none is at hand."""

    @property
    def parted(self) -> bool:
        """Whether only a part of one of them is shown by both, or one lies otherwise."""
        return bool(self.overlap)


@noun
class Sheet:
    """One image of a page."""

    anchor: str
    """Its place in the page: `image-12`."""
    report: Report
    name: str
    answer: str
    """In one or two words."""
    tone: str
    """The verdict, or `failed`: the name of a colour, never the only sign."""
    headline: str
    basis: str
    caveat: str
    quote: str
    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    drawing: Drawing | None
    findings: tuple[Finding, ...]
    """Those that matter, the gravest first."""
    told: tuple[Finding, ...]
    """Those that only inform."""
    counts: str
    """Conflicts, concerns and notes in words."""
    chain: tuple[Step, ...]
    known: tuple[Known, ...]
    """What archives have of it."""
    unknown: str
    """Where it was looked for without being found; empty where it was found or not looked for."""
    thumbnails: tuple[Beside, ...]
    unseen: tuple[str, ...]
    outcomes: dict[OutcomeWord, tuple[Outcome, ...]]
    tags: TagTable
    deep: str
    guards: str
    described: str
    redacted: str
    """That it was redacted, and of what; empty where it was not."""
    compact: bool
    """Whether it is one of many: then the picture is smaller, and fewer tags are shown."""


def sheet(report: Report, number: int, room: Room) -> Sheet:
    """The sheet of the report at that place, from 1."""
    found = by_severity(report.findings)
    beside = report.illustrations.beside if report.illustrations else ()
    return Sheet(
        anchor=f"image-{number}",
        report=report,
        name=shown_path(report.image.path),
        answer=_answer(report),
        tone="failed" if report.failed else report.verdict.overall,
        headline=_headline(report),
        basis="" if report.failed else basis(report),
        caveat=_caveat(report),
        quote="" if report.failed else quotable(report),
        steps=() if report.failed else _steps(report),
        facts=() if report.failed else facts(report),
        drawing=drawing(report),
        findings=(*found["conflict"], *found["concern"], *found["note"]),
        told=found["info"],
        counts="not looked at" if report.failed else _counts(found),
        chain=chain(report),
        known=_known(report, beside),
        unknown=_unknown(report),
        thumbnails=tuple(one for one in beside if one.origin == "thumbnail"),
        unseen=tuple(wording.not_examined(archive=bool(report.archives)).values()),
        outcomes={word: outcomes_of(report, word) for word in _OUTCOMES},
        tags=table_of(report.tags, room),
        deep=summary(report.deep) if report.deep else "",
        guards=guards_text(report.guards) if report.guards else "",
        redacted=redaction_text(report),
        described=described(report.image),
        compact=not room.whole,
    )


def _answer(report: Report) -> str:
    if report.failed:
        return FAILED
    return PUBLISHED if report.claim.is_of_publication_alone else ANSWERS[report.verdict.overall]


def _headline(report: Report) -> str:
    if not report.failed:
        return headline(report)
    return next(problem.message for problem in report.problems if problem.fatal)


def _caveat(report: Report) -> str:
    scene = {"time", "place"} & {*deciding(report)}
    return CAVEAT if report.verdict.overall == "consistent" and scene else ""


def _steps(report: Report) -> tuple[str, ...]:
    finding = gravest(report)
    steps = finding.next if finding is not None else ()
    if not steps and report.claim.is_empty:
        return (NO_CLAIM,)
    return steps or (usual_step(report),)


def _counts(found: dict[Severity, tuple[Finding, ...]]) -> str:
    named: tuple[Severity, ...] = ("conflict", "concern", "note")
    told = [wording.count(len(found[word]), word) for word in named if found[word]]
    return ", ".join(told) or "none"


def _known(report: Report, beside: tuple[Beside, ...]) -> tuple[Known, ...]:
    pictures = {one.name: one for one in beside if one.origin == "archive"}
    return tuple(
        Known(
            match=match,
            how=found_words(match),
            overlap=tuple(overlap_words(match, decoded_size(report.image))),
            beside=pictures.get(f"{match.archive}#{match.entry['id']}"),
        )
        for match in report.matches
        if match.same_picture
    )


def _unknown(report: Report) -> str:
    found = any(match.same_picture for match in report.matches)
    return known.unknown(report.archives) if report.archives and not found else ""
