"""The file's name holds the time of a message.

What it looks at
Names that messengers give to exported or saved pictures: `photo_12@14-09-2023_10-15-22.jpg`
(an exported chat of Telegram), `photo_2023-09-14_10-15-22.jpg` (Telegram Desktop; the time of
the message, or the moment of saving it), `WhatsApp Image 2023-09-14 at 10.15.22.jpeg` and
`signal-2023-09-14-101522.jpg`. The time is on the clock of whoever exported it, without a zone.

Why it matters
A picture that was in a message existed when the message was sent. The name bounds the time of
the scene from above, and leads to the message. A claim of a later time is held against it in
TIM013.

Innocent explanations
- most pictures that reach a newsroom have come through a messenger
- a name is free text: a file can be renamed
- an export in another zone, or a message that was forwarded
- the moment of saving, where the program did not know the time of the message

Next steps
- open the message in its channel and archive it, with its date and its neighbours
- ask for the picture sent as a file: that keeps all of its data

Example
`photo_123@14-09-2023_10-15-22.jpg`: a message of 14 September 2023.

References
github.com/telegramdesktop/tdesktop, SourceFiles/core/file_utilities.cpp.
github.com/icecore2/whatsapp-media-date-to-exif/issues/7.
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
    """Reports the bound that the name of an exported or saved message sets."""
    found = tuple(names.of_messages(subject))
    if not found:
        return NotApplicable(reason="the name is not one that messengers give to exported pictures")
    return [_draft(clue) for clue in found]


def _draft(clue: Clue) -> Draft:
    return Draft(
        message=(
            f"{names.told(clue)} What the picture shows was there by then, as far as the name "
            "can be relied on; it is no date of the capture."
        ),
        strength=clue.strength if clue.trusted else "none",
        clues=(clue,),
    )
