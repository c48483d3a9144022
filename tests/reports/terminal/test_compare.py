from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import tag
from tests.support.two_files import coded, examined, image_file, report, same
from verifyimg.comparing.differences import differences_of
from verifyimg.model.kinship import Kinship, Measures, Older, Sign
from verifyimg.model.problem import Problem
from verifyimg.reports.medium import medium
from verifyimg.reports.terminal.compare import comparison_lines

SIGN = Sign(kind="pixels", favours="a", text="A has 2 times the pixels")
KINSHIP = Kinship(
    a=examined(encoding=coded(92), report=report(image=image_file(path="a" * 200))),
    b=examined(several=3, encoding=coded(None)),
    sameness=same(),
    older=Older(which="a", strength="weak", sentence="A is probably closer.", reasons=(SIGN,)),
    differences=differences_of([tag("IFD0:Make", "Canon \x1b[31m" + "x" * 300)], []),
)


def shown(kinship: Kinship, width: int = 80, *, ascii_only: bool = False) -> list[str]:
    page = medium(width, ascii_only=ascii_only)
    lines = comparison_lines(kinship, page, dates=(("captured 17 May 2020",), ()))
    return [line.text for line in lines]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(KINSHIP, width))) <= width


def test_the_answer_stands_first_and_nothing_foreign_reaches_the_terminal() -> None:
    lines = shown(KINSHIP)
    text = " ".join(" ".join(lines).split())
    assert lines[0] == "THE SAME PICTURE, BY ITS FINGERPRINT"
    assert "A is probably closer." in text and "for A A has 2 times" in text
    assert "\x1b" not in text and "captured 17 May 2020" in text and "no date" in text
    assert "JPEG quality 92" in text and "3 pictures, of which the first was" in text


def test_ascii_terminals_get_ascii() -> None:
    assert "\n".join(shown(KINSHIP, ascii_only=True)).isascii()


def test_metadata_without_a_difference_are_said_to_have_been_read() -> None:
    kinship = Kinship(a=examined(), b=examined(), sameness=same(), older=KINSHIP.older)
    assert "No difference was found in the metadata that were read" in shown(kinship)


def test_what_could_not_be_looked_at_is_told_as_that() -> None:
    fatal = Problem(reader="container", kind="unsupported", message="no picture", fatal=True)
    kinship = Kinship(
        a=examined(),
        b=examined(report=report(problems=(fatal,))),
        sameness=same(same=None, looked=False, how=None, turn=None, shares=None),
        older=Older(which=None, strength="none", sentence="Not looked at."),
    )
    lines = shown(kinship)
    assert lines[0] == "COULD NOT BE COMPARED"
    assert " COULD NOT  container: no picture" in lines
    assert "The metadata were not compared: not both files were read" in lines


def test_how_they_lie_and_what_was_not_looked_for_follow_the_answer() -> None:
    told = replace(
        KINSHIP, alignment="B shows 36 % of A.", measures=Measures(unlooked="no screenshots")
    )
    lines = shown(told)
    assert " B shows 36 % of A." in lines and " Mind: no screenshots." in lines
