"""What the answer rests on, in the words of the second line."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.clue import Clock, Clue
from verifyimg.model.finding import Finding
from verifyimg.model.report import Report
from verifyimg.model.words import ASPECTS, Aspect, Strength

ABSENT: dict[Aspect, str] = {
    "time": "the file holds no date that can be used",
    "place": "the file holds no position",
}
UNREAD: dict[Aspect, str] = {"time": "no date could be read", "place": "no position could be read"}
ITS: dict[Aspect, str] = {"time": "camera's date", "place": "position in the file"}
CLOCKS: dict[Clock, str] = {
    "camera": "camera clock",
    "gps": "GPS time",
    "network": "network time",
    "server": "server time",
    "archive": "archived copy",
    "signature": "signed time stamp",
    "knowledge": "release date of the device",
    "typed": "typed text",
}


def basis(report: Report) -> str:
    """`moderate evidence: one camera clock, MakerNote in place`."""
    ruling, aspects = report.verdict.overall, deciding(report)
    if ruling == "undetermined":
        return f"no usable evidence: {_why_not(report, aspects)}"
    if ruling == "no_claim":
        return f"no claim was given to test; {_of_itself(report)}"
    words = _support(report, _clues(report, aspects)) or ["see the findings below"]
    return f"{strength(report.verdict.strength)} evidence: {', '.join(words)}"


def said(report: Report) -> Clue | None:
    """The date that the file gives itself: the camera's if it is usable, else another clock's.

    One that the name alone tells is none: anyone can rename a file.
    """
    declared = report.capture.declared
    if declared is not None and declared.trusted:
        return declared
    others = (c for c in report.timeline if c.meaning == "captured" and c.trusted and c.window)
    return next((clue for clue in others if clue.storage != "file_name"), declared)


def deciding(report: Report) -> tuple[Aspect, ...]:
    """The claimed aspects that the overall verdict comes from."""
    answers, worst = report.verdict.aspects, report.verdict.overall
    return tuple(a for a in ASPECTS if a in answers and answers[a].ruling == worst)


def gravest(findings: tuple[Finding, ...]) -> Finding | None:
    """The finding to act on: the first that is more than information."""
    return next((f for f in findings if f.severity != "info"), None)


def unread(report: Report) -> bool:
    """Whether something is there that could not be read: then nothing found is not nothing."""
    return any(problem.kind != "absent" for problem in report.problems)


def strength(word: Strength) -> str:
    """The word as it is printed."""
    return word.replace("_", " ")


def _of_itself(report: Report) -> str:
    clue = said(report)
    if clue is None or not clue.trusted:
        return _reason(report, "time")
    return ", ".join(_support(report, (clue,)))


def _why_not(report: Report, aspects: tuple[Aspect, ...]) -> str:
    return "; ".join(_reason(report, aspect) for aspect in aspects)


def _reason(report: Report, aspect: Aspect) -> str:
    clues: dict[Aspect, Clue | None] = {
        "time": report.capture.declared,
        "place": report.capture.place,
    }
    clue = clues.get(aspect)
    if clue is not None and clue.doubts:
        return f"the {ITS[aspect]} is not relied on, because {clue.doubts[0].text}"
    absent = UNREAD if unread(report) else ABSENT
    return absent.get(aspect) or report.verdict.aspects[aspect].sentence.rstrip(".")


def _clues(report: Report, aspects: tuple[Aspect, ...]) -> tuple[Clue, ...]:
    """The clues under the gravest findings about the aspects that decided, else the capture's."""
    found = [f for f in report.findings if f.aspect in aspects and f.clues]
    about_claim = [f for f in found if f.against == "claim"] or found
    worst = [f for f in about_claim if f.severity == about_claim[0].severity]
    clues = dict.fromkeys(clue for f in worst for clue in f.clues)
    return tuple(clues) or _captured(report, aspects)


def _captured(report: Report, aspects: tuple[Aspect, ...]) -> tuple[Clue, ...]:
    clues: dict[Aspect, Clue | None] = {"time": said(report), "place": report.capture.place}
    return tuple(clue for aspect in aspects if (clue := clues.get(aspect)) is not None)


def _support(report: Report, clues: tuple[Clue, ...]) -> list[str]:
    if clues and all(clue.storage == "file_name" for clue in clues):
        return ["the file name alone"]
    clocks = list(dict.fromkeys(c.clock for c in clues if c.window is not None and c.clock))
    names = list(dict.fromkeys(_clock(c) for c in clues if c.window is not None and c.clock))
    alone = "one " if clocks == ["camera"] else ""
    words = [alone + wording.listed(names)] if names else []
    placed = any(c.meaning == "place" for c in clues)
    words += ["position"] * placed
    words += ["name of the device"] * any(c.meaning == "device" for c in clues)
    return words + (_storage(report) if placed or "camera" in clocks else [])


def _clock(clue: Clue) -> str:
    if clue.clock == "knowledge" and clue.about == "file":
        return "release date of a program"
    return CLOCKS[clue.clock] if clue.clock else ""


def _storage(report: Report) -> list[str]:
    note = "MakerNote in place" if report.handling.maker_note else "no MakerNote"
    return [note, "re-saved since"] if report.handling.state == "resaved" else [note]
