from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from verifyimg.errors import MissingFile, NotBuilt, TooLarge, Vanished
from verifyimg.limits import Limits
from verifyimg.sources import open_source


def test_a_file_is_opened_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"abc")
    with open_source(str(tmp_path / "a.jpg")) as source:
        assert source.read_at(0, 9) == b"abc"


def test_a_dash_is_standard_input() -> None:
    with open_source("-", stdin=BytesIO(b"abc")) as source:
        assert (source.path, source.read_at(0, 9)) == ("-", b"abc")


def test_a_dash_without_standard_input_is_a_file_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MissingFile):
        open_source("-")


@pytest.mark.parametrize("name", ["--output", "-x", "http:", "https", "a\nb.jpg", "\udcff.jpg"])
def test_a_strange_name_is_a_name(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(b"abc")
    with open_source(name) as source:
        assert (source.path, source.size) == (name, 3)


@pytest.mark.parametrize("address", ["http://a.example/b.jpg", "HTTPS://a.example"])
def test_an_address_is_not_fetched(address: str) -> None:
    with pytest.raises(NotBuilt, match="examining a URL"):
        open_source(address)


def test_the_limits_hold_for_both_kinds(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"abc")
    limits = Limits(file_bytes=2, stdin_bytes=2)
    with pytest.raises(TooLarge):
        open_source(str(tmp_path / "a.jpg"), limits=limits)
    with pytest.raises(TooLarge):
        open_source("-", stdin=BytesIO(b"abc"), limits=limits)


def test_a_file_that_was_listed_and_is_gone_was_not_misspelt() -> None:
    with pytest.raises(Vanished):
        open_source("gone.jpg", listed=True)
    with pytest.raises(MissingFile):
        open_source("gone.jpg")
