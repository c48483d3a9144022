"""What was not looked at, and what could not be looked at.

What it looks at
What this version does not examine at all, the metadata in the file that it does not read, and
the places where reading stopped: damaged data, and limits that protect against hostile files.
Which rules were not applicable, and why, stands in the outcomes of the report.

Why it matters
Silence is not a clean result. "Nothing found" holds only for what was looked at, and a
reader of the report must be able to see where that ends.

Innocent explanations
- files are cut and damaged in transfer
- honest files carry formats that this version does not read
- very large or unusual honest files reach a limit

Next steps
- search the picture in reverse image search engines, which is what finds most re-used pictures
- ask the publisher for the original file where a part of this one could not be read
- look at unread metadata with a second program such as ExifTool

Example
A photograph with XMP and Content Credentials, examined by a version that reads EXIF only.

References
OHCHR and UC Berkeley, Berkeley Protocol on Digital Open Source Investigations (2022): an
examination states its methods and their limits.
SWGDE, Best Practices for Image Authentication: limits of the examination are reported.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect=None)

MOST_SHOWN = 6
LONGEST_SHOWN = 120


def look(subject: Subject) -> Sequence[Draft]:
    """Lists what was not looked at, what is there and was not read, and what could not be read."""
    beyond = wording.listed([*wording.not_examined(archive=bool(subject.archives)).values()])
    messages = [f"Not looked at by this version: {beyond}."]
    if unread := _told(subject, "unsupported"):
        messages.append(f"In this file and not read: {unread}.")
    if unreadable := _told(subject, "damaged", "refused"):
        messages.append(f"Could not look at everything: {unreadable}.")
    return [Draft(message=message, strength="none") for message in messages]


def _told(subject: Subject, *kinds: ProblemKind) -> str:
    told = [_line(problem) for problem in subject.problems if problem.kind in kinds]
    told = list(dict.fromkeys(told))
    more = len(told) - MOST_SHOWN
    rest = [f"and {wording.count(more, 'more problem')}"] if more > 0 else []
    return " · ".join(told[:MOST_SHOWN] + rest)


def _line(problem: Problem) -> str:
    where = f" (at byte {problem.offset:,})" if problem.offset is not None else ""
    return f"{shorten(problem.message, LONGEST_SHOWN)}{where}"
