from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import isobmff_bytes as heif
from verifyimg.containers.isobmff_fields import FieldsEnded
from verifyimg.containers.isobmff_items import (
    Item,
    Place,
    associations,
    item_of,
    places,
    reference_of,
)
from verifyimg.limits import DEFAULT

HEAD = 8
"""Bytes of a box's size and type, which payloads do not have."""


@pytest.mark.parametrize("version", [2, 3])
def test_an_item_has_its_type(version: int) -> None:
    data = heif.item_info(heif.Stored(7, "Exif", b""), version=version)[HEAD:]
    assert item_of(data) == Item(number=7, type="Exif")


@pytest.mark.parametrize("version", [0, 1, 2, 3])
def test_a_mime_item_has_its_content_type_and_encoding(version: int) -> None:
    made = heif.Stored(7, "mime", b"", content_type="application/rdf+xml", encoding="deflate")
    found = item_of(heif.item_info(made, version=version)[HEAD:])
    assert found == Item(
        number=7, type="mime", content_type="application/rdf+xml", encoding="deflate"
    )


def test_an_item_that_is_cut_off_is_none() -> None:
    data = heif.item_info(heif.Stored(7, "Exif", b""))[HEAD:]
    assert [item_of(data[:length]) for length in range(12)] == [None] * 12
    assert item_of(data[:12]) is not None


@pytest.mark.parametrize("version", [0, 1, 2])
def test_a_place_has_its_extents(version: int) -> None:
    data = heif.locations([(7, 0, [(500, 20), (600, 30)])], version=version, base=100)[HEAD:]
    (found,) = places(data, DEFAULT)
    assert found == Place(number=7, method=0, elsewhere=False, extents=((500, 20), (600, 30)))


@pytest.mark.parametrize(("version", "method"), [(0, 0), (1, 1), (2, 2)])
def test_only_later_versions_know_methods(version: int, method: int) -> None:
    (found,) = places(heif.locations([(7, method, [])], version=version)[HEAD:], DEFAULT)
    assert found.method == method


def test_a_place_may_be_in_another_file() -> None:
    (found,) = places(heif.locations([(7, 0, [(0, 9)])], source=1)[HEAD:], DEFAULT)
    assert found.elsewhere


def test_places_that_are_cut_off_end_with_what_came_before() -> None:
    data = heif.locations([(7, 0, [(500, 20)]), (8, 0, [(600, 30)])])[HEAD:-1]
    found = places(data, DEFAULT)
    assert next(found).number == 7
    with pytest.raises(FieldsEnded):
        next(found)


def test_extents_by_the_thousand_end_at_the_limit() -> None:
    data = heif.locations([(1, 0, [(0, 9)] * 900), (2, 0, [(0, 9)] * 900)])[HEAD:]
    first, second = places(data, replace(DEFAULT, item_parts=1_000))
    assert (len(first.extents), len(second.extents)) == (900, 100)
    assert list(places(data, replace(DEFAULT, items=0))) == []


@pytest.mark.parametrize("wide", [False, True])
def test_a_reference_names_its_targets(wide: bool) -> None:
    made = heif.references((b"thmb", 3, [1, 2]), version=int(wide))[HEAD + 4 + HEAD :]
    found = reference_of("thmb", made, 99, wide=wide)
    assert found is not None
    assert (found.type, found.source, found.targets) == ("thmb", 3, (1, 2))
    assert reference_of("thmb", made[:-1], 99, wide=wide) is None
    few = reference_of("thmb", made, 1, wide=wide)
    assert few is not None and few.targets == (1,)


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("wide", [False, True])
def test_associations_name_items_and_properties(version: int, wide: bool) -> None:
    made = heif.properties([], {1: [2, 3], 9: [1]}, version=version, wide=wide)
    data = made[made.index(b"ipma") + 4 :]
    assert list(associations(data, DEFAULT)) == [(1, 2), (1, 3), (9, 1)]
    assert list(associations(data, replace(DEFAULT, items=1))) == [(1, 2), (1, 3)]


def test_what_is_essential_is_no_part_of_the_number() -> None:
    assert list(associations(b"\0\0\0\0\0\0\0\1\0\1\1\x83", DEFAULT)) == [(1, 3)]
    assert list(associations(b"\0\0\0\1\0\0\0\1\0\1\1\x80\x03", DEFAULT)) == [(1, 3)]
