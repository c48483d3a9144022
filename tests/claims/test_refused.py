from __future__ import annotations

from verifyimg.claims.refused import Refused
from verifyimg.errors import VerifyimgError


def test_a_refusal_keeps_its_reason_and_its_advice_apart() -> None:
    refused = Refused("it is empty", "give a value", line=3)
    assert (refused.reason, refused.advice, refused.line) == ("it is empty", "give a value", 3)


def test_a_refusal_is_no_error_that_a_user_can_meet() -> None:
    assert not issubclass(Refused, VerifyimgError)
