"""Findings in words: evidence, innocent explanations, next steps."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Finding, Witness
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.model.words import Severity
from verifyimg.reports import columns
from verifyimg.reports.decided import decided_words
from verifyimg.reports.line import Line, Span, Style, line, mark
from verifyimg.reports.medium import Medium, spaced
from verifyimg.reports.terminal.basis import strength

STYLES: dict[Severity, Style] = {
    "conflict": "alarm",
    "concern": "warning",
    "note": "strong",
    "info": "dim",
}
SEVERITY = 10
"""Columns of the severity."""
KEY = 32
"""Columns of a tag's name, at most."""
MOST_TAGS = 8
"""Tags under one finding, on a page that is not verbose."""


def findings(report: Report, medium: Medium) -> list[Line]:
    """Every finding, gravest first; what is information takes one line."""
    return findings_of(report.findings, medium)


def findings_of(found: Sequence[Finding], medium: Medium) -> list[Line]:
    """The same for findings that stand outside of a report."""
    blocks: list[list[Line]] = [[]]
    for finding in found:
        if _is_brief(finding, medium):
            blocks[-1].append(_brief(finding, medium))
        else:
            blocks += [_full(finding, medium), []]
    return spaced(*blocks)


def _is_brief(finding: Finding, medium: Medium) -> bool:
    return finding.severity == "info" and not (medium.verbose or decided_words(finding))


def _brief(finding: Finding, medium: Medium) -> Line:
    name = f"{finding.code} {finding.name} {medium.glyphs.dot} "
    room = medium.width - SEVERITY - columns.columns(name)
    return line(_severity(finding), name, medium.cut_at_word(finding.message, room))


def _full(finding: Finding, medium: Medium) -> list[Line]:
    dot = f" {medium.glyphs.dot} "
    about = f"against the {finding.against}" + (f" ({finding.aspect})" if finding.aspect else "")
    words = dot.join((f"{finding.code} {finding.name}", strength(finding.strength), about))
    first, *rest = columns.wrap(words, medium.measure - SEVERITY)
    return [
        line(_severity(finding), mark(first, "strong")),
        *(line(" " * SEVERITY, mark(part, "strong")) for part in rest),
        *medium.paragraph(finding.message),
        *(part for said in decided_words(finding) for part in medium.paragraph(said)),
        *_evidence(() if finding.files else finding.evidence, medium),
        *(part for one in finding.files for part in _witness(one, medium)),
        *_listed("It could also be explained by: ", finding.innocent, medium),
        *_listed("Next: ", finding.next, medium),
    ]


def _evidence(tags: tuple[Tag, ...], medium: Medium) -> list[Line]:
    """The tags as found: name, stored value, text where it differs, place in the file."""
    shown = tags if medium.verbose or len(tags) <= MOST_TAGS + 1 else tags[:MOST_TAGS]
    names = [medium.cut(tag.key, KEY) for tag in shown]
    widest = max((columns.columns(name) for name in names), default=0)
    lines = [
        part
        for tag, name in zip(shown, names, strict=True)
        for part in _tag(tag, columns.pad(name, widest), medium)
    ]
    rest = len(tags) - len(shown)
    return lines + ([line(mark(f"     and {rest:,} more: --verbose", "dim"))] if rest else [])


def _witness(file: Witness, medium: Medium) -> list[Line]:
    """A file, and what a finding about a set rests on there."""
    held = ", ".join(f'{tag.key} "{tag.raw}"' for tag in file.tags)
    text = f"{file.path}: {held}" if held else file.path
    if medium.verbose:
        return medium.paragraph(text, indent=5)
    return [line("     ", mark(medium.cut(text, medium.width - 5), "dim"))]


def _tag(tag: Tag, name: str, medium: Medium) -> list[Line]:
    where = "" if tag.offset is None else f" at byte {tag.offset:,}"
    also = f" = {tag.text}" if tag.text and tag.text != tag.raw else ""
    if medium.verbose:
        return medium.paragraph(f'{tag.key}  "{tag.raw}"{also}{where}', indent=5)
    head = f"     {name}  "
    room = medium.width - columns.columns(head) - len(where)
    value = medium.cut(f'"{tag.raw}"{also}', room)
    return [line(mark(head, "dim"), value, mark(where, "dim"))]


def _severity(finding: Finding) -> Span:
    return mark(columns.pad(f" {finding.severity}", SEVERITY), STYLES[finding.severity])


def _listed(head: str, points: tuple[str, ...], medium: Medium) -> list[Line]:
    return medium.paragraph(head + "; ".join(points) + ".") if points else []
