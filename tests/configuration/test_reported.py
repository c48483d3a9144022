from __future__ import annotations

import json
from pathlib import Path

import pytest

from verifyimg.configuration.baseline import Entry
from verifyimg.configuration.reported import Wanted, accepted_of
from verifyimg.errors import BaselineUnreadable
from verifyimg.model.policy import Acceptance

NOW = Acceptance(by="A. B.", on="2024-01-31", reason="looked at it")
BEFORE = {"by": "C. D.", "on": "2023-01-01", "reason": "an older one"}


def report(
    *findings: dict[str, object], path: str = "a.jpg", sha256: str | None = "ab" * 32
) -> dict[str, object]:
    """A report with as much as is read of it."""
    image = {"path": path, "sha256": sha256}
    return {"schema": "verifyimg/1", "image": image, "findings": [*findings]}


def finding(code: str, severity: str = "conflict", **more: object) -> dict[str, object]:
    """A finding with as much as is read of it."""
    return {"code": code, "severity": severity, "aspect": "time", **more}


def accepted(folder: Path, document: object, wanted: Wanted = Wanted()) -> list[Entry]:  # noqa: B008
    """The entries of a report with that text."""
    path = folder / "report.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return list(accepted_of(str(path), NOW, wanted))


def envelope(*reports: dict[str, object]) -> dict[str, object]:
    """All of them in one document."""
    return {"schema": "verifyimg/1", "reports": [*reports]}


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (Wanted(), ["TIM010", "DEV030"]),
        (Wanted(at_least="conflict"), ["TIM010"]),
        (Wanted(at_least="info"), ["TIM010", "DEV030", "TIM001"]),
        (Wanted(codes=("DEV030", "TIM001")), ["DEV030"]),
    ],
)
def test_what_is_wanted_is_accepted(tmp_path: Path, wanted: Wanted, codes: list[str]) -> None:
    found = report(finding("TIM010"), finding("DEV030", "concern"), finding("TIM001", "info"))
    assert [one.code for one in accepted(tmp_path, envelope(found), wanted)] == codes


def test_lines_are_as_good_as_one_document(tmp_path: Path) -> None:
    found = [report(finding("TIM010")), report(finding("TIM010"), sha256="cd" * 32)]
    lines = "".join(json.dumps(one) + "\n" for one in found)
    assert accepted(tmp_path, lines) == accepted(tmp_path, envelope(*found))
    assert len(accepted(tmp_path, lines)) == 2


def test_a_finding_is_accepted_once_a_file(tmp_path: Path) -> None:
    same = report(finding("TIM010"), finding("TIM010"))
    assert len(accepted(tmp_path, envelope(same, {**same, "image": same["image"]}))) == 1


def test_who_accepted_it_before_stays(tmp_path: Path) -> None:
    (entry,) = accepted(tmp_path, envelope(report(finding("TIM010", accepted=BEFORE))))
    assert entry.acceptance == Acceptance(**BEFORE)


def test_an_absolute_path_is_not_written_down(tmp_path: Path) -> None:
    (entry,) = accepted(tmp_path, report(finding("TIM010"), path="/cases/7/a.jpg"))
    assert entry.path == "a.jpg"


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("{", "this is not JSON"),
        ("[]", "this is no report"),
        ('{"schema": "verifyimg/1"}', 'no list "findings"'),
        ('{"schema": "verifyimg/1", "reports": 1}', 'no list "reports"'),
        ('{"schema": "verifyimg/1", "reports": [1]}', 'no list "reports"'),
        (json.dumps(report(finding("nope"))), '"nope" is not the code of a rule'),
        (json.dumps(report(finding("TIM010"), path=" ")), "path is missing"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path: Path, document: str, said: str) -> None:
    with pytest.raises(BaselineUnreadable) as refused:
        accepted(tmp_path, document)
    assert said in str(refused.value)
