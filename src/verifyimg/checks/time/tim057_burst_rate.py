"""Pictures of one body follow each other in a way that cameras hardly do.

What it looks at
The parts of the second of files of one body. Three pictures or more in a row within less than four
milliseconds of each other, or five or more whose parts of the second are the same and not zero.

Why it matters
Dates that were set by a program often leave out the parts of the second, or repeat them.

Innocent explanations
- a burst at a high rate, or frames out of a film
- a camera that writes a constant
- files that were saved from one picture

Next steps
- compare with the rate that the maker gives for that camera
- ask who set the dates

Example
Eight files of different days, all with `ExifIFD:SubSecTimeOriginal` 37.

References
CIPA DC-008-2023 (Exif 3.0): SubSecTimeOriginal (37521).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from verifyimg import wording
from verifyimg.checks.witnesses import TAKEN, Some, body
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="note", against="set", aspect="time", scope="set", order="device")

_KEY = "ExifIFD:SubSecTimeOriginal"
_FEWEST_SAME = 5
_FEWEST_FAST = 3
_FASTEST = timedelta(milliseconds=4)


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for parts of a second that repeat, one for pictures too close to each other."""
    same, fast = Some(*TAKEN), Some(*TAKEN)
    parts, seconds, told = set[str](), set[datetime](), 0
    last: tuple[Traces, datetime] | None = None
    for one in group.files:
        part = one.text(_KEY)
        if not part.isdigit() or one.taken is None or not (one.device or one.serial):
            continue
        told += 1
        same.add(one)
        parts = parts if len(parts) > 1 else {*parts, part}
        seconds = seconds if len(seconds) > 1 else {*seconds, one.taken.replace(microsecond=0)}
        moment = _moment(one, part)
        if last is not None and _is_fast(last, one, moment):
            for each in (last[0], one) if not fast.count else (one,):
                fast.add(each)
        last = (one, moment)
    if told < _FEWEST_FAST:
        yield NotApplicable(reason="no camera has three files with parts of the second")
    if told >= _FEWEST_SAME and len(parts) == 1 and len(seconds) > 1 and parts.pop().strip("0"):
        yield _draft(same, "have the same parts of the second")
    if fast.count >= _FEWEST_FAST:
        yield _draft(fast, "follow each other within less than 4 milliseconds")


def _moment(traces: Traces, part: str) -> datetime:
    assert traces.taken is not None  # noqa: S101 - asked for before
    whole = traces.taken.replace(microsecond=0)
    return whole + timedelta(seconds=float(f"0.{part[:6]}"))


def _is_fast(last: tuple[Traces, datetime], one: Traces, moment: datetime) -> bool:
    known = one.pixel_sha256 and last[0].pixel_sha256
    other = one.pixel_sha256 != last[0].pixel_sha256
    return bool(known and other and timedelta(0) < abs(moment - last[1]) < _FASTEST)


def _draft(some: Some, what: str) -> Draft:
    return Draft(
        message=f"{body(some.kept[0])}: {wording.count(some.count, 'file')} {what}: {some.names}.",
        strength="weak",
        files=some.witnesses,
    )
