from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.support.archive_commands import PHOTO
from verifyimg.featuring import MISSING, Sought, features, search, side, sought, with_search
from verifyimg.fingerprinting import fingerprint
from verifyimg.limits import DEFAULT
from verifyimg.model.compression import PATCH_SIDE
from verifyimg.model.features import POINTS
from verifyimg.model.miniature import SIDE
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.whole import RASTER_SIDE
from verifyimg.sources import open_source


def test_a_photograph_has_features_and_can_be_looked_for() -> None:
    with open_source(str(PHOTO)) as source:
        made, found = features(source), search(source)
    assert made is not None and made.count == POINTS
    assert not isinstance(found, Problem)


def test_features_of_a_view_that_is_there_already_are_the_same() -> None:
    with open_source(str(PHOTO)) as source:
        view = fingerprint(source, shown=side()).sight.view
        assert view is not None
        assert features(source, view=view) == features(source)


def test_the_largest_view_fits_into_an_answer() -> None:
    beside = RASTER_SIDE**2 + SIDE**2
    assert side() ** 2 + beside <= DEFAULT.decoding_answer_bytes
    assert DEFAULT.patches * PATCH_SIDE**2 + beside <= DEFAULT.decoding_answer_bytes


def test_an_even_surface_is_kept_as_one_without_features(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "grey").save(tmp_path / "a.png")
    with open_source(str(tmp_path / "a.png")) as source:
        made, found = features(source), search(source)
    assert made is not None and (made.count, made.points) == (0, b"")
    assert isinstance(found, Problem) and found.kind == "absent" and not found.fatal


def test_what_is_no_picture_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no picture")
    with open_source(str(tmp_path / "a.txt")) as source:
        assert features(source) is None
        assert isinstance(search(source), Problem)


def test_without_opencv_the_report_says_what_was_not_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("verifyimg.featuring.available", lambda: False)
    with open_source(str(PHOTO)) as source:
        prints = with_search(source, fingerprint(source))
        assert features(source) is None
    assert prints.parts is None
    assert [problem.message for problem in prints.problems] == [MISSING]


def test_the_search_stands_beside_the_fingerprints() -> None:
    with open_source(str(PHOTO)) as source:
        prints = with_search(source, fingerprint(source))
    assert prints.parts is not None and prints.problems == ()


def test_what_is_kept_and_what_looks_for_it_come_of_one_decoding(tmp_path: Path) -> None:
    with open_source(str(PHOTO)) as source:
        made, alone = sought(source), features(source)
    assert isinstance(made, Sought) and made.kept == alone
    Image.new("RGB", (300, 200), "grey").save(tmp_path / "a.png")
    with open_source(str(tmp_path / "a.png")) as source:
        flat = sought(source)
    assert isinstance(flat, Problem) and flat.kind == "absent"
