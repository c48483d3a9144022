from __future__ import annotations

from verifyimg.model.fingerprint import Fingerprint, Prints, Sight
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem
from verifyimg.reports.hashes_text import hashes_text


def test_the_file_its_fingerprints_and_what_is_missing() -> None:
    prints = Prints(
        image=ImageFile(path="a\nb.jpg"),
        sight=Sight(),
        fingerprints=(
            Fingerprint(name="sha256", version="2", hash="ab"),
            Fingerprint(name="pdq", version="1", hash="cd", quality=51),
        ),
        problems=(Problem(reader="phash", kind="absent", message="no phash: dark\x1b"),),
    )
    assert hashes_text(prints).splitlines() == [
        r"a\x0ab.jpg",
        "  sha256:ab",
        "  pdq:cd quality:51",
        r"  absent: no phash: dark\x1b",
    ]
