from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.support.odd_reports import failed, hostile
from tests.support.report_parts import NOW, TOOL
from tests.support.reports import EXAMPLES, gknb
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report
from verifyimg.reports.claimreview import TO_DECIDE, claim_words, stream
from verifyimg.reports.json.text import render_json
from verifyimg.reports.occasion import Occasion

OCCASION = Occasion(tool=TOOL, examined_at=NOW)


def draft(*reports: Report) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(stream(reports, OCCASION)))
    return found


def test_where_nothing_is_claimed_no_claim_is_reviewed() -> None:
    (media,) = draft(replace(gknb(), claim=Claim()))["@graph"]
    assert media["@type"] == "MediaReview"


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_a_person_has_to_decide_is_left_to_one(name: str) -> None:
    whole = draft(EXAMPLES[name]())
    assert TO_DECIDE in whole["description"]
    for one in whole["@graph"]:
        assert one["creativeWorkStatus"] == "Draft"
        assert (one["author"], one["url"], one["datePublished"]) == (None, None, None)
        key = "reviewRating" if one["@type"] == "ClaimReview" else "mediaAuthenticityCategory"
        assert one[key] is None


def test_the_claim_and_the_picture_stand_in_the_words_of_schema_org() -> None:
    claim, media = draft(gknb())["@graph"]
    assert (claim["@type"], media["@type"]) == ("ClaimReview", "MediaReview")
    assert claim["claimReviewed"] == claim_words(gknb().claim)
    assert claim["itemReviewed"]["@type"] == "Claim"
    assert claim["reviewBody"] == gknb().verdict.sentence
    assert media["itemReviewed"]["@type"] == "ImageObject"
    assert media["itemReviewed"]["sha256"] == gknb().image.sha256


def test_every_part_of_a_claim_is_in_its_sentence() -> None:
    claim = Claim(device="Canon", credit="M. Rahimov", original=True, setting="outdoor")
    told = "with Canon, by M. Rahimov, straight from the camera and outdoors"
    assert claim_words(claim) == f"The picture is said to be {told}."


def test_several_files_make_one_document() -> None:
    ids = [one["@id"] for one in draft(gknb(), failed(), hostile())["@graph"]]
    assert len(set(ids)) == len(ids) == 6


@pytest.mark.parametrize("reports", [(), (gknb(),), (gknb(), failed())], ids=len)
def test_the_pieces_are_the_document_as_it_would_be_written_whole(
    reports: tuple[Report, ...],
) -> None:
    assert "".join(stream(reports, OCCASION)) == render_json(draft(*reports))


def test_a_redacted_report_says_so() -> None:
    media = draft(replace(gknb(), redacted=("serial numbers",)))["@graph"][-1]
    assert media["reviewBody"].endswith("redacted for publication: serial numbers.")
