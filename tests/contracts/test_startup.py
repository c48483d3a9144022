"""A cold start imports what was asked for and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import ROOT, variables

HONEST = str(ROOT / "fixtures" / "honest" / "photo.jpg")
GKNB = str(ROOT / "fixtures" / "gknb" / "photo.jpg")
HEAVY = {
    "rich",
    "numpy",
    "scipy",
    "requests",
    "jinja2",
    "pydantic",
    "PIL",
    "tzfpy",
    "imagehash",
    "pywt",
    "platformdirs",
    "asyncio",
    "socket",
    "sqlite3",
    "subprocess",
    "pathlib",
    "tomllib",
}

PROBE = """
import sys
from verifyimg.cli._environment import real_environment
from verifyimg.cli.app import run
code = run(sys.argv[1:], real_environment())
print(code, *sys.modules, file=sys.stderr)
"""


def modules(*arguments: str) -> set[str]:
    """The modules that are loaded after a command line that ended with 0 or 1."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        capture_output=True,
        text=True,
        env=variables(),
        check=True,
    )
    code, *names = done.stderr.splitlines()[-1].split()
    assert code in ("0", "1"), done.stderr
    return set(names)


def commands(loaded: set[str]) -> set[str]:
    """The modules of commands, which carry no underscore."""
    prefix = "verifyimg.cli."
    names = {name.removeprefix(prefix) for name in loaded if name.startswith(prefix)}
    return {name for name in names if not re.search(r"(^|\.)_", name)} - {"app"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("check", "--help"),
        ("check", GKNB, "--no-pixels", "--format", "json"),
        ("check", GKNB, "--no-pixels", "--claimed-date", "2023-09-06", "--format", "jsonl"),
        ("check", GKNB, "--no-pixels"),
        ("check", HONEST, "--no-pixels", "--format", "json"),
        ("metadata", GKNB, "--json"),
        ("rules",),
        ("explain", "TIM010"),
        ("schema",),
    ],
    ids=lambda arguments: " ".join(Path(argument).name for argument in arguments),
)
def test_nothing_heavy_is_imported(arguments: tuple[str, ...]) -> None:
    loaded = {name.partition(".")[0] for name in modules(*arguments)}
    assert loaded & HEAVY == set()


PLACED = ("check", GKNB, "--no-pixels", "--claimed-date", "2023-09-06", "--claimed-place")


@pytest.mark.parametrize(
    ("place", "loaded"),
    [("38.56,68.77", False), ("37.489,71.552", True)],
    ids=["Dushanbe, far from borders", "Khorugh, on the Afghan border"],
)
def test_the_time_zone_map_is_loaded_beside_borders_only(place: str, loaded: bool) -> None:
    assert ("tzfpy" in modules(*PLACED, place, "--format", "json")) is loaded


def test_only_the_command_that_was_called_is_imported() -> None:
    assert commands(modules("--help")) == set()
    assert commands(modules("--version")) == set()
    assert commands(modules("schema")) == {"schema"}
    assert commands(modules("check", GKNB)) == {"check", "check.check"}


def test_dates_in_digits_load_no_names_of_months() -> None:
    arguments = ("check", GKNB, "--no-pixels", "--format", "jsonl", "--claimed-date")
    assert "verifyimg.dates.names" not in modules(*arguments, "2023-08-29/2023-09-06")
    assert "verifyimg.dates.names" in modules(*arguments, "29 August to 6 September 2023")


def test_help_examines_nothing() -> None:
    loaded = modules("check", "--help")
    assert not {"verifyimg.pipeline", "verifyimg.claims", "exifread"} & loaded


def test_a_page_imports_no_other_rule() -> None:
    families = {"time", "device", "place", "claim", "structure"}
    loaded = {
        name
        for name in modules("explain", "TIM010")
        if name.startswith("verifyimg.checks.") and name.split(".")[2] in families
    }
    assert {name for name in loaded if name.count(".") == 3} == {
        "verifyimg.checks.time.tim010_claimed_date_differs"
    }
