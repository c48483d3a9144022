from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.evidence import CAMERA, PHONE, evidence
from verifyimg.clues.device import devices
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value
from verifyimg.model.window import LATEST


def clues(make: Value = None, model: Value = None) -> list[Clue]:
    tags = {"IFD0:Make": make, "IFD0:Model": model}
    return list(devices(evidence({key: value for key, value in tags.items() if value is not None})))


def bound(make: str, model: str) -> Clue:
    _, found = clues(make, model)
    return found


@pytest.mark.parametrize(
    ("make", "model"), [(None, None), ("", ""), ("  ", None), (None, "  "), ("", " ")]
)
def test_a_file_that_names_no_device_has_no_clue(make: Value, model: Value) -> None:
    assert clues(make, model) == []


def test_a_device_that_is_sold_under_another_name_says_so() -> None:
    assert clues("samsung", "SM-G973F")[0].note == "known as Samsung Galaxy S10"
    assert clues("Canon", "Canon EOS 80D")[0].note == ""
    assert clues("Foo", "Bar")[0].note == ""


NAMES = [
    pytest.param("Foo", "Bar 3", "Foo Bar 3", id="unknown"),
    pytest.param("Foo", None, "Foo", id="a maker alone"),
    pytest.param("NIKON CORPORATION", "NIKON D9999", "NIKON D9999", id="a model with its maker"),
    pytest.param("OLYMPUS CORPORATION", "E-M9", "OLYMPUS CORPORATION E-M9", id="one without"),
    pytest.param(None, "Canon EOS 9999D", "Canon EOS 9999D", id="a model alone"),
    pytest.param("Canon", "Canon EOS 9999D", "Canon EOS 9999D", id="the maker's name twice"),
    pytest.param("CANON", "Canon EOS 9999D", "Canon EOS 9999D", id="in another case"),
    pytest.param("samsung", "SM-X9999", "samsung SM-X9999", id="a model code not listed"),
    pytest.param(7, 7, "7", id="numbers"),
]


@pytest.mark.parametrize(("make", "model", "name"), NAMES)
def test_an_unknown_device_is_named_and_bounds_nothing(
    make: Value, model: Value, name: str
) -> None:
    (clue,) = clues(make, model)
    assert (clue.meaning, clue.text, clue.strength) == ("device", name, "weak")
    assert (clue.clock, clue.window, clue.doubts) == (None, None, ())


def test_a_known_device_bounds_the_scene_by_its_announcement_less_a_margin() -> None:
    named, known = list(devices(evidence(CAMERA)))
    day = datetime(2016, 2, 18)
    assert named.text == "Canon EOS 80D"
    assert (known.meaning, known.about, known.clock) == ("not_before", "scene", "knowledge")
    assert (known.storage, known.strength, known.trusted) == ("knowledge", "moderate", True)
    assert known.text == "Canon EOS 80D announced on 18 February 2016"
    assert known.tags == named.tags
    assert [tag.key for tag in known.tags] == ["IFD0:Make", "IFD0:Model"]
    assert known.window is not None
    assert (known.window.local, known.window.zone) == (day, "UTC")
    assert known.window.earliest == day.replace(tzinfo=UTC) - timedelta(days=180)
    assert known.window.latest == LATEST


TEXTS = [
    pytest.param("Apple", "iPhone 15", "Apple iPhone 15 released on 22 September 2023", id="day"),
    pytest.param("Fairphone", "FP2", "Fairphone 2 released in December 2015", id="month"),
    pytest.param(
        "HMD Global", "Nokia 3", "HMD Global Nokia 3 released in February 2017", id="of several"
    ),
]


@pytest.mark.parametrize(("make", "model", "text"), TEXTS)
def test_the_bound_says_when_as_exactly_as_it_is_known(make: str, model: str, text: str) -> None:
    assert bound(make, model).text == text


@pytest.mark.parametrize(
    ("make", "model"),
    [
        ("samsung", "SM-G973F"),
        ("SAMSUNG", "SM-G973F"),
        ("Samsung", "sm-g973f"),
        ("samsung ", " SM-G973F "),
    ],
)
def test_names_are_known_in_any_case(make: str, model: str) -> None:
    assert bound(make, model).text == "Samsung Galaxy S10 announced on 20 February 2019"


def test_the_note_says_how_far_the_date_can_be_trusted() -> None:
    note = bound("Canon", "Canon EOS 80D").note
    assert note.startswith("high confidence, margin 180 days; source: ")


def test_a_model_known_only_without_its_regional_letters_says_so() -> None:
    found = bound("samsung", "SM-G973X9")
    assert found.note.startswith("by the model code without its regional letters; ")
    assert found.text.startswith("Samsung Galaxy S10 ")


def test_a_fact_of_low_confidence_is_doubted() -> None:
    found = bound("HUAWEI", "STK-L22")
    assert [doubt.kind for doubt in found.doubts] == ["low_confidence"]


def test_a_phone_has_the_margin_of_a_phone() -> None:
    _, known = list(devices(evidence(PHONE)))
    assert known.window is not None
    assert known.window.earliest == datetime(2019, 1, 20, tzinfo=UTC)


def test_a_film_without_exif_names_its_device_by_its_own_keys() -> None:
    for group, storage in (
        ("Keys", "container"),
        ("UserData", "container"),
        ("CanonRaw", "maker_note"),
    ):
        tags: dict[str, Value] = {f"{group}:Make": "Foo", f"{group}:Model": "Bar 3"}
        (found,) = devices(evidence(tags))
        assert (found.text, found.storage) == ("Foo Bar 3", storage)


def test_android_has_names_of_its_own_and_exif_comes_first() -> None:
    film: dict[str, Value] = {"Keys:AndroidMake": "Foo", "Keys:AndroidModel": "Bar 3"}
    (found,) = devices(evidence(film))
    assert found.text == "Foo Bar 3"
    assert next(iter(devices(evidence(film | CAMERA)))).text == "Canon EOS 80D"


def test_a_known_phone_of_a_film_bounds_the_film_too() -> None:
    tags: dict[str, Value] = {"Keys:Make": "samsung", "Keys:Model": "SM-G973F"}
    assert [clue.meaning for clue in devices(evidence(tags))] == ["device", "not_before"]
