from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import THUMBNAIL, tag
from tests.support.reports import gknb
from verifyimg.model.image import ImageFile
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.reports.tags.difference import Difference, difference


def report(*tags: Tag) -> Report:
    return replace(gknb(), tags=tags, previews=())


def found(a: Report, b: Report, *, all_tags: bool = False) -> Difference:
    return difference(a, b, all_tags=all_tags)


DATE = "ExifIFD:DateTimeOriginal"
A = report(tag(DATE, "2020"), tag("IFD0:Make", "x"), tag("IFD0:Artist", "me"))
B = report(tag("IFD0:Make", "x"), tag(DATE, "2023"), tag("IFD0:Software", "y"))


def test_what_differs_stands_under_what_it_means() -> None:
    dates, device, software, people = found(A, B).sections
    assert [(one.key, one.a, one.b) for one in dates.differs] == [(DATE, ("2020",), ("2023",))]
    assert (device.equal, device.is_equal) == (1, True)
    assert [one.key for one in software.only_b] == ["IFD0:Software"]
    assert [one.key for one in people.only_a] == ["IFD0:Artist"]


def test_what_is_equal_is_counted() -> None:
    assert (found(A, B).differing, found(A, B).equal) == (3, 1)
    assert (found(A, A).differing, found(A, A).equal) == (0, 3)


def test_a_value_more_is_a_difference() -> None:
    once, twice = (tag("XMP-dc:Subject", "a"),), (tag("XMP-dc:Subject", "a"),) * 2
    assert found(report(*once), report(*twice)).differing == 1


def test_embedded_pictures_are_compared_by_their_size() -> None:
    one = replace(report(), previews=(THUMBNAIL,))
    other = replace(report(), previews=(replace(THUMBNAIL, length=9, offset=1),))
    (section,) = found(one, other).sections
    assert (section.section, len(section.differs)) == ("thumbnails", 1)
    moved = replace(report(), previews=(replace(THUMBNAIL, offset=1),))
    assert found(one, moved).differing == 0


def test_what_only_says_how_others_are_stored_is_compared_when_asked_for() -> None:
    one, other = report(tag("IFD0:ExifOffset", "8")), report(tag("IFD0:ExifOffset", "9"))
    assert (found(one, other).differing, found(one, other).left_out) == (0, 2)
    everything = found(one, other, all_tags=True)
    assert (everything.differing, everything.left_out) == (1, 0)


def test_the_same_bytes_are_known_by_their_hash() -> None:
    unread = replace(A, image=ImageFile(path="x"))
    other = replace(A, image=replace(A.image, sha256="0" * 64))
    assert [found(A, one).same_bytes for one in (A, other, unread)] == [True, False, None]
