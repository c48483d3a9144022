from __future__ import annotations

from datetime import timedelta

from tests.support.sets import LOOKS, SERIAL, traces


def test_a_text_that_is_no_number_is_none() -> None:
    one = traces("a.jpg", fields={"Nikon:ShutterCount": "many", "IFD0:Model": " R5\0 "})
    assert one.number_in("Nikon:ShutterCount") is None
    assert one.number_in("Sony:ShutterCount") is None
    assert one.text("IFD0:Model") == "R5"
    assert traces("a.jpg", fields=SERIAL).first(("x:y", "ExifIFD:SerialNumber")) is not None


def test_dates_with_zones_are_reckoned_with_them() -> None:
    dushanbe = traces("a.jpg", "2020-05-17 14:00:00", zone=300)
    moscow = traces("b.jpg", "2020-05-17 14:00:00", zone=180)
    assert moscow.since(dushanbe) == timedelta(hours=2)


def test_a_date_with_a_zone_and_one_without_are_not_compared() -> None:
    zoned = traces("a.jpg", "2020-05-17 14:00:00", zone=300)
    unzoned = traces("b.jpg", "2020-05-17 15:00:00")
    assert unzoned.since(zoned) is None
    assert unzoned.since(traces("c.jpg", "2020-05-17 14:00:00")) == timedelta(hours=1)
    assert unzoned.since(traces("c.jpg")) is None


def test_fingerprints_are_as_far_apart_as_their_bits() -> None:
    one = traces("a.jpg", looks=LOOKS[0])
    assert one.bits_from(traces("b.jpg", looks=LOOKS[1])) == 256
    assert one.bits_from(traces("b.jpg")) is None
