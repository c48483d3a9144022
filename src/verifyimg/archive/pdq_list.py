"""Lists of PDQ hashes as other programs write and read them.

`HASH,LABEL` or `HASH` alone a line is the form of ThreatExchange's index files and of
auto-archiver; `HASH,QUALITY,NAME` that of Meta's own hasher. Hashes that were kept as numbers
have lost their leading zeros, and get them back.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.archive import admission
from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import NewEntry, PictureFacts, Remarks
from verifyimg.archive.store import Archive

LEAST_QUALITY = 50
"""The quality from which Meta advises to match; fingerprints below it are not listed for others.
Where it is not known, whoever made the list decided."""
HEADINGS = ("hash", "pdq", "pdq_hash")
"""What the first field of a line of headings says."""


def is_heading(line: str) -> bool:
    """Whether a line names the fields and holds no hash."""
    return line.partition(",")[0].strip().strip('"').casefold() in HEADINGS


def read_hash(line: str) -> NewEntry:
    """One line of a list; raises `Inadmissible`. What is behind the hash may hold commas."""
    first, _, rest = line.partition(",")
    pdq = admission.pdq("the first field", first.strip().strip('"'))
    if pdq is None:
        raise Inadmissible("the first field is empty", "begin the line with the hash")
    quality, comma, name = rest.partition(",")
    if comma and quality.strip().isdecimal() and quality.isascii():
        facts = PictureFacts(
            pdq=pdq,
            pdq_quality=admission.number("the quality", int(quality.strip()[:9]), 100),
            name=admission.text("the name", name, 400),
        )
        return NewEntry(facts=facts)
    label = admission.labels("the label", [rest.strip().strip('"')])
    return NewEntry(facts=PictureFacts(pdq=pdq), remarks=Remarks(labels=label))


def list_lines(archive: Archive) -> Iterator[str]:
    """Every fingerprint that others can match by, with the labels of its entry.

    No line break can be in a label.
    """
    for entry in archive.entries(archive.ids()):
        quality = entry.facts.pdq_quality
        if entry.facts.pdq is not None and (quality is None or quality >= LEAST_QUALITY):
            labels = "; ".join(" ".join(label.split()) for label in entry.remarks.labels)
            yield f"{entry.facts.pdq.hex()}{',' if labels else ''}{labels}\n"
