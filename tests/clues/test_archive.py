from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import stated
from tests.support.matches import POST, Told, match, published, sighting
from tests.support.subjects import NOW
from verifyimg.clues.archive import credits_seen, seen_before
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.match import Match

DAY = "2020-05-18"


def bounds(*matches: Match) -> list[Clue]:
    return list(seen_before(matches, NOW))


SILENT = {
    "no match": (),
    "an entry without a date": (match(sighting(None, "published", url=POST)),),
    "an entry without any appearance": (match(),),
    "a date that only metadata tell": (match(sighting(DAY, "metadata", url=POST)),),
    "a date that rests on nothing": (match(sighting(DAY, None, url=POST)),),
    "a basis that is none of ours": (match(sighting(DAY, "hearsay", url=POST)),),
    "an archived picture that covers a part": (match(published(), coverage=0.6),),
    "a shared element": (match(published(), same_picture=False),),
    "a date behind the examination": (match(published("2030-01-01")),),
    "a date that is none": (match(published("2020-02-31")),),
}

STRENGTHS = {
    "an own capture": (sighting(DAY, "own-capture"), "strong"),
    "a snapshot of a web archive": (sighting(DAY, "web-archive", url=POST), "strong"),
    "a web archive without the snapshot": (sighting(DAY, "web-archive"), "weak"),
    "a dated post": (published(), "moderate"),
    "a publication without an address": (sighting(DAY, "published"), "weak"),
    "a message": (sighting(DAY, "message"), "moderate"),
    "a download": (sighting(DAY, "downloaded", url=POST), "weak"),
    "an own capture on a stranger's list": (
        sighting(DAY, "own-capture", added_by="import list.jsonl"), "weak",
    ),
    "a stranger's list in capitals": (published(added_by="Import x"), "weak"),
}  # fmt: skip


@pytest.mark.parametrize("matches", SILENT.values(), ids=SILENT)
def test_what_shows_too_little_or_rests_on_nothing_binds_nothing(matches: tuple[Match]) -> None:
    assert bounds(*matches) == []


@pytest.mark.parametrize(("told", "strength"), STRENGTHS.values(), ids=STRENGTHS)
def test_a_bound_is_as_strong_as_what_its_date_rests_on(told: Told, strength: str) -> None:
    (clue,) = bounds(match(told))
    assert (clue.strength, clue.meaning, clue.about) == (strength, "not_after", "scene")
    assert (clue.clock, clue.storage, clue.trusted) == ("archive", "archive", True)


def test_an_entry_of_a_list_of_hashes_was_not_hashed_by_whoever_captured_it() -> None:
    (clue,) = bounds(match(sighting(DAY, "own-capture"), sha256=None))
    assert clue.strength == "moderate"


def test_a_bound_is_no_stronger_than_the_match() -> None:
    (clue,) = bounds(match(sighting(DAY, "own-capture"), strength="weak"))
    assert clue.strength == "weak"


@pytest.mark.parametrize(
    ("first_seen", "latest", "words"),
    [
        ("2020", "2021-01-01T11:59:59", "2020 ("),
        ("2020-05", "2020-06-01T11:59:59", "May 2020 ("),
        ("2020-05-18", "2020-05-19T11:59:59", "18 May 2020 ("),
        ("2020-05-18T14:03Z", "2020-05-18T14:03:59", "18 May 2020 14:03 ("),
        ("2020-05-18T14:03:05+05:00", "2020-05-18T09:03:05", "18 May 2020 14:03 ("),
    ],
)
def test_a_date_binds_by_its_end_in_every_zone(first_seen: str, latest: str, words: str) -> None:
    (clue,) = bounds(match(published(first_seen)))
    assert clue.window and clue.window.latest.isoformat() == f"{latest}+00:00"
    assert clue.text == f"{words}published: a channel; entry 1 of seen.db)"


def test_the_evidence_is_what_the_archive_has() -> None:
    (clue,) = bounds(match(published()))
    assert [(tag.key, tag.raw) for tag in clue.tags] == [
        ("Archive:FirstSeen", DAY),
        ("Archive:URL", POST),
    ]


def test_weaker_bounds_are_told_only_where_they_are_earlier() -> None:
    firm = match(sighting("2020-05-18", "own-capture"), sighting("2021", "own-capture"))
    post, older = match(published("2020-06-01")), match(published("2019-03-01"))
    download = match(sighting("2018", "downloaded"), sighting("2022", "downloaded"))
    assert [clue.strength for clue in bounds(post, firm)] == ["strong"]
    told = [(clue.strength, clue.text[:11]) for clue in bounds(download, older, post, firm)]
    assert told == [("strong", "18 May 2020"), ("moderate", "1 March 201"), ("weak", "2018 (downl")]


@pytest.mark.parametrize("url", ["https://[", "//", "x", "https://example.org/a"])
def test_an_address_that_is_none_does_no_harm(url: str) -> None:
    (clue,) = bounds(match(published(url=url, source=None)))
    assert "published" in clue.text


def test_long_foreign_text_is_shortened() -> None:
    (clue,) = bounds(match(published(source="x\n" * 400, url=f"https://{'a' * 5000}")))
    assert len(clue.text) < 150 and "\n" not in clue.text
    assert max(len(tag.raw) for tag in clue.tags) <= 400


JANE, JOHN = match(published(credit="Jane Doe")), match(published(credit="John Smith"))
OF_JANE = replace(stated("IPTC:DateCreated", "2020-05-17"), meaning="credit", text="Jane Doe")


@pytest.mark.parametrize(
    ("claimed", "matches", "clues", "relations"),
    [
        ("Jane Doe", (), (), []),
        ("Jane Doe", (match(published()),), (), []),
        (None, (JANE,), (), []),
        ("Jane Doe", (JANE,), (), ["fits"]),
        ("Jane Doe", (JANE, JOHN), (), ["fits", "differs"]),
        (None, (JANE, JOHN), (OF_JANE,), ["fits", "differs"]),
        ("John Smith", (JANE,), (OF_JANE,), ["differs"]),
        ("Jane Doe", (replace(JOHN, same_picture=False),), (), []),
    ],
)
def test_credits_in_archives_are_held_against_the_claim_or_the_file(
    claimed: str | None, matches: tuple[Match, ...], clues: tuple[Clue, ...], relations: list[str]
) -> None:
    compared = credits_seen(Claim(credit=claimed), matches, clues)
    assert [one.relation for one in compared] == relations
