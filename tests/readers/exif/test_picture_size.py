from __future__ import annotations

import pytest

from tests.support.evidence import evidence
from verifyimg.readers.exif.picture_size import Size, size_of

BORDERS = {
    "IFD0:SensorTopBorder": 6,
    "IFD0:SensorLeftBorder": 8,
    "IFD0:SensorBottomBorder": 2_742,
    "IFD0:SensorRightBorder": 3_656,
}
COPY = {"IFD0:SubfileType": 1, "IFD0:ImageWidth": 160, "IFD0:ImageHeight": 120}
FULL = {"SubIFD1:SubfileType": 0, "SubIFD1:ImageWidth": 6_000, "SubIFD1:ImageHeight": 4_000}


def size(container: str, values: dict[str, int | str]) -> tuple[int | None, int | None]:
    found = size_of(container, evidence(values).tags)
    return found.width, found.height


@pytest.mark.parametrize("container", ["TIFF", "BTF", "RW2", "RAF", "CR2", "ORF"])
def test_a_file_that_says_nothing_has_no_size(container: str) -> None:
    assert size_of(container, ()) == Size(width=None, height=None)


@pytest.mark.parametrize(
    ("container", "values"),
    [
        ("RW2", {**BORDERS, "IFD0:SensorRightBorder": 8}),
        ("RW2", {**BORDERS, "IFD0:SensorTopBorder": "nan"}),
        ("RW2", {"File:ImageWidth": 8, "File:ImageHeight": 8}),
        ("RAF", {"RAF:RawImageCroppedSize": "4896"}),
        ("RAF", {"RAF:RawImageCroppedSize": "a b"}),
        ("RAF", {"File:ImageWidth": 8, "File:ImageHeight": 8}),
        ("TIFF", {"SubIFD:ImageWidth": 100, "SubIFD:ImageHeight": 100}),
    ],
)
def test_a_size_is_not_made_up(container: str, values: dict[str, int | str]) -> None:
    assert size(container, values) == (None, None)


@pytest.mark.parametrize(
    ("container", "values", "expected"),
    [
        ("TIFF", COPY, (160, 120)),
        ("TIFF", COPY | FULL, (6_000, 4_000)),
        ("TIFF", {"SubIFD:SubfileType": 0, **COPY, **FULL}, (6_000, 4_000)),
        ("BTF", {"IFD0:ImageWidth": 64, "IFD0:ImageHeight": "many"}, (64, None)),
        ("RW2", BORDERS, (3_648, 2_736)),
        ("RAF", {"RAF:RawImageFullSize": "5 3", "RAF:RawImageCroppedSize": "4 2"}, (4, 2)),
        ("RAF", {"RAF:RawImageFullSize": "5 3", "RAF2:RawImageCroppedSize": "4 2"}, (5, 3)),
        ("CR2", COPY | {"ExifIFD:ExifImageWidth": 9, "ExifIFD:ExifImageHeight": 6}, (9, 6)),
        ("CR2", COPY, (160, 120)),
    ],
)
def test_the_size_is_that_of_the_picture(
    container: str, values: dict[str, int | str], expected: tuple[int | None, int | None]
) -> None:
    assert size(container, values) == expected


@pytest.mark.parametrize(
    ("container", "group"), [("CRW", "CanonRaw"), ("MRW", "MinoltaRaw"), ("X3F", "SigmaRaw")]
)
def test_a_format_with_a_group_of_its_own_has_its_size_there(container: str, group: str) -> None:
    values: dict[str, int | str] = {f"{group}:ImageWidth": 3072, f"{group}:ImageHeight": 2048}
    assert size(container, COPY | values) == (3072, 2048)
    assert size(container, dict(COPY)) == (None, None)
