from __future__ import annotations

from verifyimg.model.fingerprint import Fingerprint, Prints, Sight
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem

PDQ = Fingerprint(name="pdq", version="1", hash="ab", quality=70)


def prints(*problems: Problem) -> Prints:
    image = ImageFile(path="a.jpg")
    return Prints(image=image, sight=Sight(), fingerprints=(PDQ,), problems=problems)


def test_a_fingerprint_is_found_by_its_name() -> None:
    assert prints().named("pdq") == PDQ
    assert prints().named("phash") is None


def test_a_missing_fingerprint_is_no_failure_and_an_unread_picture_is() -> None:
    assert not prints(Problem(reader="pdq", kind="absent", message="flat")).failed
    assert prints(Problem(reader="pixels", kind="damaged", message="cut", fatal=True)).failed
