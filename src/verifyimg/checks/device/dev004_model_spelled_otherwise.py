"""The camera's name is spelled as its maker does not write it.

What it looks at
IFD0:Make and IFD0:Model against the habits of makers that are known to be strict: Apple writes
`iPhone 12` and not the internal `iPhone13,2`; Canon, Nikon, Sony and Fujifilm have one spelling of
their own name; Canon and Nikon repeat it in the model. And whether our table has the model that
such a maker is said to have made as one of another maker.

Why it matters
A camera writes its name from its firmware, always the same. Another spelling was typed by somebody
or written by a program that names devices in its own way, and then the fields beside it may come
from there too.

Innocent explanations
- a converter, an app or an archive that normalises the names of devices
- a new firmware, or a model that breaks its maker's habit
- a model of that maker with a code that another maker used too, and that our table lacks

Next steps
- compare with another file of that model, straight from the camera

Example
`IFD0:Make Apple`, `IFD0:Model iPhone12,3`.

References
github.com/darktable-org/rawspeed data/cameras.xml (the names that cameras write).
github.com/pulsejet/memories/issues/1265 (a maker that changed its habit).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.checks.fields import MAKE, MODEL, present, text
from verifyimg.model.finding import Draft
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="device", needs=("maker",))


@noun
class _Habit:
    """How one maker writes."""

    maker: str
    """What the make begins with, in lower case."""
    makes: tuple[str, ...]
    """Every spelling of its own name."""
    model: str = ""
    """What every model fits."""
    why: str = ""
    """What is unusual about a model that does not."""


_HABITS = (
    _Habit(
        maker="apple",
        makes=("Apple",),
        model=r"(?!(iPhone|iPad|iPod)\d+,\d+)",
        why="that is Apple's internal code; its devices write their names for sale",
    ),
    _Habit(
        maker="canon",
        makes=("Canon",),
        model=r"(?!EOS |PowerShot |IXUS )",
        why="Canon's cameras write `Canon` before the name of the model",
    ),
    _Habit(
        maker="nikon",
        makes=("NIKON", "NIKON CORPORATION", "Nikon"),
        model=r"(?!(Nikon )?[DZ] ?\d)",
        why="Nikon's cameras write `NIKON` before the name of the model",
    ),
    _Habit(maker="sony", makes=("SONY", "Sony", "Sony Ericsson", "SonyEricsson")),
    _Habit(maker="fujifilm", makes=("FUJIFILM",)),
    _Habit(maker="google", makes=("Google",)),
)


def look(subject: Subject) -> Sequence[Draft]:
    """Compares the names with the habits of their maker."""
    make, model = text(subject, MAKE), text(subject, MODEL)
    habit = next((one for one in _HABITS if make.casefold().startswith(one.maker)), None)
    if habit is None:
        return ()
    if make not in habit.makes and make.casefold() in map(str.casefold, habit.makes):
        spelled = " or ".join(f"`{one}`" for one in habit.makes)
        return _drafts(subject, MAKE, f"that maker's devices write {spelled}")
    elsewhere = _elsewhere(subject)
    if elsewhere is not None:
        return _drafts(subject, MODEL, elsewhere)
    if habit.model and model and not re.match(habit.model, model):
        return _drafts(subject, MODEL, habit.why)
    return ()


def _elsewhere(subject: Subject) -> str | None:
    """That the table has the model under another maker, in words."""
    named = (clue for clue in subject.clues_of("device") if present(subject, MODEL))
    known = (one for clue in named for one in clue.reservations if one.kind == "other_maker")
    return next((one.text for one in known), None)


def _drafts(subject: Subject, key: str, why: str) -> Sequence[Draft]:
    tags = present(subject, MAKE, MODEL)
    odd = next(tag for tag in tags if tag.key == key)
    message = (
        f"The file says {quoted.stored(odd)}: {why}. So a program or a person wrote that name, "
        "which may also be so for the fields beside it."
    )
    return (Draft(message=message, strength="moderate", tags=tags),)
