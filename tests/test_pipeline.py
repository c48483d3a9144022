from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from tests.house.test_words import NEVER
from tests.support import samples
from tests.support.bytes_source import Bytes
from verifyimg.checks.registry import rules
from verifyimg.claims.options import claim_from_options
from verifyimg.errors import EmptyFile, InputError, MissingFile
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.model.words import Ruling, Strength
from verifyimg.pipeline import examine, failed

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class InMemory(Bytes):
    """An input that was opened."""

    path: str = "photo.jpg"
    modified_at: None = None

    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def claimed(date: str | None = None, place: str | None = None) -> Claim:
    return claim_from_options(claimed_date=date, claimed_place=place, published_at=None)


EVENT = claimed("2023-08-29/2023-09-06", "38.46,70.74,60km")
UNDATED = claimed(place="38.46,70.74,60km")


def examined(data: bytes, claim: Claim = EVENT, settings: Settings = Settings()) -> Report:
    return examine(InMemory(data), claim=claim, now=NOW, settings=settings)


SAMPLES: list[tuple[bytes, Claim, Ruling, Strength]] = [
    (samples.phone_photo(), Claim(), "no_claim", "none"),
    (samples.phone_photo(), EVENT, "consistent", "weak"),
    (samples.camera_photo(date="2023:09:04 10:21:33"), claimed("2023-09-04"), "consistent", "weak"),
    (samples.camera_photo(), EVENT, "contradicted", "moderate"),
    (samples.camera_photo(maker_note=False), EVENT, "contradicted", "weak"),
    (samples.camera_photo(software="GIMP 2.10.8"), EVENT, "contradicted", "weak"),
    (samples.camera_photo(date=None), EVENT, "undetermined", "none"),
    (samples.camera_photo(date="2000:01:01 00:12:31"), EVENT, "undetermined", "none"),
    (samples.camera_photo(date="0000:00:00 00:00:00"), EVENT, "undetermined", "none"),
    (samples.camera_photo(date="2023:09:07 01:30:00"), EVENT, "questionable", "weak"),
    (samples.phone_photo(date="2020:05:17 14:03:21"), EVENT, "questionable", "weak"),
    (samples.phone_photo(gps_time="2020:05:17 09:03:21"), EVENT, "questionable", "weak"),
    (samples.phone_photo(gps=(55.75, 37.62)), EVENT, "contradicted", "weak"),
    (samples.phone_photo(gps=(0, 0)), UNDATED, "undetermined", "none"),
    (samples.stripped_photo(), EVENT, "undetermined", "none"),
    (samples.platform_photo(), EVENT, "undetermined", "none"),
    (samples.damaged_photo(), EVENT, "undetermined", "none"),
    (samples.truncated_photo(), EVENT, "undetermined", "none"),
    (samples.huge_photo(), EVENT, "contradicted", "weak"),
]


@pytest.mark.parametrize(("data", "claim", "ruling", "strength"), SAMPLES)
def test_a_picture_is_answered_for(
    data: bytes, claim: Claim, ruling: Ruling, strength: Strength
) -> None:
    report = examined(data, claim)
    assert (report.verdict.overall, report.verdict.strength) == (ruling, strength)
    assert report.verdict.sentence.endswith(".")
    assert NEVER.search(report.verdict.sentence) is None


@pytest.mark.parametrize(("data", "claim", "ruling", "strength"), SAMPLES)
def test_same_bytes_in_same_report_out(
    data: bytes, claim: Claim, ruling: Ruling, strength: Strength
) -> None:
    assert examined(data, claim) == examined(bytes(data), claim)


@pytest.mark.parametrize("claim", [Claim(), EVENT])
@pytest.mark.parametrize("data", [samples.phone_photo(), samples.stripped_photo()])
def test_every_rule_has_its_outcome_in_order(data: bytes, claim: Claim) -> None:
    codes = [outcome.code for outcome in examined(data, claim).outcomes]
    assert codes == sorted(rule.code for rule in rules() if rule.rule.scope == "file")
    assert all(outcome.reason for outcome in examined(data, claim).outcomes)


def test_a_report_holds_what_was_read_and_what_it_means() -> None:
    data = samples.phone_photo(thumbnail=samples.stripped_photo())
    report = examined(data)
    assert (report.image.path, report.image.size_bytes) == ("photo.jpg", len(data))
    assert report.image.sha256 == hashlib.sha256(data).hexdigest()
    assert (report.image.format, report.image.mime) == ("JPEG", "image/jpeg")
    assert (report.image.width, report.image.height) == (32, 8)
    assert report.image.pixel_sha256 not in (None, report.image.sha256)
    assert (report.claim, report.examined_at) == (EVENT, NOW)
    assert report.handling.state == "camera_direct"
    assert "ExifIFD:DateTimeOriginal" in {tag.key for tag in report.tags}
    assert [preview.kind for preview in report.previews] == ["thumbnail"]
    assert report.capture.declared in report.clues
    assert set(report.timeline) == {clue for clue in report.clues if clue.window}
    assert not report.failed


def test_without_pixels_nothing_is_decoded_and_the_report_says_so() -> None:
    data = samples.phone_photo(thumbnail=samples.stripped_photo())
    report = examined(data, settings=Settings(pixels=False))
    reasons = {outcome.code: outcome.reason for outcome in report.outcomes}
    assert report.image.pixel_sha256 is None
    assert reasons["DEV026"] == "the pixels were not looked at"


def test_pictures_for_a_page_are_made_only_where_they_are_asked_for_and_change_nothing() -> None:
    data = samples.phone_photo(thumbnail=samples.stripped_photo())
    plain = examined(data)
    shown = examine(InMemory(data), claim=EVENT, now=NOW, illustrated=True)
    left_out = examine(
        InMemory(data), claim=EVENT, now=NOW, settings=Settings(pixels=False), illustrated=True
    )

    assert (plain.illustrations, left_out.illustrations) == (None, None)
    assert shown.illustrations is not None
    assert replace(shown, illustrations=None) == plain


def test_a_picture_that_cannot_be_decoded_is_still_examined() -> None:
    report = examined(samples.huge_photo())
    assert report.image.pixel_sha256 is None
    assert ("pixels", "refused") in {(one.reader, one.kind) for one in report.problems}
    assert not report.failed


def test_selecting_rules_changes_no_verdict() -> None:
    everything = examined(samples.camera_photo())
    selected = examined(samples.camera_photo(), settings=Settings(ignore=("TIM010",)))
    assert selected.settings.ignore == ("TIM010",)
    assert selected.verdict == everything.verdict


NO_PICTURES = [
    pytest.param(b"", id="nothing"),
    pytest.param(b"just a text, named .jpg", id="a text"),
    pytest.param(b"\xff\xd8", id="two bytes"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(40), id="another format"),
    pytest.param(b"%PDF-1.7", id="a document"),
]


@pytest.mark.parametrize("data", NO_PICTURES)
@pytest.mark.parametrize("claim", [Claim(), EVENT])
def test_what_is_no_picture_is_never_a_clean_one(data: bytes, claim: Claim) -> None:
    report = examined(data, claim)
    assert report.failed
    assert report.verdict.overall == "undetermined"
    assert report.verdict.sentence.startswith("Could not look: ")
    assert (report.findings, report.outcomes, report.clues) == ((), (), ())
    assert report.image.sha256 == hashlib.sha256(data).hexdigest()
    assert report.handling.state == "unknown"


def test_a_limit_that_stops_us_is_a_problem_and_no_silence() -> None:
    tight = replace(DEFAULT, tags=3)
    report = examine(InMemory(samples.camera_photo()), claim=EVENT, now=NOW, limits=tight)
    assert [problem.kind for problem in report.problems if problem.kind == "refused"]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            MissingFile(path="a b.jpg"),
            "no such file; check the spelling, and quote a name that holds spaces",
        ),
        (EmptyFile(path="a b.jpg"), "the file is empty (0 bytes); fetch it again"),
    ],
)
def test_an_input_that_could_not_be_opened_has_its_report(error: InputError, message: str) -> None:
    report = failed("a b.jpg", claim=EVENT, now=NOW, error=error, settings=Settings(pixels=False))
    assert report.failed
    assert (report.image.path, report.image.size_bytes, report.image.sha256) == (
        "a b.jpg",
        None,
        None,
    )
    assert [problem.message for problem in report.problems] == [message]
    assert (report.verdict.overall, report.verdict.strength) == ("undetermined", "none")
    assert report.verdict.sentence == f"Could not look: {message}."
    assert (report.claim, report.examined_at, report.settings.pixels) == (EVENT, NOW, False)
    assert (report.findings, report.outcomes, report.tags) == ((), (), ())


@pytest.mark.parametrize("path", ["a\nb.jpg", "a\x1b[31m.jpg", "\udcff.jpg", "\u202egpj.exe"])
def test_the_name_of_a_file_stands_in_its_path_and_not_in_its_problem(path: str) -> None:
    report = failed(path, claim=Claim(), now=NOW, error=EmptyFile(path=path))
    assert report.image.path == path
    assert report.problems[0].message == "the file is empty (0 bytes); fetch it again"


def test_a_rule_that_dies_has_failed_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(_: object) -> None:
        raise ZeroDivisionError("a bad day")

    before = examined(samples.camera_photo())
    monkeypatch.setattr("verifyimg.checks.time.tim010_claimed_date_differs.look", dies)
    after = examined(samples.camera_photo())
    (outcome,) = [one for one in after.outcomes if one.code == "TIM010"]
    assert outcome.outcome == "failed"
    assert "ZeroDivisionError: a bad day" in outcome.reason
    assert [one for one in after.outcomes if one.code != "TIM010"] == [
        one for one in before.outcomes if one.code != "TIM010"
    ]
    assert {one.code for one in before.findings} - {one.code for one in after.findings} == {
        "TIM010"
    }
    assert after.verdict == before.verdict


def renamed(data: bytes, name: str, claim: Claim = EVENT) -> Report:
    return examine(InMemory(data, name), claim=claim, now=NOW)


@pytest.mark.parametrize(
    "name",
    [
        "IMG_20200517_140321.jpg",
        "20200517_140321.jpg",
        "PXL_20200517_090321000.jpg",
        "IMG-20230904-WA0007.jpg",
        "1589702601000.jpg",
        "IMG-20300101-WA0007.jpg",
        "received_123456789012345.jpeg",
    ],
)
def test_a_file_without_metadata_is_undetermined_whatever_a_camera_or_nobody_called_it(
    name: str,
) -> None:
    report = renamed(samples.stripped_photo(), f"somewhere/{name}")
    assert report.verdict.aspects["time"].ruling == "undetermined"
    assert {finding.severity for finding in report.findings} <= {"info", "note"}
    assert report.capture.declared is None


@pytest.mark.parametrize(
    "name",
    [
        "IMG-20200517-WA0007.jpg",
        "photo_12@17-05-2020_10-15-22.jpg",
        "6827682012345678901.jpg",
        "Screenshot_20200517-101522_Telegram.jpg",
    ],
)
def test_a_name_that_says_by_when_it_existed_contradicts_weakly(name: str) -> None:
    time = renamed(samples.stripped_photo(), name).verdict.aspects["time"]
    assert (time.ruling, time.strength) == ("contradicted", "weak")
    assert "weak evidence, the file name alone." in time.sentence


def test_the_name_is_a_tag_of_what_was_examined_and_standard_input_has_none() -> None:
    keys = [tag.key for tag in renamed(samples.camera_photo(), "a/b.jpg").tags]
    assert keys[-1] == "System:FileName"
    assert keys.count("System:FileName") == 1
    unnamed = renamed(samples.camera_photo(), "-")
    assert "System:FileName" not in [tag.key for tag in unnamed.tags]


def test_a_phone_photo_that_was_only_renamed_keeps_its_answer() -> None:
    honest = renamed(samples.phone_photo(), "photo.jpg").verdict
    assert renamed(samples.phone_photo(), "20200101_000000.jpg").verdict != honest
    assert renamed(samples.phone_photo(), "my holiday 2020-01-01.jpg").verdict == honest
