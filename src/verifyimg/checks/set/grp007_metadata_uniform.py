"""Pictures that look different hold the same date, settings and marks.

What it looks at
Files with one date to the second, one exposure and one position whose pictures look different by
their fingerprints; of files that note no exposure those of one camera. It is a concern where the
parts of the second, an identifier or a counter of the camera are the same too, or where three
pictures or more share the second. Two that share no more than the second are a note.

Why it matters
No camera takes two different pictures at the same moment, with one number. Metadata that are
copied from one picture over a set look like that.

Innocent explanations
- a burst, or frames of a panorama, within one second
- two crops or two versions of one picture
- positions or dates that were set for many files at once

Next steps
- hold exposure and brightness of each picture against each other
- ask for the originals with their MakerNotes

Example
Five pictures of different places, all of `2023:09:02 14:03:21.417`, 1/250 s, ISO 100.

References
CIPA DC-008-2023 (Exif 3.0): SubSecTimeOriginal (37521), ImageUniqueID (42016).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.identity import COUNTERS, UNIQUE
from verifyimg.checks.likeness import how_alike, is_telling
from verifyimg.checks.orders import SETTINGS
from verifyimg.checks.witnesses import TAKEN, Some, dated
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="concern", against="set", aspect="time", scope="set", order="settings")

_MARKS = ("ExifIFD:SubSecTimeOriginal", *UNIQUE, *COUNTERS)
_SEVERAL = 3
_HELD = 20


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for files of one moment whose pictures are different ones."""
    different: list[Traces] = []
    some = Some(*TAKEN, *SETTINGS, *UNIQUE, *COUNTERS)
    pictured = 0
    for one in group.files:
        pictured += one.pdq is not None
        if not is_telling(one):
            continue
        if all(how_alike(one, other) == "differs" for other in different):
            some.add(one)
            different = [*different, one][:_HELD]
    if not pictured:
        yield NotApplicable(reason="the pixels of the files were not looked at")
        return
    if some.count >= 2:
        yield _draft(some, [key for key in _MARKS if _is_shared(key, some.kept)])


def _draft(some: Some, shared: list[str]) -> Draft:
    grave = bool(shared) or some.count >= _SEVERAL
    marks = f", and the same {shared[0]}" if shared else ""
    first = some.kept[0]
    return Draft(
        message=(
            f"{wording.count(some.count, 'file')} with different pictures hold one date "
            f"({dated(first.taken)}) and the same {_same(first)}{marks}: {some.names}."
        ),
        severity="concern" if grave else "note",
        strength="strong" if shared else "moderate" if grave else "weak",
        files=some.witnesses,
    )


def _same(one: Traces) -> str:
    return "exposure" if any(map(one.text, SETTINGS)) else "camera"


def _is_shared(key: str, files: list[Traces]) -> bool:
    values = {one.text(key) for one in files}
    return len(values) == 1 and bool(values.pop().strip("0"))
