from __future__ import annotations

import pytest

from tests.support.rule_subjects import camera_date, device, run, subject
from tests.support.typed import named
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject

S9 = device("samsung", "SM-G960F")
PRO = device("Apple", "iPhone 12 Pro")
IPHONE = Claim(device="iPhone 12")

SILENT = {
    "the same name": named(Claim(device="iPhone 12 Pro"), PRO),
    "with its maker": named(Claim(device="Apple iPhone 12 Pro"), PRO),
    "its marketing name": named(Claim(device="Galaxy S9"), S9),
    "the maker alone": named(Claim(device="Samsung"), S9),
    "one of two devices": named(Claim(device="Galaxy S9"), PRO, S9),
}

NOT_APPLICABLE = {
    "nothing claimed": (named(Claim(), S9), "no device was claimed"),
    "no device in the file": (
        subject(camera_date("2020-05-17 14:03:21"), claim=IPHONE),
        "names no device",
    ),
    "a model that the table does not have, named in another way": (
        named(Claim(device="Redmi Note 8"), device("Xiaomi", "M9999Z")),
        "not in our tables",
    ),
    "a claim that the table does not have": (
        named(Claim(device="Kiss X5"), device("Canon", "Canon EOS 600D")),
        "may be another name of the same model",
    ),
}

SPEAKS = {
    "another maker": (named(Claim(device="Nikon D850"), S9), "conflict"),
    "another device of the table": (named(IPHONE, S9), "conflict"),
    "another number": (named(Claim(device="iPhone 11"), PRO), "conflict"),
    "another model of the series": (named(IPHONE, PRO), "concern"),
    "a larger model of the series": (named(Claim(device="iPhone 12 Pro Max"), PRO), "concern"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("DEV003", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject, reason: str) -> None:
    findings, outcome = run("DEV003", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("looked_at", "severity"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str) -> None:
    (finding,), _ = run("DEV003", looked_at)
    assert (finding.severity, finding.against, finding.aspect) == (severity, "claim", "device")
    assert [tag.key for tag in finding.evidence] == ["IFD0:Make", "IFD0:Model"]


def test_the_finding_names_both_and_the_marketing_name() -> None:
    (finding,), _ = run("DEV003", SPEAKS["another device of the table"][0])
    assert finding.message == (
        "The file names the device samsung SM-G960F (IFD0:Make, IFD0:Model), known as Samsung "
        'Galaxy S9; the claim says "iPhone 12". Our table has Apple iPhone 12 as another device.'
    )


def test_a_name_is_weak_unless_the_file_is_as_the_camera_wrote_it() -> None:
    (resaved,), _ = run("DEV003", named(IPHONE, S9, state="resaved"))
    (direct,), _ = run("DEV003", named(IPHONE, S9, state="camera_direct"))
    assert (resaved.strength, direct.strength) == ("weak", "moderate")


def test_a_long_claim_is_cut() -> None:
    (finding,), _ = run("DEV003", named(Claim(device="Nikon " + "x" * 5_000), S9))
    assert len(finding.message) < 400
