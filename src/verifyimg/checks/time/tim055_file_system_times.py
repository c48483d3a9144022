"""The file system has times for this copy, which tell nothing of the picture.

What it looks at
Whether the input is a file that a file system keeps times of (last changed, created, opened).
The times themselves are not used and stand in no machine-readable report: the same bytes give the
same report wherever they lie. `--verbose` shows when this copy was last changed.

Why it matters
File managers show these times as "date modified" or "date created", and they are often taken for
the date of the picture. Saving an attachment, unpacking an archive or copying to a card sets them.

Innocent explanations
- copying, downloading and unpacking set these times anew, or carry another file's over
- cards with FAT keep them without a zone, in steps of two seconds; ZIP begins in 1980

Next steps
- use them only for a medium that was preserved as an image with its hash

Example
`photo.jpg`, taken in 2020, downloaded today: the file system says today.

References
github.com/gphoto/libgphoto2/issues/488 (camera files dated 30 November 1979).
Microsoft Extensible Firmware Initiative FAT32 File System Specification, section 6 (times).
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect=None)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Says what the times of this copy are worth; the times are left out on purpose."""
    if subject.image.modified_at is None:
        return NotApplicable(reason="the input has no times in a file system")
    message = (
        "The file system has times for this copy. They tell when it was saved or copied here and "
        "nothing of the picture, so they are not used."
    )
    return (Draft(message=message, strength="none"),)
