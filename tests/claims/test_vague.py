from __future__ import annotations

import pytest

from verifyimg.claims.vague import vague


@pytest.mark.parametrize("text", ["", "2023-13-01", "06/09/2023", "asia/dushanbe", "foo bar"])
def test_a_text_that_speaks_of_no_days_is_left_to_others(text: str) -> None:
    assert vague(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("recently", '"recently" depends on the day'),
        ("last Tuesday", '"last" depends on the day'),
        ("yesterday", '"yesterday" depends on the day'),
        ("hier", '"hier" depends on the day'),
        ("la semana pasada", '"pasada" depends on the day'),
        ("вчера", '"вчера" depends on the day'),
        ("минулого тижня", '"минулого" depends on the day'),
        ("أمس", "depends on the day"),
        ("3 days ago", '"ago" depends on the day'),
        ("summer 2023", '"summer" is not the same days for everybody'),
        ("Été 2023", '"Été" is not the same days'),
        ("зимой 2023 года", '"зимой" is not the same days'),
        ("mid-September", '"mid" leaves open'),
        ("early September 2023", '"early" leaves open'),
        ("fin août 2023", '"fin" leaves open'),
        ("a mediados de septiembre de 2023", '"mediados" leaves open'),
        ("before 6 September 2023", '"before" leaves open'),
        ("Tuesday", '"Tuesday" is a day of every week'),
        ("6 September", "it names no year"),
        ("September", "it names no year"),
        ("6 вересня, 14:30", "it names no year"),
        ("6 September 23", "its year has two digits"),
        ("6 Sept '23", "its year has two digits"),
        ("6-Sep-23", "its year has two digits"),
        ("September 6, 23", "its year has two digits"),
        ("6 Septmber 2023", '"Septmber" is not a month'),
        ("6 septiembere 2023", '"septiembere" is not a month'),
    ],
)
def test_what_names_no_days_is_refused_with_its_reason(text: str, reason: str) -> None:
    refused = vague(text)
    assert refused is not None
    assert reason in refused.reason


def test_the_advice_never_names_a_date_relative_to_now() -> None:
    refused = vague("yesterday")
    assert refused is not None
    assert refused.advice == "write the date itself, such as 6 September 2023"


def test_a_misspelt_month_is_suggested() -> None:
    refused = vague("6 Septmber 2023")
    assert refused is not None
    assert refused.advice == "did you mean september?"
