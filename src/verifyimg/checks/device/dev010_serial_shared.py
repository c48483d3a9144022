"""Several files hold one serial number of a body or a lens, or one owner's name.

What it looks at
The serial numbers of bodies (EXIF BodySerialNumber, those in the MakerNotes, XMP aux), of lenses,
and the names of owners that cameras write, in all files of one run. Zeros, rows of one digit and
other placeholders tie nothing. Serial numbers are shown as short hashes.

Why it matters
Pictures with one serial number come from one body, whoever published them. A lens or an owner may
have had several.

Innocent explanations
- one photographer, or a desk with one camera
- a lens that was lent, or an owner's name in several bodies
- metadata that were copied from one file to others

Next steps
- hold the dates and counters of the files against each other
- ask who used that body at the time

Example
Two files from different senders with the same `ExifIFD:SerialNumber`.

References
CIPA DC-008-2023 (Exif 3.0): BodySerialNumber (42033), LensSerialNumber (42037),
CameraOwnerName (42032).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.identity import BODY, LENS, OWNER, short_hash
from verifyimg.checks.witnesses import Some
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup

RULE = Rule(severity="info", against="set", aspect="device", scope="set", order="serial")

_WORDS = {
    "body": ("the same serial number of a body", BODY),
    "lens": ("the same serial number of a lens", LENS),
    "owner": ("the same name of an owner", OWNER),
}


def look(group: FileGroup) -> Iterator[Draft]:
    """One finding for the files that share a number or a name."""
    kind, _, value = group.name.partition("\0")
    words, keys = _WORDS[kind]
    some = Some(*keys)
    for one in group.files:
        some.add(one)
    yield Draft(
        message=(
            f"{wording.count(some.count, 'file')} hold {words} (#{short_hash(value)}): "
            f"{some.names}."
        ),
        strength="strong" if kind == "body" else "moderate",
        files=some.witnesses,
    )
