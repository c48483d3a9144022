from __future__ import annotations

from tests.support.evidence import CAMERA, ORIGINAL, evidence
from verifyimg.clues.interpret import KNOWLEDGE, interpret
from verifyimg.clues.subject_of import subject_of, with_look
from verifyimg.model.claim import Claim
from verifyimg.model.compression import Compression
from verifyimg.model.image import ImageFile
from verifyimg.model.picture import Look
from verifyimg.model.problem import Problem
from verifyimg.model.structure import Piece, Structure

LOSS = Problem(reader="exif", kind="damaged", message="x")


def test_everything_that_was_read_and_understood_stands_on_it() -> None:
    found = evidence({**CAMERA, ORIGINAL: "2020:05:17 14:03:21"})
    read = interpret(found)
    made = subject_of(ImageFile(path="x.jpg"), Claim(), found, read, problems=[LOSS])
    assert made.clues == read.clues
    assert made.tags == tuple(found.tags)
    assert (made.now, made.problems, made.knowledge) == (found.now, (LOSS,), KNOWLEDGE)


def test_without_a_claim_nothing_is_compared() -> None:
    found = evidence({ORIGINAL: "2020:05:17 14:03:21"})
    made = subject_of(ImageFile(path="x.jpg"), Claim(), found, interpret(found))
    assert (made.comparisons, made.diagnoses, made.maker_note) == ((), (), None)


def test_structure_and_pixels_are_added_to_it() -> None:
    found = evidence({ORIGINAL: "2020:05:17 14:03:21"})
    made = subject_of(ImageFile(path="x.jpg"), Claim(), found, interpret(found))
    structure = Structure(pieces=(Piece(kind="EXIF", label="APP1", offset=2, length=9),))
    look = Look(compression=Compression(told_grid=True))
    seen = with_look(made, look, structure)
    assert (seen.structure, seen.compression) == (structure, look.compression)
    assert (seen.clues, seen.handling) == (made.clues, made.handling)
