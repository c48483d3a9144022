from __future__ import annotations

import io
import logging
from dataclasses import replace

import exifread
import pytest

from tests.support import hostile_tiff
from tests.support.bytes_source import read
from tests.support.samples import FOUNDING_DATE, camera_exif
from tests.support.tiff_bytes import (
    DOUBLE,
    LONG,
    RATIONAL,
    SRATIONAL,
    Entry,
    Order,
    entry,
    exif_block,
    raw,
    text,
)
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.problem import Problem
from verifyimg.readers.exif.exif import EXIF
from verifyimg.readers.exif.metered import MeteredFile, MeteredPages, MeterExceeded
from verifyimg.readers.exif.second_opinion import COMPARED, quick_process_file

MAKE, LATITUDE, DATE = 0x010F, 0x0002, 0x9003


def disagreements(data: bytes, limits: Limits = DEFAULT) -> list[tuple[str, str, str]]:
    return [
        (one.tag.key, one.tag.raw, one.other)
        for one in read(EXIF, data, limits=limits).found
        if isinstance(one, Disagreement)
    ]


def theirs(data: bytes, limits: Limits = DEFAULT) -> list[Problem]:
    found = read(EXIF, data, limits=limits).found
    return [one for one in found if isinstance(one, Problem) and one.reader == "exifread"]


def gps(*fractions: int, kind: int = RATIONAL) -> bytes:
    return exif_block(gps=[entry(LATITUDE, kind, *fractions)])


AGREED = [
    pytest.param(camera_exif(), id="a camera's"),
    pytest.param(camera_exif(gps=(38.46, -70.74), gps_time="2023:09:04 05:21:32"), id="GPS"),
    pytest.param(exif_block(ifd0=[text(MAKE, b"Canon\0left behind")]), id="text behind the zero"),
    pytest.param(exif_block(ifd0=[text(MAKE, b"  Canon   \0")]), id="padded with blanks"),
    pytest.param(exif_block(ifd0=[text(MAKE, b"")]), id="empty"),
    pytest.param(exif_block(ifd0=[text(MAKE, "Zoë\0".encode())]), id="UTF-8"),
    pytest.param(exif_block(ifd0=[text(MAKE, "Zoë\0".encode("latin-1"))]), id="Latin-1"),
    pytest.param(exif_block(ifd0=[text(MAKE, "佳能\0".encode("gbk"))]), id="GBK"),
    pytest.param(exif_block(ifd0=[text(MAKE, b"Zo\xc3\xab\0\xff\xff")]), id="noise behind UTF-8"),
    pytest.param(exif_block(ifd0=[text(MAKE, "x" * 5_000)]), id="longer than what we keep"),
    pytest.param(gps(38, 1, 2760, 100, 0, 1), id="unreduced fractions"),
    pytest.param(gps(38, 0, 0, 0, 5, 0), id="division by zero"),
    pytest.param(gps(-38, 1, 2760, -100, 0, 1, kind=SRATIONAL), id="a sign below the line"),
    pytest.param(gps(*range(600)), id="more fractions than we keep"),
    pytest.param(gps(*range(4_000)), id="more fractions than exifread reads"),
    pytest.param(exif_block(exif=[raw(DATE, FOUNDING_DATE.encode())]), id="a date as bytes"),
    pytest.param(exif_block(exif=[raw(DATE, b"2020", kind=1)]), id="a date as numbers"),
    pytest.param(exif_block(exif=[entry(DATE, DOUBLE, 1.5, float("nan"))]), id="a date as floats"),
    pytest.param(exif_block(ifd0=[text(0x013C, "one"), text(0x013C, "two")]), id="not compared"),
]


@pytest.mark.parametrize("data", AGREED)
def test_another_form_of_the_same_value_is_no_disagreement(data: bytes) -> None:
    assert disagreements(data) == []
    assert theirs(data) == []


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_date_that_stands_twice_is_read_otherwise_by_each(order: Order) -> None:
    dates = [text(DATE, "2020:05:17 14:03:21"), text(DATE, "2023:09:04 10:21:33")]
    assert disagreements(exif_block(exif=dates, order=order)) == [
        ("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21", "2023:09:04 10:21:33")
    ]


BEYOND = Entry(tag=0x8769, kind=LONG, values=b"", count=1, offset=0x00FFFFFF)
SIGNED = [entry(0x9000 + kind, kind, -3, 5) for kind in (6, 8, 9)]


@pytest.mark.parametrize("metered", [MeteredFile, MeteredPages])
@pytest.mark.parametrize(
    "data",
    [
        *AGREED,
        pytest.param(hostile_tiff.loop(), id="a loop"),
        pytest.param(exif_block(ifd0=[BEYOND]), id="a directory behind the end"),
        pytest.param(exif_block(ifd0=SIGNED), id="numbers below zero"),
        pytest.param(exif_block(ifd0=SIGNED, order=">"), id="the other order"),
        pytest.param(camera_exif()[:-5], id="cut off"),
        pytest.param(camera_exif()[:11], id="cut off in the first directory"),
    ],
)
def test_numbers_are_looked_up_as_exifread_reads_them(
    data: bytes, metered: type[MeteredFile]
) -> None:
    quick = quick_process_file()(metered(data, DEFAULT), details=False)
    own = exifread.process_file(io.BytesIO(data), details=False)
    assert [(name, repr(one)) for name, one in quick.items()] == [
        (name, repr(one)) for name, one in own.items()
    ]


def test_exifread_itself_is_left_as_it_is() -> None:
    before = exifread.ExifHeader
    assert quick_process_file()(MeteredFile(camera_exif(), DEFAULT)) != {}
    assert exifread.ExifHeader is before


def test_looking_up_counts_as_reading() -> None:
    file = MeteredFile(looping(), replace(DEFAULT, exifread_reads=100))
    with pytest.raises(MeterExceeded):
        quick_process_file()(file)


def test_a_position_that_stands_twice_is_one_disagreement() -> None:
    twice = [entry(LATITUDE, RATIONAL, 38, 1, 27, 1, 36, 1), entry(LATITUDE, RATIONAL, 40, 1)]
    found = disagreements(exif_block(gps=twice))
    assert found == [("GPS:GPSLatitude", "38/1 27/1 36/1", "40/1")]


def test_every_name_of_ours_is_a_name_of_theirs() -> None:
    block = camera_exif(gps=(1.0, 2.0), gps_time="2023:09:04 05:21:32", offset="+05:00", subsec="1")
    both = read(EXIF, block).tags.keys() & COMPARED
    assert both == COMPARED.keys() - {"IFD0:Software", "ExifIFD:SerialNumber"}
    known = exifread.process_file(MeteredFile(block, DEFAULT), details=False)
    assert {COMPARED[key] for key in both} <= set(known)


def looping() -> bytes:
    """A block whose every entry is a thousand items at the same place."""
    return exif_block(ifd0=[entry(0x9000 + n, LONG, count=999, offset=8) for n in range(400)])


def test_a_block_on_which_exifread_loops_is_refused() -> None:
    (problem,) = theirs(looping())
    assert problem.kind == "refused"
    assert problem.message == "exifread went round in circles in this EXIF block and was stopped"
    assert problem.offset == 100


def test_what_we_read_ourselves_is_kept_where_exifread_is_stopped() -> None:
    stopped = replace(DEFAULT, exifread_reads=20)
    assert [problem.kind for problem in theirs(camera_exif(), stopped)] == ["refused"]
    assert "ExifIFD:DateTimeOriginal" in read(EXIF, camera_exif(), limits=stopped).tags


def test_where_exifread_dies_there_is_a_problem_and_our_tags() -> None:
    deadly = Entry(tag=0xA432, kind=DOUBLE, values=b"", count=1, offset=0x7FFFFFF0)
    data = exif_block(ifd0=[text(MAKE, "Canon")], exif=[deadly])
    (problem,) = theirs(data)
    assert problem.kind == "damaged"
    assert problem.message.endswith("(IndexError: list index out of range)")
    assert read(EXIF, data).values["IFD0:Make"] == "Canon"


def test_what_exifread_complains_of_is_kept() -> None:
    (problem,) = theirs(hostile_tiff.loop())
    assert (problem.kind, problem.message) == ("damaged", "exifread: IFD loop detected.")


def test_so_many_complaints_are_kept_and_no_more() -> None:
    cut = exif_block(ifd0=[entry(0x9000 + n, LONG, count=1) for n in range(9)])
    broken = [entry(0x9000 + n, DOUBLE, count=900, offset=len(cut) - 3) for n in range(9)]
    data = exif_block(ifd0=broken)
    assert len(theirs(data)) == DEFAULT.exifread_log_lines
    assert len(theirs(data, replace(DEFAULT, exifread_log_lines=2))) == 2


def test_the_log_is_given_back_as_it_was() -> None:
    logger = logging.getLogger("exifread")
    before = (logger.propagate, list(logger.handlers))
    assert theirs(hostile_tiff.loop()) != []
    assert (logger.propagate, list(logger.handlers)) == before


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert theirs(hostile_tiff.loop()) != []
    assert capfd.readouterr() == ("", "")
