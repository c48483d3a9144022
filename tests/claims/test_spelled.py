from __future__ import annotations

import pytest

from verifyimg.claims.refused import Refused
from verifyimg.claims.spelled import parts, spelled_moment
from verifyimg.dates.folded import fold


@pytest.mark.parametrize(
    "text",
    [
        "",
        "recently",
        "29 August",
        "31 2023",
        "6 September 2023 or 7 September 2023",
        "6 September 2023 and so on",
        "6 September 2023 7",
        "about 6 September 2023",
        "August/September 2023",
    ],
)
def test_what_is_no_moment_is_left_to_others(text: str) -> None:
    assert spelled_moment(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("6 September 2023", "2023-09-06"),
        ("September 2023", "2023-09"),
        ("in 2023", "2023"),
        ("Sept 6, 2023", "2023-09-06"),
        ("6 September 2023, 14:30", "2023-09-06 14:30"),
        ("6 September 2023 at 9:30", "2023-09-06 09:30"),
        ("6 September 2023 14:30:05", "2023-09-06 14:30:05"),
        ("6 septembre 2023 à 14h30", "2023-09-06 14:30"),
        ("6 septembre 2023, 14 h 30", "2023-09-06 14:30"),
        ("6 de septiembre de 2023 a las 14:30", "2023-09-06 14:30"),
        ("6 сентября 2023 г. в 14:30", "2023-09-06 14:30"),
        ("6 вересня 2023 р. о 14:30", "2023-09-06 14:30"),
        ("٦ سبتمبر ٢٠٢٣ الساعة ١٤:٣٠", "2023-09-06 14:30"),
        ("6 September 2023 14:30 +05:00", "2023-09-06 14:30 +05:00"),
        ("6 September 2023 14:30 Asia/Dushanbe", "2023-09-06 14:30 asia/dushanbe"),
        ("6 September 2023 14:30Z", "2023-09-06 14:30z"),
        ("6 September 2023 Z", "2023-09-06 z"),
        ("6 September 2023 (Asia/Dushanbe)", "2023-09-06 (asia/dushanbe)"),
        ("31 September 2023", "2023-09-31"),
        ("mar 5 sept 2023", "2023-09-05"),
        ("6 mar 2023", "2023-03-06"),
    ],
)
def test_words_become_digits(text: str, digits: str) -> None:
    assert spelled_moment(fold(text)) == digits


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Tuesday, 6 September 2023", "not a Tuesday"),
        ("mardi 6 septembre 2023", "not a Tuesday"),
        ("martes 6 de septiembre de 2023", "not a Tuesday"),
        ("mar. 6 sept. 2023", "not a Tuesday"),
        ("вторник, 6 сентября 2023", "not a Tuesday"),
        ("п'ятниця, 6 вересня 2023", "not a Friday"),
        ("الجمعة 6 سبتمبر 2023", "not a Friday"),
    ],
)
def test_a_weekday_must_be_that_of_the_day(text: str, weekday: str) -> None:
    with pytest.raises(Refused) as refused:
        spelled_moment(fold(text))
    assert refused.value.reason == f"6 September 2023 is a Wednesday, {weekday}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("6 jui 2023", '"jui" can be read as June or as July'),
        ("6 كانون 2023", "can be read as January or as December"),
        ("6 تشرين 2023", "can be read as October or as November"),
        ("mar 6 2023", '"mar" can be read as March or as Tuesday'),
        ("Mar 2023", '"mar" can be read as March or as Tuesday'),
    ],
)
def test_a_name_with_two_readings_is_refused_with_both(text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        spelled_moment(fold(text))
    assert reason in refused.value.reason
    assert refused.value.advice == "write the month in full"


def test_a_date_in_digits_can_stand_at_an_end() -> None:
    (part, *_) = parts("2023-08-29 14:30")
    assert (part.date.year, part.date.months, part.date.day) == (2023, (8,), 29)
    assert (part.tail, part.named) == (" 14:30", False)
