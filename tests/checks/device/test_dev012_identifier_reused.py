from __future__ import annotations

import pytest

from tests.support.sets import LOOKS, Files, quiet, told, traces

ID = {"ExifIFD:ImageUniqueID": "ffd0d7527eb9805570f8fea98a603a77"}
DOCUMENT = {"XMP-xmpMM:OriginalDocumentID": "xmp.did:1f392682-9b12-45ca-ae60"}
NEAR = "0e" + LOOKS[0][2:]

SILENT = {
    "the same pixels": [
        traces("a.jpg", fields=ID, pixel_sha256="1"),
        traces("b.jpg", fields=ID, pixel_sha256="1"),
    ],
    "a row of zeros": [
        traces(n, fields={"ExifIFD:ImageUniqueID": "0" * 32}, looks=LOOKS[i])
        for i, n in enumerate("ab")
    ],
    "a short number": [
        traces(n, fields={"ExifIFD:ImageUniqueID": "1234AB"}, looks=LOOKS[i])
        for i, n in enumerate("ab")
    ],
}
SPEAKS = {
    "two pictures": (
        [traces("a.jpg", fields=ID, looks=LOOKS[0]), traces("b.jpg", fields=ID, looks=LOOKS[1])],
        ("concern", "strong"),
        "2 files hold one ImageUniqueID and show different pictures: a.jpg and b.jpg.",
    ),
    "two pictures from one template": (
        [
            traces("a.jpg", fields=DOCUMENT, looks=LOOKS[0]),
            traces("b.jpg", fields=DOCUMENT, looks=LOOKS[1]),
        ],
        ("note", "moderate"),
        "one OriginalDocumentID",
    ),
    "versions of one picture": (
        [traces("a.jpg", fields=ID, looks=LOOKS[0]), traces("b.jpg", fields=ID, looks=NEAR)],
        ("info", "moderate"),
        "versions of one original",
    ),
    "pixels left out": (
        [traces("a.jpg", fields=ID), traces("b.jpg", fields=ID)],
        ("note", "weak"),
        "is not known",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_copy_or_a_placeholder_is_no_finding(files: Files) -> None:
    assert quiet("DEV012", files)[0] == 0


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_an_identifier_of_two_pictures_is_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("DEV012", files)
    assert (severity, strength) == said
    assert words in message
