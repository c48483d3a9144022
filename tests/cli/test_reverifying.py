from __future__ import annotations

from pathlib import Path

from tests.support.command_line import ROOT, verifyimg
from tests.support.report_files import checked
from verifyimg.cli._reverifying import digest_of


def test_a_file_that_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    assert digest_of(str(tmp_path / "none.jpg")) is None
    assert len(digest_of(str(ROOT / "fixtures/gknb/photo.jpg")) or "") == 64


def test_the_report_is_never_written_over(tmp_path: Path) -> None:
    report = checked(tmp_path)
    ran = verifyimg("reverify", str(report), "--output", str(report))
    assert ran.code == 2
    assert "it is one of the inputs" in ran.err


def test_an_archive_that_cannot_be_opened_is_wrong_usage(tmp_path: Path) -> None:
    report = checked(tmp_path)
    assert verifyimg("reverify", str(report), "--archive", str(tmp_path / "none.db")).code == 2
