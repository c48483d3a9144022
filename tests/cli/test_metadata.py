from __future__ import annotations

import pytest

from tests.support.command_line import ROOT, verifyimg

GKNB = str(ROOT / "fixtures" / "gknb" / "photo.jpg")


def test_the_command_lists_tags() -> None:
    ran = verifyimg("metadata", GKNB)
    assert (ran.code, ran.err) == (0, "")
    assert "ExifIFD:DateTimeOriginal" in ran.out


@pytest.mark.parametrize(
    "arguments", [("--diff", "a", "b"), ("--deep", "a"), ("--extract-previews", "to", "a")]
)
def test_what_is_not_built_is_said_to_be_so(arguments: tuple[str, ...]) -> None:
    ran = verifyimg("metadata", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.lines == [
        f"verifyimg: {arguments[0]} is not built yet in this version; leave it out"
    ]
