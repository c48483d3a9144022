from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.support.report_parts import DATE_PRESENT
from verifyimg.model.note import Note
from verifyimg.model.policy import Acceptance, Ignoring, Regraded, Regrading, Scope
from verifyimg.model.report import Settings
from verifyimg.reports.decided import LONGEST, decided_json, decided_words, policy_json

BY = Acceptance(by="A. B", on="2024-01-31", reason="looked at it.")
NOTE = Note(
    sha256="0" * 64,
    path="photo.jpg",
    code=DATE_PRESENT.code,
    status="explained",
    text="the agency has the original",
    by="A. B",
    at=datetime(2024, 1, 31, 12, tzinfo=UTC),
)
REGRADED = replace(
    DATE_PRESENT, severity="note", regraded=Regraded(severity="info", reason="we care")
)


def test_without_decisions_nothing_is_said() -> None:
    assert decided_words(DATE_PRESENT) == ()
    assert decided_json(DATE_PRESENT) == {}
    assert policy_json(Settings()) == {}


def test_who_accepted_it_when_and_why_is_said() -> None:
    finding = replace(DATE_PRESENT, accepted=BY)
    assert decided_words(finding) == ("Accepted by A. B on 2024-01-31: looked at it.",)
    assert decided_json(finding) == {
        "accepted": {"by": "A. B", "on": "2024-01-31", "reason": "looked at it."}
    }


def test_a_persons_note_is_said_with_who_and_when() -> None:
    finding = replace(DATE_PRESENT, note=NOTE)
    assert decided_words(finding) == (
        "Note: explained, by A. B, 31 January 2024 12:00 UTC: the agency has the original.",
    )
    assert decided_json(finding) == {
        "note": {
            "status": "explained",
            "by": "A. B",
            "at": "2024-01-31T12:00:00Z",
            "text": "the agency has the original",
        }
    }


def test_a_changed_severity_is_said_with_the_rules_own() -> None:
    (said,) = decided_words(REGRADED)
    assert said == "The configuration made it a note; its rule says info: we care."
    assert decided_json(REGRADED) == {"regraded": {"severity": "info", "reason": "we care"}}


def test_a_reason_of_any_length_leaves_room_for_the_finding() -> None:
    finding = replace(DATE_PRESENT, accepted=replace(BY, reason="x" * 10_000))
    assert len(decided_words(finding)[0]) < LONGEST + 60


def test_the_settings_hold_the_decisions_and_no_path_of_this_machine() -> None:
    scope = Scope(globs=("a/*",), base="/cases/7")
    settings = Settings(
        ignoring=(Ignoring(codes=("TIM010",), reason="x", scope=scope),),
        regrading=(Regrading(codes=("TIM001",), severity="note", reason="y"),),
    )
    assert policy_json(settings) == {
        "ignoring": [{"codes": ["TIM010"], "paths": ["a/*"], "reason": "x"}],
        "regrading": [{"codes": ["TIM001"], "severity": "note", "paths": [], "reason": "y"}],
    }
