from __future__ import annotations

import os
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.samples import camera_photo, stripped_photo
from verifyimg.batch.examining import examined
from verifyimg.batch.keeping import Keeper, Place, make_private
from verifyimg.batch.work import Work
from verifyimg.model.claim import Claim
from verifyimg.model.problem import PIXELS, Problem
from verifyimg.model.report import Report, Settings
from verifyimg.sources.path import PathSource

SETTINGS = Settings(pixels=False)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(camera_photo())


def work(**changes: object) -> Work:
    return replace(Work(now=NOW, settings=SETTINGS, kept="kept"), **changes)  # type: ignore[arg-type]


def kept(of: Work | None = None) -> tuple[Place, Report]:
    """The photo, examined and kept."""
    of = of or work()
    keeper = Keeper(of)
    with PathSource("photo.jpg") as source:
        report = examined(source, Claim(), of)
        place = keeper.place(source, Claim())
        keeper.keep(place, report)
    return place, report


def found(of: Work, claim: Claim = Claim(), path: str = "photo.jpg") -> tuple[Report | None, str]:
    keeper = Keeper(of)
    with PathSource(path) as source:
        report = keeper.find(keeper.place(source, claim), source)
    return report, keeper.trouble()


def test_what_was_kept_is_found_again() -> None:
    _, report = kept()
    assert found(work()) == (report, "")


@pytest.mark.parametrize(
    "of",
    [
        work(now=NOW + timedelta(seconds=1)),
        work(settings=Settings(pixels=False, ignore=("TIM001",))),
        work(program="another"),
        work(archives=("seen.db",)),
        work(own_archive="own.db"),
        work(illustrated=True),
    ],
)
def test_the_result_of_another_run_is_not(of: Work) -> None:
    kept()
    assert found(of) == (None, "")


def test_another_claim_name_time_or_content_is_another_result() -> None:
    kept()
    assert found(work(), Claim(device="X"))[0] is None
    Path("copy.jpg").write_bytes(camera_photo())
    assert found(work(), path="copy.jpg")[0] is None
    os.utime("photo.jpg", (0, 0))
    assert found(work())[0] is None


def test_an_archive_that_grew_makes_another_result() -> None:
    Path("seen.db").write_bytes(b"a")
    kept(work(archives=("seen.db",)))
    assert found(work(archives=("seen.db",)))[0] is not None
    Path("seen.db-wal").write_bytes(b"b")
    assert found(work(archives=("seen.db",)))[0] is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[:80],
        lambda data: b"\x80\x04K\x01.",
        lambda data: data.replace(b"verifyimg result 1", b"verifyimg result 2"),
        lambda data: data[:-40] + bytes(40),
    ],
)
def test_a_result_that_was_spoilt_is_told_and_not_used(spoil: object) -> None:
    place, _ = kept()
    place.file.write_bytes(spoil(place.file.read_bytes()))  # type: ignore[operator]
    report, trouble = found(work())
    assert report is None
    assert "no result that can be used" in trouble


def test_a_pipe_in_the_place_of_a_result_is_not_waited_for() -> None:
    place, _ = kept()
    place.file.unlink()
    os.mkfifo(place.file)
    report, trouble = found(work())
    assert report is None
    assert "no result that can be used" in trouble


def test_a_result_that_lies_in_the_place_of_another_is_not_used() -> None:
    place, _ = kept()
    stolen = place.file.read_bytes()
    Path("photo.jpg").write_bytes(stripped_photo())
    other, _ = kept()
    other.file.write_bytes(stolen)
    assert found(work())[0] is None


def test_what_may_be_owed_to_the_moment_is_not_kept() -> None:
    place, report = kept()
    place.file.unlink()
    late = Problem(reader=PIXELS, kind="refused", message="too late")
    Keeper(work()).keep(place, replace(report, problems=(late,)))
    changed = replace(report, image=replace(report.image, sha256="0" * 64))
    Keeper(work()).keep(place, changed)
    assert not place.file.exists()


def test_nobody_else_can_read_it() -> None:
    place, _ = kept()
    assert stat.S_IMODE(place.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.file.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_is_told_once_and_done_without() -> None:
    place, report = kept()
    Path("full").write_text("a file")
    keeper = Keeper(work(kept="full"))
    elsewhere = replace(place, file=Path("full") / place.file.name)
    keeper.keep(elsewhere, report)
    assert keeper.trouble().startswith("full: results cannot be kept there (")
    keeper.keep(elsewhere, report)
    assert keeper.trouble() == ""


def test_folders_for_results_are_for_this_user_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_private(tmp_path / "a" / "b" / "c")
        make_private(tmp_path / "a")
    finally:
        os.umask(before)
    made = [tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"]
    assert [stat.S_IMODE(one.stat().st_mode) for one in made] == [0o700] * 3
