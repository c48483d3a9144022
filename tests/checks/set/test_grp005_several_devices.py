from __future__ import annotations

import pytest

from tests.support.sets import OTHER_SERIAL, SERIAL, Files, quiet, told, traces

JANE = {"IFD0:Artist": "Jane Doe"}

SILENT = {
    "one camera": [traces("a.jpg", fields=JANE), traces("b.jpg", fields=JANE)],
    "a serial number that one of the files lacks": [
        traces("a.jpg", fields={**JANE, **SERIAL}),
        traces("b.jpg", fields=JANE),
    ],
    "another author": [
        traces("a.jpg", fields=JANE),
        traces("b.jpg", fields={"IFD0:Artist": "John Smith"}, device="Apple iPhone 12"),
    ],
}
NOT_APPLICABLE = {
    "nobody named": [traces("a.jpg"), traces("b.jpg", device="Apple iPhone 12")],
    "no camera": [traces("a.jpg", fields=JANE, device=""), traces("b.jpg", fields=JANE, device="")],
}
SPEAKS = {
    "two models": (
        [traces("a.jpg", fields=JANE), traces("b.jpg", fields=JANE, device="Apple iPhone 12")],
        ("note", "moderate"),
        'Files of "Jane Doe" name several cameras: Apple iPhone 12 and Canon EOS 5D Mark II.',
    ),
    "two bodies of the claimed author": (
        [
            traces("a.jpg", fields=SERIAL, claimed_credit="Jane Doe"),
            traces("b.jpg", fields=OTHER_SERIAL, claimed_credit="Jane Doe"),
        ],
        ("note", "moderate"),
        "name several cameras",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_one_camera_of_an_author_is_no_finding(files: Files) -> None:
    assert quiet("GRP005", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_authors_or_cameras_does_not_apply(files: Files) -> None:
    assert quiet("GRP005", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_second_camera_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("GRP005", files)
    assert (severity, strength) == said
    assert words in message
