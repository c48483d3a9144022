from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import ROOT, Ran, environment, verifyimg
from verifyimg.cli._configured import Policy, configured
from verifyimg.cli.check.check import COMMAND
from verifyimg.errors import ConfigurationError, UsageError

PHOTO = (ROOT / "fixtures/gknb/photo.jpg").read_bytes()
DATE = ("--claimed-date", "2023-09-06")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk with a folder of evidence, as the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/photo.jpg").write_bytes(PHOTO)
    return tmp_path


def filled(text: str, *arguments: str) -> dict[str, Any]:
    """The parameters of a command line with that configuration."""
    Path("verifyimg.toml").write_text(text)
    context = COMMAND.make_context("check", ["evidence", *arguments])
    env = environment(cwd=str(Path.cwd()))
    given = [
        name
        for name in context.params
        if str(context.get_parameter_source(name)).endswith("COMMANDLINE")
    ]
    return dict(configured(env, context.params, given))


def check(*arguments: str) -> Ran:
    """A run over the evidence, without pixels."""
    fixed = ("--no-pixels", "--no-archive")
    return verifyimg("check", *arguments, *fixed, cwd=str(Path.cwd()))


def test_without_a_configuration_nothing_is_filled_in() -> None:
    context = COMMAND.make_context("check", ["evidence"])
    env = environment(cwd=str(Path.cwd()))
    assert "policy" not in configured(env, context.params, [])


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ('fail-on = "Note"', "fail_on", "note"),
        ('format = "jsonl"', "format", "jsonl"),
        ("jobs = 2", "jobs", "2"),
        ("no-pixels = true", "no_pixels", True),
        ("deep = true", "deep", True),
        ('select = "date-present"', "select", ("date-present",)),
    ],
)
def test_an_option_may_stand_in_the_configuration(text: str, name: str, expected: object) -> None:
    assert filled(text)[name] == expected


@pytest.mark.parametrize(
    ("text", "arguments", "name", "expected"),
    [
        ('fail-on = "note"', ("--fail-on", "conflict"), "fail_on", "conflict"),
        ("jobs = 2", ("--jobs", "1"), "jobs", "1"),
        ('select = "TIM010"', ("--select", "TIM001"), "select", ("TIM001",)),
        ("no-archive = true", ("--archive", "a.db"), "no_archive", False),
        ('archive = "a.db"', ("--no-archive",), "archive", ()),
    ],
)
def test_the_command_line_is_stronger(
    text: str, arguments: tuple[str, ...], name: str, expected: object
) -> None:
    assert filled(text, *arguments)[name] == expected


def test_paths_start_in_the_folder_of_the_configuration(desk: Path) -> None:
    found = filled('archive = ["a.db", "/b.db", "postgres://c"]\nbaseline = "known.json"')
    assert found["archive"] == (f"{desk}/a.db", "/b.db", "postgres://c")
    assert found["baseline"] == f"{desk}/known.json"


def test_what_the_command_line_asks_to_see_is_not_ignored() -> None:
    text = '[[ignore]]\ncodes = ["TIM010", "TIM001"]\nreason = "x"\n'
    policy: Policy = filled(text, "--select", "TIM010")["policy"]
    assert [one.codes for one in policy.ignoring] == [("TIM001",)]


def test_a_place_of_ones_own_can_be_claimed() -> None:
    Path("verifyimg.toml").write_text('[places]\n"The Pass" = "38.46,70.74,60km"\n')
    ran = check("evidence", "--claimed-place", "the pass", "--format", "json")
    place = json.loads(ran.out)["reports"][0]["claim"]["place"]
    assert (place["text"], place["latitude"], place["radius_km"]) == ("the pass", 38.46, 60)


def test_a_place_of_ones_own_can_stand_in_a_claims_file() -> None:
    Path("verifyimg.toml").write_text('[places]\n"the pass" = "38.46,70.74,60km"\n')
    Path("claims.csv").write_text("file,claimed_place\nevidence/photo.jpg,The Pass\n")
    ran = check("evidence", "--claims", "claims.csv", "--format", "json")
    assert json.loads(ran.out)["reports"][0]["claim"]["place"]["latitude"] == 38.46
    assert verifyimg("claims", "lint", "claims.csv", cwd=str(Path.cwd())).code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nformat = "jsn"', 'line 2: format "jsn": no such choice; did you mean json?'),
        ('fail-on = "info"', 'line 1: fail-on "info": no such choice'),
        ('select = "TIM0100"', "line 1: TIM0100: no such rule"),
        ('[[ignore]]\ncodes = "nope"\nreason = "x"', "line 1: nope: no such rule"),
        ('[places]\n"a" = "38"', 'line 2: the place "a": these are not two coordinates'),
    ],
)
def test_a_word_that_is_not_known_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        filled(text)
    assert said in str(refused.value)


def test_a_configuration_that_is_used_is_announced() -> None:
    Path("verifyimg.toml").write_text('fail-on = "never"\n')
    ran = check("evidence", *DATE)
    assert (ran.code, ran.lines[0]) == (
        0,
        "verifyimg: options are taken from verifyimg.toml",
    )
    assert check("evidence", *DATE, "--quiet").err == ""


def test_one_that_is_planted_in_the_evidence_changes_nothing() -> None:
    expected = check("evidence", *DATE, "--format", "json")
    for name in ("verifyimg.toml", "pyproject.toml"):
        planted = Path("evidence", name)
        planted.write_text('fail-on = "never"\n[tool.verifyimg]\nfail-on = "never"\n')
    ran = check("evidence", *DATE, "--format", "json")
    assert ran.code == expected.code == 1
    assert json.loads(ran.out)["reports"] == json.loads(expected.out)["reports"]
    assert any("verifyimg.toml" in line for line in ran.lines)


@pytest.mark.parametrize("given", ["photo.jpg", "./photo.jpg"])
def test_one_beside_a_given_file_is_not_used_and_that_is_said(
    desk: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    (desk / "evidence/verifyimg.toml").write_text('fail-on = "never"\n')
    monkeypatch.chdir(desk / "evidence")
    ran = check(given, *DATE)
    assert ran.code == 1
    assert "lies among the evidence and is not used; name it with --config" in ran.lines[0]


def test_one_that_is_named_is_used_wherever_it_lies() -> None:
    Path("evidence/verifyimg.toml").write_text('fail-on = "never"\n')
    ran = check("evidence/photo.jpg", *DATE, "--config", "evidence/verifyimg.toml", "--quiet")
    assert (ran.code, ran.err) == (0, "")


def test_none_is_used_where_none_is_wanted() -> None:
    Path("verifyimg.toml").write_text("nonsense\n")
    assert check("evidence", *DATE, "--no-config").code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--config", "absent.toml"), "cannot be read"),
        (("--config", "x.toml", "--no-config"), "exclude each other"),
        (("--config", "pyproject.toml"), "no table [tool.verifyimg]"),
    ],
)
def test_a_configuration_that_cannot_be_had_is_refused(
    arguments: tuple[str, ...], said: str
) -> None:
    Path("pyproject.toml").write_text("[project]\n")
    ran = check("evidence", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_an_error_in_it_names_file_and_line() -> None:
    with pytest.raises(ConfigurationError, match=r"^verifyimg\.toml, line 1: "):
        filled("fail_on = 1\n")


OWN = """product,version,released,margin_days,source
Testshop,9.1,2022-02-02,0,https://example.org
"""


def test_a_folder_of_facts_can_be_named(desk: Path) -> None:
    (desk / "facts").mkdir()
    (desk / "facts/software_releases.csv").write_text(OWN)
    found = filled('knowledge = "facts"')
    assert found["policy"].knowledge == f"{desk}/facts"
    assert "knowledge" not in found
    ran = check("evidence", "--format", "json")
    assert ran.code == 0 and "software_releases" in ran.out
    (desk / "facts/software_releases.csv").write_text(OWN + "one cell\n")
    assert (check("evidence").code, check("evidence").out) == (2, "")


def test_a_folder_of_facts_that_is_not_there_is_no_silence() -> None:
    with pytest.raises(UsageError, match=r"line 1: .* is no folder"):
        filled('knowledge = "absent"')
