"""The file has a name that WhatsApp gives.

What it looks at
Names such as `IMG-20200517-WA0007.jpg`, which WhatsApp gives to pictures on an Android phone.
The day in the name is the one on which that phone sent or received the picture.

Why it matters
A picture that a phone received on a day existed on that day. The name bounds the time of the
scene from above; it is never the date of the capture, since old pictures are forwarded again
and again. A claim of a later time is held against it in TIM013.

Innocent explanations
- most pictures that reach a newsroom have come through a messenger
- a name is free text: a file can be renamed, or saved over one of that name
- a phone whose clock was wrong when it received the picture

Next steps
- ask the sender for the message, and when it came; open it and archive it
- ask the first sender for the original, sent as a document: that keeps all of its data

Example
`IMG-20200517-WA0007.jpg`: sent or received on 17 May 2020.

References
github.com/photoprism/photoprism/pull/2414 (what the day in the name means).
github.com/ikaruswill/whatsapp-media-tools/issues/3.
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
    """Reports the bound that a name of WhatsApp sets."""
    found = tuple(names.of_whatsapp_files(subject))
    if not found:
        return NotApplicable(reason="the name is not one that WhatsApp gives to files on a phone")
    return [_draft(clue) for clue in found]


def _draft(clue: Clue) -> Draft:
    return Draft(
        message=(
            f"{names.told(clue)} What the picture shows was there by then, as far as the name "
            "can be relied on; old pictures are forwarded too, so it is no date of the capture."
        ),
        strength=clue.strength if clue.trusted else "none",
        clues=(clue,),
    )
