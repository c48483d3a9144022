"""A whole run in one plain line, with no text of any file in it."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.reports.summary_text import ORDER
from verifyimg.reports.tally import Tally


def summary_line(counts: Tally, *, interrupted: bool = False) -> str:
    """`3 files: 1 contradicted, 2 undetermined; 1 file could not be examined.`

    What could not be examined is never among the examined.
    """
    parts = [f"{counts.looked_at(word):,} {told}" for word, told in ORDER if counts.looked_at(word)]
    examined = wording.count(counts.examined, "file")
    told = [f"{examined} examined: {', '.join(parts)}" if parts else f"{examined} examined"]
    if counts.failed:
        told.append(f"{wording.count(counts.failed, 'file')} could not be examined")
    if counts.skipped:
        told.append(f"{wording.count(counts.skipped, 'file')}, no images, skipped")
    if interrupted:
        told.append("interrupted: files that are not named here were not looked at")
    return f"{'; '.join(told)}."
