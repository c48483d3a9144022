"""The file's name holds an identifier that counts time.

What it looks at
Numbers and keys in the name that have the form of identifiers of X (Twitter), Discord,
Instagram, TikTok and Mastodon, and UUIDs of version 1 and 7. Such identifiers hold the time at
which the platform's server made them. One number can be read as that of several platforms:
every reading between 4 November 2010 and the examination is listed, and the latest one counts.

Why it matters
A picture that was uploaded at a time existed at that time. The identifier bounds the time of
the scene from above. A claim of a later time is held against it in TIM013.

Innocent explanations
- a number that is no identifier at all, or that of another post or file
- a name is free text: a file can be renamed, or saved under the identifier of a reply
- an upload says nothing about when the picture was taken, which can be years before

Next steps
- look for the post with that identifier, open it and archive it
- compare the pictures: the one in the post must cover the whole of this one

Example
`1226595698793230348_1.jpg`: as an identifier of X, 9 February 2020 19:56 UTC.

References
github.com/obsidianforensics/unfurl, unfurl/parsers (how the platforms' identifiers count).
RFC 9562, sections 5.1 and 5.7: time in UUIDs.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.time import names
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("named time",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the bound of an identifier, with all of its readings."""
    found = tuple(names.of_identifiers(subject))
    if not found:
        return NotApplicable(reason="the name holds no identifier that counts time")
    return [_draft(clue) for clue in found]


def _draft(clue: Clue) -> Draft:
    return Draft(
        message=(
            f"{names.told(clue)} If the identifier is this picture's, what it shows was there by "
            "then; that is the time of an upload, not of the capture."
        ),
        strength=clue.strength if clue.trusted else "none",
        clues=(clue,),
    )
