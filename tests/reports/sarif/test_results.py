"""Results of SARIF."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.support.report_parts import image, tag
from tests.support.reports import DIFFERS
from verifyimg.model.finding import Witness
from verifyimg.model.policy import Acceptance
from verifyimg.model.words import Severity
from verifyimg.reports.sarif.results import plain, results_json

A = Witness(path="a.jpg", sha256="aa" * 32, tags=(tag("IFD0:Model", "R5", offset=10),))
B = Witness(path="b.jpg", sha256="bb" * 32)


def result(finding: object = DIFFERS, path: str = "a.jpg", sha256: str | None = "ab") -> Any:
    file = replace(image(path), sha256=sha256)
    return next(results_json([finding], {"TIM010": 7}, file, 3))  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("severity", "level", "kind"),
    [
        ("conflict", "error", "fail"),
        ("concern", "warning", "fail"),
        ("note", "note", "fail"),
        ("info", "none", "informational"),
    ],
)
def test_severity_is_level_and_kind(severity: Severity, level: str, kind: str) -> None:
    made = result(replace(DIFFERS, severity=severity))

    assert (made["level"], made["kind"], made["ruleIndex"]) == (level, kind, 7)


def test_a_rule_that_is_not_in_the_list_has_no_place_in_it() -> None:
    assert "ruleIndex" not in result(replace(DIFFERS, code="XYZ001"))


def test_a_message_brings_the_innocent_explanations_and_the_next_steps() -> None:
    text = result()["message"]["text"]

    assert "It could also be explained by: a clock that was set wrong" in text
    assert "Next: ask the publisher" in text


def test_fingerprints_outlive_a_moved_folder_and_a_new_wording() -> None:
    marks = result()["partialFingerprints"]

    assert result(path="elsewhere/b.jpg")["partialFingerprints"] == marks
    assert result(replace(DIFFERS, message="said otherwise"))["partialFingerprints"] == marks


def test_fingerprints_tell_files_rules_and_evidence_apart() -> None:
    others = [
        result(sha256="cd"),
        result(replace(DIFFERS, code="TIM012")),
        result(replace(DIFFERS, evidence=(tag("IFD0:ModifyDate", "2021"),))),
        result(replace(DIFFERS, aspect="place")),
    ]
    marks = {one["partialFingerprints"]["verifyimgFinding/v1"] for one in [result(), *others]}

    assert len(marks) == 5


def test_findings_of_one_rule_that_only_words_tell_apart_have_fingerprints_of_their_own() -> None:
    said = replace(DIFFERS, message="said otherwise")
    first, second = results_json([DIFFERS, said], {}, image("a.jpg"), 3)

    assert first["partialFingerprints"] != second["partialFingerprints"]
    assert (
        first["partialFingerprints"]
        == next(results_json([DIFFERS], {}, image("a.jpg")))["partialFingerprints"]
    )


def test_a_finding_about_a_set_stands_at_the_first_file_that_it_names() -> None:
    about = replace(DIFFERS, against="set", files=(A, B, A, B), evidence=())
    (made,) = results_json([about], {})
    (place,) = made["locations"]  # type: ignore[misc]
    (beside,) = made["relatedLocations"]  # type: ignore[misc]

    assert place["physicalLocation"] == {  # type: ignore[call-overload,index]
        "artifactLocation": {"uri": "a.jpg", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "byteOffset": 10, "byteLength": 2},
    }
    assert beside["physicalLocation"]["artifactLocation"]["uri"] == "b.jpg"  # type: ignore[call-overload,index]


def test_findings_about_sets_of_other_files_have_other_fingerprints() -> None:
    sets = [(A, B), (B, A), (A,), (A, replace(B, sha256=None))]
    marks = [
        next(results_json([replace(DIFFERS, evidence=(), files=files)], {}))["partialFingerprints"]
        for files in sets
    ]

    assert marks[0] == marks[1]
    assert len({str(mark) for mark in marks}) == 3


def test_the_first_tag_with_an_offset_is_the_place_and_the_others_stand_beside_it_once() -> None:
    nowhere, first, second = (tag("A:B", "x", offset=n) for n in (None, 10, 20))
    made = result(replace(DIFFERS, evidence=(nowhere, first, second, second)))

    (place,) = made["locations"]
    assert place["physicalLocation"]["region"]["byteOffset"] == 10
    assert len(made["relatedLocations"]) == 2


def test_links_and_placeholders_are_no_more_than_text() -> None:
    assert plain("[x](javascript:1) {0}") == "[x] (javascript:1) {{0}}"


def test_what_a_baseline_accepts_is_suppressed_with_who_and_why() -> None:
    known = Acceptance(by="the desk", on="2026-11-20", reason="a clock that is known")
    (made,) = result(replace(DIFFERS, accepted=known))["suppressions"]

    assert "suppressions" not in result()
    assert made["kind"] == "external"
    assert made["justification"].startswith("Accepted by the desk on 2026-11-20: a clock")
