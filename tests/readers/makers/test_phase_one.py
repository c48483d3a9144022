from __future__ import annotations

import pytest

from tests.support.noted import note_in, told
from tests.support.old_raw_bytes import CLOCK_TEXT, phase_one_note
from tests.support.tiff_bytes import Order


@pytest.mark.parametrize("order", ["<", ">"])
def test_serial_number_clock_lens_and_number_of_the_picture_are_read(order: Order) -> None:
    found = told(note_in(phase_one_note(order), make="Leaf"))
    assert found.values == {
        "PhaseOne:SerialNumber": "LD001055",
        "PhaseOne:LensModel": "80mm f/2.8",
        "PhaseOne:DateTimeOriginal": CLOCK_TEXT,
        "PhaseOne:ImageNumber": 1288,
    }
    assert found.problems == []


def test_a_count_beyond_the_note_ends_with_it() -> None:
    found = told(note_in(phase_one_note(entries=0xFFFFFFFF), make="Leaf"))
    assert found.values["PhaseOne:ImageNumber"] == 1288


@pytest.mark.parametrize("cut", [20, 60, 110])
def test_a_note_that_is_cut_off_tells_what_is_left(cut: int) -> None:
    found = told(note_in(phase_one_note(), make="Leaf", cut=cut))
    assert "PhaseOne:ImageNumber" not in found.values or cut == 20
