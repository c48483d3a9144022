from __future__ import annotations

from verifyimg.model.overlook import Overlook


def test_what_was_not_looked_at_says_nothing() -> None:
    assert (Overlook().count, Overlook().findings, Overlook().outcomes) == (0, (), ())
