from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.scenes import scene
from tests.support.sights import sight_of
from verifyimg.fingerprints.imagehashes import made
from verifyimg.model.fingerprint import Fingerprint, Sight


def test_the_picture_is_the_colour_miniature() -> None:
    sight = sight_of(scene(1))
    assert sight.colour is not None
    seen = []
    found = made("some", "1", sight, lambda _, picture: seen.append(picture) or "ab")
    assert isinstance(found, Fingerprint)
    assert (found.hash, seen[0].mode, seen[0].tobytes()) == ("ab", "RGB", sight.colour.pixels)


def test_without_a_miniature_it_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no colour miniature"):
        made("some", "1", Sight(), lambda *_: "")


def test_imagehash_is_imported_only_when_it_is_asked_for() -> None:
    code = (
        "import sys, verifyimg.fingerprinting; "
        "print(*({'imagehash', 'numpy', 'scipy', 'PIL'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
