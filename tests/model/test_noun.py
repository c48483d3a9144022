from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from functools import cached_property

import pytest

from verifyimg.model.noun import OFTEN, ledger, noun


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


@noun
class Village(Place):
    """A noun made of another, with a field that is new for each."""

    houses: int
    families: list[str] = field(default_factory=list)

    @cached_property
    def per_house(self) -> float:
        """Kept beside the values."""
        return len(self.families) / self.houses


@ledger
class Count:
    """What changes while something lasts."""

    of: str
    number: int = 0
    seen: set[str] = field(default_factory=set)


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


def test_a_noun_made_of_another_has_its_fields_too() -> None:
    village = Village(name="Langar", houses=2)
    assert [one.name for one in fields(village)] == ["name", "tags", "houses", "families"]
    assert (village.tags, village.families) == ((), [])
    assert repr(village) == "Village(name='Langar', tags=(), houses=2, families=[])"
    assert replace(village, tags=("high",)).houses == 2
    with pytest.raises(TypeError, match="missing houses"):
        Village(name="Langar")  # type: ignore[call-arg]
    assert [one.name for one in fields(Place)] == ["name", "tags"]


def test_what_is_made_anew_is_not_shared() -> None:
    first, second = Village(name="Langar", houses=2), Village(name="Langar", houses=2)
    first.families.append("Shoh")
    assert second.families == []
    assert first != second


def test_what_a_property_keeps_is_no_value() -> None:
    first, second = Village(name="Langar", houses=2), Village(name="Langar", houses=2)
    assert first.per_house == 0
    assert first == second


def test_a_ledger_can_be_written_on_and_has_no_hash() -> None:
    first, second = Count(of="files"), Count(of="files")
    assert first == second
    first.number += 1
    first.seen.add("a")
    assert (first.number, second.number, second.seen) == (1, 0, set())
    assert first != second
    assert replace(first, of="folders") == Count(of="folders", number=1, seen={"a"})
    with pytest.raises(TypeError, match="unhashable"):
        hash(first)


def test_a_class_that_is_made_often_is_made_as_before() -> None:
    @noun
    class Hamlet(Place):
        houses: int
        families: list[str] = field(default_factory=list)

    first = Hamlet(name="Bizhin", houses=3)
    assert [Hamlet(name="Bizhin", houses=3) for _ in range(2 * OFTEN)] == [first] * 2 * OFTEN
    late = Hamlet(name="Bizhin", houses=3)
    assert late.families == []
    assert late.families is not first.families
    assert Hamlet(houses=4, tags=("far",), name="Motravn", families=["a"]).__dict__ == {
        "name": "Motravn",
        "houses": 4,
        "tags": ("far",),
        "families": ["a"],
    }
    assert hash(replace(late, families=())) == hash(replace(first, families=()))
    with pytest.raises(FrozenInstanceError):
        late.name = "Motravn"  # type: ignore[misc]


@pytest.mark.parametrize("wrong", [{"name": "Bizhin"}, {"name": "Bizhin", "houses": 1, "no": 1}])
def test_a_class_that_is_made_often_still_refuses_missing_and_unknown_fields(
    wrong: dict[str, object],
) -> None:
    @noun
    class Hamlet(Place):
        houses: int

    for _ in range(OFTEN + 1):
        Hamlet(name="Bizhin", houses=3)
    with pytest.raises(TypeError):
        Hamlet(**wrong)  # type: ignore[arg-type]


def test_a_class_that_is_made_often_may_call_its_fields_what_it_will() -> None:
    @noun
    class Words:
        values: int
        given: int
        known: list[str] = field(default_factory=list)

    for _ in range(OFTEN):
        Words(values=1, given=2)
    late = Words(values=3, given=4)
    assert (late.values, late.given, late.known) == (3, 4, [])
