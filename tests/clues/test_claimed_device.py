from __future__ import annotations

from random import Random

import pytest

from tests.support.rule_subjects import device
from verifyimg.clues.claimed_device import compare_device
from verifyimg.knowledge.devices import name_of
from verifyimg.knowledge.table import rows
from verifyimg.model.name_comparison import NameRelation
from verifyimg.model.own_rows import OwnRows, OwnTable

TABLE = list(rows("device_releases"))


def relation(claimed: str, make: str, model: str) -> NameRelation:
    return compare_device(claimed, device(make, model)).relation


UNKNOWN = [
    ("", "Canon", "Canon EOS 80D"),
    ("a camera", "Canon", "Canon EOS 80D"),
    ("Redmi Note 8", "Xiaomi", "M9999Z"),
    ("Galaxy A52", "samsung", "SM-Z999F"),
    ("Kiss X5", "Canon", "Canon EOS 600D"),
    ("Acme Turbo 5", "Acme", "AT-500"),
    ("Huawei P30", "HONOR", "YAL-L21"),
    ("Foo 3", "Foo", "Bar 3"),
]

FITS = [
    ("iPhone 12 Pro", "Apple", "iPhone 12 Pro"),
    ("Apple iPhone 12 Pro", "Apple", "iPhone 12 Pro"),
    ("iphone12 pro", "Apple", "iPhone 12 Pro"),
    ("my iPhone 12 Pro", "Apple", "iPhone 12 Pro"),
    ("iPhone", "Apple", "iPhone 12 Pro"),
    ("Apple", "Apple", "iPhone 12 Pro"),
    ("Galaxy S9", "samsung", "SM-G960F"),
    ("Samsung Galaxy S9", "samsung", "SM-G960F"),
    ("SM-G960F/DS", "samsung", "SM-G960F"),
    ("a Samsung phone", "samsung", "SM-G960F"),
    ("Canon", "Canon", "Canon EOS 5D Mark II"),
    ("Canon EOS 5D Mk 2", "Canon", "Canon EOS 5D Mark II"),
    ("5D Mark II", "Canon", "Canon EOS 5D Mark II"),
    ("Canon EOS 80D with a 24-70 mm lens", "Canon", "Canon EOS 80D"),
    ("Canon Rebel T3i", "Canon", "Canon EOS 600D"),
    ("Canon EOS 600D", "Canon", "Canon EOS REBEL T3i"),
    ("Nikon Z7 II", "NIKON CORPORATION", "NIKON Z 7_2"),
    ("Sony A7 III", "SONY", "ILCE-7M3"),
    ("Google Nexus 5X", "LGE", "Nexus 5X"),
    ("GoPro Hero 9", "GoPro", "HERO9 Black"),
    ("Panasonic GX85", "Panasonic", "DMC-GX80"),
    ("Acme Phone X1", "Acme", "Phone X1"),
]

NEAR = [
    ("iPhone 12", "Apple", "iPhone 12 Pro"),
    ("iPhone 12 Pro Max", "Apple", "iPhone 12 Pro"),
    ("Galaxy S9+", "samsung", "SM-G960F"),
    ("Canon 5D", "Canon", "Canon EOS 5D Mark II"),
    ("Pixel 6a", "Google", "Pixel 6"),
    ("Acme Phone X2", "Acme", "Phone X1"),
]

DIFFERS = [
    ("iPhone 11", "Apple", "iPhone 12 Pro"),
    ("iPhone SE", "Apple", "iPhone 12 Pro"),
    ("iPhone 12", "samsung", "SM-G960F"),
    ("Galaxy S10", "samsung", "SM-G960F"),
    ("Canon EOS 6D", "Canon", "Canon EOS 5D Mark II"),
    ("Nikon D850", "Canon", "Canon EOS 5D Mark II"),
    ("Nikon", "Canon", "Canon EOS 9999D"),
    ("Canon D60", "NIKON CORPORATION", "NIKON D60"),
]


@pytest.mark.parametrize(("claimed", "make", "model"), UNKNOWN)
def test_ignorance_is_never_a_mismatch(claimed: str, make: str, model: str) -> None:
    assert relation(claimed, make, model) == "unknown"


@pytest.mark.parametrize(("claimed", "make", "model"), FITS)
def test_one_device_under_two_names_fits(claimed: str, make: str, model: str) -> None:
    assert relation(claimed, make, model) == "fits"


@pytest.mark.parametrize(("claimed", "make", "model"), NEAR)
def test_models_of_one_series_are_near(claimed: str, make: str, model: str) -> None:
    assert relation(claimed, make, model) == "near"


@pytest.mark.parametrize(("claimed", "make", "model"), DIFFERS)
def test_devices_that_are_known_to_be_two_differ(claimed: str, make: str, model: str) -> None:
    assert relation(claimed, make, model) == "differs"


def test_every_device_of_the_table_fits_its_own_name() -> None:
    others = [
        row["exif_model"]
        for row in TABLE
        if relation(name_of(row), row["make"].split("|")[0], row["exif_model"]) != "fits"
    ]
    assert others == []


def test_two_devices_of_the_table_are_hardly_ever_one() -> None:
    chance, fitting = Random(5), []
    for _ in range(1_000):
        one, other = chance.sample(TABLE, 2)
        if name_of(one) != name_of(other):
            make, model = other["make"].split("|")[0], other["exif_model"]
            fitting += [(one, other)] if relation(name_of(one), make, model) == "fits" else []
    assert len(fitting) < 5


def test_the_name_in_the_table_is_told() -> None:
    compared = compare_device("iPhone 12", device("samsung", "SM-G960F"))
    assert compared.known_as == "Samsung Galaxy S9"
    assert compared.reason == "our table has Apple iPhone 12 as another device"


@pytest.mark.parametrize("claimed", ["\x00", "+" * 500, "١٢", "iPhone " * 500, "0", "(" * 200])
def test_any_claim_can_be_compared(claimed: str) -> None:
    assert relation(claimed, "Apple", "iPhone 12 Pro") in ("unknown", "fits", "near", "differs")


def test_a_row_of_the_user_s_own_is_known_too() -> None:
    text = (
        "make,exif_model,marketing_name,class,announced_or_released,date_kind,confidence,source\n"
        "Foo,FX-9000,Foo Alpha,camera,2019-05-01,announced,high,the maker\n"
    )
    own = OwnRows(
        tables=(OwnTable(name="device_releases", path="own.csv", text=text, sha256="0" * 64),)
    )
    compared = compare_device("Foo Alpha", device("Foo", "FX-9000"), own)
    assert (compared.relation, compared.known_as) == ("fits", "Foo Alpha")
    assert compare_device("Foo Alpha", device("Foo", "FX-9000")).relation == "unknown"
