from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.support.findings import finding
from tests.support.matches import archived
from tests.support.subjects import EVENT, against, bound, camera_date, compared, gps_time
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison, Relation
from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Strength
from verifyimg.weighing.archived import archived_earlier, of_archives
from verifyimg.weighing.time import weigh_time

EARLIER, LATER = camera_date("2020-05-17 14:03:21"), camera_date("2021-01-01 10:00:00")
POST, CAPTURE = archived(), archived(basis="own-capture")
DOWNLOAD = archived(basis="downloaded")
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("clues", "strength"),
    [
        ([EARLIER, bound("not_after", "2020-05-18", strength="strong")], "none"),
        ([POST], "moderate"),
        ([POST, CAPTURE], "strong"),
        ([POST, EARLIER], "strong"),
        ([DOWNLOAD, EARLIER], "weak"),
        ([POST, camera_date(strength="weak")], "moderate"),
        ([POST, camera_date(doubts=["future"])], "moderate"),
        ([POST, LATER], "moderate"),
    ],
)
def test_a_date_of_the_file_and_one_of_an_archive_are_two_clocks(
    clues: list[Clue], strength: str
) -> None:
    assert of_archives(clues, beside_dates=True) == strength


def test_a_date_that_the_file_speaks_against_adds_nothing() -> None:
    assert of_archives([POST, EARLIER], beside_dates=False) == "moderate"


def test_a_date_behind_an_archived_copy_is_noticed_beyond_the_tolerance() -> None:
    assert archived_earlier([POST], [LATER], MINUTE) == POST
    assert archived_earlier([POST], [EARLIER], MINUTE) is None
    assert archived_earlier([bound("not_after", "2020-05-18")], [LATER], MINUTE) is None
    assert archived_earlier([POST], [LATER], timedelta(days=400)) is None


def weighed(*comparisons: Comparison, findings: Sequence[Finding] = ()) -> AspectVerdict:
    return verdict(against(EVENT, *comparisons), findings)


def verdict(of: Subject, findings: Sequence[Finding] = ()) -> AspectVerdict:
    assert EVENT.date is not None
    return weigh_time(EVENT.date, of, findings)


def camera(relation: Relation, *, strength: Strength = "moderate") -> Comparison:
    day = "2023-09-02" if relation == "fits" else "2020-05-17"
    clue = camera_date(f"{day} 14:03:21", strength=strength)
    return compared(clue, relation, days=0 if relation == "fits" else -1198)


def seen(basis: str = "published", first_seen: str = "2020-05-18") -> Comparison:
    return compared(archived(first_seen, basis), "outside", days=-1198)


def two_clocks() -> tuple[Comparison, Comparison]:
    return camera("fits"), compared(gps_time("2023-09-02 05:00:00"), "fits")


@pytest.mark.parametrize(
    ("comparisons", "ruling", "strength"),
    [
        ((seen("downloaded"),), "contradicted", "weak"),
        ((seen(),), "contradicted", "moderate"),
        ((seen("own-capture"),), "contradicted", "strong"),
        ((seen("downloaded"), seen("own-capture", "2020-06")), "contradicted", "strong"),
        ((camera("outside"), seen()), "contradicted", "strong"),
        ((camera("outside"), seen("downloaded")), "contradicted", "moderate"),
        ((camera("outside", strength="weak"), seen()), "contradicted", "moderate"),
        ((camera("fits"), seen()), "questionable", "weak"),
        ((camera("fits", strength="weak"), seen()), "contradicted", "moderate"),
        ((camera("fits"), seen("own-capture")), "contradicted", "strong"),
        ((*two_clocks(), seen("own-capture")), "questionable", "weak"),
    ],
)
def test_an_archive_contradicts_as_far_as_it_is_better_founded_than_what_fits(
    comparisons: tuple[Comparison, ...], ruling: str, strength: str
) -> None:
    answer = weighed(*comparisons)
    assert (answer.ruling, answer.strength) == (ruling, strength)


def test_a_finding_against_the_files_date_leaves_the_archive_alone() -> None:
    dated = camera("outside")
    answer = weighed(dated, seen(), findings=[finding(clues=[dated.clue])])
    assert (answer.ruling, answer.strength) == ("contradicted", "moderate")
    answer = weighed(dated, seen("own-capture"), findings=[finding(clues=[dated.clue])])
    assert (answer.ruling, answer.strength) == ("contradicted", "strong")


def test_a_date_that_fits_and_lies_behind_an_archived_copy_is_questionable() -> None:
    of = against(EVENT, camera("fits"), others=[archived("2020-05-10")])
    assert (verdict(of).ruling, verdict(of).strength) == ("questionable", "weak")
    assert "an archive has the picture from before that date: 10 May 2020" in verdict(of).sentence


def test_the_sentence_names_the_archive_and_what_else_would_explain_it() -> None:
    alone = weighed(seen()).sentence
    assert "moderate evidence, an archive's date. The picture existed by 18 May 2020" in alone
    assert alone.endswith(
        "A wrong date there, or another picture behind it, would also explain this."
    )
    both = weighed(camera("outside"), seen()).sentence
    assert "one camera clock and an archive's date" in both
    assert "An archive has the picture by 18 May 2020 (published: a channel" not in both
    assert "An archive has the picture by 18 May 2020 (published: example.org" in both
    split = weighed(camera("fits"), seen()).sentence
    assert split.startswith("The file and an archive disagree about the claim: they say")
    beaten = weighed(camera("fits"), seen("own-capture")).sentence
    assert "fits the claim and is less well founded." in beaten
