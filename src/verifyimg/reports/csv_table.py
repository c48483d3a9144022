"""CSV: one row a file, its columns fixed. RFC 4180 in UTF-8, written row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Finding
from verifyimg.model.gist import Written
from verifyimg.model.report import Report
from verifyimg.model.words import Aspect, Severity
from verifyimg.reports.csv_cells import cell, row
from verifyimg.reports.excerpt import shown_path
from verifyimg.reports.json.values import end
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.tally import by_severity, written

Column = Callable[[Report], str | None]

WHOLE = 100_000
"""Characters of a cell that is not cut for being long: a path, a list of codes."""


def _aspect(aspect: Aspect) -> Column:
    return lambda report: report.verdict.aspects[aspect].ruling


def _codes(severity: Severity) -> Column:
    return lambda report: _listed(by_severity(report.findings)[severity])


def _listed(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(finding.code for finding in findings))


def _accepted(report: Report) -> str:
    return _listed(one for one in report.findings if one.accepted is not None)


def _date(report: Report) -> str | None:
    return None if report.claim.date is None else report.claim.date.text


def _published(report: Report) -> str | None:
    return None if report.claim.published_at is None else report.claim.published_at.text


def _place(report: Report) -> str | None:
    return None if report.claim.place is None else report.claim.place.text


def _original(report: Report) -> str | None:
    return {True: "yes", False: "no", None: None}[report.claim.original]


def _text(clue: Clue | None) -> str | None:
    return None if clue is None else clue.text


def _trust(clue: Clue | None) -> str | None:
    return None if clue is None else "trusted" if clue.trusted else "untrusted"


def _earliest(clue: Clue | None) -> str | None:
    return end(clue.window.earliest) if clue and clue.window else None


def _latest(clue: Clue | None) -> str | None:
    return end(clue.window.latest) if clue and clue.window else None


def _device(report: Report) -> str | None:
    return next((clue.text for clue in report.clues if clue.meaning == "device"), None)


def _latitude(report: Report) -> str | None:
    place = report.capture.place
    return f"{place.position.latitude:.6f}" if place and place.position else None


def _longitude(report: Report) -> str | None:
    place = report.capture.place
    return f"{place.position.longitude:.6f}" if place and place.position else None


def _error_km(report: Report) -> str | None:
    place = report.capture.place
    return f"{place.position.error_km:.3f}" if place and place.position else None


def _matches(report: Report) -> str:
    same = (match for match in report.matches if match.same_picture)
    return " ".join(f"{match.archive}#{match.entry['id']}" for match in same)


def _problems(report: Report) -> str:
    return "; ".join(f"{problem.kind}: {problem.message}" for problem in report.problems)


COLUMNS: dict[str, Column] = {
    "path": lambda report: shown_path(report.image.path),
    "sha256": lambda report: report.image.sha256,
    "format": lambda report: report.image.format,
    "size_bytes": lambda report: str(report.image.size_bytes or ""),
    "examined": lambda report: "no" if report.failed else "yes",
    "verdict": lambda report: report.verdict.overall,
    "strength": lambda report: report.verdict.strength,
    "time": _aspect("time"),
    "place": _aspect("place"),
    "device": _aspect("device"),
    "origin": _aspect("origin"),
    "sentence": lambda report: report.verdict.sentence,
    "claimed_date": _date,
    "claimed_place": _place,
    "claimed_device": lambda report: report.claim.device,
    "claimed_credit": lambda report: report.claim.credit,
    "claimed_original": _original,
    "claimed_published_at": _published,
    "declared_date": lambda report: _text(report.capture.declared),
    "declared_trust": lambda report: _trust(report.capture.declared),
    "not_before": lambda report: _earliest(report.capture.not_before),
    "not_after": lambda report: _latest(report.capture.not_after),
    "camera": _device,
    "latitude": _latitude,
    "longitude": _longitude,
    "position_error_km": _error_km,
    "conflicts": _codes("conflict"),
    "concerns": _codes("concern"),
    "notes": _codes("note"),
    "infos": _codes("info"),
    "matches": _matches,
    "problems": _problems,
    "redacted": redaction_text,
    "accepted": _accepted,
}
"""By heading, in their order: what stands in the cell; an empty cell is something not known."""

_LONG = {"path", "conflicts", "concerns", "notes", "infos", "accepted"}


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """The headings, then a row as soon as its report is there."""
    return joined((written(report, part) for report in reports), occasion)


def part(report: Report) -> str:
    """The row of one report."""
    return row([_cell(name, column(report)) for name, column in COLUMNS.items()])


def joined(parts: Iterable[Written], _occasion: Occasion) -> Iterator[str]:
    """The rows behind their headings."""
    yield row(list(COLUMNS))
    for one in parts:
        yield one.text


def _cell(name: str, text: str | None) -> str:
    return cell(text, WHOLE) if name in _LONG else cell(text)
