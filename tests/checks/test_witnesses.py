from __future__ import annotations

from tests.support.sets import SERIAL, traces
from verifyimg.checks.witnesses import MOST, Some, body, dated, name, names, witness


def test_three_files_are_named_and_the_others_counted() -> None:
    assert names([traces(f"x/{n}.jpg") for n in range(5)]) == "0.jpg, 1.jpg, 2.jpg and 2 more"


def test_however_many_pass_by_a_few_are_kept() -> None:
    some = Some()
    for number in range(100):
        some.add(traces(f"{number}.jpg"))
    assert (some.count, len(some.witnesses)) == (100, MOST)
    assert some.names.endswith("97 more")


def test_a_witness_has_the_tags_that_are_asked_for() -> None:
    found = witness(traces("a.jpg", fields=SERIAL), "ExifIFD:SerialNumber", "IFD0:Model")
    assert [tag.key for tag in found.tags] == ["ExifIFD:SerialNumber"]


def test_a_serial_number_is_never_spelt_out() -> None:
    assert "420105522" not in body(traces("a.jpg", fields=SERIAL))
    assert body(traces("a.jpg", device="")) == "a camera that is not named"


def test_a_long_name_is_cut() -> None:
    assert len(name(traces("folder/" + "x" * 10_000))) < 100
    assert dated(None) == "an unknown date"
