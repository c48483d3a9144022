from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from verifyimg.knowledge.devices import Device, device, is_phone
from verifyimg.knowledge.table import rows

TABLE = list(rows("device_releases"))


def known(make: str, model: str) -> Device:
    found = device(make, model)
    assert found is not None
    return found


UNKNOWN = [
    pytest.param("", "", id="nothing"),
    pytest.param("Canon", "", id="a maker alone"),
    pytest.param("Canon", "EOS 80D", id="not as the camera spells it"),
    pytest.param("Canon", "Canon EOS 80", id="the beginning of a name"),
    pytest.param("Canon", "Canon EOS 80D II", id="a longer name"),
    pytest.param("Canon", "canon", id="the maker as model"),
    pytest.param("Acme", "DC-S9", id="a short code under a maker that the table lacks"),
    pytest.param("", "DC-S9", id="a short code under no maker"),
    pytest.param("Canon", "E-M1", id="another maker's code that is as short as a word"),
    pytest.param("Canon", "D6503", id="another maker's short code without a hyphen"),
    pytest.param("samsung", "SM-", id="a code without a number"),
    pytest.param("samsung", "SM-Z999F", id="an unlisted code"),
    pytest.param("samsung", "SM-G9739", id="a longer number"),
    pytest.param("Xiaomi", "SM-G973ZZ", id="a regional code of another maker"),
    pytest.param("Canon", ",", id="a separator"),
    pytest.param("Canon", '"', id="a quotation mark"),
]


@pytest.mark.parametrize(("make", "model"), UNKNOWN)
def test_what_is_not_in_the_table_is_unknown(make: str, model: str) -> None:
    assert device(make, model) is None


@pytest.mark.parametrize(
    ("make", "model"),
    [("", "Canon EOS 80D"), ("NIKON", "Canon EOS 80D"), ("Canon", "iPhone 15 Pro")],
)
def test_a_code_that_one_maker_has_is_known_under_any_other(make: str, model: str) -> None:
    assert known(make, model).under_another_maker


def test_a_maker_is_known_by_its_first_word() -> None:
    assert not known("NIKON", "NIKON Z 8").under_another_maker
    assert not known("OLYMPUS OPTICAL CO.,LTD", "E-M1MarkIII").under_another_maker


def test_every_row_speaks_in_known_words() -> None:
    assert {row["confidence"] for row in TABLE} == {"high", "medium", "low"}
    assert {row["date_kind"] for row in TABLE} == {"announced", "released", "earliest of several"}
    assert {row["class"] for row in TABLE} == {"camera", "phone/tablet", "drone/action camera"}


def test_every_row_has_a_date_and_is_found_by_every_spelling_of_its_maker() -> None:
    for row in TABLE:
        for make in row["make"].split("|"):
            found = known(make.upper(), row["exif_model"].lower())
            assert datetime(1990, 1, 1) < found.released < datetime(2027, 1, 1), row
            assert (found.by_prefix, bool(found.name), bool(found.source)) == (False, True, True)


def test_a_day_is_a_day_and_a_month_its_first_day() -> None:
    found = known("Canon", "Canon EOS 80D")
    assert (found.released, found.precision) == (datetime(2016, 2, 18), "day")
    found = known("Fairphone", "FP2")
    assert (found.released, found.precision) == (datetime(2015, 12, 1), "month")


MARGINS = [
    pytest.param("Canon", "Canon EOS 5D", 180, "high", id="a camera announced, high"),
    pytest.param("Canon", "Canon EOS D30", 180, "medium", id="a camera announced, medium"),
    pytest.param("DJI", "FC200", 180, "medium", id="a drone announced"),
    pytest.param("Apple", "iPhone X", 31, "high", id="a phone announced, high"),
    pytest.param("Apple", "iPhone 15", 91, "high", id="a phone released, high"),
    pytest.param("Google", "Nexus One", 90, "medium", id="a phone announced, medium"),
    pytest.param("Fairphone", "FP2", 150, "medium", id="a phone released, medium"),
    pytest.param("HMD Global", "Nokia 3", 150, "medium", id="the earliest of several dates"),
    pytest.param("HUAWEI", "STK-L22", 90, "low", id="low"),
]


@pytest.mark.parametrize(("make", "model", "days", "confidence"), MARGINS)
def test_the_margin_follows_from_confidence_and_kind(
    make: str, model: str, days: int, confidence: str
) -> None:
    found = known(make, model)
    assert (found.margin, found.confidence) == (timedelta(days=days), confidence)


@pytest.mark.parametrize(
    ("make", "model"),
    [("SAMSUNG", "sm-g973x"), ("samsung", "SM-G973F/DS"), ("Samsung", "SM-G973X1")],
)
def test_a_samsung_code_is_known_without_its_regional_letters(make: str, model: str) -> None:
    found = known(make, model)
    assert found.by_prefix
    assert found.name.startswith("Samsung Galaxy S10")


def test_of_several_regional_models_the_earliest_bound_counts() -> None:
    found = known("samsung", "SM-G973X")
    siblings = [row for row in TABLE if row["exif_model"].startswith("SM-G973")]
    assert len(siblings) > 1
    bounds = [known("samsung", row["exif_model"]) for row in siblings]
    assert found.released - found.margin == min(one.released - one.margin for one in bounds)


def test_an_exact_code_goes_before_its_siblings() -> None:
    assert not known("samsung", "SM-G973F").by_prefix


PHONES = [
    pytest.param("", "", False, id="nothing"),
    pytest.param("", "iPhone 15", True, id="a known model without its maker"),
    pytest.param("Foo", "Bar", False, id="an unknown maker"),
    pytest.param("Canon", "Canon EOS 80D", False, id="a camera"),
    pytest.param("Canon", "Canon EOS 9999D", False, id="an unknown model of a camera maker"),
    pytest.param("DJI", "FC200", False, id="a drone"),
    pytest.param("SONY", "DSC-W9999", False, id="a maker of both"),
    pytest.param("SAMSUNG", "NX300", False, id="a Samsung camera"),
    pytest.param("samsung", "WB150F", False, id="another Samsung camera"),
    pytest.param("Apple", "iPhone 15", True, id="a phone"),
    pytest.param("Apple", "iPhone 99", True, id="an unknown model of a phone maker"),
    pytest.param("LG Electronics", "LG-H930", True, id="a maker with two spellings"),
    pytest.param("samsung", "SM-Z999F", True, id="an unknown Samsung phone"),
    pytest.param("samsung", "Galaxy S99+", True, id="an unknown Samsung phone by its name"),
    pytest.param("HUAWEI", "XYZ-L99", True, id="an unknown model of another"),
]


@pytest.mark.parametrize(("make", "model", "phone"), PHONES)
def test_a_phone_is_told_by_its_row_or_its_maker(make: str, model: str, *, phone: bool) -> None:
    assert is_phone(make, model) is phone
