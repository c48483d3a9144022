"""The fingerprint of the file as it was examined.

What it looks at
Every byte of the file, by SHA-256. It is computed once, from the same bytes that were read
for all other rules.

Why it matters
The report is about exactly these bytes. Whoever holds a file with the same SHA-256 holds the
same file; one changed byte gives another value, and then nothing in this report is about
that file.

Innocent explanations
- two copies of one picture differ as soon as any program saved, uploaded or downloaded one

Next steps
- keep the file unchanged, work on copies, and write the value down where the file came from
- compare it with the value that the publisher, a colleague or an archive has

Example
`sha256sum photo.jpg` prints the same 64 characters.

References
NIST FIPS 180-4, Secure Hash Standard: SHA-256.
ISO/IEC 27037:2012: digital evidence is identified by a verification function.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect=None)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """States the SHA-256 of the file, and its size."""
    image = subject.image
    if image.sha256 is None:
        return NotApplicable(reason="the file was not read to its end")
    size = f" ({image.size_bytes:,} bytes)" if image.size_bytes is not None else ""
    message = f"SHA-256 of the file as examined: {image.sha256}{size}"
    return (Draft(message=message, strength="none"),)
