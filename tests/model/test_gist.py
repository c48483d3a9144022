from __future__ import annotations

from verifyimg.model.gist import Gist
from verifyimg.model.problem import Problem

LOSS = Problem(reader="exif", kind="damaged", message="cut off")
END = Problem(reader="jpeg", kind="damaged", message="no picture", fatal=True)


def gist(*told: Problem) -> Gist:
    return Gist(
        path="a.jpg",
        failed=False,
        overall="no_claim",
        gravest=None,
        known=False,
        conflict="",
        told=told,
    )


def test_what_ended_the_examination_is_its_failure() -> None:
    assert gist(LOSS, END).failure == END
    assert gist(LOSS).failure is None
