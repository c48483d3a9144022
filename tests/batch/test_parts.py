from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.support.part_search import photo
from verifyimg.batch.parts import PartsOfEach, Pictured, unlooked
from verifyimg.limits import DEFAULT
from verifyimg.resembling import MISSING


def saved(at: Path, *pictures: Image.Image) -> list[Pictured]:
    found = []
    for number, picture in enumerate(pictures, 10):
        path = at / f"{number}.jpg"
        picture.save(path, quality=90)
        found.append(Pictured(number=number, path=str(path)))
    return found


def test_a_crop_is_joined_to_its_picture_and_others_are_not(tmp_path: Path) -> None:
    files = saved(tmp_path, photo(1), photo(2), photo(1).crop((60, 40, 420, 320)))
    each = PartsOfEach(DEFAULT)
    assert [*each.pairs(files)] == [(10, 12)]
    assert each.trouble == ""


def test_what_cannot_be_read_again_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no picture")
    names = ("-", str(tmp_path / "gone.jpg"), str(tmp_path / "a.txt"))
    each = PartsOfEach(DEFAULT)
    assert [*each.pairs([Pictured(number=0, path=name) for name in names])] == []
    assert each.trouble.startswith("3 files could not be read again")


def test_what_shows_too_little_is_no_trouble(tmp_path: Path) -> None:
    each = PartsOfEach(DEFAULT)
    flat = Image.new("RGB", (300, 200), "grey")
    assert [*each.pairs(saved(tmp_path, flat, flat))] == [] and each.trouble == ""


def test_many_pictures_are_not_looked_for_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(DEFAULT, set_parts=3)
    assert unlooked(3, few) == "" and "3 pictures at most, and there are 4" in unlooked(4, few)
    monkeypatch.setattr("verifyimg.batch.parts.available", lambda: False)
    assert unlooked(3, few) == MISSING
