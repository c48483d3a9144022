from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import NOW, ROOT, verifyimg
from verifyimg.cli._request import CheckRequest, check_request
from verifyimg.cli.check._claims import ANNOUNCED, ManyClaims, OneClaim, claims_of
from verifyimg.cli.check.check import COMMAND
from verifyimg.errors import ClaimsFileError, ClaimsFileUnreadable, ClaimUnreadable, MissingFile
from verifyimg.model.claim import Claim
from verifyimg.sources.walk import Input, Skipped

HASH = "ab" * 32
INPUTS = (Input(path="a.jpg"), Skipped(path="b.txt"), Input(path="c.jpg"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.jpg", "c.jpg", "other.jpg"):
        Path(name).touch()


def request(*arguments: str) -> CheckRequest:
    context = COMMAND.make_context("check", ["a.jpg", *arguments])
    return check_request(context.params, NOW)


def table(*rows: str) -> CheckRequest:
    Path("claims.csv").write_text("\n".join(("file,claimed_date", *rows, "")))
    return request("--claims", "claims.csv")


def test_without_options_nothing_is_claimed() -> None:
    claims, inputs = claims_of(request(), iter(INPUTS))
    assert claims.claim_for("a.jpg", str) == Claim()
    assert tuple(inputs) == INPUTS
    assert tuple(claims.closing()) == ()


def test_the_options_make_one_claim_for_all() -> None:
    claims, _ = claims_of(request("--claimed-date", "2023-09-06"), INPUTS)
    assert isinstance(claims.stronger, OneClaim)
    assert claims.claim_for("a.jpg", str) is claims.claim_for("b.jpg", str)
    assert claims.stronger.claim.date is not None


@pytest.mark.parametrize(
    ("arguments", "claim"),
    [
        (("--claimed-device", " Canon "), Claim(device="Canon")),
        (("--claimed-credit", "A. B."), Claim(credit="A. B.")),
        (("--claimed-original",), Claim(original=True)),
        (("--setting", "Indoor"), Claim(setting="indoor")),
    ],
)
def test_every_part_of_a_claim_has_its_option(arguments: tuple[str, ...], claim: Claim) -> None:
    claims, _ = claims_of(request(*arguments), INPUTS)
    assert claims.claim_for("a.jpg", str) == claim


@pytest.mark.parametrize(
    "arguments", [("--claimed-device", " "), ("--claimed-credit", ""), ("--setting", "garden")]
)
def test_a_part_that_cannot_be_read_is_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(ClaimUnreadable, match=rf"^{arguments[0]}"):
        claims_of(request(*arguments), INPUTS)


def test_inputs_are_not_fetched_ahead_without_a_claims_file() -> None:
    inputs = iter(INPUTS)
    claims_of(request(), inputs)
    assert next(inputs) == INPUTS[0]


def test_a_claims_file_gives_each_its_own() -> None:
    claims, inputs = claims_of(table("a.jpg,2020"), iter(INPUTS))
    claimed = claims.claim_for("a.jpg", str)
    assert claimed.date is not None and claimed.date.text == "2020"
    assert claims.claim_for("c.jpg", str) == Claim()
    assert tuple(inputs) == INPUTS


def test_rows_that_nobody_used_are_named_at_the_end() -> None:
    claims, _ = claims_of(table("a.jpg,2020", "other.jpg,2021", f"sha256:{HASH},2022"), INPUTS)
    claims.claim_for("a.jpg", lambda: "cd" * 32)
    first, second = claims.closing()
    assert first.startswith("claims.csv, line 4: no input has the hash")
    assert second == "claims.csv: 1 row about files that were not given"


def test_a_row_with_a_hash_is_used_by_the_file_that_has_it() -> None:
    claims, _ = claims_of(table(f"sha256:{HASH},2022"), INPUTS)
    assert isinstance(claims.stronger, ManyClaims)
    assert claims.claim_for("c.jpg", lambda: HASH).date is not None
    assert tuple(claims.closing()) == ()


def test_a_file_that_could_not_be_opened_has_no_hash_and_no_warning() -> None:
    claims, _ = claims_of(table("a.jpg,2020"), (Input(path="a.jpg", error=MissingFile(path="a")),))
    assert claims.claim_for("a.jpg", str).date is not None


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        (("a.jpg,06/09/2023",), ClaimsFileError),
        (("absent.jpg,2023",), ClaimsFileError),
        (("a.jpg,2023", "a.jpg,2022"), ClaimsFileError),
    ],
)
def test_a_claims_file_in_error_is_refused(rows: tuple[str, ...], error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^claims\.csv, line \d"):
        claims_of(table(*rows), INPUTS)


def test_a_claims_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(ClaimsFileUnreadable):
        claims_of(request("--claims", "absent.csv"), INPUTS)


def test_an_option_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ClaimUnreadable, match=r"^--claimed-date"):
        claims_of(request("--claimed-date", "06/09/2023"), INPUTS)


def test_a_claim_beside_a_picture_is_taken_and_announced() -> None:
    Path("a.jpg.claim.toml").write_text('claimed_date = "2020"\n')
    told: list[str] = []
    claims, _ = claims_of(request(), INPUTS, told.append)
    claim = claims.claim_for("a.jpg", str)
    assert claim.date is not None and claim.date.text == "2020"
    assert claims.claim_for("c.jpg", str) == Claim()
    assert told == ["a.jpg: its claim is taken from the file beside it, a.jpg.claim.toml"]


def test_announcements_have_an_end_and_the_rest_is_counted() -> None:
    told: list[str] = []
    claims, _ = claims_of(request(), INPUTS, told.append)
    for number in range(ANNOUNCED + 1):
        Path(f"{number}.jpg.claim.toml").write_text('claimed_date = "2020"\n')
        claims.claim_for(f"{number}.jpg", str)
    assert len(told) == ANNOUNCED
    assert tuple(claims.closing()) == (
        f"{ANNOUNCED + 1} claims taken from files beside the pictures",
    )


@pytest.mark.parametrize("asked", ["options", "table"])
def test_what_was_given_is_stronger_than_a_file_beside_the_picture(asked: str) -> None:
    Path("a.jpg.claim.toml").write_text("claimed_date = nonsense\n")
    given = request("--claimed-date", "2023") if asked == "options" else table("a.jpg,2023")
    claims, _ = claims_of(given, INPUTS)
    claim = claims.claim_for("a.jpg", str)
    assert claim.date is not None and claim.date.text == "2023"
    said = "1 file with a claim beside a picture not used: what was given is stronger"
    assert said in tuple(claims.closing())


def test_a_file_without_a_row_has_the_claim_beside_it() -> None:
    Path("c.jpg.claim.toml").write_text('claimed_date = "2020"\n')
    claims, _ = claims_of(table("a.jpg,2023"), INPUTS)
    claim = claims.claim_for("c.jpg", str)
    assert claim.date is not None and claim.date.text == "2020"


def test_nothing_lies_beside_standard_input() -> None:
    Path("-.claim.toml").write_text('claimed_date = "2020"\n')
    claims, _ = claims_of(request(), INPUTS)
    assert claims.claim_for("-", str) == Claim()


def test_a_claim_beside_a_picture_that_cannot_be_read_costs_that_picture_alone() -> None:
    Path("a.jpg").write_bytes((ROOT / "fixtures/gknb/photo.jpg").read_bytes())
    Path("c.jpg").write_bytes((ROOT / "fixtures/gknb/photo.jpg").read_bytes())
    Path("a.jpg.claim.toml").write_text('claimed_date = "soon"\n')
    ran = verifyimg("check", "a.jpg", "c.jpg", "--no-pixels", "--format", "jsonl")
    failed, looked_at = map(json.loads, ran.out.splitlines())
    assert ran.code == 3
    assert (failed["image"]["path"], failed["image"]["sha256"]) == ("a.jpg", None)
    assert looked_at["image"]["sha256"] is not None
    assert "the claim beside it cannot be understood" in failed["problems"][0]["message"]
