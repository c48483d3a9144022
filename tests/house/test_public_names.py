"""What `import verifyimg` offers to Python."""

from __future__ import annotations

import re

import pytest

import verifyimg
from tests.house.source_tree import ROOT


@pytest.mark.parametrize("name", verifyimg.__all__)
def test_a_public_name_can_be_fetched(name: str) -> None:
    assert getattr(verifyimg, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        verifyimg.no_such_name  # noqa: B018


def test_the_version_is_written_once() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", verifyimg.__version__)
    assert not re.search(r"^version\s*=", (ROOT / "pyproject.toml").read_text(), re.MULTILINE)


def test_dir_lists_the_public_names() -> None:
    assert dir(verifyimg) == sorted(verifyimg.__all__)
