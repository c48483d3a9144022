from __future__ import annotations

import pytest

from tests.support.sets import OTHER_SERIAL, SERIAL, Files, quiet, told, traces

SILENT = {
    "two bodies": [traces("a.jpg", fields=SERIAL), traces("b.jpg", fields=OTHER_SERIAL)],
    "a row of zeros": [traces(n, fields={"ExifIFD:SerialNumber": "0000000"}) for n in "ab"],
    "a placeholder": [traces(n, fields={"Canon:SerialNumber": "123456789"}) for n in "ab"],
    "no serial number": [traces("a.jpg"), traces("b.jpg")],
}
SPEAKS = {
    "one body": (
        [traces("a.jpg", fields=SERIAL), traces("b.jpg", fields=SERIAL)],
        ("info", "strong"),
        "2 files hold the same serial number of a body (#",
    ),
    "one body in two spellings": (
        [traces("a.jpg", fields=SERIAL), traces("b.jpg", fields={"Canon:SerialNumber": 420105522})],
        ("info", "strong"),
        "a.jpg and b.jpg",
    ),
    "one owner of two bodies": (
        [
            traces("a.jpg", fields={"Canon:OwnerName": "Jane Doe"}),
            traces("b.jpg", fields={"Canon:OwnerName": "jane doe"}, device="Canon EOS R5"),
        ],
        ("info", "moderate"),
        "the same name of an owner",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_what_ties_no_two_files_is_no_finding(files: Files) -> None:
    assert quiet("DEV010", files)[0] == 0


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_shared_number_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("DEV010", files)
    assert (severity, strength) == said
    assert words in message
