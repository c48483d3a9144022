from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.claims.conftest import ClaimsFolder
from verifyimg.claims.cells import COLUMNS
from verifyimg.claims.file import WARNINGS, read_claims
from verifyimg.errors import ClaimsFileError, UsageError
from verifyimg.limits import Limits
from verifyimg.model.claim import Claim

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "claims-file.md"
HASH = "ab" * 32


def never() -> str:
    raise AssertionError("no row holds a hash: nothing needs to be hashed")


def test_a_file_without_a_row_has_an_empty_claim(folder: ClaimsFolder) -> None:
    folder.picture("a.jpg")
    claims = folder.read("file,claimed_date\na.jpg,2023\n")
    assert claims.claim_for(folder.picture("b.jpg"), never) == Claim()
    assert claims.claim_for("-", never) == Claim()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("claims.csv", "file,caption\na.jpg,seen\n"),
        ("claims.csv", "\ufefffile;caption\r\na.jpg;seen\r\n"),
        ("claims.txt", "file,caption\na.jpg,seen\n"),
        ("claims.toml", '[[claims]]\nfile = "a.jpg"\ncaption = "seen"\n'),
        ("claim.TOML", 'file = "a.jpg"\ncaption = "seen"\n'),
        ("claims.json", '[{"file": "a.jpg", "caption": "seen"}]'),
        ("claims.json", '{"claims": [{"file": "a.jpg", "caption": "seen"}]}'),
    ],
)
def test_every_format_gives_the_same_claim(folder: ClaimsFolder, name: str, text: str) -> None:
    picture = folder.picture("a.jpg")
    claims = folder.read(text, name)
    claims.check_against([picture])
    assert claims.claim_for(picture, never) == Claim(caption="seen")


def test_a_row_with_a_hash_is_found_by_the_hash(folder: ClaimsFolder) -> None:
    claims = folder.read(f"file,caption\nsha256:{HASH},seen\n")
    assert claims.claim_for("anything", HASH.upper) == Claim(caption="seen")
    assert claims.claim_for("anything", lambda: "0" * 64) == Claim()


def test_a_hash_and_a_name_for_one_file_are_two_rows(folder: ClaimsFolder) -> None:
    picture = folder.picture("a.jpg")
    claims = folder.read(f"file\na.jpg\nsha256:{HASH}\n")
    with pytest.raises(ClaimsFileError, match=r"line 3: a second row .* on line 2"):
        claims.claim_for(picture, lambda: HASH)


def test_rows_for_files_that_were_not_given_are_counted(folder: ClaimsFolder) -> None:
    picture = folder.picture("a.jpg")
    folder.picture("b.jpg")
    folder.picture("x/c.jpg")
    claims = folder.read("file\na.jpg\nb.jpg\nx/c.jpg\n*.png\n")
    unused = claims.unused(claims.check_against([picture]), [HASH])
    assert (unused.not_given, unused.warnings) == (3, ())


def test_an_unused_hash_is_warned_of(folder: ClaimsFolder) -> None:
    claims = folder.read(f"file\nsha256:{HASH}\nsha256:{'0' * 64}\n")
    unused = claims.unused([], [HASH.upper()])
    assert unused.not_given == 0
    assert unused.warnings == (
        f"{folder.path}/claims.csv, line 3: no input has the hash sha256:{'0' * 64}",
    )


def test_many_unused_hashes_are_summed_up(folder: ClaimsFolder) -> None:
    claims = folder.read("file\n" + "".join(f"sha256:{number:064}\n" for number in range(50)))
    warnings = claims.unused([], []).warnings
    assert len(warnings) == WARNINGS + 1
    assert warnings[-1].endswith("40 more rows with a hash that no input has")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("file,claimed_date\na.jpg,06/09/2023\n",
         'claims.csv, line 2: claimed_date "06/09/2023": it can be read as two dates; 6 September'),
        ("file,claimed_dat\na.jpg,2023\n",
         'claims.csv, line 1: there is no column "claimed_dat"; did you mean claimed_date?'),
        ("file\na.jpg\n\nx/b.jpg\n", 'claims.csv, line 4: "x/b.jpg" is not on disk; '),
        ("file\na.jpg\n./a.jpg\n", 'claims.csv, line 3: a second row for "./a.jpg"; the first one'),
        ("name,date\na.jpg,2023\n", "claims.csv, line 1: there is no column"),
        ("claimed_date\n2023\n", 'claims.csv, line 1: the column "file" is missing'),
        ("file,file\n", 'claims.csv, line 1: the column "file" stands twice'),
        ("file,notes\n,seen\n", "claims.csv, line 2: the row names no file"),
        ("file,original\na.jpg,maybe\n", 'claims.csv, line 2: original "maybe"'),
        ("file,setting\na.jpg,space\n", 'claims.csv, line 2: setting "space"'),
        ("file\na.jpg,x\n", "claims.csv, line 2: the row has 2 cells"),
        ("file\na\0.jpg\n", "claims.csv, line 2: it holds a NUL byte"),
        (b"file\n\n\xff.jpg\n", "claims.csv, line 3: this is not UTF-8"),
        ("", "claims.csv: the claims file is empty"),
    ],
)  # fmt: skip
def test_an_error_names_the_file_and_the_line(
    folder: ClaimsFolder, text: str | bytes, message: str
) -> None:
    folder.picture("a.jpg")
    assert folder.refusal(text).startswith(message)


def test_limits_stop_a_file_that_is_too_large(folder: ClaimsFolder) -> None:
    folder.picture("a.jpg")
    text = "file,notes\n*,x\n*,y\n"
    assert "has more than 9 bytes" in folder.refusal(text, limits=Limits(claims_bytes=9))
    refusal = folder.refusal(text, limits=Limits(claims_rows=1))
    assert refusal.startswith("claims.csv, line 3: the file has more than 1 rows")


def test_a_bare_name_that_fits_two_inputs_is_refused_when_they_are_known(
    folder: ClaimsFolder,
) -> None:
    inputs = [folder.picture("x/a.jpg"), folder.picture("y/a.jpg")]
    claims = folder.read("file\na.jpg\n")
    with pytest.raises(
        ClaimsFileError, match=r'line 2: "a.jpg" fits two files, .*; write the path'
    ):
        claims.check_against(inputs)


def test_a_name_is_safe_for_one_line_of_a_terminal(folder: ClaimsFolder) -> None:
    refusal = folder.refusal('file\n"x/\x1b\u202e\nphoto.jpg"\n')
    assert r'"x/\x1b\u202e\x0aphoto.jpg" is not on disk' in refusal
    assert refusal.isprintable()


def test_a_claims_file_may_be_named_from_its_own_folder(
    folder: ClaimsFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.picture("x/a.jpg")
    folder.write("file,notes\nx/a.jpg,seen\n")
    monkeypatch.chdir(folder.path)
    assert read_claims("claims.csv").claim_for("x/a.jpg", never) == Claim(notes="seen")
    monkeypatch.chdir(folder.path / "x")
    assert read_claims("../claims.csv").claim_for("a.jpg", never) == Claim(notes="seen")


def test_no_picture_is_opened(folder: ClaimsFolder) -> None:
    unreadable = Path(folder.picture("a.jpg"))
    unreadable.chmod(0)
    claims = folder.read("file,notes\na.jpg,seen\n")
    claims.check_against([str(unreadable)])
    assert claims.claim_for(str(unreadable), never) == Claim(notes="seen")


def test_five_thousand_rows_each_find_their_file(folder: ClaimsFolder) -> None:
    names = [f"{number}.jpg" if number % 20 else f"x/{number}.jpg" for number in range(5_000)]
    for name in names[::20]:
        folder.picture(name)
    rows = (f"{name},2023-{n % 12 + 1:02},note {n}\n" for n, name in enumerate(names))
    claims = folder.read("file,claimed_date,notes\n" + "".join(rows))
    inputs = [f"{folder.path}/{name}" for name in names]
    used = claims.check_against(inputs)
    notes = [claims.claim_for(path, never).notes for path in inputs]
    assert notes == [f"note {number}" for number in range(5_000)]
    assert claims.unused(used, []).not_given == 0
    assert claims.unused([row for row in used if row.line > 6], []).not_given == 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | st.text('filenotes,;\n"{}[]=:*a.jpg', max_size=60).map(lambda text: f"file,{text}".encode()),
    name=st.sampled_from(["claims.csv", "claims.toml", "claims.json"]),
)
def test_no_bytes_raise_anything_but_wrong_usage(
    folder: ClaimsFolder, data: bytes, name: str
) -> None:
    try:
        claims = folder.read(data, name)
        claims.check_against(["a.jpg"])
        message = claims.path
    except UsageError as error:
        message = str(error)
    assert name in message
    assert message.isprintable()


EXAMPLES = re.findall(r"^```(csv|toml|json)\n(.*?)^```", PAGE.read_text(), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_every_example_of_the_reference_page_is_read(
    folder: ClaimsFolder, kind: str, text: str
) -> None:
    for name in ("photo.jpg", "second.jpg", "evidence/IMG_4184.jpg", "evidence/IMG_4185.jpg"):
        folder.picture(name)
    claims = folder.read(text, f"claims.{kind}")
    claims.check_against([folder.picture("photo.jpg")])
    assert claims.claim_for(folder.picture("photo.jpg"), lambda: "0" * 64).date is not None


def test_the_reference_page_shows_every_format_and_every_column() -> None:
    assert {kind for kind, _ in EXAMPLES} == {"csv", "toml", "json"}
    page = PAGE.read_text()
    assert [column for column in COLUMNS if f"| `{column}` |" not in page] == []
    assert all(json.loads(text) for kind, text in EXAMPLES if kind == "json")
