from __future__ import annotations

import pytest

from verifyimg.knowledge.device_names import device_words, listed_devices, makers, names_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("digital camera", ()),
        ("Canon EOS 5D Mk II", ("canon", "eos", "5", "d", "mark", "2")),
        ("Galaxy S9+", ("galaxy", "s", "9", "plus")),
        ("NIKON CORPORATION", ("nikon",)),
        ("Téléphone", ("telephone",)),
    ],
)
def test_a_name_becomes_comparable_words(text: str, words: tuple[str, ...]) -> None:
    assert device_words(text) == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Canon", []),
        ("EOS Rebel T3i (600D)", ["eos rebel t 3 i 600 d", "eos rebel t 3 i", "600 d"]),
        ("Lumix GX80/GX85", ["lumix gx 80 gx 85", "lumix gx 80", "gx 85"]),
        ("Mavic 3 (tele)", ["mavic 3 tele", "mavic 3"]),
        ("Moto G Power (2022)", ["moto g power 2022", "moto g power"]),
        ("Pixel 4a (5G)", ["pixel 4 a 5 g", "pixel 4 a"]),
    ],
)
def test_one_text_can_hold_several_names(text: str, names: list[str]) -> None:
    assert [" ".join(words) for words in names_in(text, frozenset({"canon"}))] == names


def test_every_row_has_a_name_and_a_maker() -> None:
    assert [device.name for device in listed_devices() if not (device.names and device.maker)] == []


def test_the_makers_are_known_by_their_words() -> None:
    assert {"canon", "nikon", "apple", "samsung", "lg", "lge"} <= makers()
    assert not {"corporation", "imaging", "ltd"} & makers()
