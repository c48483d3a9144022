from __future__ import annotations

from datetime import date

import pytest

from verifyimg.dates.folded import fold
from verifyimg.dates.spelled import Spelled, beginning, inside

DAY = date(2023, 9, 6)


def first(text: str) -> Spelled | None:
    return next(beginning(fold(text)), None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "recently",
        "on Tuesday",
        "06/09/2023",
        "v2023",
        "/6 September 2023",
        "a 6 September 2023",
    ],
)
def test_what_begins_with_no_date_has_no_reading_with_a_month(text: str) -> None:
    assert [found for found in beginning(fold(text)) if found.month_name] == []


@pytest.mark.parametrize(
    "text",
    """6 September 2023|September 6, 2023|6 sept. 2023|6 SEP 2023|6th of September, 2023
on 6 September 2023|the 6th of September 2023|6. September 2023|6-Sep-2023|6/Sep/2023
2023 September 6|Wednesday 6 September 2023|Wed, Sep 6 2023|6 September of the year 2023
6 septembre 2023|le 6 septembre 2023|le mercredi 6 septembre 2023|6 SEPTEMBRE 2023
6 de septiembre de 2023|6 de setiembre del 2023|el 6 de sept. de 2023|6 set 2023
miércoles, 6 de septiembre del año 2023|el día 6 de septiembre de 2023
6 сентября 2023|6 сентября 2023 г.|6 сентября 2023 года|6 сент. 2023|6-го сентября 2023
в среду, 6 сентября 2023 г.|ср 6 сен 2023
6 вересня 2023|6 вересня 2023 р.|6 вересня 2023 року|6 вер. 2023|у середу, 6 вересня 2023 року
6 سبتمبر 2023|٦ سبتمبر ٢٠٢٣|6 أيلول 2023|6 أيلول/سبتمبر 2023|6 سبتمبر (أيلول) 2023
الأربعاء 6 سبتمبر 2023|يوم الأربعاء، ٦ أيلول ٢٠٢٣ م|6 من سبتمبر عام 2023|6 شتنبر 2023""".replace(
        "\n", "|"
    ).split("|"),
)
def test_one_day_in_six_languages(text: str) -> None:
    found = first(text)
    assert found is not None
    assert (found.days, fold(text)[found.end :]) == ((DAY, DAY), "")
    assert found.weekday in (None, 3)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (name, number)
        for number, row in enumerate(
            """January janv. enero января січня يناير كانون_الثاني جانفي
February févr. febrero февраля лютого فبراير شباط فيفري
March mars marzo марта березня مارس آذار
April avr. abril апреля квітня أبريل نيسان
May mai mayo мая травня مايو أيار
June juin junio июня червня يونيو حزيران
July juil. julio июля липня يوليو تموز
August août agosto августа серпня أغسطس آب
Sept. septembre septiembre сентября вересня سبتمبر أيلول
October oct. octubre октября жовтня أكتوبر تشرين_الأول
November nov. noviembre ноября листопада نوفمبر تشرين_الثاني
December déc. diciembre декабря грудня ديسمبر كانون_الأول""".splitlines(),
            start=1,
        )
        for name in row.replace("_", "\u00a0").split(" ")
    ],
)
def test_every_month_in_six_languages(text: str, month: int) -> None:
    found = first(f"15 {text} 2023")
    assert found is not None
    assert found.days == (date(2023, month, 15), date(2023, month, 15))


@pytest.mark.parametrize(
    "text",
    [
        "September 2023",
        "in September 2023",
        "Sept. 2023",
        "September of 2023",
        "en septembre 2023",
        "au mois de septembre 2023",
        "septiembre de 2023",
        "в сентябре 2023 г.",
        "у вересні 2023 року",
        "سبتمبر 2023",
        "في شهر أيلول ٢٠٢٣",
        "2023 September",
    ],
)
def test_a_month_of_a_year(text: str) -> None:
    found = first(text)
    assert found is not None
    assert found.days == (date(2023, 9, 1), date(2023, 9, 30))


@pytest.mark.parametrize(
    "text",
    ["in 2023", "en 2023", "año 2023", "в 2023 году", "2023 рік", "عام ٢٠٢٣", "the year 2023"],
)
def test_a_year(text: str) -> None:
    found = first(text)
    assert found is not None
    assert found.days == (date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("29 August", "day month"),
        ("August 29", "month day"),
        ("31, 2023", "day year"),
        ("August", "month"),
        ("le 29", "day"),
        ("6 September 23", "day month"),
        ("6 September 20231", "day month"),
    ],
)
def test_less_than_a_date_names_no_days(text: str, form: str) -> None:
    found = first(text)
    assert found is not None
    assert (found.form, found.days) == (form, None)


@pytest.mark.parametrize(
    "text", ["31 September 2023", "29 February 2023", "0 May 2023", "6 May 0000", "6 jui 2023"]
)
def test_a_day_that_does_not_exist_or_could_be_two_is_none(text: str) -> None:
    found = first(text)
    assert found is not None
    assert found.days is None


def test_two_names_of_different_months_name_none() -> None:
    found = first("August/September 2023")
    assert found is not None
    assert (found.months, found.days) == ((), None)


@pytest.mark.parametrize(("text", "expected"), [("mar 2023", True), ("6 mar 2023", False)])
def test_mar_is_a_weekday_too_unless_a_day_stands_before_it(text: str, expected: bool) -> None:
    found = first(text)
    assert found is not None
    assert found.month_is_a_weekday_too is expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no date at all",
        "in 2015",
        "May we go",
        "page 6",
        "3.5.2015.7",
        "12 maypole 2015",
    ],
)
def test_nothing_is_found_where_no_whole_date_stands(text: str) -> None:
    assert list(inside(fold(text))) == []


def test_whole_dates_are_found_anywhere_in_their_order() -> None:
    text = fold("KABUL - Aug. 16, 2021: seen again on 6 September 2023, first in May 2015.")
    days = [found.days for found in inside(text)]
    assert days == [
        (date(2021, 8, 16), date(2021, 8, 16)),
        (DAY, DAY),
        (date(2015, 5, 1), date(2015, 5, 31)),
    ]


def test_a_date_is_not_found_again_as_a_part_of_itself() -> None:
    assert len(list(inside("6 september 2023"))) == 1


def test_a_long_text_of_names_costs_little() -> None:
    assert list(inside("may " * 2_000 + "1 " * 2_000)) == []
