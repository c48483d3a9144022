"""The page: sealed, whole without a network, and a picture of every report."""

from __future__ import annotations

import re
import tracemalloc
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from secrets import token_bytes

import pytest

from tests.reports.golden.golden import kept
from tests.support.matches import cut, match
from tests.support.pages import Outline
from tests.support.poison import ATTACKS, bloated, poison
from tests.support.report_parts import NOW, TOOL
from tests.support.reports import EXAMPLES, gknb, honest
from verifyimg.model.footprint import FRAME
from verifyimg.model.illustration import Beside, Illustration, Illustrations, Overlaid
from verifyimg.model.match import Match
from verifyimg.model.overlook import Cluster, Overlook
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.reports.html.page import FEW, stream
from verifyimg.reports.occasion import Occasion

ELEMENTS = set(
    "html head meta title style body a header p time main h1 h2 h3 h4 section form label input "
    "select option output div table thead tbody tr th td caption bdi span br article blockquote ul "
    "ol li figure img figcaption dl dt dd strong b svg line rect path text image polygon details "
    "summary code footer script".split()
)
"""What our own templates are made of."""
SMALL = Illustration(width=4, height=3, jpeg=b"\xff\xd8 ours \xff\xd9")


def page(*reports: Report, skipped: int = 0) -> str:
    occasion = Occasion(tool=TOOL, examined_at=NOW, skipped=lambda: skipped)
    return "".join(stream(reports, occasion))


def shown() -> Report:
    return replace(gknb(), illustrations=Illustrations(picture=SMALL, small=SMALL))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_of_a_file_becomes_a_part_of_the_page(attack: str) -> None:
    outline, plain = Outline(page(poison(attack))), Outline(page(poison("a word")))

    assert outline.elements == plain.elements
    assert [name for name, _ in outline.attributes] == [name for name, _ in plain.attributes]
    addresses = [value for name, value in outline.attributes if name in ("href", "src")]
    ours = ("#", "https://www.openstreetmap.org/?mlat=", "data:image/jpeg;base64,")
    assert all(address.startswith(ours) for address in addresses)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_unprintable_is_in_a_page(attack: str) -> None:
    made = page(poison(attack))

    assert all(char.isprintable() or char == "\n" for char in made)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_report_makes_a_page_of_known_elements(name: str) -> None:
    outline = Outline(page(EXAMPLES[name]()))

    assert set(outline.elements) <= ELEMENTS
    assert not any(name.startswith("on") or name == "style" for name, _ in outline.attributes)


OVER = Overlaid(outlines=(FRAME, FRAME), cut=(SMALL, SMALL))


@pytest.mark.parametrize("known", [match(), cut()], ids=["whole", "a part"])
def test_a_match_is_outlined_and_held_against_its_archived_copy(known: Match) -> None:
    beside = Beside(
        origin="archive", name="seen.db#1", said="", shown=SMALL, difference=SMALL, overlaid=OVER
    )
    pictures = Illustrations(picture=SMALL, small=SMALL, beside=(beside,))
    made = page(replace(gknb(), matches=(known,), illustrations=pictures))

    assert set(Outline(made).elements) <= ELEMENTS
    assert made.count("data:image/jpeg;base64,") == (6 if known.how == "features" else 4)
    assert "says nothing by itself" in made


def test_files_that_show_one_picture_are_listed_above_the_images() -> None:
    cluster = Cluster(
        kind="picture", device="", serial="", count=3, files=("a.jpg", "<b>.jpg"), earliest="",
        latest="", found=("bytes", "features"),
    )  # fmt: skip
    over = Overlook(count=3, clusters=(cluster,), unlooked="crops were not looked for")
    occasion = Occasion(tool=TOOL, examined_at=NOW, over=lambda: over)
    made = "".join(stream([gknb(), honest()], occasion))

    assert "3 files show one picture, or parts of one another" in made
    assert "&lt;b&gt;.jpg</bdi> (the same parts)" in made and "and 1 more file" in made
    assert "crops were not looked for" in made


@pytest.mark.parametrize("many", [False, True], ids=["one", "several"])
def test_headings_stand_in_order(many: bool) -> None:
    headings = Outline(page(*([gknb(), honest()] if many else [gknb()]))).headings

    assert headings[0] == 1
    assert headings.count(1) == 1
    deeper = pairwise(headings)
    assert all(later - earlier <= 1 for earlier, later in deeper)


def test_ids_are_given_once() -> None:
    attributes = Outline(page(gknb(), honest(), EXAMPLES["failed"]())).attributes
    ids = [value for name, value in attributes if name == "id"]

    assert len(ids) == len(set(ids))
    named = {
        one for name, value in attributes if name == "aria-labelledby" for one in value.split()
    }
    assert named <= set(ids)


def test_the_policy_allows_the_style_and_the_script_by_their_hashes_and_nothing_else() -> None:
    made = page(gknb())
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', made)[0].replace(
        "&#39;", "'"
    )
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        inside = re.findall(rf"<{element}>(.*?)</{element}>", made, re.DOTALL)
        assert len(inside) == 1
        digest = b64encode(sha256(inside[0].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in policy


def test_what_is_foreign_is_never_linked() -> None:
    keys = "id sha256 name first_seen basis source url credit note verdict_url".split()
    entry = dict.fromkeys(keys) | {
        "id": "1",
        "url": "https://e.example/",
        "verdict_url": "javascript:1",
    }
    match = Match(
        archive="seen.db", entry=entry, how="bytes", distance=0.0, transform="upright",
        coverage=(1.0, 1.0), same_picture=True, strength="strong",
    )  # fmt: skip
    made = page(replace(gknb(), matches=(match,)))

    assert "https://e.example/" in made
    assert 'href="https://e.example/' not in made
    assert 'href="javascript' not in made


def test_the_picture_in_the_page_is_the_one_that_was_made_for_it() -> None:
    assert f"data:image/jpeg;base64,{b64encode(SMALL.jpeg).decode()}" in page(shown())


def test_a_page_without_a_picture_says_why() -> None:
    left_out = replace(gknb(), settings=replace(gknb().settings, pixels=False))

    assert "could not be decoded" in page(gknb())
    assert "--no-pixels was given" in page(left_out)


def test_a_failed_file_is_not_told_as_a_clean_one() -> None:
    made = page(EXAMPLES["failed"]())

    assert "Could not be examined" in made
    assert "this says nothing for or against any claim" in made
    assert "Nothing that contradicts" not in made


def test_many_images_are_shown_in_brief_and_all_of_them_alike() -> None:
    in_full = page(*[shown()] * FEW)
    in_brief = page(*[shown()] * (FEW + 1))

    assert in_full.count("Not applicable: what they need is missing") == FEW
    assert "Not applicable: what they need is missing" not in in_brief
    assert in_brief.count('<article class="sheet"') == FEW + 1
    assert re.findall(r'id="image-(\d+)"', in_brief) == [str(at) for at in range(1, FEW + 2)]


def test_the_images_of_a_folder_are_not_held_in_memory() -> None:
    def reports() -> Iterator[Report]:
        for _ in range(150):
            fresh = Illustration(width=4, height=3, jpeg=token_bytes(100_000))
            yield replace(gknb(), illustrations=Illustrations(picture=fresh, small=fresh))

    tracemalloc.start()
    made = sum(map(len, stream(reports(), Occasion(tool=TOOL, examined_at=NOW))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert made > 20_000_000
    assert peak < 12_000_000


def test_nothing_to_examine_makes_a_page_too() -> None:
    assert "0 files examined; 3 files, no images, skipped." in page(skipped=3)


@pytest.mark.parametrize("alone", [True, False])
def test_a_page_stays_small_whatever_a_tag_holds(alone: bool) -> None:
    made = page(*[bloated()] * (1 if alone else FEW + 5))

    assert len(made) < (1_000_000 if alone else (FEW + 5) * 100_000)


def test_twenty_thousand_tags_stay_under_a_megabyte() -> None:
    tags = tuple(
        Tag(group="XMP-x", name=f"Tag{n}", raw="", value="&" * 900, text="&" * 900, block="APP1",
            offset=n)
        for n in range(20_000)
    )  # fmt: skip

    assert len(page(replace(gknb(), tags=tags))) < 1_000_000


GOLDEN_PAGES = ("gknb", "failed")


@pytest.mark.parametrize("name", GOLDEN_PAGES)
def test_the_words_of_a_page_are_the_golden_ones(name: str) -> None:
    body = page(EXAMPLES[name]()).partition("<main")[2].partition("</main>")[0]
    words = re.sub(r"<[^>]+>", " ", re.sub(r"</(p|li|tr|h\d|dt|summary)>", "\n", f"<main{body}"))
    lines = (re.sub(r"\s+", " ", line).strip() for line in words.split("\n"))

    told = "\n".join(filter(None, lines)) + "\n"
    assert told == kept(f"{name}.page.txt", told)


def test_the_templates_are_part_of_the_package() -> None:
    import verifyimg.reports.html

    folder = Path(verifyimg.reports.html.__file__).parent / "templates"
    assert {file.name for file in folder.iterdir()} >= {"head.html", "page.css", "page.js"}
