from __future__ import annotations

from verifyimg.readers.iptc_names import BINARY, CHARACTER_SET, DATES, NAMES, NUMBERS, TIMES


def test_a_name_stands_for_one_field() -> None:
    assert len(set(NAMES.values())) == len(NAMES)


def test_every_field_of_a_kind_has_a_name() -> None:
    assert {CHARACTER_SET} | NUMBERS | BINARY | DATES | TIMES <= set(NAMES)


def test_a_date_or_time_is_called_that() -> None:
    assert all("Date" in NAMES[key] for key in DATES)
    assert all("Time" in NAMES[key] for key in TIMES)


def test_only_the_envelope_and_the_application_record_are_listed() -> None:
    assert {record for record, _ in NAMES} == {1, 2}
