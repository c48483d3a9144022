from __future__ import annotations

from verifyimg.cli._in_turn import InTurn
from verifyimg.sources.walk import Input

INPUTS = [Input(path=name) for name in "abc"]


def test_who_takes_one_input_at_a_time_says_everything_at_once() -> None:
    turn = InTurn()
    for _ in turn.inputs(INPUTS):
        assert [*turn.before("about it")] == ["about it"]
        assert [*turn.hear()] == []
        assert [*turn.behind("behind it")] == ["behind it"]


def test_what_was_taken_ahead_is_spoken_of_in_its_place() -> None:
    turn, said = InTurn(), list[str]()
    for entry in turn.inputs(INPUTS):
        said += turn.before(f"before {entry.path}")
        said += turn.behind(f"behind {entry.path}")
    for entry in INPUTS:
        said.append(entry.path)
        said += turn.hear()
    words = "before a, a, behind a, before b, b, behind b, before c, c, behind c"
    assert said == words.split(", ")


def test_what_was_not_reached_is_not_spoken_of() -> None:
    turn = InTurn()
    assert [*turn.inputs(INPUTS)] == INPUTS
    assert [*turn.behind("behind c")] == []
    assert [*turn.hear(), *turn.hear()] == []
    assert turn.waiting
