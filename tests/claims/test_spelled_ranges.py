from __future__ import annotations

import pytest

from verifyimg.claims.refused import Refused
from verifyimg.claims.spelled_ranges import spelled_range
from verifyimg.dates.folded import fold

EVENT = "2023-08-29/2023-09-06"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6 September 2023",
        "29-31",
        "2023-08-29 14:30z/15:30z",
        "28 and 29 August 2023",
        "from here to 6 September 2023",
        "between 29 August and 6 September 2023 or so",
        "6 August/September 2023",
        "06/09/2023 to 10/09/2023",
        "29 to September 2023",
        "from August to 2023",
    ],
)
def test_what_is_no_range_is_left_to_others(text: str) -> None:
    assert spelled_range(fold(text)) is None


@pytest.mark.parametrize(
    "text",
    """between 29 August and 6 September 2023
between the 29th of August and the 6th of September 2023
from 29 August to 6 September 2023|from Aug 29 until Sept 6, 2023|29 August to 6 September 2023
29 August through 6 September 2023|29 August – 6 September 2023|29 Aug-6 Sep 2023
August 29 – September 6, 2023|between 29 August 2023 and 6 September 2023
between Tuesday 29 August and Wednesday 6 September 2023|between 2023-08-29 and 2023-09-06
2023-08-29 to 6 September 2023|29 August 2023 / 6 September 2023|29 August..6 September 2023
entre le 29 août et le 6 septembre 2023|du 29 août au 6 septembre 2023
du mardi 29 août au mercredi 6 septembre 2023
entre el 29 de agosto y el 6 de septiembre de 2023|del 29 de agosto al 6 de septiembre de 2023
desde el 29 de agosto hasta el 6 de septiembre de 2023
с 29 августа по 6 сентября 2023 года|между 29 августа и 6 сентября 2023 г.
в период с 29 августа по 6 сентября 2023 г.|29 августа — 6 сентября 2023
між 29 серпня і 6 вересня 2023 року|між 29 серпня та 6 вересня 2023 р.
від 29 серпня до 6 вересня 2023
з 29 серпня по 6 вересня 2023
بين 29 أغسطس و 6 سبتمبر 2023|بين ٢٩ آب و٦ أيلول ٢٠٢٣|من 29 أغسطس إلى 6 سبتمبر 2023
من ٢٩ آب/أغسطس حتى ٦ أيلول/سبتمبر ٢٠٢٣""".replace("\n", "|").split("|"),
)
def test_one_range_in_six_languages(text: str) -> None:
    assert spelled_range(fold(text)) == EVENT


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("29-31 August 2023", "2023-08-29/2023-08-31"),
        ("August 29-31, 2023", "2023-08-29/2023-08-31"),
        ("between 29 and 31 August 2023", "2023-08-29/2023-08-31"),
        ("du 29 au 31 août 2023", "2023-08-29/2023-08-31"),
        ("с 29 по 31 августа 2023", "2023-08-29/2023-08-31"),
        ("between August and September 2023", "2023-08/2023-09"),
        ("d'août à septembre 2023", "2023-08/2023-09"),
        ("між серпнем і вереснем 2023 року", "2023-08/2023-09"),
        ("August/September 2023", "2023-08/2023-09"),
        ("from August to 6 September 2023", "2023-08/2023-09-06"),
        ("from 2020 to 2023", "2020/2023"),
        ("from August 2022 to 2023", "2022-08/2023"),
        ("from 29 December 2022 to 3 January 2023", "2022-12-29/2023-01-03"),
        (
            "from 6 September 2023 14:30 to 7 September 2023 15:00 +05:00",
            "2023-09-06 14:30/2023-09-07 15:00 +05:00",
        ),
    ],
)
def test_what_the_first_end_lacks_is_taken_from_the_second(text: str, digits: str) -> None:
    assert spelled_range(fold(text)) == digits


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("between 29 August and 6 September", "its end names no year"),
        ("29-31 August", "its end names no year"),
        ("from 29 August 2023 to 6 September", "its end names no year"),
        ("29 December to 3 January 2024", "its start names no year, and in 2024"),
        ("between Monday 29 August and 6 September 2023", "29 August 2023 is a Tuesday"),
        ("between 29 jui and 6 September 2023", '"jui" can be read as June or as July'),
    ],
)
def test_a_range_that_would_have_to_be_guessed_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        spelled_range(fold(text))
    assert reason in refused.value.reason


def test_a_text_full_of_middles_costs_little() -> None:
    assert spelled_range("from " + "to - / and " * 17) is None
