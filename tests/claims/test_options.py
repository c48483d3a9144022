from __future__ import annotations

import pytest

from verifyimg.claims.options import claim_from_options
from verifyimg.errors import ClaimUnreadable
from verifyimg.model.claim import Claim


def from_options(**options: str | bool) -> Claim:
    given: dict[str, object] = dict.fromkeys(("claimed_date", "claimed_place", "published_at"))
    return claim_from_options(**{**given, **options})  # type: ignore[arg-type]


def test_no_options_claim_nothing() -> None:
    assert from_options() == Claim()
    assert from_options().is_empty


def test_every_option_becomes_its_part_of_the_claim() -> None:
    claim = from_options(
        claimed_date="2023-08-29/2023-09-06",
        claimed_place="38.46,70.74,60km",
        published_at="2023-09-07T10:00Z",
        claimed_device=" Canon EOS 5D Mark II ",
        claimed_credit="GKNB",
        claimed_original=True,
        setting="outdoor",
    )
    assert claim.date is not None
    assert claim.date.text == "2023-08-29/2023-09-06"
    assert claim.published_at is not None
    assert claim.published_at.window.zone == "UTC"
    assert claim.place is not None
    assert claim.place.radius_km == 60
    assert (claim.device, claim.credit) == ("Canon EOS 5D Mark II", "GKNB")
    assert (claim.original, claim.setting) == (True, "outdoor")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("claimed_date", "06/09/2023", '--claimed-date "06/09/2023": it can be read as two dates'),
        ("published_at", "soon", '--published-at "soon": it is not a date'),
        ("claimed_place", "Garm", '--claimed-place "Garm": place names need'),
        ("claimed_device", " ", '--claimed-device " ": it is empty'),
        ("claimed_credit", "", '--claimed-credit "": it is empty'),
        ("setting", "outside", '--setting "outside": "outside" is not a setting'),
    ],
)
def test_an_option_that_cannot_be_read_is_named(name: str, text: str, message: str) -> None:
    with pytest.raises(ClaimUnreadable) as refused:
        from_options(**{name: text})
    assert str(refused.value).startswith(message)
    assert refused.value.exit_code == 2
