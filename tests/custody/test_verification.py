from __future__ import annotations

from collections.abc import Sequence

import pytest

from verifyimg.custody.differences import Change
from verifyimg.custody.stored import Document
from verifyimg.custody.verification import STATES, State, Verification, exit_code, told, told_json

DOCUMENT = Document(path="r.json", whole=[], is_lines=False, reports=(), group=({},))


def found(*states: State) -> list[Verification]:
    return [Verification(path=f"{state}.jpg", state=state) for state in states]


@pytest.mark.parametrize(
    ("states", "code"),
    [
        ((), 0),
        (("same", "unread"), 0),
        (("same", "missing"), 3),
        (("missing", "changed"), 1),
        (("differs",), 1),
    ],
)
def test_the_gravest_state_decides(states: Sequence[State], code: int) -> None:
    assert exit_code(found(*states)) == code


def test_every_file_and_every_change_has_its_line() -> None:
    change = Change(what="SHA-256", then="a", now="b\n\x1b[1m")
    one = Verification(path="x.jpg", state="changed", changes=(change,), explained=("it was",))
    text = told(DOCUMENT, [*found(*STATES), one], [Change(what="program", then="1", now="2")])
    assert "another program: 1 then, 2 now" in text
    assert "SHA-256: a -> b\\x0a\\x1b[1m" in text
    assert "explained by: it was" in text
    assert "as a set were not looked for again" in text
    assert all(f"{state}.jpg: {words}" in text for state, words in STATES.items())


def test_the_json_counts_every_state() -> None:
    told_ = told_json(DOCUMENT, found("same", "same", "missing"), [])
    assert told_["summary"] == {"same": 2, "differs": 0, "changed": 0, "missing": 1, "unread": 0}
    assert told_["group_compared"] is False
