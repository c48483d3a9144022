from __future__ import annotations

import struct

import numpy as np

from verifyimg.archive.points.postings import hits_in, postings_of, set_bits


def points(*pairs: tuple[int, int]) -> bytes:
    """Words and signatures of one picture, as they are kept; their places are nothing."""
    words, signatures = zip(*pairs, strict=True)
    count = len(pairs)
    return struct.pack(f"<{count}H{count}Q", *words, *signatures) + bytes(6 * count)


def asked(postings: object, word: int, signature: int, radius: int = 3) -> list[tuple[int, int]]:
    words = np.array([[word, 9]], np.uint16)
    signatures = np.array([[signature, signature]], np.uint64)
    lots = list(hits_in(postings, words, signatures, radius))  # type: ignore[arg-type]
    return [pair for lot in lots for pair in zip(lot.rows, lot.points, strict=True)]


ROWS = [(11, points((5, 0b0), (6, 0b0))), (12, points((5, 0b111))), (14, points((5, 2**64 - 1)))]


def test_what_lies_under_the_word_and_is_near_is_found() -> None:
    made = postings_of(ROWS, after=10, last=14)
    assert asked(made, 5, 0) == [(11, 0), (12, 0)]
    assert asked(made, 5, 0, radius=2) == [(11, 0)]
    assert asked(made, 6, 0) == [(11, 1)]
    assert asked(made, 5, 2**64 - 1) == [(14, 0)]
    assert asked(made, 7, 0) == []


def test_points_of_no_sound_length_are_left_out() -> None:
    made = postings_of([(1, b"123"), (2, b""), (3, points((5, 0)))], after=0, last=3)
    assert asked(made, 5, 0) == [(3, 0)]


def test_a_word_beyond_the_vocabulary_reads_nothing_outside() -> None:
    made = postings_of([(1, points((65_535, 0)))], after=0, last=1)
    assert asked(made, 0, 0) == [(1, 0)]
    assert made.starts[-1] == 1


def test_no_rows_have_no_postings() -> None:
    made = postings_of([], after=0, last=0)
    assert asked(made, 5, 0) == []


def test_many_are_compared_in_lots(monkeypatch: object) -> None:
    from verifyimg.archive.points import postings as module

    made = postings_of([(n, points((5, 0))) for n in range(1, 50)], after=0, last=49)
    before, module.TOGETHER = module.TOGETHER, 10
    try:
        assert len(asked(made, 5, 0)) == 49
    finally:
        module.TOGETHER = before


def test_bits_are_counted() -> None:
    assert set_bits(np.array([0, 7, 2**64 - 1], np.uint64)).tolist() == [0, 3, 64]
