"""What the answer rests on, in the words of the second line."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.clue import Clock, Clue, Storage
from verifyimg.model.finding import Finding
from verifyimg.model.image import ReproductionKind
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
    "typed": "what somebody typed",
}


READINGS: dict[Storage, str] = {
    "file_name": "the file name",
    "maker_note": "the MakerNote",
    "trailer": "the phone's own trailer",
    "xmp": "XMP",
    "iptc": "IPTC",
}
"""Where a clock is read beside the fields of EXIF."""
COPIES: dict[ReproductionKind, str] = {
    "scan": "scan",
    "film": "scan of film",
    "print": "copy of a print",
    "screenshot": "screenshot",
}
"""What a picture of a picture is, behind `a`."""


def basis(report: Report) -> str:
    """`moderate evidence: one camera clock, MakerNote in place`."""
    ruling, aspects = report.verdict.overall, deciding(report)
    if ruling == "undetermined":
        return f"no usable evidence: {_why_not(report, aspects)}"
    if ruling == "no_claim":
        alone = report.claim.is_of_publication_alone
        asked = "only its publication was claimed" if alone else "no claim was given to test"
        return f"{asked}; {_of_itself(report)}"
    words = _opposed(report) or _support(report, _clues(report, aspects))
    words = words or _of_the_file(report, aspects) or ["see the findings below"]
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


def copied(report: Report) -> Clue | None:
    """The date of the copying, where the file is a picture of a picture and tells it."""
    dates = (c for c in report.timeline if c.meaning == "digitised" and c.clock == "camera")
    usable = (clue for clue in dates if clue.window and clue.trusted)
    return next(usable, None) if report.reproduction else None


def typed_date(report: Report) -> Clue | None:
    """The first date of the scene that somebody typed."""
    dates = (c for c in report.timeline if c.meaning == "stated" and c.clock == "typed")
    return next((clue for clue in dates if clue.trusted and clue.window), None)


def unusable_place(report: Report) -> Clue | None:
    """A position that stands in the file and cannot be used; None where one can, or none is."""
    places = (c for c in report.clues if c.meaning == "place" and c.position is None and c.doubts)
    return next(places, None) if report.capture.place is None else None


def deciding(report: Report) -> tuple[Aspect, ...]:
    """The claimed aspects that the overall verdict comes from."""
    answers, worst = report.verdict.aspects, report.verdict.overall
    return tuple(a for a in ASPECTS if a in answers and answers[a].ruling == worst)


def gravest(report: Report) -> Finding | None:
    """The finding to act on: the gravest, if it is about what decided or matters by itself."""
    aspects = deciding(report)
    graver = (f for f in report.findings if f.severity != "info")
    return next((f for f in graver if f.aspect in aspects or f.severity != "note"), None)


def contradicting(report: Report, aspect: Aspect) -> tuple[Clue, ...]:
    """The clues under the findings that contradict this part of the claim."""
    found = (f for f in report.findings if f.aspect == aspect and f.against == "claim")
    clues = (clue for f in found if f.severity == "conflict" for clue in f.clues)
    return tuple(dict.fromkeys(clues))


def unread(report: Report) -> bool:
    """Whether something is there that could not be read: then nothing found is not nothing."""
    return any(problem.hides_metadata for problem in report.problems)


def strength(word: Strength) -> str:
    """The word as it is printed."""
    return word.replace("_", " ")


def _of_itself(report: Report) -> str:
    clue = said(report)
    if clue is None and copied(report) is None and typed_date(report) is not None:
        return CLOCKS["typed"]
    if clue is None or not clue.trusted:
        return _reason(report, "time")
    return ", ".join(_support(report, (clue,)))


def _of_the_file(report: Report, aspects: tuple[Aspect, ...]) -> list[str]:
    """What an answer about device or origin rests on where no finding names its clues."""
    claim, origin = report.claim, "origin" in aspects
    words = ["name of the device"] * ("device" in aspects)
    words += [CLOCKS["typed"]] * (origin and claim.credit is not None)
    return words + ["traces of handling"] * (origin and bool(claim.original))


def _why_not(report: Report, aspects: tuple[Aspect, ...]) -> str:
    return "; ".join(_reason(report, aspect) for aspect in aspects)


def _reason(report: Report, aspect: Aspect) -> str:
    clues: dict[Aspect, Clue | None] = {
        "time": report.capture.declared,
        "place": report.capture.place or unusable_place(report),
    }
    clue = clues.get(aspect)
    if aspect == "time" and report.reproduction is not None and copied(report) is not None:
        return f"its date is that of the {COPIES[report.reproduction.kind]}, not of the scene"
    if clue is not None and clue.doubts:
        return f"the {ITS[aspect]} is not relied on, because {clue.doubts[0].text}"
    absent = UNREAD if unread(report) else ABSENT
    sentence = report.verdict.aspects[aspect].sentence.rstrip(".")
    return absent.get(aspect) or sentence.partition(": ")[2] or sentence


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


def _opposed(report: Report) -> list[str]:
    """`GPS time against camera clock`: where clocks that count differ about the claimed time."""
    if report.verdict.overall != "questionable" or "time" not in deciding(report):
        return []
    held = [c for c in report.comparisons if c.clue.meaning == "captured" and _counts(c.clue)]
    typed = [c for c in report.comparisons if c.clue.meaning == "stated" and c.clue.trusted]
    if not held and any(c.relation == "outside" for c in typed):
        return [CLOCKS["typed"]]
    fitting = [_reading_of(c.clue) for c in held if c.relation != "outside"]
    outside = [_reading_of(c.clue) for c in held if c.relation == "outside"]
    against = [name for name in outside if name not in fitting]
    if not fitting or not against:
        return []
    return [f"{wording.listed(_once(fitting))} against {wording.listed(_once(against))}"]


def _counts(clue: Clue) -> bool:
    """Whether a verdict weighs it: what the name tells, it does not."""
    return clue.storage != "file_name" and all(d.kind == "gps_differs" for d in clue.doubts)


def _reading_of(clue: Clue) -> str:
    return READINGS.get(clue.storage) or _clock(clue)


def _once(names: list[str]) -> list[str]:
    return list(dict.fromkeys(names))


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
