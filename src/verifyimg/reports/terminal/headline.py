"""The first words of a terminal report: the answer in capitals, and one sentence to quote."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.clue import Clue
from verifyimg.model.report import Report
from verifyimg.model.words import Aspect, Ruling
from verifyimg.reports.line import Style
from verifyimg.reports.terminal.basis import (
    COPIES,
    contradicting,
    copied,
    deciding,
    said,
    strength,
    typed_date,
    unread,
)

SUBJECT: dict[Aspect, str] = {
    "time": "DATE",
    "place": "PLACE",
    "device": "DEVICE",
    "origin": "ORIGIN",
}
MISSING: dict[Aspect, str] = {"time": "NO DATE", "place": "NO POSITION"}
BOUNDED: dict[tuple[str, ...], str] = {
    ("time", "not_before"): "THE NAMED DEVICE IS NEWER THAN THE CLAIMED DATE",
    ("time", "not_after"): "THE PICTURE IS OLDER THAN THE CLAIMED DATE",
    ("device", "device"): "THE FILE NAMES ANOTHER DEVICE THAN THE CLAIM",
    ("origin", "not_before"): "THE FILE IS NEWER THAN THE CLAIMED ORIGINAL",
}
"""By the aspect and the meanings of the clues that contradict it."""
STYLES: dict[Ruling, Style] = {
    "contradicted": "alarm",
    "questionable": "warning",
    "undetermined": "warning",
    "consistent": "strong",
    "no_claim": "strong",
}


def headline(report: Report) -> str:
    """The answer in capitals; without a claim, what the file says of itself."""
    ruling, aspects = report.verdict.overall, deciding(report)
    many = len(aspects) > 1
    if ruling == "no_claim":
        return _of_itself(report)
    if ruling == "consistent":
        return "CONSISTENT, NOT VERIFIED"
    if ruling == "undetermined":
        return f"UNDETERMINED: {_copy(report, aspects) or _missing(aspects)}"
    if ruling == "contradicted" and (bound := _bounded(report, aspects)):
        return bound
    if ruling == "contradicted":
        return f"THE {_subjects(aspects)} {'CONTRADICT' if many else 'CONTRADICTS'} THE CLAIM"
    return f"THE {_subjects(aspects)} {'ARE' if many else 'IS'} QUESTIONABLE"


def per_aspect(report: Report) -> str:
    """The answer to each claimed part; empty where one part alone was claimed."""
    answers = report.verdict.aspects.items()
    words = [
        f"{aspect}: {_ruling(answer.ruling, report.verdict.overall)}"
        + (f" ({strength(answer.strength)})" if answer.strength != "none" else "")
        for aspect, answer in answers
        if answer.ruling != "no_claim"
    ]
    return "; ".join(words) if len(words) > 1 else ""


def quotable(report: Report) -> str:
    """One sentence that can stand alone in an article."""
    clue = said(report)
    if report.verdict.overall != "no_claim":
        return report.verdict.sentence
    copy = copied(report)
    if copy is not None and report.reproduction is not None:
        kind, key = COPIES[report.reproduction.kind], copy.tags[0].key
        dated = f"The file dates itself to {wording.reading(copy)} ({key})"
        return f"{dated} as a {kind}; when the scene was, it does not say."
    typed = typed_date(report)
    if clue is None and typed is not None:
        return f"No clock in the file dates the picture; somebody typed {_sourced(typed)}."
    if clue is None:
        none = "No date could be read from the file" if unread(report) else "The file holds no date"
        return f"{none} that says when the picture was taken."
    dates = f"The file dates the picture to {_sourced(clue)}"
    if clue.trusted:
        return f"{dates}; metadata can be wrong or edited."
    return f"{dates}, which cannot be relied on: {clue.doubts[0].text}."


def _sourced(clue: Clue) -> str:
    """`17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone)`."""
    reading, key = wording.reading(clue), clue.tags[0].key if clue.tags else clue.storage
    bare = reading.removesuffix(" (no zone)")
    return f"{bare} ({key})" if bare == reading else f"{bare} ({key}, no zone)"


def _ruling(ruling: Ruling, overall: Ruling) -> str:
    """The caveat of a consistent part, unless the headline has it already."""
    caveat = ruling == "consistent" and overall != "consistent"
    return "consistent, not verified" if caveat else ruling


def _subjects(aspects: tuple[Aspect, ...]) -> str:
    return " AND THE ".join(SUBJECT[aspect] for aspect in aspects)


def _bounded(report: Report, aspects: tuple[Aspect, ...]) -> str:
    """The answer where no date of the picture contradicts, but a bound; else empty."""
    if len(aspects) != 1:
        return ""
    meanings = {clue.meaning for clue in contradicting(report, aspects[0])}
    return BOUNDED.get((aspects[0], *sorted(meanings)), "")


def _copy(report: Report, aspects: tuple[Aspect, ...]) -> str:
    if aspects != ("time",) or report.reproduction is None or copied(report) is None:
        return ""
    return f"THE DATE IS THAT OF A {COPIES[report.reproduction.kind].upper()}"


def _missing(aspects: tuple[Aspect, ...]) -> str:
    missing = " AND ".join(MISSING[aspect] for aspect in aspects if aspect in MISSING)
    if missing:
        return f"{missing} THAT CAN BE RELIED ON"
    return f"NOTHING TO TEST THE {_subjects(aspects)} BY"


def _of_itself(report: Report) -> str:
    clue, copy = said(report), copied(report)
    if copy is not None and report.reproduction is not None:
        kind = COPIES[report.reproduction.kind]
        return f"THE FILE IS A {kind}, DATED {_day(copy)}; THE SCENE IS OLDER".upper()
    typed = typed_date(report)
    if clue is None and typed is not None:
        return f"NO CLOCK DATES THE PICTURE; SOMEBODY TYPED {_day(typed)}".upper()
    if clue is None:
        unseen = unread(report)
        return "NO DATE COULD BE READ FROM THE FILE" if unseen else "NO DATE SURVIVES IN THE FILE"
    if not clue.trusted:
        return f"THE FILE'S DATE CANNOT BE RELIED ON: {wording.reading(clue)}".upper()
    declared = report.capture.declared
    if declared is not None and declared.doubt("gps_differs"):
        return f"THE FILE'S CLOCKS DISAGREE: {_day(declared)} (camera), {_day(clue)} (GPS)".upper()
    force = f"{strength(clue.strength)} evidence"
    if any(f.severity == "conflict" and f.against == "file" for f in report.findings):
        return f"THE FILE CONTRADICTS ITSELF; ITS DATE: {_day(clue)}, {force}".upper()
    return f"THE FILE SAYS {wording.reading(clue)}, {force}".upper()


def _day(clue: Clue) -> str:
    local = clue.window.local if clue.window else None
    return clue.text if local is None else wording.day(local)
