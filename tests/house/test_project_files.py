"""The project's own files keep what they promise."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.house.source_tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
WANTED = sorted({*PROJECT["dependencies"], *(want for wants in EXTRAS.values() for want in wants)})
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def plain(requirement: str) -> str:
    """The normal form of a requirement's package name."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ]", requirement)[0]).lower()


def test_constraints_are_exact_versions_and_nothing_else() -> None:
    assert [pin for pin in PINS if not re.fullmatch(r"[a-z0-9-]+==[\w.]+", pin)] == []


@pytest.mark.parametrize("requirement", WANTED)
def test_every_requirement_is_pinned(requirement: str) -> None:
    assert plain(requirement) in {*map(plain, PINS), "verifyimg"}


def test_the_build_is_pinned() -> None:
    assert {"hatchling", "editables"} <= {plain(pin) for pin in PINS}


def test_all_brings_every_extra_of_a_user() -> None:
    (everything,) = EXTRAS["all"]
    named = set(everything.removeprefix("verifyimg[").removesuffix("]").split(","))
    assert named == set(EXTRAS) - {"all", "dev", "dev-later"}


def test_ci_runs_what_a_developer_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert "make check" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & 0o100


def test_the_make_targets_that_the_documents_name_exist() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    texts = [path.read_text() for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]]
    named = {name for text in texts for name in re.findall(r"`make ([a-z-]+)", text)}
    assert named <= set(targets)
