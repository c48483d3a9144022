from __future__ import annotations

from dataclasses import replace

import pytest

from verifyimg.model.overlook import Cluster, Found, Overlook
from verifyimg.reports.medium import medium
from verifyimg.reports.terminal.clusters import FILES, MOST, clusters

DEVICE = Cluster(
    kind="device", device="R5", serial="", count=2, files=("a", "b"), earliest="", latest=""
)


def picture(*found: Found, count: int = 0) -> Cluster:
    files = tuple(f"{number}.jpg" for number, _ in enumerate(found))
    return replace(
        DEVICE, kind="picture", device="", count=count or len(files), files=files, found=found
    )


def told(*found: Cluster, unlooked: str = "", verbose: bool = False) -> str:
    over = Overlook(count=9, clusters=found, unlooked=unlooked)
    return "\n".join(line.text for line in clusters(over, medium(80, verbose=verbose)))


def test_cameras_and_nothing_are_left_to_the_rules() -> None:
    assert told() == told(DEVICE) == ""


def test_each_file_is_named_with_what_it_was_found_by() -> None:
    assert told(picture("bytes", "bytes", "pdq")) == (
        " together   3 files show one picture\n"
        "            0.jpg (the same bytes)\n"
        "            1.jpg (the same bytes)\n"
        "            2.jpg (the same look)"
    )


def test_what_parts_joined_is_not_said_to_be_one_picture() -> None:
    assert "one picture, or parts of one another" in told(picture("pdq", "features"))


@pytest.mark.parametrize("verbose", [False, True])
def test_what_is_not_listed_is_counted(*, verbose: bool) -> None:
    text = told(picture(*["pdq"] * 20, count=25), verbose=verbose)  # type: ignore[list-item]
    assert ("and 5 more files" if verbose else f"and {25 - FILES} more files") in text
    many = told(*[picture("pdq", "pdq")] * (MOST + 2), verbose=verbose)
    assert ("and 2 more pictures: --verbose" in many) is not verbose


def test_that_parts_were_not_looked_for_is_told_also_where_nothing_was_found() -> None:
    assert told(unlooked="crops were not looked for") == " not looked crops were not looked for"
