from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest

from tests.support.report_parts import NOW, TOOL, finding, image, position, tag, typed
from tests.support.reports import EXAMPLES, gknb, honest
from verifyimg.limits import DEFAULT
from verifyimg.model.report import Capture, Report
from verifyimg.redaction.redactor import redacted, redacted_findings, redacted_json
from verifyimg.reports.formats import FORMATS
from verifyimg.reports.json.v1 import report_json
from verifyimg.reports.occasion import Occasion

FOLDER = "/" + "home/farida/cases/"
OWNER, SERIAL, UNIQUE = "Farida Karimova", "0030079123", "a1b2c3d4e5f60718293a4b5c6d7e8f90"
SECRETS = (
    OWNER, SERIAL, UNIQUE, "farida", "38.46123", "70.74123", "38,27.674", "38/1 27/1", "@desk",
)  # fmt: skip
PLACE = position(38.461234, 70.741234)
TAGS = (
    tag("ExifIFD:SerialNumber", SERIAL),
    tag("Canon:OwnerName", OWNER),
    tag("ExifIFD:ImageUniqueID", UNIQUE),
    tag("GPS:GPSLatitude", "38/1 27/1 404424/10000", value=38.461234),
    tag("GPS:GPSLongitude", "70/1 44/1 284424/10000", value=70.741234),
    tag("GPS:GPSAltitude", "12003/10", value=1200.3),
    tag("XMP-exif:GPSLatitude", "38,27.674040N", value=38.461234),
    tag("Keys:GPSCoordinates", "38.461234 70.741234 1200"),
    tag("IFD0:ImageDescription", f"by {OWNER}, at 38.461234, 70.741234; farida@desk.example.org"),
    tag("XMP-x:Note", f"serial {SERIAL} in {FOLDER}draft.psd"),
    tag("IPTC:Caption-Abstract", b64encode(f"by {OWNER}".encode()).decode(), value="shown"),
    tag("IFD0:Model", "EOS 5D"),
    tag("XMP-photoshop:City", "Shuroobod"),
)  # fmt: skip


def telling() -> Report:
    """A report that gives away all that it can."""
    said = f"It says 38.461234, 70.741234, {OWNER}, {SERIAL}."
    return replace(
        honest(),
        image=image(f"{FOLDER}{SERIAL}_38.4612_70.7412.jpg"),
        capture=Capture(place=PLACE),
        tags=TAGS,
        findings=(finding("PLC001", "position-present", said, clues=(PLACE,)),),
        clues=(PLACE, typed("credit", OWNER, "Canon:OwnerName"), typed("caption", said, "IFD0:X")),
    )


CLEAN = redacted(telling())


def printed(report: Report, name: str) -> str:
    (known,) = [one for one in FORMATS if one.name == name]
    return "".join(known.stream([report], Occasion(tool=TOOL, examined_at=NOW, verbose=True)))


def test_what_was_not_redacted_says_so() -> None:
    assert honest().redacted is None
    assert report_json(honest())["redacted"] is False


@pytest.mark.parametrize("name", EXAMPLES)
def test_hashes_verdicts_rules_and_dates_stay(name: str) -> None:
    report = EXAMPLES[name]()
    clean = redacted(report)
    assert (clean.image.sha256, clean.image.size_bytes) == (
        report.image.sha256,
        report.image.size_bytes,
    )
    assert clean.verdict.overall == report.verdict.overall
    assert [one.code for one in clean.findings] == [one.code for one in report.findings]
    assert [one.window for one in clean.timeline] == [one.window for one in report.timeline]


def test_a_report_without_anything_to_take_out_is_the_same_and_says_that_it_was_redacted() -> None:
    report = replace(gknb(), image=image("photo.jpg"), claim=replace(gknb().claim, place=None))
    assert redacted(report) == replace(report, redacted=())


@pytest.mark.parametrize("name", [one.name for one in FORMATS if one.built])
def test_no_format_tells_a_secret_and_each_says_that_it_was_redacted(name: str) -> None:
    before, after = printed(telling(), name).casefold(), printed(CLEAN, name).casefold()
    assert [one for one in SECRETS if one.casefold() in after] == []
    assert [one for one in SECRETS if one.casefold() in before] or name in ("junit", "claimreview")
    assert "redact" in after


def test_every_kind_that_was_taken_out_is_named() -> None:
    assert CLEAN.redacted == (
        "positions coarsened to 0.1°",
        "altitudes",
        "serial numbers",
        "identifiers of devices, pictures and persons",
        "names of persons and owners",
        "contact details",
        "folders of paths",
    )


def test_a_position_is_coarse_and_says_so() -> None:
    place = CLEAN.capture.place
    assert place is not None and place.position is not None
    assert (place.position.latitude, place.position.longitude) == (38.5, 70.7)
    assert place.position.error_km > 8
    values = {one.key: (one.value, one.text) for one in CLEAN.tags}
    assert values["GPS:GPSLatitude"] == (38.5, "38.5 (coarsened to 0.1°)")
    assert values["Keys:GPSCoordinates"][0] == "38.5 70.7 (coarsened to 0.1°)"


def test_what_tells_of_nobody_stays() -> None:
    texts = {one.key: one.text for one in CLEAN.tags}
    assert (texts["IFD0:Model"], texts["XMP-photoshop:City"]) == ("EOS 5D", "Shuroobod")


def test_a_path_is_reduced_to_its_name_without_its_secrets() -> None:
    assert CLEAN.image.path == "[serial removed]_38.5_70.7.jpg"
    assert redacted(replace(honest(), image=image("-"))).image.path == "-"


def test_text_in_base64_is_looked_into() -> None:
    (one,) = [one for one in CLEAN.tags if one.key == "IPTC:Caption-Abstract"]
    assert one.raw == "[removed]"


def test_json_that_was_written_is_redacted_by_the_same_code() -> None:
    body = json.loads(json.dumps({"reports": [report_json(telling())]}))
    clean: Any = redacted_json(body)["reports"][0]
    text = json.dumps(clean)
    assert [one for one in SECRETS if one.casefold() in text.casefold()] == []
    assert clean["redacted"] is True
    assert clean["redactions"] == [*(CLEAN.redacted or ())]
    assert clean["image"]["path"] == CLEAN.image.path
    assert clean["findings"][0]["code"] == "PLC001"


def test_redacting_twice_takes_nothing_more() -> None:
    assert redacted(CLEAN) == CLEAN


def test_findings_about_a_set_are_searched_for_what_their_evidence_holds() -> None:
    clue = typed("device", "EOS", "ExifIFD:SerialNumber")
    clue = replace(clue, tags=(TAGS[0],))
    found = finding("SET001", "serials-differ", f"One has {SERIAL}.", clues=(clue,))
    (clean,) = redacted_findings((found,))
    assert clean.message == "One has [serial removed]."


def test_a_file_with_more_names_than_can_be_searched_for_loses_all_its_text() -> None:
    tags = tuple(tag("IFD0:Artist", f"Person {n:05}") for n in range(DEFAULT.redacted_values + 1))
    clean = redacted(replace(honest(), tags=(*tags, tag("IFD0:Model", "EOS Person 00001"))))
    assert "Person 0" not in json.dumps(report_json(clean))
    assert clean.image.sha256 == honest().image.sha256
