from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON, IPHONE, holding
from tests.support.rule_subjects import device, run
from verifyimg.model.clue import Reservation
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def named(make: str, model: str = "") -> Subject:
    return holding({"IFD0:Make": make, "IFD0:Model": model})


def known_elsewhere(make: str, model: str) -> Subject:
    told = Reservation(kind="other_maker", text="our table has that model under another maker")
    clue = replace(device(f"{make} {model}"), reservations=(told,))
    return holding({"IFD0:Make": make, "IFD0:Model": model}, clue)


SILENT: dict[str, Subject] = {
    "Canon as it writes itself": holding(CANON),
    "an iPhone": holding(IPHONE),
    "Samsung in small letters": named("samsung", "SM-G973F"),
    "Samsung in capitals": named("SAMSUNG", "GT-I9000"),
    "Nikon's old name": named("NIKON", "E990"),
    "Nikon's new name": named("NIKON CORPORATION", "NIKON D80"),
    "a Mark II": named("Canon", "Canon EOS R6m2"),
    "another company of that name": named("Canonical", "x"),
    "no model": named("Apple"),
    "a model known elsewhere of no strict maker": known_elsewhere("Acme", "X-T50"),
    "blanks behind it": named("NIKON CORPORATION  ", "NIKON D80 "),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no maker": holding({}),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "an internal code": (named("Apple", "iPhone12,3"), "concern", "Apple's internal code"),
    "a maker in small letters": (
        named("canon", "Canon EOS 5D"),
        "concern",
        '"canon" (IFD0:Make): that maker\'s devices write `Canon`',
    ),
    "a model without its maker": (
        named("Canon", "EOS 5D Mark II"),
        "concern",
        "write `Canon` before",
    ),
    "a Nikon without its name": (
        named("NIKON CORPORATION", "D5300"),
        "concern",
        "write `NIKON` before",
    ),
    "a Fujifilm by Apple": (
        known_elsewhere("Apple", "X-T50"),
        "concern",
        '"X-T50" (IFD0:Model): our table has that model under another maker',
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_names_as_their_makers_write_them_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV004", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_maker_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV004", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_another_spelling_is_a_concern(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV004", given)[0]
    assert finding.severity == severity
    assert words in finding.message
