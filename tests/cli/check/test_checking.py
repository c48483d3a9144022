from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Ran, verifyimg
from tests.support.samples import camera_photo, damaged_photo
from verifyimg.batch import examining
from verifyimg.cli.check import _checking
from verifyimg.reports.json import lines as jsonl

CLAIM = ("--claimed-date", "2023-08-29/2023-09-06")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(camera_photo())
    Path("later.jpg").write_bytes(camera_photo(date="2023:09:04 10:00:00"))


def check(*arguments: str, **changes: Any) -> Ran:
    return verifyimg("check", *arguments, **changes)


def lines(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def paths(ran: Ran) -> list[str]:
    return [report["image"]["path"] for report in lines(ran)]


def test_json_is_one_envelope_also_for_one_file() -> None:
    for names in (("photo.jpg",), ("photo.jpg", "later.jpg")):
        envelope = json.loads(check(*names, "--format", "json").out)
        assert [report["image"]["path"] for report in envelope["reports"]] == list(names)


def test_json_lines_come_in_the_order_of_the_arguments() -> None:
    ran = check("photo.jpg", "absent.jpg", "later.jpg", "photo.jpg", "--format", "jsonl")
    assert paths(ran) == ["photo.jpg", "absent.jpg", "later.jpg", "photo.jpg"]
    assert ran.code == 3


def test_several_reports_end_with_a_summary() -> None:
    out = check("photo.jpg", "later.jpg", *CLAIM).out
    *_, examined, look, ending = out.splitlines()
    assert examined.split()[:2] == ["examined", "2"]
    assert look == " look at    photo.jpg: time contradicted"
    assert ending == " exit       1: a finding reaches --fail-on conflict"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("photo.jpg",), 0),
        (("later.jpg", *CLAIM), 0),
        (("photo.jpg", *CLAIM), 1),
        (("photo.jpg", *CLAIM, "--fail-on", "never"), 0),
        (("photo.jpg", *CLAIM, "--ignore", "TIM010"), 0),
        (("photo.jpg", "absent.jpg"), 3),
        (("photo.jpg", "absent.jpg", *CLAIM), 1),
        (("absent.jpg", "photo.jpg", *CLAIM, "--fail-on", "never"), 3),
    ],
)
def test_the_exit_code_says_what_was_found(arguments: tuple[str, ...], code: int) -> None:
    assert check(*arguments).code == code


def test_the_verdict_does_not_depend_on_what_is_reported() -> None:
    (all_of_it,) = lines(check("photo.jpg", *CLAIM, "--format", "jsonl"))
    (without,) = lines(check("photo.jpg", *CLAIM, "--format", "jsonl", "--ignore", "TIM010"))
    (only,) = lines(check("photo.jpg", *CLAIM, "--format", "jsonl", "--select", "TIM010"))
    assert all_of_it["verdict"] == without["verdict"] == only["verdict"]
    assert [finding["code"] for finding in only["findings"]] == ["TIM010"]
    assert without["settings"]["ignore"] == ["TIM010"]


def test_standard_input_is_examined() -> None:
    ran = check("-", *CLAIM, "--format", "jsonl", stdin=camera_photo())
    assert (ran.code, paths(ran)) == (1, ["-"])


def test_a_file_called_like_an_option_is_examined() -> None:
    Path("--output").write_bytes(camera_photo())
    ran = check("--format", "jsonl", "--", "--output")
    assert (ran.code, paths(ran)) == (0, ["--output"])


def test_a_report_to_a_file_leaves_standard_output_empty() -> None:
    ran = check("photo.jpg", "--format", "json", "--output", "r.json")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert Path("r.json").read_text() == check("photo.jpg", "--format", "json").out


def test_a_report_to_a_file_has_no_colour_and_one_width() -> None:
    check("photo.jpg", "--output", "a.txt", colour=True, width=120, encoding="ascii")
    check("photo.jpg", "--output", "b.txt")
    assert Path("a.txt").read_text() == Path("b.txt").read_text()


def test_a_place_that_cannot_be_written_ends_it_before_anything_is_examined() -> None:
    ran = check("photo.jpg", "absent.jpg", "--output", "no/such/folder/r.txt")
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert "no/such/folder/r.txt: cannot write the report there" in ran.err


@pytest.mark.parametrize("name", ["photo.jpg", "later.jpg", "claims.csv"])
def test_neither_an_image_nor_the_claims_are_overwritten(name: str) -> None:
    Path("claims.csv").write_text("file,claimed_date\nphoto.jpg,2023\n")
    before = Path(name).read_bytes()
    ran = check("photo.jpg", "--claims", "claims.csv", "--output", name)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert Path(name).read_bytes() == before


@pytest.mark.parametrize("form", ["terminal", "json", "jsonl"])
def test_two_runs_at_one_time_give_the_same_bytes(form: str) -> None:
    time = ("--at-time", "2024-01-01T00:00:00Z")
    first = check("photo.jpg", "absent.jpg", ".", *CLAIM, "--format", form, *time)
    second = check("photo.jpg", "absent.jpg", ".", *CLAIM, "--format", form, *time)
    assert first == second


def test_the_clock_that_was_set_is_in_the_envelope() -> None:
    ran = check("photo.jpg", "--format", "json", "--at-time", "2024-02-03T04:05:06+05:00")
    assert json.loads(ran.out)["examined_at"] == "2024-02-02T23:05:06Z"


def test_files_of_a_folder_that_are_no_images_are_counted() -> None:
    Path("notes.txt").write_text("text")
    envelope = json.loads(check(".", "--format", "json").out)
    assert envelope["summary"]["skipped"] == 1
    assert envelope["summary"]["examined"] == 2


def test_what_could_not_be_read_is_said_at_once_unless_quiet() -> None:
    Path("broken.jpg").write_bytes(damaged_photo())
    loud, quiet = check("broken.jpg"), check("broken.jpg", "--quiet")
    assert loud.lines and all(line.startswith("verifyimg: broken.jpg: ") for line in loud.lines)
    assert quiet.err == ""
    assert quiet.out == loud.out


def test_each_picture_has_its_claim_from_a_file() -> None:
    table = "file,claimed_date\nphoto.jpg,2020-05-17\nlater.jpg,2020-05-17\n"
    Path("claims.csv").write_text(table)
    ran = check("photo.jpg", "later.jpg", "--claims", "claims.csv", "--format", "jsonl")
    verdicts = [report["verdict"]["overall"] for report in lines(ran)]
    assert verdicts == ["consistent", "contradicted"]
    assert ran.code == 1


def test_rows_for_other_files_are_counted() -> None:
    Path("claims.csv").write_text("file,claimed_date\nphoto.jpg,2020\nlater.jpg,2020\n")
    ran = check("photo.jpg", "--claims", "claims.csv")
    assert ran.lines == ["verifyimg: claims.csv: 1 row about files that were not given"]
    assert check("photo.jpg", "--claims", "claims.csv", "--quiet").err == ""


def test_an_error_of_ours_costs_one_report_and_not_the_batch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    examine = examining.examine

    def stumbling(source: Any, **more: Any) -> Any:
        if source.path == "photo.jpg":
            raise ZeroDivisionError("odd")
        return examine(source, **more)

    monkeypatch.setattr(examining, "examine", stumbling)
    ran = check("photo.jpg", "later.jpg", "--format", "jsonl")
    assert (ran.code, paths(ran)) == (4, ["photo.jpg", "later.jpg"])
    assert lines(ran)[0]["verdict"]["overall"] == "undetermined"
    assert len(ran.lines) == 1
    assert ran.err.startswith("verifyimg: photo.jpg: an error of verifyimg's own")


def test_an_error_of_ours_while_printing_names_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbling(_report: object) -> str:
        raise ZeroDivisionError("odd")

    monkeypatch.setattr(jsonl, "report_text", stumbling)
    ran = check("photo.jpg", "--format", "jsonl")
    assert (ran.code, len(ran.lines)) == (4, 1)
    assert ran.err.startswith("verifyimg: photo.jpg: an error of verifyimg's own")


@pytest.mark.parametrize(
    ("form", "reports"),
    [
        ("jsonl", lambda out: [json.loads(out)]),
        ("json", lambda out: json.loads(out)["reports"]),
    ],
)
def test_what_was_done_before_an_interrupt_stays(
    form: str, reports: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    examine = examining.examine

    def interrupted(source: Any, **more: Any) -> Any:
        if source.path == "later.jpg":
            raise KeyboardInterrupt
        return examine(source, **more)

    monkeypatch.setattr(examining, "examine", interrupted)
    ran = check("photo.jpg", "later.jpg", "--format", form)
    line = "verifyimg: interrupted at later.jpg; the reports before it are printed"
    assert (ran.code, ran.lines) == (130, [line])
    assert [one["image"]["path"] for one in reports(ran.out)] == ["photo.jpg"]
    if form == "json":
        assert json.loads(ran.out)["summary"]["interrupted"] is True


def test_a_report_is_printed_before_the_next_file_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    walk = _checking.walk
    Path("r.jsonl").touch()

    def watched(*names: Any) -> Iterator[Any]:
        for number, entry in enumerate(walk(*names)):
            assert len(Path("r.jsonl").read_text().splitlines()) == number
            yield entry

    monkeypatch.setattr(_checking, "walk", watched)
    ran = check("photo.jpg", "later.jpg", "--format", "jsonl", "--output", "r.jsonl")
    assert ran.code == 0
