"""The sentences of the verdict on the claimed time: each can be quoted as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clock, Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Finding
from verifyimg.model.image import ReproductionKind
from verifyimg.model.opposition import fitting
from verifyimg.model.subject import Subject
from verifyimg.model.words import Strength
from verifyimg.weighing.findings import quotable

CLOCK_WORDS: dict[Clock, str] = {
    "camera": "one camera clock",
    "gps": "the GPS time",
    "network": "a network's clock",
    "server": "a server's clock",
    "archive": "an archive's date",
    "signature": "a signed time stamp",
    "knowledge": "the release date of the device",
    "typed": "a date that somebody typed",
}
"""What a verdict on one clock rests on, in words."""

COPIES: dict[ReproductionKind, str] = {
    "scan": "a scan",
    "film": "a scan of film",
    "print": "a copy of a print",
    "screenshot": "a capture of a screen",
}


def contradicted(
    against: Sequence[Comparison], date: ClaimedDate, subject: Subject, strength: Strength
) -> str:
    """What excludes the claim, on which clocks that rests, and what else would explain it."""
    against = sorted(against, key=lambda c: c.clue.meaning != "captured")
    clues = [c.clue for c in against]
    archived = next((clue for clue in clues if clue.clock == "archive"), None)
    caveat = _archive_caveat(archived, clues, subject) if archived else _caveat(clues)
    return (
        f"{_answer(clues)}: {strength} evidence, "
        f"{_basis(clues, subject)}. {_says(against, date)} {caveat}"
    )


def split(comparisons: Sequence[Comparison], date: ClaimedDate) -> str:
    """Several clues, of which some fit the claim."""
    archived = any(c.clue.clock == "archive" for c in comparisons)
    who = "The file and an archive disagree" if archived else "The file disagrees with itself"
    return (
        f"{who} about the claim: {'they say' if archived else 'it says'} "
        f"{_told([c.clue for c in comparisons])}, and not all of that fits the claimed "
        f"{wording.claimed(date)}."
    )


def missed(captures: Sequence[Comparison], date: ClaimedDate) -> str:
    """A date that misses the claim by so little that it may mean nothing."""
    first = captures[0]
    return (
        f"The file says {_told([first.clue])}, {wording.gap(first.gap)} "
        f"{wording.direction(first.gap)} the claimed {wording.claimed(date)}: a time zone, "
        "midnight or a small clock error explains that."
    )


def fits(clues: Sequence[Clue], date: ClaimedDate, *, zoned: bool) -> str:
    """A date inside the claim, and what that leaves open."""
    assumed = "" if zoned else ", if the camera was on local time"
    return (
        f"{_consistent(clues, date)}{assumed}; that is not verified: a photo of a screen or "
        "print would look the same."
    )


def doubted(clues: Sequence[Clue], date: ClaimedDate, doubt: Finding) -> str:
    """A date inside the claim that a finding about the file speaks against."""
    said = quotable(doubt.message)
    return f"{_consistent(clues, date)}, but the file speaks against its own date: {said}"


def published_before(
    captures: Sequence[Comparison], date: ClaimedDate, published: ClaimedDate
) -> str:
    """A date inside the claimed time, and after the claimed publication."""
    consistent = _consistent([c.clue for c in captures], date)
    when = wording.claimed(published)
    return f"{consistent}, but it lies after the claimed publication ({when})."


def archived_before(captures: Sequence[Comparison], date: ClaimedDate, older: Clue) -> str:
    """A date inside the claim that lies after the picture was seen already."""
    consistent = _consistent([c.clue for c in captures], date)
    return f"{consistent}, but an archive has the picture from before that date: {older.text}."


def stated(typed: Sequence[Comparison], date: ClaimedDate) -> str:
    """A date that somebody typed, where no clock says anything that can be relied on."""
    return (
        f"No date of a clock can be held against the claim; what somebody typed says "
        f"{_misses(typed, date)}."
    )


def opposed(captures: Sequence[Comparison], typed: Sequence[Comparison], date: ClaimedDate) -> str:
    """A date inside the claim, and one outside it that somebody typed."""
    consistent = _consistent([c.clue for c in captures], date)
    return f"{consistent}, but what somebody typed says {_misses(typed, date)}."


def undetermined(subject: Subject) -> str:
    """Why no date of the file was held against the claim."""
    dates = subject.clues_of("captured", "digitised")
    doubts = [clue.doubts[0] for clue in dates if clue.about == "scene" and clue.doubts]
    reason = "the file holds no date of the picture that could be held against the claim"
    if any(problem.hides_metadata for problem in subject.problems):
        reason = "no date could be read that could be held against the claim"
    if subject.reproduction is not None:
        reason = (
            f"the file is {COPIES[subject.reproduction.kind]}, and its date is that of the copy, "
            "which says nothing about when the scene was before it"
        )
    if doubts:
        reason = f"the date in the file cannot be used: {doubts[0].text}"
    return quotable(f"The claimed time can neither be supported nor contradicted: {reason}")


def _answer(clues: Sequence[Clue]) -> str:
    """What contradicts: a date of the picture, or bounds that leave no room for the claim."""
    meanings = {clue.meaning for clue in clues}
    if meanings == {"not_before"}:
        return "The device named in the file is newer than the claimed date"
    if meanings == {"not_after"}:
        return "The picture is older than the claimed date"
    return "The file's date contradicts the claim"


def _consistent(clues: Sequence[Clue], date: ClaimedDate) -> str:
    told = _told(clues[:1])
    return f"The file says {told}, which is consistent with the claimed {wording.claimed(date)}"


def _misses(typed: Sequence[Comparison], date: ClaimedDate) -> str:
    first = typed[0]
    size = f"{wording.gap(first.gap)} {wording.direction(first.gap)}"
    return f"{_told([first.clue])}, {size} the claimed {wording.claimed(date)}"


def _says(against: Sequence[Comparison], date: ClaimedDate) -> str:
    clue, gap = against[0].clue, against[0].gap
    if clue.meaning == "not_before":
        return (
            f"The device named in the file ({clue.text}) did not exist at the claimed "
            f"{wording.claimed(date)}."
        )
    if clue.meaning == "not_after":
        return f"The picture existed by {clue.text}, before the claimed {wording.claimed(date)}."
    if not all(c.clue.trusted for c in against):
        told = _told([c.clue for c in against])
        return f"It says {told}; neither lies in the claimed {wording.claimed(date)}."
    return (
        f"It says {_told([clue])}, "
        f"{wording.gap(gap)} {wording.direction(gap)} the claimed {wording.claimed(date)}."
    )


def _basis(clues: Sequence[Clue], subject: Subject) -> str:
    if all(clue.storage == "file_name" for clue in clues):
        return "the file name alone"
    clocks = (_clock_words(clue) for clue in clues if clue.clock is not None)
    words = wording.listed(list(dict.fromkeys(clocks)))
    if any(clue.clock == "camera" for clue in clues):
        words += ", MakerNote in place" if subject.handling.maker_note else ", no MakerNote"
    return words


def _clock_words(clue: Clue) -> str:
    if clue.storage == "file_name" or clue.clock is None:
        return "the file name"
    return CLOCK_WORDS[clue.clock]


def _caveat(clues: Sequence[Clue]) -> str:
    if not all(clue.trusted for clue in clues):
        return "The clocks disagree, so one is wrong or was edited; both may be."
    if {"camera", "gps"} <= {clue.clock for clue in clues}:
        return "Both clocks of the file tell it; edited metadata would also explain this."
    if {"captured", "not_before"} <= {clue.meaning for clue in clues}:
        return (
            "The device named in the file is newer than the claim, too; edited metadata would also "
            "explain this."
        )
    if clues[0].meaning == "not_before":
        return (
            "An edited model name, or a device in use before its release, would also explain this."
        )
    if all(clue.storage == "file_name" for clue in clues):
        return (
            "A file that was renamed, or saved under the name of another, would also explain "
            "this; nothing independent confirms it."
        )
    if clues[0].meaning == "not_after":
        return "A wrong date there, or another picture behind it, would also explain this."
    return (
        "A wrong clock or an edited date would also explain this; nothing independent confirms it."
    )


def _archive_caveat(archived: Clue, clues: Sequence[Clue], subject: Subject) -> str:
    """What stands beside the archive's date, and what else would explain it."""
    wrong = "A wrong date there, or another picture behind it, would also explain this."
    dates = fitting(subject.comparisons)
    if dates:
        return (
            f"The date in the file ({_told(dates[:1])}) fits the claim and is less well founded. "
            f"{wrong}"
        )
    if clues[0].meaning == "captured":
        return f"An archive has the picture by {archived.text}. {wrong}"
    return wrong


def _told(clues: Sequence[Clue]) -> str:
    """Each clue with the tag that it comes from."""
    return wording.listed([f"{_value(clue)} ({_source(clue)})" for clue in clues])


def _value(clue: Clue) -> str:
    if clue.meaning not in ("captured", "stated"):
        return clue.text
    return wording.reading(clue).removesuffix(" (no zone)")


def _source(clue: Clue) -> str:
    """The tag, and that the reading has no zone: in one pair of brackets."""
    unzoned = clue.meaning == "captured" and not (clue.window and clue.window.has_zone)
    return f"{_tag(clue)}, no zone" if unzoned else _tag(clue)


def _tag(clue: Clue) -> str:
    return clue.tags[0].key if clue.tags else clue.storage.replace("_", " ")
