from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.sets import Files, looked_over, told, traces

NOT_APPLICABLE = {
    "pictures that look different": [traces("a.jpg"), traces("b.jpg")],
}
SPEAKS = {
    "two that look the same": (
        [traces("a.jpg"), traces("b.jpg")], ("info", "strong"), "2 files show the same picture",
    ),
    "the one that is known to have existed first": (
        [traces("a.jpg"), traces("b.jpg", latest=datetime(2020, 5, 18, tzinfo=UTC))],
        ("info", "strong"),
        "b.jpg and a.jpg. b.jpg is known to have existed by 18 May 2020.",
    ),
    "one file twice": (
        [traces("a.jpg"), traces("a.jpg")], ("info", "very_strong"), "2 files are the same file",
    ),
}  # fmt: skip


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_different_pictures_are_no_group(files: Files) -> None:
    answer = looked_over("GRP006", files)
    assert (answer.findings, answer.outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_pictures_that_look_the_same_are_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("GRP006", files, alike=(0, 1))
    assert (severity, strength) == said
    assert words in message
