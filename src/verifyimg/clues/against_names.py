"""What the file names, held against the device and the credit that are claimed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows


def compare_names(
    claim: Claim, clues: Sequence[Clue], own: OwnRows = NO_OWN_ROWS
) -> tuple[NameComparison, ...]:
    """Every device and every credit in the file, where one is claimed."""
    if claim.device is None and claim.credit is None:
        return ()
    return tuple(_compared(claim, clues, own))


def _compared(claim: Claim, clues: Sequence[Clue], own: OwnRows) -> Iterator[NameComparison]:
    from verifyimg.clues.claimed_credit import compare_credit
    from verifyimg.clues.claimed_device import compare_device

    for clue in clues:
        if clue.meaning == "device" and claim.device is not None:
            yield compare_device(claim.device, clue, own)
        elif clue.meaning == "credit" and claim.credit is not None:
            yield compare_credit(claim.credit, clue)
