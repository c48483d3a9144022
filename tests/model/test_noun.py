from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, fields, is_dataclass, replace

import pytest

from verifyimg.model.noun import noun


@noun
class Place:
    """A noun with a default."""

    name: str
    tags: tuple[str, ...] = ()


@noun
class Town:
    """Another noun with the same fields."""

    name: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Plain:
    """What a noun must not differ from."""

    name: str
    tags: tuple[str, ...] = ()


KHORUGH = Place(name="Khorugh", tags=("town",))


def test_it_reads_like_the_dataclass_that_it_stands_for() -> None:
    plain = Plain(name="Khorugh", tags=("town",))
    assert repr(KHORUGH) == repr(plain).replace("Plain", "Place")
    assert [field.name for field in fields(KHORUGH)] == [field.name for field in fields(plain)]
    assert is_dataclass(Place)


def test_a_field_with_a_default_may_be_left_out() -> None:
    assert Place(name="Osh").tags == ()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "missing name"),
        ({"name": "Osh", "nme": "Osh"}, "no such field: nme"),
        ({"nme": "Osh"}, "missing name; no such field: nme"),
    ],
)
def test_a_wrong_field_is_named(values: dict[str, str], words: str) -> None:
    with pytest.raises(TypeError, match=words):
        Place(**values)  # type: ignore[arg-type]


def test_values_cannot_be_given_in_the_wrong_order() -> None:
    with pytest.raises(TypeError):
        Place("Khorugh", ("town",))  # type: ignore[call-arg]


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        KHORUGH.name = "Kabul"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del KHORUGH.name
    assert KHORUGH.name == "Khorugh"


def test_a_copy_differs_only_where_it_was_asked_to() -> None:
    assert replace(KHORUGH, name="Osh") == Place(name="Osh", tags=("town",))


def test_equality_is_by_values_and_by_kind() -> None:
    same = Place(name="Khorugh", tags=("town",))
    assert same == KHORUGH
    assert hash(same) == hash(KHORUGH)
    assert Town(name="Khorugh", tags=("town",)) != KHORUGH
    assert replace(KHORUGH, tags=()) != KHORUGH
