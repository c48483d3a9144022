from __future__ import annotations

import pytest

from tests.support.sets import SERIAL, Files, quiet, told, traces

JANE = {**SERIAL, "IFD0:Artist": "Jane Doe"}

SILENT = {
    "one author in two spellings": [
        traces("a.jpg", fields=JANE),
        traces("b.jpg", fields={**SERIAL, "IPTC:By-line": "JANE DOE."}),
    ],
}
NOT_APPLICABLE = {
    "no author": [traces("a.jpg", fields=SERIAL), traces("b.jpg", fields=SERIAL)],
    "two lenses' owners": [
        traces("a.jpg", fields={"ExifIFD:OwnerName": "Jane Doe", "IFD0:Artist": "Jane Doe"}),
        traces("b.jpg", fields={"ExifIFD:OwnerName": "Jane Doe", "IFD0:Artist": "John Smith"}),
    ],
}
SPEAKS = {
    "two authors": (
        [
            traces("a.jpg", fields=JANE),
            traces("b.jpg", fields={**SERIAL, "IFD0:Artist": "John Smith"}),
        ],
        ("concern", "moderate"),
        'name different authors: "Jane Doe" (a.jpg) and "John Smith" (b.jpg).',
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_one_author_is_no_finding(files: Files) -> None:
    assert quiet("DEV011", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_authors_of_one_body_does_not_apply(files: Files) -> None:
    assert quiet("DEV011", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_body_of_two_authors_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("DEV011", files)
    assert (severity, strength) == said
    assert words in message
