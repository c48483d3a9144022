from __future__ import annotations

from typing import get_args

from verifyimg.model.picture import TURNS, Look, Turn


def test_every_turn_stands_in_the_list_once() -> None:
    assert get_args(Turn) == TURNS
    assert len(set(TURNS)) == 8


def test_the_second_half_is_the_first_one_mirrored() -> None:
    assert all(turn.startswith("mirrored") for turn in TURNS[4:])
    assert [turn.removeprefix("mirrored, ") for turn in TURNS[5:]] == list(TURNS[1:4])


def test_who_did_not_look_saw_nothing() -> None:
    assert (Look().picture, Look().thumbnails, Look().problems) == (None, (), ())
