"""Archive commands on archives of their own, and pictures that are copies of each other."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.support.command_line import ROOT, Ran, verifyimg

PHOTO = ROOT / "fixtures" / "gknb" / "photo.jpg"
OTHER = ROOT / "fixtures" / "honest" / "photo.jpg"


def archive(command: str, *arguments: object, at: Path, stdin: bytes = b"") -> Ran:
    """Runs `archive COMMAND` on the archive of that folder."""
    words = (str(argument) for argument in arguments)
    return verifyimg("archive", command, "--archive", str(at / "a.db"), *words, stdin=stdin)


def with_photo(at: Path, *options: str) -> None:
    """Makes an archive that knows one picture."""
    ran = archive("add", *options, PHOTO, at=at)
    assert ran.code == 0, ran.err


def mirrored(path: Path) -> Path:
    """A smaller, mirrored copy of the picture, without metadata."""
    with Image.open(PHOTO) as picture:
        small = picture.resize((picture.width // 2, picture.height // 2))
        small.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(path, quality=70)
    return path
