from __future__ import annotations

from dataclasses import replace

from tests.support.matches import BYTES_ALONE, LOOK, cut, match, published, sighting
from tests.support.odd_reports import HOSTILE
from tests.support.report_parts import stripped
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.reports.medium import medium
from verifyimg.reports.terminal.known import known


def told(*matches: Match, looks: tuple[ArchiveLook, ...] = (LOOK,), verbose: bool = False) -> str:
    report = replace(stripped(), matches=matches, archives=looks)
    page = medium(80, verbose=verbose)
    return "\n".join(line.text for line in known(report, page, most=None if verbose else 2))


def test_where_no_archive_was_looked_into_nothing_is_said() -> None:
    assert told(looks=()) == ""


def test_nothing_found_tells_where_and_by_what() -> None:
    both = (LOOK, replace(LOOK, name="b.db", entries=1_234_567))
    assert told() == (
        " archive    not among the 12 entries of seen.db, by its bytes, its pixels and\n"
        "            its look; crops and screenshots of it were not looked for"
    )
    joined = " ".join(told(looks=(replace(LOOK, parts=True),)).split())
    assert joined.endswith("by its bytes, its pixels, its look and its parts")
    joined = " ".join(told(looks=both).split())
    assert "the 12 entries of seen.db and the 1,234,567 entries of b.db" in joined
    joined = " ".join(told(looks=(BYTES_ALONE,)).split())
    assert "by its bytes alone; its look was not looked for" in joined


def test_a_shared_element_is_not_a_known_picture() -> None:
    assert told(match(same_picture=False)).startswith(" archive    not among")


def test_a_match_has_its_date_its_check_its_note_and_its_address() -> None:
    one = match(published(), transform="mirrored", note="old\nstory", verdict_url="https://e.org/1")
    assert told(one) == (
        " KNOWN      first seen 2020-05-18 (published: a channel): the same picture,\n"
        "            mirrored; entry 1 of seen.db\n"
        "            fact-checked: https://e.org/1\n"
        '            note: "old story"\n'
        "            seen at: https://example.org/post/1"
    )


def test_a_match_has_the_caption_and_the_credit_that_it_was_published_with() -> None:
    told_of = told(match(published(caption="Weapons\nhanded in", credit="Jane Doe")))
    assert 'caption there: "Weapons handed in"' in told_of
    assert 'credit there: "Jane Doe"' in told_of


def test_an_entry_without_a_date_says_so() -> None:
    assert "in an archive without a date: the same file" in told(match(how="bytes"))
    assert "without a date (a desk): the same" in told(match(sighting(source="a desk")))


def test_a_few_matches_stand_on_the_first_screen_and_all_on_a_verbose_page() -> None:
    many = [match(published()) for _ in range(5)]
    assert told(*many).count("KNOWN") == 2
    assert told(*many).endswith("and 3 more matches: --verbose")
    assert told(*many[:3]).endswith("and 1 more match: --verbose")
    assert told(*many, verbose=True).count("KNOWN") == 5


def test_foreign_text_stays_in_its_place() -> None:
    one = match(
        published(source=HOSTILE, url=HOSTILE), note=HOSTILE, verdict_url=HOSTILE, id=HOSTILE
    )
    lines = told(one).splitlines()
    assert all(line.isprintable() and len(line) <= 80 for line in lines)


def test_a_match_by_its_parts_says_which_part_lies_where_and_how_sure_it_is() -> None:
    text = " ".join(told(cut(), verbose=True).split())
    assert "by its parts, strong evidence: mirrored, cropped, in a frame; entry 1" in text
    assert "it shows about 36 % of the archived picture: columns 200 to 800" in text
    assert "40 % is border, caption or window" in text
