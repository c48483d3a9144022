from __future__ import annotations

import json
from pathlib import Path

import pytest

import verifyimg
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.sameness import standing, standing_in, standing_text
from verifyimg.pipeline import KNOWLEDGE


def test_a_machine_says_what_it_is_made_of(tmp_path: Path) -> None:
    found = standing_in(standing_text(str(tmp_path)))
    assert found == standing(str(tmp_path))
    assert found.sees
    assert found.versions["verifyimg"] == verifyimg.__version__
    assert found.versions["the knowledge"] == KNOWLEDGE
    assert len(found.versions["the code of verifyimg"]) == 12


def test_a_folder_that_is_not_there_is_not_seen(tmp_path: Path) -> None:
    assert not standing(str(tmp_path / "gone")).sees
    assert not standing().sees


def test_nothing_of_it_depends_on_where_the_program_lies() -> None:
    assert str(Path(verifyimg.__file__).parent) not in standing_text()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "3",
        "{}",
        "[" * 100_000,
        json.dumps({"host": 1, "sees": True, "versions": {}}),
        json.dumps({"host": "a", "sees": 1, "versions": {}}),
        json.dumps({"host": "a", "sees": True, "versions": []}),
        json.dumps({"host": "a", "sees": True, "versions": {"b": 1}}),
        json.dumps({"host": "a", "sees": True, "versions": {str(n): "" for n in range(101)}}),
    ],
)
def test_anything_else_is_garbage(text: str) -> None:
    with pytest.raises(Garbage):
        standing_in(text)
