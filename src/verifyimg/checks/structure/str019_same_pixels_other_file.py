"""Another file has the same pixels and other bytes around them.

What it looks at
Archived files with the pixel hash of this picture, and another SHA-256. What stands around the
pixels (metadata, or the order of the file) is then not the same in the two. Where the archive
noted a date from the metadata of its file, or a credit, it is held against those of this file: a
date that differs by more than zones can is a conflict, another credit a concern, and all else a
note. In a run over several files they are held against each other in the same way, and what is
found there is about the set.

Why it matters
Saving a picture again changes its pixels. Where they are the same to the last one, somebody or
some program rewrote the metadata and nothing else, so at most one of the two sets is the camera's.

Innocent explanations
- an agency or an archive that added captions and credits
- somebody who corrected a clock that was known to be wrong
- a platform or a program that removed the metadata and left the picture alone
- a date or credit that was noted wrongly when the archive was filled

Next steps
- compare the two sets of metadata field by field: `verifyimg metadata --all`
- find out which of the two files has the longer trusted custody

Example
Two JPEG files with one pixel hash; the archived one says 17 May 2020, this one 2 September 2023.

References
The pixel hash, JSON key `pixel_sha256`: of a JPEG `verifyimg-jpegdata-1`, its coded data without
metadata, so that a copy that was only coded more tightly is not found here; of pictures in other
formats `verifyimg-pixels-1`, all decoded pixels.
ISO/IEC 27037:2012: digital evidence is identified by a verification function.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted, seen
from verifyimg.checks.descents import ZONES
from verifyimg.checks.identity import AUTHOR, author_names, name_of
from verifyimg.checks.witnesses import TAKEN, Some, name, witnesses
from verifyimg.checks.witnesses import dated as taken
from verifyimg.clean import shorten
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.match import Match
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.traces import FileGroup, Traces
from verifyimg.model.words import Strength

RULE = Rule(severity="conflict", against="file", aspect="time", needs=("archive",), order="pixels")

_TOLERANCE = timedelta(minutes=1)
"""What rounding leaves."""
_AUTHORS = 5


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for the nearest archived file with the same pixels, the gravest thing first."""
    if subject.image.pixel_sha256 is None:
        return NotApplicable(reason="the pixels of the file were not looked at")
    same = [match for match in subject.matches if match.how == "pixels"]
    if not same:
        return ()
    dated = next((draft for match in same if (draft := _dated(match, subject))), None)
    return [dated or _credited(same[0], subject) or _rewritten(same[0])]


def look_over(group: FileGroup) -> Iterator[Draft]:
    """One finding for the files of a set that have the same pixels and other bytes."""
    some = Some(*TAKEN, *AUTHOR)
    earliest: Traces | None = None
    latest: Traces | None = None
    authors: dict[str, str] = {}
    for one in group.files:
        if all(one.sha256 != other.sha256 for other in some.kept):
            some.add(one)
        if one.taken is not None:
            earliest, latest = earliest or one, one
        for author in author_names(one)[:1]:
            authors.setdefault(name_of(author), author)
    if some.count < 2:
        return
    yield _over(some, _far(earliest, latest), [*authors.values()][:_AUTHORS])


def _far(earliest: Traces | None, latest: Traces | None) -> tuple[Traces, Traces] | None:
    """The first and the last by their dates, if those differ by more than zones can."""
    if earliest is None or latest is None:
        return None
    apart = latest.since(earliest)
    known = earliest.instant is not None
    beyond = apart is not None and apart > (_TOLERANCE if known else ZONES)
    return (earliest, latest) if beyond else None


def _over(some: Some, dates: tuple[Traces, Traces] | None, authors: list[str]) -> Draft:
    said = f"{wording.count(some.count, 'file')} have exactly the same pixels: {some.names}."
    plain = all(one.pdq is None for one in some.kept)
    strength: Strength = "weak" if plain else "very_strong"
    if dates is not None and not plain:
        told = [f"{name(one)} says {taken(one.taken)}" for one in dates]
        rewritten = f"{wording.listed(told)}. One of the dates was written over the other."
        return Draft(
            message=f"{said} {rewritten}",
            strength=strength,
            files=(*witnesses(dates, *TAKEN), *some.witnesses),
        )
    if len(authors) > 1 and not plain:
        quoted_names = [f'"{shorten(one, quoted.LONGEST_QUOTE)}"' for one in authors]
        named = f"They name different authors: {wording.listed(quoted_names)}."
        return Draft(
            message=f"{said} {named}", strength=strength, severity="concern", files=some.witnesses
        )
    rewritten = "The metadata, or the order of the file, were rewritten without saving it again."
    return Draft(
        message=f"{said} {rewritten}", strength=strength, severity="note", files=some.witnesses
    )


def _dated(match: Match, subject: Subject) -> Draft | None:
    """Set where the archived file's own date and this one's differ by more than zones can."""
    date = next((c for c in subject.clues_of("captured") if c.clock == "camera" and c.window), None)
    for told, window in zip(match.sightings, match.windows, strict=False):
        if told["basis"] != "metadata" or window is None or date is None or date.window is None:
            continue
        if abs(date.window.gap(window)) > _TOLERANCE:
            return _differs(match, date, told["first_seen"] or "")
    return None


def _differs(match: Match, date: Clue, archived: str) -> Draft:
    return Draft(
        message=(
            f"{_same(match)}, and its metadata were noted there with the date {archived}; this "
            f"file says {quoted.dated(date)}. One of the two dates was written over the other."
        ),
        strength="moderate",
        clues=(date,),
    )


def _credited(match: Match, subject: Subject) -> Draft | None:
    """Set where the archive credits somebody whom the file does not."""
    credited = [*subject.clues_of("credit")]
    others = [one for one in subject.credits_seen if _is_other(one)]
    if subject.claim.credit is not None or not credited or not others:
        return None
    names = wording.listed([f'"{shorten(one.clue.text, quoted.LONGEST_QUOTE)}"' for one in others])
    return Draft(
        message=f"{_same(match)}, credited there to {names}; this file credits somebody else.",
        strength="weak",
        severity="concern",
        clues=tuple(credited[:1]),
    )


def _is_other(one: NameComparison) -> bool:
    return one.relation == "differs"


def _rewritten(match: Match) -> Draft:
    return Draft(
        message=(
            f"{_same(match)}. So the metadata, or the order of the file, were rewritten in one of "
            "the two without saving the picture again."
        ),
        strength="strong",
        severity="note",
    )


def _same(match: Match) -> str:
    return f"An archive ({seen.place(match)}) has a file with exactly these pixels and other bytes"
