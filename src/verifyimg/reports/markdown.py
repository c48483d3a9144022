"""Markdown to paste into an issue, a merge request or a note: a paragraph and two tables a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifyimg import wording
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding
from verifyimg.model.report import Report
from verifyimg.model.words import Ruling, Severity, Strength
from verifyimg.reports.aside_text import aside_lines
from verifyimg.reports.columns import cut_left
from verifyimg.reports.decided import decided_words
from verifyimg.reports.excerpt import shown_path
from verifyimg.reports.markdown_text import markdown, table_row
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.summary_line import summary_line
from verifyimg.reports.tally import Tally, by_severity

LONGEST_NAME = 200
MOST_PROBLEMS = 10
"""Parts that were not read, named of one file; the JSON has all."""
NOTHING = "–"
ANSWERS: dict[Ruling, str] = {
    "contradicted": "contradicted",
    "questionable": "questionable",
    "undetermined": "undetermined",
    "consistent": "consistent, not verified",
    "no_claim": "not claimed",
}
PUBLISHED = "no answer"
"""Where only the publication was claimed, which no aspect answers."""
ASPECTS = ["Asked", "Answer", "Evidence", "In words"]
FINDINGS = ["Finding", "What the file says", "Rests on", "Could also be explained by", "Next"]


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """Each file as soon as its report is there; behind several a line that counts them."""
    counts = Tally()
    for report in reports:
        counts = counts.plus(report)
        yield _failed(report) if report.failed else _examined(report)
    total = replace(counts, skipped=occasion.skipped())
    interrupted = occasion.interrupted()
    if total.examined + total.failed != 1 or total.skipped or interrupted:
        yield f"{summary_line(total, interrupted=interrupted)}\n\n"
    said = [f"- {markdown(line)}\n" for line in aside_lines(occasion.aside())]
    if said:
        yield f"Beside the reports:\n\n{''.join(said)}\n"
    tool = occasion.tool
    yield f"Examined with {tool.name} {tool.version}, facts as of {tool.knowledge or 'no date'}.\n"


def _examined(report: Report) -> str:
    head = f"**{_name(report)}** ({_hash(report)}). {_claim(report.claim)}"
    verdict = report.verdict
    answer = PUBLISHED if report.claim.is_of_publication_alone else ANSWERS[verdict.overall]
    asked = [
        table_row([aspect, ANSWERS[one.ruling], _force(one.strength), markdown(one.sentence)])
        for aspect, one in verdict.aspects.items()
    ]
    return (
        f"{head}**{answer}**: {markdown(verdict.sentence)}\n\n"
        f"{_table(ASPECTS, asked)}"
        f"{_findings(by_severity(report.findings))}"
        f"{_problems(report)}"
        f"{_redacted(report)}"
    )


def _failed(report: Report) -> str:
    why = next(markdown(problem.message) for problem in report.problems if problem.fatal)
    nothing = "Nothing was looked at: this says nothing for or against any claim."
    return f"**{_name(report)}** **could not be examined**: {why}. {nothing}\n\n{_redacted(report)}"


def _name(report: Report) -> str:
    return markdown(cut_left(shown_path(report.image.path), LONGEST_NAME))


def _hash(report: Report) -> str:
    return f"SHA-256 `{report.image.sha256}`" if report.image.sha256 else "no SHA-256"


def _claim(claim: Claim) -> str:
    told = []
    if claim.date is not None:
        told.append(f"taken {markdown(wording.claimed(claim.date))}")
    if claim.published_at is not None:
        told.append(f"published {markdown(wording.claimed(claim.published_at))}")
    if claim.place is not None:
        told.append(f"at {markdown(claim.place.text)}")
    if claim.device is not None:
        told.append(f"with {markdown(claim.device)}")
    if claim.credit is not None:
        told.append(f"by {markdown(claim.credit)}")
    if claim.original:
        told.append("straight from the camera")
    return f"Claimed: {wording.listed(told)}. " if told else "Nothing was claimed. "


def _findings(found: dict[Severity, tuple[Finding, ...]]) -> str:
    """A table of what matters, then by name what is only told."""
    grave = (*found["conflict"], *found["concern"], *found["note"])
    rows = [_finding(one) for one in grave]
    told = ", ".join(f"{one.code} {one.name}" for one in found["info"])
    return _table(FINDINGS, rows) + (f"Also told by the file: {told}.\n\n" if told else "")


def _finding(one: Finding) -> str:
    tags = dict.fromkeys(f"{markdown(tag.key, 200)}" for tag in one.evidence)
    rests_on = ", ".join(tags) or NOTHING
    return table_row(
        [
            f"{one.code} {one.name}: {one.severity}",
            " ".join(
                (
                    f"{markdown(one.message)} ({_force(one.strength)} evidence)",
                    *map(markdown, decided_words(one)),
                )
            ),
            rests_on,
            _joined(one.innocent),
            _joined(one.next),
        ]
    )


def _force(strength: Strength) -> str:
    return strength.replace("_", " ")


def _joined(texts: tuple[str, ...]) -> str:
    return "; ".join(map(markdown, texts)) or NOTHING


def _redacted(report: Report) -> str:
    said = redaction_text(report)
    return f"This report was {markdown(said)}.\n\n" if said else ""


def _problems(report: Report) -> str:
    rows = [f"- {one.kind}: {markdown(one.message)}\n" for one in report.problems[:MOST_PROBLEMS]]
    more = len(report.problems) - len(rows)
    rows += [f"- and {more:,} more\n"] if more else []
    return f"Not read, or not there:\n\n{''.join(rows)}\n" if rows else ""


def _table(headings: list[str], rows: list[str]) -> str:
    if not rows:
        return ""
    return f"{table_row(headings)}{table_row(['---'] * len(headings))}{''.join(rows)}\n"
