from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import exif, stated
from tests.support.subjects import camera_date, run, subject, tag
from verifyimg.model.clue import Clue
from verifyimg.model.image import Reproduction, ReproductionKind
from verifyimg.model.subject import Subject

TAKEN = camera_date("2003-11-27 10:31:34")
MODEL = tag("IFD0:Model", "Perfection V600")


def made(reading: str, key: str = "ExifIFD:CreateDate") -> Clue:
    return exif(key, reading, "digitised")


def copy(kind: ReproductionKind, *clues: Clue) -> Subject:
    mark = Reproduction(kind=kind, reason="IFD0:Model names an Epson scanner", tags=(MODEL,))
    return replace(subject(*clues), reproduction=mark)


SILENT = [
    pytest.param(subject(), id="nothing"),
    pytest.param(subject(TAKEN, made("2003-11-27 10:31:34")), id="digitised with the picture"),
    pytest.param(subject(TAKEN, made("2003-11-28 10:31:33")), id="less than a day later"),
    pytest.param(subject(TAKEN, made("2003-11-28 12:31:34")), id="26 hours, as zones differ"),
    pytest.param(subject(TAKEN, made("2001-01-01 00:00:00")), id="earlier"),
    pytest.param(
        subject(TAKEN, camera_date("2004-12-08 12:00:00", key="ExifIFD:CreateDate",
                                   meaning="digitised", doubts=["firmware_constant"])),
        id="a constant that phones write",
    ),
]  # fmt: skip

SPEAKS = [
    pytest.param(
        subject(TAKEN, made("2004-03-19 17:48:51")),
        "and that it was made digital 3 months later, on 19 March 2004 17:48",
        "raw picture",
        id="digitised months later",
    ),
    pytest.param(
        copy("scan", made("2010-03-12 11:02:40", "ExifIFD:DateTimeOriginal")),
        "The file is a scan: IFD0:Model names an Epson scanner. The file says 12 March 2010 11:02 "
        "(ExifIFD:DateTimeOriginal, no zone); that is when the copy was made. The scene was not "
        "after that, and may be any time before.",
        "scan of a print",
        id="a scan",
    ),
    pytest.param(
        copy("film", made("2010-03-12 11:02:40"), stated("ExifIFD:DateTimeOriginal", "1985-06-01")),
        "A person gave 1 June 1985 (ExifIFD:DateTimeOriginal, no zone) to the scene.",
        "negative",
        id="a film whose date was typed",
    ),
    pytest.param(copy("print"), "Whatever date it bears", "print", id="a print without a date"),
    pytest.param(copy("screenshot"), "a capture of a screen", "screenshot", id="a screen"),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_picture_digitised_when_it_was_taken_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM045", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "words", "cause"), SPEAKS)
def test_a_copy_is_a_note_with_what_it_means(given: Subject, words: str, cause: str) -> None:
    (finding,), _ = run("TIM045", given)
    assert (finding.severity, finding.against) == ("note", "file")
    assert words in finding.message
    assert cause in finding.innocent[0]
