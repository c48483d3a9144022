from __future__ import annotations

from verifyimg.reports.schema.match import archive, match, overlap


def test_what_is_newer_than_version_1_may_be_missing() -> None:
    assert not {"changes", "aside", "corners", "overlap"} & {*_required(match())}
    assert _required(archive()) == ["name", "entries", "looked_for"]


def test_an_overlap_speaks_of_both_pictures() -> None:
    assert _required(overlap("query", "entry")) == ["query", "entry"]


def _required(schema: dict[str, object]) -> list[str]:
    required = schema["required"]
    assert isinstance(required, list)
    return required
