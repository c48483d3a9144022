from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import typed
from tests.support.reports import EXAMPLES, gknb, honest, two_thousand_km
from verifyimg.reports.html.facts import MOST, facts


def told(name: str) -> dict[str, str]:
    return {fact.label: fact.text for fact in facts(EXAMPLES[name]())}


def test_what_is_not_there_is_told_as_not_there() -> None:
    found = told("stripped")

    assert found["Place"] == "no position in the file"
    assert found["Caption"] == found["Credit"] == "none in the file"


def test_what_could_not_be_read_is_not_told_as_missing() -> None:
    found = told("damaged")

    assert found["Place"] == "no position could be read"
    assert found["Caption"] == "none could be read"


def test_the_gap_to_the_claim_is_told() -> None:
    assert told("gknb")["Against the claim"].startswith("3 years 3 months before the claim")


def test_a_position_has_its_distance_and_the_only_link() -> None:
    found = [fact for fact in facts(two_thousand_km()) if fact.link]

    assert [fact.label for fact in found] == ["Place"]
    assert found[0].text.endswith(" km from the claimed place")
    assert found[0].link.startswith("https://www.openstreetmap.org/?mlat=55.7558")


def test_captions_are_somebodys_words_and_the_rest_is_counted() -> None:
    captions = tuple(typed("caption", f"text {at}", "IPTC:Caption") for at in range(MOST + 3))
    found = [fact for fact in facts(replace(gknb(), clues=captions)) if fact.label == "Caption"]

    assert [fact.verbatim for fact in found] == [True] * MOST + [False]
    assert found[-1].text == "and 3 more, among the tags"


def test_a_caption_is_told_once() -> None:
    twice = honest().clues * 2

    assert len(facts(replace(honest(), clues=twice))) == len(facts(honest()))
