from __future__ import annotations

from verifyimg.model.aside import Aside, LeftOut, LookedBack, Missed
from verifyimg.model.policy import Acceptance
from verifyimg.redaction.beside import redacted_aside

BY = Acceptance(by="A. B.", on="2024-01-31", reason="as in /media/card/notes.txt")
SAID = Aside(
    left_out=(LeftOut(reason="hidden", count=2, paths=("anna/case 7/.x.jpg",), chosen=True),),
    baseline=LookedBack(
        accepted=1,
        missed=(Missed(code="TIM010", aspect=None, path="anna/a.jpg", sha256=None, acceptance=BY),),
        not_given=0,
    ),
)


def test_names_lose_their_folders_and_counts_stay() -> None:
    clean = redacted_aside(SAID)
    assert clean.left_out[0].paths == (".x.jpg",)
    assert clean.left_out[0].count == 2
    assert clean.baseline is not None
    (missed,) = clean.baseline.missed
    assert (missed.path, missed.acceptance.reason) == ("a.jpg", "as in notes.txt")


def test_who_accepted_a_finding_stands_for_it() -> None:
    clean = redacted_aside(SAID)
    assert clean.baseline is not None
    assert clean.baseline.missed[0].acceptance.by == "A. B."
