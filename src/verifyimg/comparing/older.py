"""Which of two copies is closer to the original, said with care."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.kinship import Older, Sameness, Side, Sign
from verifyimg.model.words import Strength

_BOTH = "Both may be copies of a third"
_OTHERWISE = (
    "An enlargement with invented detail, a picture extended at its edges, or copies made from a "
    "third one would also explain it."
)


def older_of(same: Sameness, signs: Sequence[Sign]) -> Older:
    """The copy that the signs in the pixels favour, where they agree; metadata decide nothing."""
    if same.how == "bytes":
        return _untold("They are the same file: neither copy is older by its content.", ())
    if not same.looked:
        sentence = "Which is closer to an original was not looked at: nor was whether they are one."
        return _untold(sentence, ())
    if not same.same:
        sentence = (
            "They were not shown to be the same picture, so nothing is said about which is closer "
            "to an original."
        )
        return _untold(sentence, ())
    told = tuple(signs)
    decisive = [sign for sign in told if sign.kind == "pixels" and sign.favours]
    sides = {sign.favours for sign in decisive}
    if len(sides) > 1:
        sentence = (
            f"It cannot be told which is closer to the original: signs point both ways. {_BOTH}."
        )
        return _untold(sentence, told)
    if not decisive or decisive[0].favours is None:
        return _untold(_undecided(told), told)
    return _decided(decisive[0].favours, decisive, told)


def _decided(side: Side, decisive: Sequence[Sign], told: tuple[Sign, ...]) -> Older:
    metadata = {sign.favours for sign in told if sign.kind == "metadata"} - {None}
    against = bool(metadata) and side not in metadata
    firm = any(sign.firm for sign in decisive)
    strength: Strength = "moderate" if firm and not against else "weak"
    one, other = ("A", "B") if side == "a" else ("B", "A")
    but = " The metadata point the other way." if against else ""
    sentence = (
        f"{one} is probably closer to the original than {other}: {strength} evidence.{but} "
        f"{_OTHERWISE}"
    )
    return Older(which=side, strength=strength, sentence=sentence, reasons=told)


def _undecided(told: tuple[Sign, ...]) -> str:
    if any(sign.favours for sign in told):
        return (
            "It cannot be told which is closer to the original: nothing in the pixels decides it, "
            f"and metadata can be removed from one copy or added to the other. {_BOTH}."
        )
    return f"It cannot be told which is closer to the original. {_BOTH}."


def _untold(sentence: str, reasons: tuple[Sign, ...]) -> Older:
    return Older(which=None, strength="none", sentence=sentence, reasons=reasons)
