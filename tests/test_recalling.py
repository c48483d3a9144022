from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.archive_commands import PHOTO, mirrored, with_photo
from tests.support.samples import camera_photo
from verifyimg.archive.memory import Memory, opened
from verifyimg.featuring import MISSING
from verifyimg.fingerprinting import fingerprint
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.image import ImageFile
from verifyimg.model.picture import Picture
from verifyimg.readers.pixels.whole import decode
from verifyimg.recalling import Recollection, query_of, recall
from verifyimg.sources import open_source


def recalled(path: Path, memory: Memory | None, *, pixels: bool = True) -> Recollection:
    with open_source(str(path)) as source:
        whole = Extent(offset=0, length=source.size)
        picture = decode(source, whole, "JPEG", DEFAULT) if pixels else None
        assert picture is None or isinstance(picture, Picture)
        image = ImageFile(path=str(path), sha256=source.sha256())
        image = replace(image, pixel_sha256="ab" * 32) if picture else image
        return recall(source, image, picture, memory, DEFAULT)


@pytest.fixture
def seen(tmp_path: Path) -> str:
    with_photo(tmp_path, "--first-seen=2020", "--basis=message")
    return str(tmp_path / "a.db")


def test_a_mirrored_copy_is_recalled_by_its_look(seen: str, tmp_path: Path) -> None:
    with opened([seen]) as memory:
        found = recalled(mirrored(tmp_path / "m.jpg"), memory)
    (match,) = found.recalled.matches
    assert (match.how, match.transform, found.problems) == ("pdq", "mirrored", ())
    assert found.recalled.looks[0].looked_for == ("bytes", "pixels", "pdq")
    assert found.recalled.looks[0].parts


def test_without_pixels_the_bytes_alone_are_looked_for(seen: str, tmp_path: Path) -> None:
    with opened([seen]) as memory:
        same = recalled(PHOTO, memory, pixels=False)
        other = recalled(mirrored(tmp_path / "m.jpg"), memory, pixels=False)
    assert [match.how for match in same.recalled.matches] == ["bytes"]
    assert (other.recalled.matches, other.fingerprints) == ((), ())
    assert other.recalled.looks[0].looked_for == ("bytes",)


def test_fingerprints_are_made_without_an_archive_too() -> None:
    found = recalled(PHOTO, None)
    assert [one.name for one in found.fingerprints] == ["pdq"]
    assert found.recalled.looks == ()


def test_they_are_those_of_hash() -> None:
    with open_source(str(PHOTO)) as source:
        prints = fingerprint(source)
    assert recalled(PHOTO, None).fingerprints == (prints.named("pdq"),)


def test_a_picture_that_shows_too_little_says_so_where_it_was_to_be_looked_for(
    seen: str, tmp_path: Path
) -> None:
    small = tmp_path / "small.jpg"
    small.write_bytes(camera_photo())
    assert recalled(small, None).problems == ()
    with opened([seen]) as memory:
        found = recalled(small, memory)
    assert {problem.kind for problem in found.problems} == {"absent"}
    assert not any(problem.fatal for problem in found.problems)
    assert "pdq" not in found.recalled.looks[0].looked_for


def test_without_opencv_every_report_says_that_crops_were_not_looked_for(
    seen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifyimg.featuring.available", lambda: False)
    monkeypatch.setattr("verifyimg.recalling.available", lambda: False)
    with opened([seen]) as memory:
        found = recalled(mirrored(tmp_path / "m.jpg"), memory)
    assert [problem.message for problem in found.problems] == [MISSING]
    assert not found.recalled.looks[0].parts


def test_what_to_look_for_is_the_picture_in_eight_positions() -> None:
    with open_source(str(PHOTO)) as source:
        query = query_of(fingerprint(source))
    assert len(query.orientations) == 8
    assert query.orientations[0].transform == "upright"
    assert query.sha256 and query.pixel_sha256
