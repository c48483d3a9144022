from __future__ import annotations

from tests.support.command_line import ROOT, verifyimg

GKNB = str(ROOT / "fixtures" / "gknb" / "photo.jpg")


def test_the_command_prints_fingerprints() -> None:
    ran = verifyimg("hash", GKNB)
    assert (ran.code, ran.err) == (0, "")
    assert [line.split(":")[0].strip() for line in ran.out.splitlines()[1:]] == [
        "sha256",
        "pixels",
        "pdq",
    ]


def test_the_help_page_needs_nothing_that_decodes() -> None:
    ran = verifyimg("hash", "--help")
    assert ran.code == 0
    assert "--all" in ran.out
