from __future__ import annotations

from collections.abc import Callable

import pytest

from verifyimg.archive import admission
from verifyimg.archive.admission import Inadmissible


@pytest.mark.parametrize(
    ("take", "value"),
    [
        (admission.text, 7),
        (admission.text, "x" * 5000),
        (admission.text, "a\0b"),
        (admission.text, "\udcff"),
        (admission.digest, "ab" * 31),
        (admission.digest, "xy" * 32),
        (admission.pdq, "f" * 65),
        (admission.pdq, "g" * 64),
        (admission.pdq, 12),
        (admission.number, -1),
        (admission.number, 1.5),
        (admission.number, True),
        (admission.number, "12"),
        (admission.number, 1 << 60),
        (admission.address, "javascript:alert(1)"),
        (admission.address, "ftp://e.org"),
        (admission.address, "https://a b"),
        (admission.address, "http:///x"),
        (admission.first_seen, "yesterday"),
        (admission.first_seen, "2020-02-30"),
        (admission.basis, "rumour"),
        (admission.basis, 7),
        (admission.labels, "one"),
        (admission.labels, ["x"] * 65),
        (admission.labels, [7]),
        (admission.labels, ["x" * 201]),
        (admission.thumbnail, "!!!"),
        (admission.thumbnail, b"raw"),
        (admission.thumbnail, "A" * 100_000),
    ],
)
def test_what_must_not_enter_is_refused_with_advice(
    take: Callable[[str, object], object], value: object
) -> None:
    with pytest.raises(Inadmissible) as refused:
        take("it", value)
    assert refused.value.reason and refused.value.advice
    assert "\n" not in refused.value.reason


@pytest.mark.parametrize(
    ("take", "value", "taken"),
    [
        (admission.text, "  a b ", "a b"),
        (admission.text, "   ", None),
        (admission.digest, "AB" * 32, "ab" * 32),
        (admission.pdq, "1f", bytes(31) + b"\x1f"),
        (admission.pdq, "0xFF", bytes(31) + b"\xff"),
        (admission.pdq, "ab" * 32, b"\xab" * 32),
        (admission.number, 0, 0),
        (admission.address, "HTTPS://e.org/ü?x=1", "HTTPS://e.org/ü?x=1"),
        (admission.basis, "own-capture", "own-capture"),
        (admission.labels, ["b", " b ", "a", ""], ("b", "a")),
        (admission.labels, None, ()),
        (admission.thumbnail, "cG5n", b"png"),
    ],
)
def test_what_may_enter_is_tidied(
    take: Callable[[str, object], object], value: object, taken: object
) -> None:
    assert take("it", value) == taken


@pytest.mark.parametrize(
    "take",
    [
        admission.text,
        admission.digest,
        admission.pdq,
        admission.number,
        admission.address,
        admission.first_seen,
        admission.basis,
        admission.thumbnail,
    ],
)
def test_nothing_is_nothing(take: Callable[[str, object], object]) -> None:
    assert take("it", None) is None
