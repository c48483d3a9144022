from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import NOW, TOOL, tag
from tests.support.two_files import coded, examined, image_file, report, same
from verifyimg.comparing.differences import differences_of
from verifyimg.model.footprint import FRAME
from verifyimg.model.illustration import Beside, Illustration, Illustrations, Overlaid
from verifyimg.model.kinship import Kinship, Measures, Older, Sign
from verifyimg.model.problem import Problem
from verifyimg.reports.html.compare import comparison_page
from verifyimg.reports.occasion import Occasion

SMALL = Illustration(width=4, height=3, jpeg=b"\xff\xd8 ours \xff\xd9")
SIGN = Sign(kind="pixels", favours="a", text="A has 2 times the pixels")
KINSHIP = Kinship(
    a=examined(encoding=coded(92), report=report(image=image_file(path="<a>\u202e.jpg"))),
    b=examined(report=report(image=image_file(path="b.jpg"))),
    sameness=same(),
    older=Older(which="a", strength="weak", sentence="A is probably closer.", reasons=(SIGN,)),
    differences=differences_of([tag("IFD0:Make", "<b>")], [tag("IFD0:Make", "Canon")]),
    alignment="B shows 36 % of A.",
)
OVER = Overlaid(outlines=(FRAME, FRAME), cut=(SMALL, SMALL))
BESIDE = Beside(origin="file", name="b.jpg", said="", shown=SMALL, difference=SMALL, overlaid=OVER)


def page(kinship: Kinship) -> str:
    return comparison_page(
        kinship, Occasion(tool=TOOL, examined_at=NOW), dates=(("captured 17 May 2020",), ())
    )


def pictured(beside: Beside, **changes: object) -> str:
    pictures = Illustrations(picture=SMALL, small=SMALL, beside=(beside,))
    return page(replace(KINSHIP, illustrations=pictures, **changes))  # type: ignore[arg-type]


def test_the_answer_both_files_and_the_signs_stand_in_it() -> None:
    text = page(KINSHIP)
    for told in ("The same picture, by its fingerprint", "B shows 36 % of A.", "for A", "no date"):
        assert told in text
    assert "not both pictures were decoded" in text.casefold()


def test_nothing_foreign_is_taken_for_a_part_of_the_page() -> None:
    text = page(KINSHIP)
    assert (
        "<bdi><a>" not in text
        and "<bdi>&lt;a&gt;" in text
        and "&lt;b&gt;" in text
        and "\u202e" not in text
    )


def test_both_are_outlined_cut_out_and_held_against_each_other() -> None:
    text = pictured(BESIDE)
    assert text.count("data:image/jpeg;base64,") == 5 and text.count("<polygon") == 4
    assert "an aid for the eye and says nothing by itself" in text


def test_two_whole_pictures_need_no_second_look_at_either() -> None:
    text = pictured(BESIDE, alignment="")
    assert text.count("data:image/jpeg;base64,") == 3


def test_what_was_not_laid_over_each_other_says_so() -> None:
    text = pictured(replace(BESIDE, overlaid=None, difference=None))
    assert "<polygon" not in text and "not laid over each other" in text


def test_what_nobody_could_look_for_is_told() -> None:
    fatal = Problem(reader="x", kind="damaged", message="cut off", fatal=True)
    b = examined(unseen=(fatal,), picture=None)
    text = page(replace(KINSHIP, b=b, measures=Measures(unlooked="screenshots were left out")))
    assert "screenshots were left out" in text and "cut off" in text
