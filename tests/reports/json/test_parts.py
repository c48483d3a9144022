"""The parts of a report in JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.odd_reports import failed
from tests.support.report_parts import TAKEN, bound, clue, image, tag
from tests.support.reports import gknb, honest
from verifyimg.model.clue import Clue
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.guards import guards_of
from verifyimg.reports.json import parts


def test_a_camera_date_keeps_its_window_and_its_text() -> None:
    assert parts.clue_json(TAKEN) == {
        "meaning": "captured",
        "about": "scene",
        "clock": "camera",
        "storage": "exif_text",
        "earliest": "2020-05-17T00:03:21Z",
        "latest": "2020-05-18T02:03:21Z",
        "text": "2020:05:17 14:03:21",
        "zone": None,
        "zone_source": "none",
        "trust": "trusted",
        "trust_reasons": [],
        "strength": "moderate",
        "tags": ["ExifIFD:DateTimeOriginal"],
        "note": "no zone: every zone on Earth is possible",
    }


@pytest.mark.parametrize(
    ("open_one", "ends"),
    [
        (bound("2008-09-17"), ("2008-09-17T00:00:00Z", None)),
        (bound("2008-09-17", meaning="not_after"), (None, "2008-09-17T00:00:00Z")),
    ],
)
def test_the_open_end_of_a_bound_is_null(open_one: Clue, ends: tuple[str, str]) -> None:
    told = parts.clue_json(open_one)

    assert (told["earliest"], told["latest"]) == ends


def test_a_clue_without_a_window_has_both_ends_null() -> None:
    told = parts.clue_json(replace(TAKEN, window=None))

    assert (told["earliest"], told["latest"], told["zone_source"]) == (None, None, "none")


def test_an_untrusted_clue_says_why() -> None:
    told = parts.clue_json(clue("2008-01-01 00:00:00", doubts=[("default_clock", "never set")]))

    assert told["trust"] == "untrusted"
    assert told["trust_reasons"] == [{"kind": "default_clock", "text": "never set"}]


def test_what_the_file_does_not_say_is_null() -> None:
    assert parts.capture_json(failed().capture) == {
        "declared": None,
        "not_before": None,
        "not_after": None,
        "file": {"not_before": None, "not_after": None, "bounds": [], "contradiction": None},
        "place": None,
        "bounds": [],
        "contradiction": None,
        "clock": [],
    }


def test_a_place_carries_its_error() -> None:
    place = parts.capture_json(honest().capture)["place"]

    assert isinstance(place, dict)
    assert (place["latitude"], place["longitude"], place["error_km"]) == (38.512, 70.701, 0.1)


def test_evidence_names_its_tag_in_one_word() -> None:
    assert parts.evidence_json(tag("IFD0:Make", "Canon", offset=None)) == {
        "tag": "IFD0:Make",
        "raw": "Canon",
        "text": "Canon",
        "offset": None,
    }


def test_a_finding_has_all_its_keys_in_order() -> None:
    assert (
        list(parts.finding_json(gknb().findings[0]))
        == (
            "code name family severity strength against aspect message evidence innocent next"
        ).split()
    )


def test_every_aspect_has_its_verdict() -> None:
    aspects = parts.verdict_json(gknb().verdict)["aspects"]

    assert isinstance(aspects, dict)
    assert list(aspects) == ["time", "place", "device", "origin"]
    assert aspects["device"] == {
        "verdict": "no_claim", "strength": "none", "sentence": "Not claimed.",
    }  # fmt: skip


def test_the_image_has_its_keys_also_when_nothing_is_known() -> None:
    assert list(parts.image_json(image())) == list(parts.image_json(failed().image))


def test_fingerprints_stand_by_name_without_those_of_the_image() -> None:
    pdq = Fingerprint(name="pdq", version="pdq/1", hash="ab", quality=100)
    others = [replace(pdq, name=name, quality=None) for name in ("sha256", "pixels", "phash")]
    assert parts.fingerprints_json([pdq, *others]) == {
        "pdq": {"hash": "ab", "quality": 100, "version": "pdq/1"},
        "phash": {"hash": "ab", "version": "pdq/1"},
    }


def test_guards_are_null_where_nothing_was_decoded() -> None:
    assert parts.guards_json(None) is None
    body = parts.guards_json(guards_of(["process", "landlock"]))
    assert body is not None
    assert body["active"] == ["process", "landlock"]
    assert "seccomp" in body["missing"]  # type: ignore[operator]
