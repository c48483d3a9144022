"""What archives have of the picture, as findings tell of it."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.clean import shorten
from verifyimg.model.match import Match
from verifyimg.model.subject import Subject

LONGEST = 200
"""Characters of a note or an address in one message; the JSON has the rest."""


def shown(subject: Subject) -> list[Match]:
    """The entries that show the same picture, nearest first."""
    return [match for match in subject.matches if match.same_picture]


def not_looked_for(subject: Subject) -> str | None:
    """Why nothing found says little: the picture was not looked for by its look.

    None where it was, or where something was found all the same.
    """
    if shown(subject) or any("pdq" in look.looked_for for look in subject.archives):
        return None
    done = "its bytes and its pixels" if subject.image.pixel_sha256 else "its exact bytes"
    return f"the picture was looked for by {done} alone, and those are in no archive"


def parts_not_looked_for(subject: Subject) -> str | None:
    """Why no crop or screenshot found says little: nobody looked for any, or not everywhere.

    None where all was looked for, or where something was found all the same.
    """
    if any(match.how == "features" for match in subject.matches):
        return None
    looked = [look for look in subject.archives if look.parts]
    if not looked:
        return "crops and screenshots were not looked for"
    left = sum(look.unfeatured for look in looked)
    pictures = sum(look.entries for look in looked)
    if left and left == pictures:
        return "the archives keep nothing by which crops and screenshots are found"
    return None


def place(match: Match) -> str:
    """`entry 1 of seen.db`."""
    return f"entry {match.entry['id']} of {shorten(match.archive, 80)}"


def how(match: Match) -> str:
    """`the same picture, mirrored, 12 of 256 bits differ`."""
    turn = "" if match.transform == "upright" else f", {match.transform}"
    bits = f", {match.distance:g} of 256 bits differ" if match.how == "pdq" else ""
    return wording.FOUND_BY.get(match.how, match.how) + turn + bits


def plain(text: str | None) -> str:
    """Foreign text on one line, shortened."""
    return shorten(" ".join((text or "").split()), LONGEST)
