from __future__ import annotations

from datetime import UTC, datetime

import pytest

from verifyimg.claims.refused import Refused
from verifyimg.claims.zones import read_zone

NOON = datetime(2023, 9, 6, 12)


@pytest.mark.parametrize(
    ("text", "name", "hour", "minute"),
    [
        ("Z", "UTC", 12, 0),
        ("z", "UTC", 12, 0),
        ("UTC", "UTC", 12, 0),
        ("+05:00", "+05:00", 7, 0),
        ("+0500", "+05:00", 7, 0),
        ("+05", "+05:00", 7, 0),
        ("-03:30", "-03:30", 15, 30),
        ("-00:30", "-00:30", 12, 30),
        ("-12:00", "-12:00", 24, 0),
        ("+14:00", "+14:00", -2, 0),
        ("Asia/Dushanbe", "Asia/Dushanbe", 7, 0),
        ("asia/dushanbe", "Asia/Dushanbe", 7, 0),
        ("Asia/Kathmandu", "Asia/Kathmandu", 6, 15),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", 15, 0),
        ("Etc/GMT+5", "Etc/GMT+5", 17, 0),
    ],
)
def test_a_zone_places_a_reading_on_the_world_s_clock(
    text: str, name: str, hour: int, minute: int
) -> None:
    zone = read_zone(text)
    hours = (zone.earliest(NOON) - datetime(2023, 9, 6, tzinfo=UTC)).total_seconds() / 3600
    assert (zone.name, hours) == (name, hour + minute / 60)
    assert zone.earliest(NOON) == zone.latest(NOON)


@pytest.mark.parametrize(
    ("local", "earliest", "latest"),
    [
        pytest.param(datetime(2023, 10, 29, 2, 30), 0, 1, id="repeated"),
        pytest.param(datetime(2023, 3, 26, 2, 30), 0, 1, id="skipped"),
    ],
)
def test_a_reading_at_a_change_of_clocks_has_two_moments(
    local: datetime, earliest: int, latest: int
) -> None:
    zone = read_zone("Europe/Berlin")
    assert zone.earliest(local) == local.replace(hour=earliest, tzinfo=UTC)
    assert zone.latest(local) == local.replace(hour=latest, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "reason", "advice"),
    [
        ("+14:01", "no clock on earth is set to +14:01", "from -12:00 to +14:00"),
        ("-12:30", "no clock on earth", "from -12:00"),
        ("+05:60", "no clock on earth", "from -12:00"),
        ("+99", "no clock on earth", "from -12:00"),
        ("IST", '"IST" is not a time zone', "an offset such as +05:00"),
        ("UTC+5", "is not a time zone", "write +05:00"),
        ("GMT-3:30", "is not a time zone", "write -03:30"),
        ("pm", "is not a time zone", "24 hours"),
        ("Dushanbe", "is not a time zone", "did you mean Asia/Dushanbe?"),
        ("Asia/Dushambe", "is not a time zone", "did you mean Asia/Dushanbe?"),
        ("Asia/../Dushanbe", "is not a time zone", "did you mean"),
        ("/etc/localtime", "is not a time zone", "write an offset"),
        ("localtime", "is not a time zone", "write an offset"),
        ("posixrules", "is not a time zone", "write an offset"),
        ("Factory", "is not a time zone", "write an offset"),
        ("Asia", "is not a time zone", "write an offset"),
    ],
)
def test_what_is_no_zone_is_refused_with_what_to_write(text: str, reason: str, advice: str) -> None:
    with pytest.raises(Refused) as refused:
        read_zone(text)
    assert reason in refused.value.reason
    assert advice in refused.value.advice
