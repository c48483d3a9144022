from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.archive_commands import PHOTO, with_photo
from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg import Claim, verify
from verifyimg.claims.options import claim_from_options
from verifyimg.errors import (
    ArchiveMissing,
    ClaimUnreadable,
    EmptyFile,
    MissingFile,
    NotAFile,
    NotBuilt,
    UsageError,
)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(camera_photo())
    return path


def test_a_file_has_its_report(photo: Path) -> None:
    claim = claim_from_options(claimed_date="2023-09-06", claimed_place=None, published_at=None)
    report = verify(photo, claim, at_time=NOW)
    assert report.verdict.overall == "contradicted"
    assert (report.image.path, report.claim, report.examined_at) == (str(photo), claim, NOW)


def test_the_claim_may_stand_in_the_words_of_the_options(photo: Path) -> None:
    claim = claim_from_options(claimed_date="2023-09-06", claimed_device="Canon")
    words = verify(photo, claimed_date="2023-09-06", claimed_device="Canon", at_time=NOW)
    assert words == verify(photo, claim, at_time=NOW)


def test_a_claim_that_is_none_says_how_to_give_one(photo: Path) -> None:
    wrong: tuple[Any, ...] = ("2023-09-06", Claim(date="2023-09-06"), Claim(place="Kyiv"))  # type: ignore[arg-type]
    for claim in wrong:
        with pytest.raises(UsageError, match=r"give the claim in words, as in verify\(path"):
            verify(photo, claim)
    with pytest.raises(UsageError, match="give claim, or claimed_device, and not both"):
        verify(photo, Claim(), claimed_device="Canon")
    mistyped: Any = {"claimed_dat": "2023-09-06"}
    with pytest.raises(UsageError, match="claimed_dat is no part of a claim; these are: claimed_d"):
        verify(photo, **mistyped)
    day: Any = datetime(2023, 9, 6).date()
    with pytest.raises(ClaimUnreadable, match=r"claimed-date.*it is no text"):
        verify(photo, claimed_date=day)
    said: Any = "no"
    with pytest.raises(ClaimUnreadable, match="it is no bool"):
        verify(photo, claimed_original=said)


def test_rows_of_one_s_own_are_added_where_their_folder_is_named(tmp_path: Path) -> None:
    text = "product,version,released,margin_days,source\nGIMP,2.98,2024-05-01,10,our desk\n"
    (tmp_path / "software_releases.csv").write_text(text)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(camera_photo(software="GIMP 2.98"))
    added = [clue for clue in verify(photo, knowledge=tmp_path).clues if clue.source == "our desk"]
    assert [clue.text for clue in added] == ["GIMP 2.98, released on 1 May 2024"]
    assert not any(clue.source == "our desk" for clue in verify(photo).clues)


def test_a_folder_of_rows_that_is_not_there_is_wrong_use(photo: Path) -> None:
    with pytest.raises(UsageError, match="absent: no such file or directory; name a folder"):
        verify(photo, knowledge="absent")


def test_a_path_may_be_text_bytes_or_a_path(photo: Path) -> None:
    given: tuple[Any, ...] = (photo, str(photo), str(photo).encode())
    reports = {verify(path, at_time=NOW).image.path for path in given}
    assert reports == {str(photo)}


def test_without_a_claim_nothing_is_claimed(photo: Path) -> None:
    report = verify(photo)
    assert report.claim == Claim()
    assert report.verdict.overall == "no_claim"


def test_without_a_time_it_is_now(photo: Path) -> None:
    assert datetime.now(UTC) - verify(photo).examined_at < timedelta(minutes=1)


def test_nothing_is_printed_and_nothing_written(
    photo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    verify(photo)
    assert capfd.readouterr() == ("", "")
    assert list(photo.parent.iterdir()) == [photo]


def test_the_report_does_not_depend_on_the_zone_that_the_time_is_given_in(photo: Path) -> None:
    from datetime import timezone

    there = NOW.astimezone(timezone(timedelta(hours=5)))
    assert verify(photo, at_time=there) == verify(photo, at_time=NOW)


def test_what_cannot_be_opened_raises(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    for name, error in (("absent.jpg", MissingFile), ("empty.jpg", EmptyFile), (".", NotAFile)):
        with pytest.raises(error):
            verify(tmp_path / name)


def test_what_is_no_picture_has_a_report_that_failed(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("hello")
    assert verify(tmp_path / "text.jpg").failed


def test_a_dash_is_a_file_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MissingFile):
        verify("-")


def test_wrong_use_raises(photo: Path) -> None:
    with pytest.raises(ArchiveMissing):
        verify(photo, archive="archive.db")
    with pytest.raises(NotBuilt, match="archive"):
        verify(photo, archive="https://a.example/archive")
    with pytest.raises(NotBuilt, match="URL"):
        verify("https://a.example/b.jpg")
    with pytest.raises(UsageError, match="at_time has no zone"):
        verify(photo, at_time=datetime(2024, 1, 1))
    text: Any = "2024-01-01"
    with pytest.raises(UsageError, match="give a datetime with one"):
        verify(photo, at_time=text)


@pytest.mark.parametrize("several", [False, True])
def test_a_picture_is_looked_up_in_the_archives_that_are_named(
    tmp_path: Path, *, several: bool
) -> None:
    with_photo(tmp_path, "--first-seen=2020-05-18", "--basis=message")
    archive = tmp_path / "a.db"
    report = verify(PHOTO, archive=[archive] if several else archive, at_time=NOW)
    assert [look.name for look in report.archives] == ["a.db"]
    assert [match.how for match in report.matches] == ["bytes"]
    assert report.capture.not_after is not None


def test_without_an_archive_none_is_looked_into(photo: Path) -> None:
    report = verify(photo, at_time=NOW)
    assert (report.archives, report.matches) == ((), ())
