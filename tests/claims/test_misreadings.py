from __future__ import annotations

import pytest

from verifyimg.claims.misreadings import FORMS, misreading

BOTH = "6 September 2023 is 2023-09-06, 9 June 2023 is 2023-06-09"


@pytest.mark.parametrize(
    "text", ["yesterday", "", "2023-09-06-03", "2023-09-06 foo", "12345678", "2023-99-99", "9-9"]
)
def test_a_text_without_a_date_gets_the_forms_that_are_understood(text: str) -> None:
    refused = misreading(text)
    assert (refused.reason, refused.advice) == (
        "it is not a date in a form that can be read",
        FORMS,
    )


@pytest.mark.parametrize(
    "text",
    ["06/09/2023", "06.09.2023", "6-9-2023", "6 9 2023", "06/09/2023 14:30", "on 06. 09. 2023"],
)
def test_a_date_with_two_readings_is_refused_with_both(text: str) -> None:
    assert misreading(text).advice == BOTH


@pytest.mark.parametrize(
    ("text", "reason", "advice"),
    [
        ("13/09/2023", "order of day and month", "write 2023-09-13"),
        ("09/13/2023", "order of day and month", "write 2023-09-13"),
        ("06/06/2023", "order of day and month", "write 2023-06-06"),
        ("30/02/2023", "30/02/2023 is no day", FORMS),
        ("13/13/2023", "13/13/2023 is no day", FORMS),
        ("00/00/0000", "00/00/0000 is no day", FORMS),
        ("06/09/23", "two digits", "write year-month-day"),
        ("6.9.23", "two digits", "write year-month-day"),
        ("2023/09/06", "not written as year-month-day", "write 2023-09-06"),
        ("2023-9-6", "not written as year-month-day", "write 2023-09-06"),
        ("2023.09.06", "not written as year-month-day", "write 2023-09-06"),
        ("20230906", "not written as year-month-day", "write 2023-09-06"),
        ("2023:09:06 14:30:05", "not written as year-month-day", "write 2023-09-06 14:30:05"),
        ("2023-08-29 - 2023-09-06", "slash between them", "write 2023-08-29/2023-09-06"),
        ("2023-08-29–2023-09-06", "slash between them", "write 2023-08-29/2023-09-06"),
        ("2023-W36", "weeks", "write 2023-09-04/2023-09-10"),
        ("2023-W36-3", "weeks", "write 2023-09-06"),
        ("2023-W60", "no such week", FORMS),
        ("9999-W52", "no such week", FORMS),
        ("2023-249", "days of the year", "write 2023-09-06"),
        ("9999-366", "days of the year", "write 9999-12-31"),
    ],
)
def test_another_form_is_refused_with_the_one_that_is_understood(
    text: str, reason: str, advice: str
) -> None:
    refused = misreading(text)
    assert reason in refused.reason
    assert advice in refused.advice
