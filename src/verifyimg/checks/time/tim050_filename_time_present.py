"""The file's name holds a time.

What it looks at
The name of the file, where it has a form that the table of names knows: the names that cameras
and phones give when they take a picture, and those that apps and systems give when they save a
picture or capture the screen. Names of WhatsApp, of message exports and of platforms'
identifiers have rules of their own (TIM052, TIM054, TIM053).

Why it matters
A name that a camera gave is the camera's clock once more, in another place: it shows that the
text of the date was not edited, not that the clock was right. A name that an app gave when it
saved the picture says by when the picture existed. Both are free text: anyone can rename a
file, and many do so in good faith.

Innocent explanations
- a name with a time is ordinary and says nothing about the good faith of the sender
- a file that was renamed by a person or a program, after any scheme they like
- an edited copy that kept the name of its original

Next steps
- compare it with the date in the file, if there is one (TIM051)
- ask the sender whether the file was renamed, and for the file as it left the camera

Example
`PXL_20231006_063000139.jpg`: a Pixel phone, 6 October 2023 06:30:00 UTC.

References
The table of file names in `knowledge/`, where each row names its source.
github.com/simulot/immich-go, internal/filenames (names that cameras give).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg.checks.time import names
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("named time",))

_A_SECOND = timedelta(seconds=1)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the time in a name that a camera, a saving app or a screen capture gave."""
    cameras, saves = tuple(names.of_cameras(subject)), tuple(names.of_saves(subject))
    if not cameras and not saves:
        return NotApplicable(reason="the time in the name is told by a rule of its own")
    return [*(_captured(clue, subject) for clue in cameras), *map(_saved, saves)]


def _captured(clue: Clue, subject: Subject) -> Draft:
    agreeing = _agreeing(clue, subject)
    remark = ""
    if agreeing:
        remark = " The camera's date in the file agrees with it to the second, zones left aside."
    return Draft(
        message=(
            f"{names.told(clue)}{remark} A name alone neither supports nor contradicts a claim."
        ),
        strength="none" if clue.doubts else "moderate" if agreeing else clue.strength,
        clues=(clue, *agreeing),
    )


def _agreeing(clue: Clue, subject: Subject) -> tuple[Clue, ...]:
    """The first camera date that reads the same, if it is relied on."""
    dates = (one for one in subject.clues_of("captured") if one.clock == "camera" and one.trusted)
    gaps = ((date, names.apart(clue, date)) for date in dates)
    return tuple(date for date, gap in gaps if gap is not None and gap <= _A_SECOND)[:1]


def _saved(clue: Clue) -> Draft:
    return Draft(
        message=(
            f"{names.told(clue)} What the picture shows was there by then, as far as the name "
            "can be relied on; it is no date of the capture."
        ),
        strength=clue.strength if clue.trusted else "none",
        clues=(clue,),
    )
