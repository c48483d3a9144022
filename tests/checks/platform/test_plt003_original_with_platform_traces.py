from __future__ import annotations

import pytest

from tests.support.fields import CANON, ORIGINAL, holding
from tests.support.named_files import sized, subject_named
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

WHATSAPP = "IMG-20200517-WA0007.jpg"
MARK = {"IPTC:SpecialInstructions": "FBMD01000a9b0d0000"}

SILENT: dict[str, Subject] = {
    "a name beside EXIF": subject_named(WHATSAPP, CANON, blocks=["EXIF"], claim=ORIGINAL),
    "a size alone": subject_named("p.jpg", sized(1280, 960), claim=ORIGINAL, blocks=["EXIF"]),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no original claimed": subject_named(WHATSAPP),
    "no trace": holding(CANON, claim=ORIGINAL),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a name without EXIF": (
        subject_named(WHATSAPP, claim=ORIGINAL),
        "concern",
        "looks like a copy that WhatsApp handed out",
    ),
    "a mark alone": (
        subject_named("p.jpg", MARK, claim=ORIGINAL, blocks=["EXIF"]),
        "concern",
        "Facebook or Instagram",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_one_weak_trace_is_clear(given: Subject) -> None:
    findings, outcome = run("PLT003", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_claim_or_trace_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT003", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_platform_s_copy_is_no_original(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("PLT003", given)[0]
    assert finding.severity == severity
    assert words in finding.message
