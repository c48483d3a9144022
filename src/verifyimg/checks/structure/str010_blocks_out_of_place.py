"""Edges of JPEG blocks stand where the blocks of this file have none.

What it looks at
Small steps of brightness every eight pixels, in squares all over the decoded picture. In a JPEG
those that stand beside its own blocks count; in a PNG, all of them. Nothing is said of parts of a
picture: the edges must stand out in most squares.

Why it matters
Blocks in another place come from a JPEG that was cut at the left or the top and then saved again.
In a PNG they say that the picture had been a JPEG.

Innocent explanations
- an ordinary crop in any editor, phone or platform
- a screenshot of a page that shows a JPEG
- regular textures in the scene: blinds, bricks, fabric, drawings

Next steps
- ask for the uncropped file where what lies outside matters

Example
Edges 3 pixels from the left and 5 from the top, in 7 of 10 squares.

References
W. Luo et al., A novel method for detecting cropped and recompressed image block, ICASSP 2007.
ITU-T T.81, A.1.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.compression import Compression
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("pixels",))

_FROM = {"across": "the left", "down": "the top"}


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding on both axes."""
    seen = subject.compression
    if seen is None or not seen.told_grid:
        return NotApplicable(
            reason="the picture was not decoded, is too small, or is no JPEG or PNG"
        )
    if not seen.grids:
        return ()
    where = [f"{wording.count(one.phase, 'pixel')} from {_FROM[one.axis]}" for one in seen.grids]
    share = min(one.share for one in seen.grids)
    message = (
        f"Edges of JPEG blocks stand {wording.listed(where)}, in {share:.0%} of the squares that "
        f"were looked at: {_meaning(seen)}."
    )
    return (Draft(message=message, strength="weak"),)


def _meaning(seen: Compression) -> str:
    if any(one.phase for one in seen.grids):
        return "the picture was cut after it had been a JPEG, or the scene has a regular pattern"
    return "the picture was a JPEG before"
