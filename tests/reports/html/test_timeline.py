from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import clue
from tests.support.reports import EXAMPLES, gknb, unset_clock
from verifyimg.reports.html.timeline import MOST, Drawing, drawing


def drawn(name: str = "gknb") -> Drawing:
    made = drawing(EXAMPLES[name]())
    assert made is not None
    return made


def test_a_file_that_tells_no_time_has_no_timeline() -> None:
    assert drawing(EXAMPLES["stripped"]()) is None
    assert drawing(EXAMPLES["failed"]()) is None


def test_every_bar_lies_on_the_axis() -> None:
    for make in EXAMPLES.values():
        made = drawing(make())
        for bar in made.bars if made else ():
            assert made is not None
            assert made.left <= bar.x
            assert bar.x + bar.width <= made.right + 0.5
            assert bar.y < made.height


def test_the_claim_shades_all_rows_and_lies_right_of_what_is_older() -> None:
    made = drawn()
    shapes = {bar.row.what: bar for bar in made.bars}

    assert made.band is shapes["claimed"]
    assert made.band.x > shapes["taken"].x
    assert [bar.shape for bar in made.bars] == ["claimed", "bound", "trusted"]


def test_what_is_not_relied_on_has_a_shape_of_its_own() -> None:
    made = drawing(unset_clock())

    assert made is not None
    assert [bar.shape for bar in made.bars] == ["claimed", "doubtful"]


def test_rows_beyond_the_most_are_counted() -> None:
    many = tuple(clue(f"2020-05-17 14:{at:02}:21") for at in range(MOST + 10))
    made = drawing(replace(gknb(), timeline=many))

    assert made is not None
    assert (len(made.bars), made.more) == (MOST, 11)
