from __future__ import annotations

import pytest

from tests.support.typed import credit
from verifyimg.clues.claimed_credit import compare_credit

UNKNOWN = [
    ("John Smith", "Copyright, all rights reserved", "names nobody"),
    ("John Smith", "© 2015", "names nobody"),
    ("©", "John Smith", "the claim names nobody"),
    ("Ivan Petrov", "Иван Петров", "different alphabets"),
    ("Иван Петров", "Ivan Petrov", "different alphabets"),
    ("Ivan Petrov", "Иван Петров / AFP", "different alphabets"),
    ("John Smith", "أحمد علي", "different alphabets"),
    (
        "John Smith",
        "You may use it under the terms of a licence that is told here in full length",
        "more",
    ),
]

FITS = [
    ("John Smith", "John Smith"),
    ("john smith", "JOHN SMITH"),
    ("John Smith", "Smith, John"),
    ("Smith, John", "John Smith"),
    ("J. Smith", "John Smith"),
    ("John Smith", "J. Smith"),
    ("John A. Smith", "John Smith"),
    ("John Smith", "Photo by John Smith/Getty Images"),
    ("John Smith/Getty Images", "© 2020 John Smith"),
    ("John Smith, AFP", "John Smith"),
    ("Getty Images", "John Smith/Getty Images"),
    ("AFP", "AFP via Getty Images"),
    ("José García", "Jose Garcia"),
    ("Sergey Ivanov", "Sergei Ivanov"),
    ("John Smith", "www.johnsmith.com"),
    ("Иван Петров", "Фото: Иван ПЕТРОВ"),
    ("أحمد علي", "تصوير: أحمد علي"),
]

NEAR = [("John Smith/AFP", "AFP"), ("John Smith via Getty Images", "Getty Images")]

DIFFERS = [
    ("John Smith", "Jane Doe"),
    ("John Smith", "Jane Smith"),
    ("John Smith/AFP", "Jane Doe"),
    ("John Adam Smith", "John Brian Smith"),
    ("Reuters", "John Smith"),
    ("J", "John"),
    ("Иван Петров", "Олена Коваль"),
]


@pytest.mark.parametrize(("claimed", "text", "reason"), UNKNOWN)
def test_names_that_cannot_be_compared_are_not_judged(claimed: str, text: str, reason: str) -> None:
    compared = compare_credit(claimed, credit(text))
    assert compared.relation == "unknown"
    assert reason in compared.reason


@pytest.mark.parametrize(("claimed", "text"), FITS)
def test_one_name_in_two_spellings_fits(claimed: str, text: str) -> None:
    assert compare_credit(claimed, credit(text)).relation == "fits"


@pytest.mark.parametrize(("claimed", "text"), NEAR)
def test_an_agency_without_its_person_is_near(claimed: str, text: str) -> None:
    assert compare_credit(claimed, credit(text)).relation == "near"


@pytest.mark.parametrize(("claimed", "text"), DIFFERS)
def test_two_names_differ(claimed: str, text: str) -> None:
    assert compare_credit(claimed, credit(text)).relation == "differs"


def test_a_long_field_costs_little() -> None:
    assert compare_credit("a b c d", credit("ab cd ef " * 400)).relation == "unknown"
