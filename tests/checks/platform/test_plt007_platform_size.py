from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON
from tests.support.named_files import sized, subject_named
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def picture(wide: int, high: int, name: str = "p.jpg", **more: int) -> Subject:
    made = subject_named(name, {**sized(wide, high), **more}, blocks=["EXIF"])
    return replace(made, image=replace(made.image, width=wide, height=high))


SILENT: dict[str, Subject] = {
    "a name beside it": picture(1600, 1200, "IMG-20200517-WA0007.jpg"),
    "settings of a camera": picture(1600, 1200, **{"ExifIFD:FNumber": 4}),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a size of nobody's": picture(1601, 1200),
    "no trace": subject_named("p.jpg", CANON, blocks=["EXIF"]),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a platform's size": (picture(2560, 1920), "info", "2,560 x 1,920 pixels, a size of Telegram"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_more_than_a_size_is_left_to_others(given: Subject) -> None:
    findings, outcome = run("PLT007", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_size_of_nobody_s_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT007", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_size_alone_is_a_hint(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("PLT007", given)[0]
    assert finding.severity == severity
    assert words in finding.message
