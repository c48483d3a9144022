"""JUnit XML as CI services read it: one test suite a run, one test case a file.

The layout is that of the schema which Jenkins publishes for its JUnit plugin (junit-4.xsd); all
text is within the characters of XML 1.0, section 2.2. Counts stand at its top, so nothing is
printed before the last file. That a run was interrupted is an error of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from verifyimg import wording
from verifyimg.model.finding import Finding
from verifyimg.model.report import Report
from verifyimg.reports.aside_text import aside_lines
from verifyimg.reports.decided import decided_words
from verifyimg.reports.excerpt import excerpt, shown_path
from verifyimg.reports.json.values import moment
from verifyimg.reports.kept import Kept
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.parts_unlooked import parts_unlooked
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.threshold import Cases, reaching

NOT_EXAMINED = "not-examined"
INTERRUPTED = (
    '<testcase name="the whole run" classname=".">\n'
    '<error type="interrupted" message="files that are not named here were not looked at"/>\n'
    "</testcase>\n"
)


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """The whole document, once the last file is there."""
    cases, counts = Kept(), Cases()
    for report in reports:
        cases.add(case(report, occasion))
        counts = counts.plus(report, occasion.fail_on)
    if occasion.interrupted():
        cases.add(INTERRUPTED)
        counts = counts.broken_off()
    totals = _attributes(
        name=occasion.tool.name,
        tests=str(counts.tests),
        failures=str(counts.failures),
        errors=str(counts.errors),
    )
    when = _attributes(timestamp=moment(occasion.examined_at).removesuffix("Z"))
    yield (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites{totals}>\n'
        f"<testsuite{totals}{when}>\n{_about(occasion)}"
    )
    yield from cases.pieces()
    yield (f"<system-out>{_text(_closing(occasion))}</system-out>\n</testsuite>\n</testsuites>\n")


def case(report: Report, occasion: Occasion) -> str:
    """One file: an error where it was not examined, a failure where a finding is grave enough."""
    folder, _, name = shown_path(report.image.path).rpartition("/")
    ends = _error(report) + _failure(reaching(report.findings, occasion.fail_on))
    verdict = f"{report.verdict.overall}: {excerpt(report.verdict.sentence)}"
    told = (verdict, parts_unlooked(report), *_accepted(report), redaction_text(report))
    return (
        f"<testcase{_attributes(name=name, classname=folder or '.')}>\n{ends}"
        f"<system-out>{_text(chr(10).join(filter(None, told)))}</system-out>\n</testcase>\n"
    )


def _error(report: Report) -> str:
    if not report.failed:
        return ""
    why = next(excerpt(problem.message) for problem in report.problems if problem.fatal)
    text = f"could not be examined, which says nothing about any claim: {why}"
    return f"<error{_attributes(type=NOT_EXAMINED, message=why)}>{_text(text)}</error>\n"


def _accepted(report: Report) -> Iterator[str]:
    """What would be told as a failure if a baseline did not accept it."""
    for one in report.findings:
        if one.accepted is not None:
            said = " ".join(map(excerpt, decided_words(one)))
            yield f"{one.code} {one.name} ({one.severity}): {said}"


def _failure(findings: tuple[Finding, ...]) -> str:
    """One element for all: readers of JUnit keep the first."""
    if not findings:
        return ""
    first, more = findings[0], len(findings) - 1
    beside = f" (and {wording.count(more, 'finding')} more)" if more else ""
    head = _attributes(type=first.code, message=f"{excerpt(first.message)}{beside}")
    return f"<failure{head}>{_text(chr(10).join(map(_told, findings)))}</failure>\n"


def _told(finding: Finding) -> str:
    said = f"{finding.code} {finding.name} ({finding.severity}, {finding.strength} evidence)"
    lines = [f"{said}: {excerpt(finding.message)}"]
    lines += [f"  could also be explained by: {excerpt(text)}" for text in finding.innocent]
    lines += [f"  next: {excerpt(text)}" for text in finding.next]
    return "\n".join(lines)


def _about(occasion: Occasion) -> str:
    properties = {
        "version": occasion.tool.version,
        "knowledge": occasion.tool.knowledge or "none",
        "fail-on": occasion.fail_on or "never",
    }
    rows = (f"<property{_attributes(name=key, value=properties[key])}/>\n" for key in properties)
    return f"<properties>\n{''.join(rows)}</properties>\n"


def _closing(occasion: Occasion) -> str:
    skipped = occasion.skipped()
    left_out = f"{wording.count(skipped, 'file')}, no images, skipped; " if skipped else ""
    passed = "a case that passes is a file without a finding at the threshold, no more than that"
    return "\n".join((f"{left_out}{passed}", *map(excerpt, aside_lines(occasion.aside()))))


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())


def _text(text: str) -> str:
    return escape(text, quote=False)
