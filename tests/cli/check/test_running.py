from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import Ran, verifyimg
from tests.support.samples import camera_photo, stripped_photo
from verifyimg.batch import examining
from verifyimg.reports.json import lines as jsonl

TIME = ("--at-time", "2024-01-01T00:00:00Z", "--no-pixels")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(4):
        Path("e", str(number)).mkdir(parents=True)
        Path("e", str(number), "a.jpg").write_bytes(camera_photo(software=f"S {number}"))
        Path("e", str(number), "b.jpg").write_bytes(stripped_photo())
    Path("e/z.txt").write_text("text")


def check(*arguments: str, cache: str = "", **changes: object) -> Ran:
    return verifyimg("check", *arguments, *TIME, cache=lambda: cache, **changes)


@pytest.mark.parametrize("form", ["terminal", "json", "jsonl", "csv"])
def test_nothing_depends_on_the_number_of_jobs(form: str) -> None:
    options = ("e", "gone.jpg", "-", "e/0/a.jpg", "--format", form, "--claimed-date", "2023")
    one = check(*options, stdin=camera_photo())
    assert check(*options, "--jobs", "3", stdin=camera_photo()) == one


def test_claims_reach_the_other_processes() -> None:
    Path("claims.csv").write_text("file,claimed_date\ne/*/a.jpg,2020-05-17\ne/0/b.jpg,2020\n")
    options = ("e", "--claims", "claims.csv", "--format", "jsonl")
    one = check(*options)
    assert check(*options, "--jobs", "2") == one
    assert json.loads(one.out.splitlines()[0])["claim"]["date"]["text"] == "2020-05-17"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_was_kept_is_used_again_and_gives_the_same(
    jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("e", "--format", "json", "--jobs", jobs)
    plain = check(*options)
    assert check(*options, "--resume", cache="c") == plain
    if jobs == "1":
        monkeypatch.setattr(examining, "examine", None)
    assert check(*options, "--resume", cache="c") == plain


def test_a_spoilt_cache_costs_one_line_and_nothing_else() -> None:
    plain = check("e")
    check("e", "--resume", cache="c")
    for file in Path("c", "results").rglob("*"):
        if file.is_file():
            file.write_bytes(b"\x80\x04K\x01.")
            break
    again = check("e", "--resume", cache="c")
    assert (again.code, again.out) == (plain.code, plain.out)
    assert len(again.lines) == 1
    assert "no result that can be used" in again.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_cache_that_cannot_be_written_costs_one_line(jobs: str) -> None:
    Path("c").write_text("a file, no folder")
    ran = check("e", "--resume", "--jobs", jobs, cache="c/d")
    assert (ran.code, len(ran.lines)) == (0, 1)
    assert "results cannot be kept there (not a directory); going on without" in ran.err


def test_what_was_left_out_of_a_folder_is_told_unless_quiet() -> None:
    Path("e/.h.jpg").write_bytes(camera_photo())
    Path("e/link.jpg").symlink_to("0/a.jpg")
    ran = check("e", "--exclude", "b.jpg", "--format", "jsonl")
    assert len(ran.out.splitlines()) == 4
    assert [line for line in ran.lines if ": the set: " not in line] == [
        "verifyimg: 1 hidden name in folders left out; --hidden takes them in",
        "verifyimg: 4 names in folders left out by --include and --exclude",
        "verifyimg: 1 link in folders left out; --follow-links takes them in",
    ]
    assert "left out" not in check("e", "--quiet").err
    every = check("e", "--hidden", "--follow-links", "--format", "jsonl")
    assert len(every.out.splitlines()) == 10
    assert "left out" not in every.err


def test_the_number_of_jobs_has_a_limit() -> None:
    assert check("e", "--jobs", "1000").code == 2


def kept_by(tmp_path: Path, *options: str) -> tuple[int, int]:
    """The exit code of a run that keeps its results, and how many are left behind it."""
    cache = str(tmp_path / "cache")
    options = ("check", "e", "--resume", "--no-pixels", "--format", "jsonl", *options)
    ran = verifyimg(*options, cache=lambda: cache)
    return ran.code, sum(one.is_file() for one in Path(cache, "results").rglob("*"))


def test_what_was_kept_goes_with_the_end_of_the_run(tmp_path: Path) -> None:
    assert kept_by(tmp_path) == (0, 0)


def test_results_of_a_time_that_was_said_stay(tmp_path: Path) -> None:
    assert kept_by(tmp_path, "--at-time", "2024-01-01T00:00:00Z") == (0, 8)


def test_results_of_a_run_that_we_stumbled_in_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbling(*_: object) -> str:
        raise ZeroDivisionError("odd")

    monkeypatch.setattr(jsonl, "report_text", stumbling)
    assert kept_by(tmp_path) == (4, 1)
