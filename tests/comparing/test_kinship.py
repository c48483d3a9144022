from __future__ import annotations

from tests.support.report_parts import tag
from tests.support.two_files import examined, image_file, report
from verifyimg.comparing.kinship import kinship_of
from verifyimg.model.kinship import Measures
from verifyimg.model.problem import Problem

WITH_DATE = (tag("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21"),)


def test_the_parts_are_put_together() -> None:
    a = examined(report=report(tags=WITH_DATE, image=image_file(sha256="1" * 64)))
    found = kinship_of(a, examined(), Measures())
    assert found.sameness.how == "pixels" and not found.failed
    assert [one.meaning for one in found.differences] == ["dates"]


def test_metadata_that_were_not_read_are_not_compared() -> None:
    fatal = Problem(reader="x", kind="unsupported", message="not read", fatal=True)
    unread = examined(report=report(problems=(fatal,), image=image_file(sha256="1" * 64)))
    found = kinship_of(examined(report=report(tags=WITH_DATE)), unread, Measures())
    assert found.failed and found.differences == ()
