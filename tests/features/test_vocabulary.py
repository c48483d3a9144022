from __future__ import annotations

import numpy as np
import pytest

from tests.support.part_search import photo, view
from verifyimg.features.points import points_of
from verifyimg.features.sight import grey_of
from verifyimg.features.vocabulary import vocabulary, vocabulary_of, words_of
from verifyimg.model.features import WORDS

BOOK = vocabulary()
SOME = points_of(grey_of(view(photo(1))), 200).descriptors


def test_a_word_is_the_nearest_of_the_nearest_branches() -> None:
    words, _ = words_of(SOME, 3, BOOK)
    middles = BOOK.fine.reshape(WORDS, -1)
    every = (middles**2).sum(axis=1) - 2 * SOME @ middles.T
    assert (words[:, 0] == every.argmin(axis=1)).mean() > 0.7
    own = np.take_along_axis(every, words.astype(int), axis=1)
    assert (np.diff(own, axis=1) >= 0).all()


def test_a_little_noise_changes_few_bits() -> None:
    words, signatures = words_of(SOME, 1, BOOK)
    noise = np.random.default_rng(1).normal(0, 2, SOME.shape).astype(np.float32)
    again, others = words_of(SOME + noise, 1, BOOK)
    same = words[:, 0] == again[:, 0]
    assert same.mean() > 0.7
    assert np.bitwise_count(signatures ^ others)[same].mean() < 8


def test_signatures_of_others_differ_in_many_bits() -> None:
    _, signatures = words_of(SOME, 1, BOOK)
    apart = np.bitwise_count(signatures[:100] ^ signatures[100:200]).mean()
    assert 24 < apart < 40


def test_words_do_not_depend_on_what_is_asked_beside_them() -> None:
    words, signatures = words_of(SOME, 1, BOOK)
    few, some = words_of(SOME[:5], 1, BOOK)
    assert (few == words[:5]).all() and (some == signatures[:5]).all()


def test_nothing_has_no_words() -> None:
    words, signatures = words_of(np.empty((0, 128), np.float32), 3, BOOK)
    assert words.shape == (0, 3) and signatures.shape == (0, 3)


def test_a_file_that_is_cut_short_is_refused() -> None:
    with pytest.raises(ValueError, match="cut short"):
        vocabulary_of(bytes(1000))
