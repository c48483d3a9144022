from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.cli._examine import Examination, nothing_claimed
from verifyimg.errors import MissingFile
from verifyimg.model.claim import Claim
from verifyimg.model.report import Settings
from verifyimg.sources.walk import Input


def examination(**changes: object) -> Examination:
    return Examination(**{"now": NOW, "stdin": BytesIO(), **changes})  # type: ignore[arg-type]


def test_a_file_becomes_a_report(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(camera_photo())
    report = examination().examined(Input(path=str(path)))
    assert (report.image.path, report.failed, report.examined_at) == (str(path), False, NOW)


def test_standard_input_becomes_a_report() -> None:
    report = examination(stdin=BytesIO(camera_photo())).examined(Input(path="-"))
    assert report.image.path == "-"
    assert not report.failed


def test_the_claim_is_asked_for_by_path_and_hash() -> None:
    asked: list[tuple[str, str]] = []

    def claim_for(path: str, sha256: object) -> Claim:
        asked.append((path, sha256()))  # type: ignore[operator]
        return Claim(credit="somebody")

    made = examination(stdin=BytesIO(camera_photo()), claim_for=claim_for)
    report = made.examined(Input(path="-"))
    assert report.claim.credit == "somebody"
    assert asked == [("-", report.image.sha256)]


def test_findings_are_selected() -> None:
    made = examination(stdin=BytesIO(camera_photo()), settings=Settings(select=("TIM001",)))
    assert {finding.code for finding in made.examined(Input(path="-")).findings} == {"TIM001"}


def test_what_the_walk_knew_already_is_raised() -> None:
    error = MissingFile(path="a.jpg")
    with pytest.raises(MissingFile) as raised:
        examination().examined(Input(path="a.jpg", error=error))
    assert raised.value is error


def test_what_could_not_be_opened_has_a_report_with_its_claim() -> None:
    made = examination(claim_for=lambda _path, sha256: Claim(notes=f"<{sha256()}>"))
    report = made.failed(Input(path="a.jpg"), MissingFile(path="a.jpg"))
    assert report.failed
    assert report.image.path == "a.jpg"
    assert report.claim.notes == "<>"
    assert report.problems[0].message.startswith("no such file")


def test_nothing_is_claimed_unless_somebody_claims() -> None:
    assert nothing_claimed("a.jpg", str) == Claim()


def test_what_is_done_besides_is_done_while_the_input_is_open() -> None:
    seen: list[tuple[bytes, str | None]] = []
    made = examination(
        stdin=BytesIO(camera_photo()),
        also=lambda source, report: seen.append((source.read_at(0, 2), report.image.format)),
    )
    made.examined(Input(path="-"))
    assert seen == [(b"\xff\xd8", "JPEG")]
    made.close()
