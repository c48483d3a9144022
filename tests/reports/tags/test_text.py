from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.cli._examine import Examination
from verifyimg.model.deep import Deep, ForeignTag
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports.medium import medium
from verifyimg.reports.tags.text import tags_text
from verifyimg.sources.walk import Input

WIDE = medium(200)


def report(**fields: str) -> Report:
    photo = camera_photo(**fields)  # type: ignore[arg-type]
    return Examination(now=NOW, stdin=BytesIO(photo)).examined(Input(path="-"))


def row(text: str, key: str) -> list[str]:
    return next(line.split(maxsplit=3) for line in text.splitlines() if f" {key} " in line)


def everything(of: Report, *, width: int = 200) -> str:
    return tags_text(of, WIDE, table_width=width)


def test_a_tag_in_the_table_stands_with_its_place_and_its_value() -> None:
    data = camera_photo()
    offset, block, _, value = row(everything(report()), "ExifIFD:DateTimeOriginal")
    at = int(offset.replace(",", ""))
    assert (block, value) == ("APP1", "2020:05:17 14:03:21")
    assert data[at:].startswith(b"2020:05:17 14:03:21")


def test_the_file_is_named_with_its_size_and_hash() -> None:
    made = report()
    first, second, third, *_ = tags_text(made, WIDE).splitlines()
    assert first == "-"
    assert second.strip() == f"JPEG, 32 x 8, {len(camera_photo()):,} bytes"
    assert third.strip() == f"SHA-256 {made.image.sha256}"


def test_what_is_left_out_is_counted_and_can_be_asked_for() -> None:
    made = report()
    assert " left out; --all shows them" in tags_text(made, WIDE)
    assert "left out" not in everything(made)


def test_foreign_text_is_made_safe() -> None:
    made = report(software="a\x1b[2J\u202eb")
    for text in (everything(made), tags_text(made, WIDE)):
        assert "\x1b" not in text
        assert "\\x1b[2J" in text


def test_no_line_is_a_command_to_the_ci_service_whose_log_it_stands_in() -> None:
    made = report(software="##[add-path]x")
    for text in (everything(made), tags_text(made, WIDE)):
        assert "# #[add-path]x" in text
        assert "##[" not in text


def test_a_narrow_table_cuts_values_and_nothing_else() -> None:
    text = everything(report(software="s" * 300), width=80)
    assert row(text, "IFD0:Software")[3].endswith("…")
    assert max(map(len, text.splitlines()[3:])) <= 80


def test_a_file_without_tags_says_so() -> None:
    assert "  no tags\n" in tags_text(replace(report(), tags=()), WIDE)


def test_what_could_not_be_read_is_said_below() -> None:
    problem = Problem(reader="exif", kind="damaged", message="cut off", fatal=True)
    text = tags_text(replace(report(), tags=(), problems=(problem,)), WIDE)
    assert text.endswith("  damaged: cut off\n")
    assert "no tags" not in text


def test_what_only_exiftool_reads_stands_apart() -> None:
    only = ForeignTag(group="Canon", name="New", values=(7,))
    text = tags_text(replace(report(), deep=Deep(version="13.0", only=(only,))), WIDE)
    assert "  ExifTool 13.0 reads 1 tag that we do not, and differs from us on none\n" in text
    assert "    only ExifTool: Canon:New = 7\n" in text
