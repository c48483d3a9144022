from __future__ import annotations

import pytest

from verifyimg.model.problem import ARCHIVE, PIXELS, PROBLEM_KINDS, Problem, ProblemKind


def problem(kind: ProblemKind, *, reader: str = "exif", trifling: bool = False) -> Problem:
    return Problem(reader=reader, kind=kind, message="x", trifling=trifling)


@pytest.mark.parametrize("kind", PROBLEM_KINDS)
def test_what_is_there_and_was_not_read_is_loud(kind: ProblemKind) -> None:
    assert problem(kind).loud == (kind in ("damaged", "refused"))
    assert not problem(kind, trifling=True).loud


@pytest.mark.parametrize("kind", PROBLEM_KINDS)
def test_metadata_can_hide_in_all_that_was_not_read(kind: ProblemKind) -> None:
    assert problem(kind).hides_metadata == (kind != "absent")
    assert not problem(kind, trifling=True).hides_metadata


def test_pixels_that_were_not_decoded_hide_no_metadata() -> None:
    assert not problem("unsupported", reader=PIXELS).hides_metadata
    assert not problem("damaged", reader=ARCHIVE).hides_metadata
