from __future__ import annotations

import pytest

from verifyimg.model.policy import Acceptance, Ignoring, Regraded, Regrading, Scope


def test_a_decision_without_paths_is_about_every_file() -> None:
    assert Ignoring(codes=("TIM010",), reason="x").scope == Scope(globs=(), base="")
    assert Regrading(codes=("TIM010",), severity="note", reason="x").scope.globs == ()


@pytest.mark.parametrize("kind", [Ignoring, Regrading, Regraded, Acceptance])
def test_no_decision_can_be_made_without_a_reason(kind: type) -> None:
    with pytest.raises(TypeError, match="reason"):
        kind()
