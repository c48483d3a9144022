from __future__ import annotations

from verifyimg.limits import DEFAULT
from verifyimg.model.compression import PATCH_SIDE


def test_all_patches_fit_into_an_answer() -> None:
    assert DEFAULT.patches * PATCH_SIDE**2 <= DEFAULT.decoding_answer_bytes
