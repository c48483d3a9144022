from __future__ import annotations

from dataclasses import replace

from tests.support.matches import BYTES_ALONE, LOOK, known, match
from tests.support.subjects import subject
from verifyimg.checks.seen import how, not_looked_for, place, plain, shown


def test_a_shared_element_is_not_the_same_picture() -> None:
    same = match()
    assert shown(known(match(same_picture=False), same)) == [same]


def test_nothing_found_counts_only_where_the_look_was_looked_for() -> None:
    bytes_alone = replace(known(look=BYTES_ALONE), image=subject().image)
    pixels_too = known(look=replace(LOOK, looked_for=("bytes", "pixels")))
    assert not_looked_for(known()) is None
    assert "its exact bytes alone" in (not_looked_for(bytes_alone) or "")
    assert "its bytes and its pixels alone" in (not_looked_for(pixels_too) or "")


def test_what_was_found_counts_whatever_it_was_looked_for_by() -> None:
    assert not_looked_for(known(match(how="bytes"), look=BYTES_ALONE)) is None


def test_a_match_is_told_with_its_place_and_its_nearness() -> None:
    assert place(match()) == "entry 1 of seen.db"
    assert how(match(how="bytes")) == "the same file"
    assert how(match(transform="mirrored")) == "the same picture, mirrored, 4 of 256 bits differ"


def test_foreign_text_is_one_short_line() -> None:
    assert plain("a\nb  c") == "a b c"
    assert plain(None) == ""
    assert len(plain("x" * 999)) == 200
