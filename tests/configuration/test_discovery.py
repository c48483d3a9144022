from __future__ import annotations

from pathlib import Path

import pytest

from verifyimg.configuration.discovery import Discovery, discover
from verifyimg.errors import ConfigurationError


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A desk's folder with its configuration, and a case in it with planted ones."""
    (tmp_path / "case/evidence/deep").mkdir(parents=True)
    (tmp_path / "verifyimg.toml").write_text('fail-on = "note"\n')
    for planted in ("case/evidence/verifyimg.toml", "case/evidence/deep/verifyimg.toml"):
        (tmp_path / planted).write_text('fail-on = "never"\n')
    (tmp_path / "case/evidence/photo.jpg").touch()
    return tmp_path / "case"


def used(found: Discovery) -> str | None:
    """The folder's name of what was found."""
    return None if found.document is None else Path(found.document.folder).name


@pytest.mark.parametrize(
    ("start", "inputs", "planted"),
    [
        (".", ["evidence"], ()),
        (".", ["evidence/"], ()),
        (".", ["evidence/photo.jpg"], ("evidence/verifyimg.toml",)),
        ("evidence", ["."], ()),
        ("evidence", ["photo.jpg"], ("verifyimg.toml",)),
        ("evidence/deep", [".."], ()),
        ("evidence/deep", ["../photo.jpg"], ("../verifyimg.toml",)),
        ("evidence/deep", ["../deep/x.jpg", ".."], ("../deep/verifyimg.toml",)),
    ],
)
def test_a_configuration_among_the_evidence_is_never_used(
    case: Path, start: str, inputs: list[str], planted: tuple[str, ...]
) -> None:
    found = discover(str(case / start), inputs)
    assert used(found) == case.parent.name
    assert found.planted == planted


def test_a_planted_one_is_seen_through_a_link_too(case: Path) -> None:
    (case.parent / "link").symlink_to(case / "evidence")
    assert used(discover(str(case / "evidence"), [str(case.parent / "link")])) != "evidence"


def test_the_nearest_one_upward_holds(case: Path) -> None:
    (case / "pyproject.toml").write_text("[tool.verifyimg]\nfail-on = 'never'\n")
    assert used(discover(str(case), ["evidence"])) == "case"
    (case / "pyproject.toml").write_text("[tool.other]\nverifyimg = 1\n")
    assert used(discover(str(case), ["evidence"])) == case.parent.name


def test_standard_input_lies_nowhere(case: Path) -> None:
    assert used(discover(str(case.parent), ["-"])) == case.parent.name


def test_without_any_there_is_none(tmp_path: Path) -> None:
    assert discover(str(tmp_path), ["a.jpg"], named=True) == Discovery()


def test_one_that_may_be_used_and_is_broken_is_no_silence(case: Path) -> None:
    (case / "verifyimg.toml").write_text("fail-on = \n")
    with pytest.raises(ConfigurationError, match="line 1"):
        discover(str(case), ["evidence"])
