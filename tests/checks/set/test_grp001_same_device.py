from __future__ import annotations

import pytest

from tests.support.sets import OTHER_SERIAL, SERIAL, Files, quiet, told, traces

SILENT = {
    "two bodies": [traces("a.jpg", fields=SERIAL), traces("b.jpg", fields=OTHER_SERIAL)],
    "a body and a model": [traces("a.jpg", fields=SERIAL), traces("b.jpg")],
}
NOT_APPLICABLE = {
    "no device": [traces(n, "2020-05-17 14:00:00", device="") for n in "ab"],
}
SPEAKS = {
    "one body": (
        [
            traces("b.jpg", "2020-05-18 14:00:00", SERIAL),
            traces("a.jpg", "2020-05-17 14:00:00", SERIAL),
        ],
        ("info", "strong"),
        "dated 17 May 2020 14:00 to 18 May 2020 14:00: a.jpg and b.jpg.",
    ),
    "one model": (
        [traces("a.jpg"), traces("b.jpg")],
        ("info", "weak"),
        "whether of one body is not told",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_another_camera_is_no_finding(files: Files) -> None:
    assert quiet("GRP001", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_devices_does_not_apply(files: Files) -> None:
    assert quiet("GRP001", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_one_camera_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("GRP001", files)
    assert (severity, strength) == said
    assert words in message
