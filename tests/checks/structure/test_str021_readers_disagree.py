from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, subject, tag
from verifyimg.model.disagreement import Disagreement


def differ(key: str, ours: str = "one", theirs: str = "two") -> Disagreement:
    return Disagreement(tag=tag(key, ours), reader="exifread", other=theirs)


SILENT: dict[str, list[Disagreement]] = {"readers that agree": []}

SPEAKS = {
    "a date": ([differ("ExifIFD:DateTimeOriginal")], ["concern"]),
    "a zone": ([differ("ExifIFD:OffsetTimeOriginal")], ["concern"]),
    "a position": ([differ("GPS:GPSLatitude")], ["concern"]),
    "a device": ([differ("IFD0:Model")], ["concern"]),
    "a comment": ([differ("ExifIFD:UserComment")], ["note"]),
    "the model that a thumbnail names": ([differ("IFD1:Model")], ["note"]),
    "a date and a comment": (
        [differ("ExifIFD:UserComment"), differ("ExifIFD:CreateDate")],
        ["concern", "note"],
    ),
}


@pytest.mark.parametrize("disagreements", SILENT.values(), ids=SILENT)
def test_silent(disagreements: list[Disagreement]) -> None:
    findings, outcome = run("STR021", subject(disagreements=disagreements))
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("disagreements", "severities"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(disagreements: list[Disagreement], severities: list[str]) -> None:
    findings, _ = run("STR021", subject(disagreements=disagreements))
    assert [finding.severity for finding in findings] == severities


def test_both_values_are_told_and_the_tag_is_the_evidence() -> None:
    difference = differ("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21", "2023:09:01 09:00:00")
    (finding,), _ = run("STR021", subject(disagreements=[difference]))
    assert finding.message == (
        'Two readers differ on ExifIFD:DateTimeOriginal: "2020:05:17 14:03:21" here, '
        '"2023:09:01 09:00:00" by exifread.'
    )
    assert finding.evidence == (difference.tag,)


def test_many_and_long_values_are_cut() -> None:
    many = [differ(f"ExifIFD:Exif_0x{n:04x}", "a" * 5_000, "b" * 5_000) for n in range(500)]
    (finding,), _ = run("STR021", subject(disagreements=many))
    assert "and 495 more tags" in finding.message
    assert len(finding.message) < 1_500


def test_what_exiftool_prints_is_held_against_our_value_in_that_form() -> None:
    one = Disagreement(tag=tag("GPS:GPSLatitude", "1/1 0/1"), reader="ExifTool", other="2", own="1")
    (finding,), _ = run("STR021", subject(disagreements=[one]))
    assert finding.message == 'Two readers differ on GPS:GPSLatitude: "1" here, "2" by ExifTool.'
    assert finding.severity == "concern"
