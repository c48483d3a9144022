"""The file's name ends as those of another format do.

What it looks at
The suffix of the file's name, and the format that its first bytes tell.

Why it matters
A program names what it writes. Another suffix shows that the file was renamed, or that a service
converted it and kept the name: then it is not the file that the name speaks of.

Innocent explanations
- messengers and web sites that convert pictures and leave their names as they were
- a file that was renamed by hand so that some program takes it
- a phone that calls a HEIC file `.jpg` when it is sent on

Next steps
- work with a copy under the right suffix
- ask by which way the file came

Example
`IMG_2041.jpg` is a WebP.

References
The file formats' own specifications for their first bytes; RFC 6838 for their names.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.checks.fields import text
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("file name",))

_JPEG, _HEIF, _TIFF = ("JPEG",), ("HEIC", "HEICS", "HEIF", "HEIFS"), ("TIFF", "BTF")
_SUFFIXES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("jpg", "jpeg", "jpe", "jfif", "mpo", "thm"), _JPEG),
    **dict.fromkeys(("heic", "heics", "heif", "heifs", "hif"), _HEIF),
    **dict.fromkeys(("tif", "tiff"), (*_TIFF, "DNG", "NEF", "CR2", "ARW", "PEF")),
    "png": ("PNG",),
    "apng": ("PNG",),
    "gif": ("GIF",),
    "webp": ("WEBP",),
    "avif": ("AVIF",),
    "bmp": ("BMP",),
    "psd": ("PSD", "PSB"),
    "jxl": ("JXL",),
    "jp2": ("JP2", "JPX"),
    "dng": ("DNG", "TIFF"),
    "mp4": ("MP4", "M4V"),
    "mov": ("MOV", "MP4"),
}
"""By suffix: the formats that it stands for; others are not judged."""


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the suffix with the format."""
    name = text(subject, "System:FileName")
    suffix = name.rpartition(".")[2].casefold() if "." in name else ""
    meant, found = _SUFFIXES.get(suffix), subject.image.format
    if meant is None or found is None:
        return NotApplicable(reason="the file's name has no suffix that stands for one format")
    tag = subject.tag("System:FileName")
    if found in meant or tag is None:
        return ()
    message = (
        f"The name {quoted.stored(tag)} ends as those of {meant[0]} files do; it is a {found}."
    )
    return (Draft(message=message, strength="strong", tags=(tag,)),)
