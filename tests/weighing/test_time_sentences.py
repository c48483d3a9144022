from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest

from tests.house.test_words import NEVER
from tests.support.findings import finding
from tests.support.subjects import EVENT, against, bound, camera_date, compared, gps_time, subject
from tests.support.typed import away, stated
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clock, Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.image import Handling, Reproduction, ReproductionKind
from verifyimg.model.problem import Problem
from verifyimg.model.subject import Subject
from verifyimg.model.window import unzoned
from verifyimg.weighing import time_sentences as say

DAY = datetime(2020, 5, 17)


def claimed() -> ClaimedDate:
    assert EVENT.date is not None
    return EVENT.date


def direct(*comparisons: Comparison) -> Subject:
    """A file whose MakerNote is in place."""
    state = Handling(state="camera_direct", reasons=(), maker_note=True)
    return replace(against(EVENT, *comparisons), handling=state)


def outside(clue: Clue, days: float = -1198) -> Comparison:
    return compared(clue, "outside", days=days)


EDGE = outside(bound("not_before", "2024-01-01"), 90)
CAMERA, GPS = outside(camera_date()), outside(gps_time())
DENIED = outside(camera_date("2019-05-17 14:03:21", doubts=["gps_differs"]))

CONTRADICTED = [
    pytest.param(
        [CAMERA],
        "The file's date contradicts the claim: moderate evidence, one camera clock, MakerNote in "
        "place. It says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone), 3 years 3 months "
        "before the claimed 29 August to 6 September 2023. A wrong clock or an edited date would "
        "also explain this; nothing independent confirms it.",
        id="one clock",
    ),
    pytest.param(
        [CAMERA, GPS],
        "The file's date contradicts the claim: moderate evidence, one camera clock and the GPS "
        "time, MakerNote in place. It says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone), "
        "3 years 3 months before the claimed 29 August to 6 September 2023. Both clocks of the "
        "file tell it; edited metadata would also explain this.",
        id="two clocks",
    ),
    pytest.param(
        [DENIED, GPS],
        "The file's date contradicts the claim: moderate evidence, one camera clock and the GPS "
        "time, MakerNote in place. It says 17 May 2019 14:03 (ExifIFD:DateTimeOriginal, no zone) "
        "and 17 May 2020 09:03 UTC (GPS:GPSDateStamp); neither lies in the claimed 29 August to 6 "
        "September 2023. The clocks disagree, so one is wrong or was edited; both may be.",
        id="two clocks that disagree",
    ),
    pytest.param(
        [EDGE],
        "The device named in the file is newer than the claimed date: moderate evidence, the "
        "release date of the device. The device named in the file (a source of 2024-01-01) did "
        "not exist at the claimed 29 August to 6 September 2023. An edited model name, or a device "
        "in use before its release, would also explain this.",
        id="a bound",
    ),
    pytest.param(
        [EDGE, outside(camera_date("2024-05-17 14:03:21"), 253)],
        "The file's date contradicts the claim: moderate evidence, one camera clock and the "
        "release date of the device, MakerNote in place. It says 17 May 2024 14:03 "
        "(ExifIFD:DateTimeOriginal, no zone), 8 months after the claimed 29 August to 6 September "
        "2023. The device named in the file is newer than the claim, too; edited metadata would "
        "also explain this.",
        id="a date and a bound",
    ),
    pytest.param(
        [outside(replace(bound("not_after", "2023-01-01"), clock="server"), -240)],
        "The picture is older than the claimed date: moderate evidence, a server's clock. The "
        "picture existed by a source of 2023-01-01, before the claimed 29 August to 6 September "
        "2023. A wrong date there, or another picture behind it, would also explain this.",
        id="an upper bound",
    ),
    pytest.param(
        [outside(bound("not_after", "2020-05-17", storage="file_name"), -1198)],
        "The picture is older than the claimed date: moderate evidence, the file name alone. The "
        "picture existed by a source of 2020-05-17, before the claimed 29 August to 6 September "
        "2023. A file that was renamed, or saved under the name of another, would also explain "
        "this; nothing independent confirms it.",
        id="a name alone",
    ),
]


@pytest.mark.parametrize(("comparisons", "sentence"), CONTRADICTED)
def test_a_contradiction_names_its_basis_its_gap_and_what_else_explains_it(
    comparisons: list[Comparison], sentence: str
) -> None:
    found = say.contradicted(comparisons, claimed(), direct(*comparisons), "moderate")
    assert found == sentence


def test_every_clock_has_its_words() -> None:
    assert set(say.CLOCK_WORDS) == set(get_args(Clock))


def test_a_missing_maker_note_is_named() -> None:
    found = say.contradicted([CAMERA], claimed(), subject(), "weak")
    assert "weak evidence, one camera clock, no MakerNote." in found


def test_a_known_zone_stands_with_the_time() -> None:
    zoned = outside(camera_date(zone="+05:00"))
    found = say.contradicted([zoned], claimed(), subject(), "weak")
    assert "It says 17 May 2020 14:03 +05:00 (ExifIFD:DateTimeOriginal), 3 years" in found


def test_a_split_names_both_dates() -> None:
    assert say.split([CAMERA, GPS], claimed()) == (
        "The file disagrees with itself about the claim: it says 17 May 2020 14:03 "
        "(ExifIFD:DateTimeOriginal, no zone) and 17 May 2020 09:03 UTC (GPS:GPSDateStamp), and not "
        "all of that fits the claimed 29 August to 6 September 2023."
    )


def test_a_near_miss_names_its_gap() -> None:
    near = compared(camera_date("2023-09-07 01:30:00"), "near", days=0.0625)
    assert say.missed([near], claimed()) == (
        "The file says 7 September 2023 01:30 (ExifIFD:DateTimeOriginal, no zone), 90 minutes "
        "after the claimed 29 August to 6 September 2023: a time zone, midnight or a small clock "
        "error explains that."
    )


def test_a_fit_says_what_it_rests_on_and_leaves_open() -> None:
    fitting = camera_date("2023-09-04 10:21:33")
    told = (
        "The file says 4 September 2023 10:21 (ExifIFD:DateTimeOriginal, no zone), which is "
        "consistent with the claimed 29 August to 6 September 2023"
    )
    rest = "; that is not verified: a photo of a screen or print would look the same."
    assert say.fits([fitting], claimed(), zoned=True) == told + rest
    assert say.fits([fitting], claimed(), zoned=False) == (
        f"{told}, if the camera was on local time{rest}"
    )


def test_a_fit_in_doubt_quotes_the_doubt() -> None:
    found = say.doubted([camera_date()], claimed(), finding("Two readers differ on it"))
    assert found.endswith(", but the file speaks against its own date: Two readers differ on it.")


def test_a_fit_that_the_publication_opposes_says_so() -> None:
    found = say.published_before([compared(camera_date(), "fits")], claimed(), claimed())
    assert found.endswith(
        ", but it lies after the claimed publication (29 August to 6 September 2023)."
    )


@pytest.mark.parametrize("kind", get_args(ReproductionKind))
def test_the_date_of_a_copy_is_not_that_of_the_scene(kind: ReproductionKind) -> None:
    copy = Reproduction(kind=kind, reason="a mark", tags=())
    said = say.undetermined(replace(subject(), reproduction=copy))
    assert say.COPIES[kind] in said
    assert "its date is that of the copy" in said


@pytest.mark.parametrize(
    ("clues", "reason"),
    [
        ([], "the file holds no date of the picture that could be held against the claim"),
        ([camera_date(meaning="written", about="file", doubts=["invalid"])], "no date"),
        ([camera_date(doubts=["future"])], "the date in the file cannot be used: there is"),
        ([gps_time(doubts=["gps_epoch"])], "cannot be used: there is the doubt gps_epoch"),
    ],
)
def test_silence_is_explained(clues: Sequence[Clue], reason: str) -> None:
    assert reason in say.undetermined(subject(*clues))


ALL = [
    *(say.contradicted(c, claimed(), direct(), "weak") for c in ([CAMERA], [DENIED, GPS], [EDGE])),
    *(make([CAMERA, GPS], claimed()) for make in (say.split, say.missed)),
    *(say.fits([camera_date()], claimed(), zoned=zoned) for zoned in (True, False)),
    say.doubted([camera_date()], claimed(), finding()),
    say.undetermined(subject()),
    say.undetermined(subject(camera_date(doubts=["future"]))),
]


@pytest.mark.parametrize("sentence", ALL)
def test_every_sentence_ends_with_one_full_stop_and_accuses_nobody(sentence: str) -> None:
    assert sentence.endswith(".")
    assert not sentence.endswith("..")
    assert NEVER.search(sentence) is None
    assert "\n" not in sentence


def test_a_name_beside_a_clock_is_named_as_what_it_is() -> None:
    name = outside(bound("not_after", "2020-05-17", storage="file_name"))
    found = say.contradicted([name, CAMERA], claimed(), subject(), "weak")
    assert "weak evidence, one camera clock and the file name, no MakerNote." in found


def test_a_typed_date_alone_is_told_as_typed() -> None:
    typed = away(stated("2021-08-16"), days=-743)
    assert say.stated([typed], claimed()) == (
        "No date of a clock can be held against the claim; what somebody typed says 2021-08-16 "
        "(IPTC:Caption-Abstract), 2 years before the claimed 29 August to 6 September 2023."
    )


def test_a_typed_date_beside_one_that_fits_is_told_behind_it() -> None:
    fitting = compared(camera_date("2023-09-01 10:00:00"), "fits")
    sentence = say.opposed([fitting], [away(stated("2021-08-16"), days=-743)], claimed())
    assert sentence == (
        "The file says 1 September 2023 10:00 (ExifIFD:DateTimeOriginal, no zone), which is "
        "consistent with the claimed 29 August to 6 September 2023, but what somebody typed says "
        "2021-08-16 (IPTC:Caption-Abstract), 2 years before the claimed 29 August to 6 September "
        "2023."
    )


@pytest.mark.parametrize(("trifling", "reason"), [(True, "holds no"), (False, "could be read")])
def test_where_something_was_not_read_the_file_is_not_said_to_hold_nothing(
    trifling: bool, reason: str
) -> None:
    problem = Problem(reader="exif", kind="damaged", message="x", trifling=trifling)
    assert reason in say.undetermined(replace(subject(), problems=(problem,)))


def test_a_typed_day_is_told_as_a_day() -> None:
    day = unzoned(DAY, DAY.replace(hour=23, minute=59, second=59), local=DAY)
    clue = replace(camera_date(), meaning="stated", clock="typed", window=day, text="2020:05:17")
    told = say.stated([outside(clue)], claimed())
    assert "somebody typed says 17 May 2020 (ExifIFD:DateTimeOriginal), 3 years" in told
