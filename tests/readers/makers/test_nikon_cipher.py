from __future__ import annotations

import pytest

from verifyimg.readers.makers.nikon_cipher import deciphered

PLAIN = b"1.10B and more"


@pytest.mark.parametrize(
    ("serial", "count", "model"),
    [("2561001", 4187, ""), ("", 0, "NIKON D50"), ("NO= 1", 255, "X"), ("9" * 400, 1 << 31, "")],
)
def test_the_cipher_is_its_own_reverse(serial: str, count: int, model: str) -> None:
    cipher = deciphered(PLAIN, serial, count, model)
    assert cipher != PLAIN
    assert deciphered(cipher, serial, count, model) == PLAIN


def test_the_bytes_of_a_real_record_come_out_as_the_version_that_is_known() -> None:
    zeros = deciphered(bytes(5), "1", 0)
    assert zeros == bytes.fromhex("47a6c4a13d")


def test_a_number_in_no_digits_is_another_key_in_the_d50() -> None:
    assert deciphered(PLAIN, "none", 7, "NIKON D50") != deciphered(PLAIN, "none", 7, "NIKON D70")
