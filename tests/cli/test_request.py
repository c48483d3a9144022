from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support.command_line import NOW
from verifyimg.cli._request import CheckRequest, check_request, zoned_time
from verifyimg.cli.check.check import COMMAND
from verifyimg.errors import NotBuilt, UnknownRule, UsageError
from verifyimg.limits import DEFAULT
from verifyimg.model.report import Settings


def request(*arguments: str) -> CheckRequest:
    context = COMMAND.make_context("check", list(arguments))
    return check_request(context.params, NOW)


def test_a_file_is_enough() -> None:
    asked = request("a.jpg")
    assert asked.paths == ("a.jpg",)
    assert (asked.format.name, asked.fail_on, asked.output) == ("terminal", "conflict", None)
    assert (asked.settings, asked.now) == (Settings(alone=True), NOW)
    assert (asked.verbose, asked.quiet, asked.claims) == (False, False, None)


@pytest.mark.parametrize(
    ("arguments", "name", "expected"),
    [
        (("--claimed-date", "2023"), "claimed_date", "2023"),
        (("--claimed-place", "1,2"), "claimed_place", "1,2"),
        (("--published-at", "2023"), "published_at", "2023"),
        (("--claimed-device", "Canon"), "claimed_device", "Canon"),
        (("--claimed-credit", "A. Photographer"), "claimed_credit", "A. Photographer"),
        (("--claimed-original",), "claimed_original", True),
        (("--setting", "outdoor"), "setting", "outdoor"),
        (("--claims", "c.csv"), "claims", "c.csv"),
        (("--output", "r.json"), "output", "r.json"),
        (("--baseline", "b.json"), "baseline", "b.json"),
        (("--fail-on", "NEVER"), "fail_on", "never"),
        (("--verbose",), "verbose", True),
        (("-q",), "quiet", True),
        (("--no-pixels",), "settings", Settings(alone=True, pixels=False)),
        (("--no-archive",), "settings", Settings(alone=True)),
        (("--jobs", "1"), "settings", Settings(alone=True)),
        (("--executor", "local"), "cluster", ""),
        (("--executor", "dask:tcp://10.0.0.1:8786"), "cluster", "tcp://10.0.0.1:8786"),
        (("--executor", "dask:tls://[::1]:8786"), "cluster", "tls://[::1]:8786"),
        (
            ("--select", "tim010,TIM001"),
            "settings",
            Settings(alone=True, select=("TIM001", "TIM010")),
        ),
        (
            ("--ignore", "TIM010", "--ignore", "date-present"),
            "settings",
            Settings(alone=True, ignore=("TIM001", "TIM010")),
        ),
        (("--at-time", "2020-01-01T05:00:00+05:00"), "now", datetime(2020, 1, 1, tzinfo=UTC)),
        (("--", "--output", "-q"), "paths", ("a.jpg", "--output", "-q")),
    ],
)
def test_an_option_is_understood(arguments: tuple[str, ...], name: str, expected: Any) -> None:
    assert getattr(request("a.jpg", *arguments), name) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        ("https://a.example/b.jpg",),
        ("--", "http://a.example/b.jpg"),
    ],
    ids=" ".join,
)
def test_what_is_not_built_is_said_to_be_so(arguments: tuple[str, ...]) -> None:
    with pytest.raises(NotBuilt) as refused:
        request("a.jpg", *arguments)
    named = arguments[-1] if "//" in arguments[-1] else arguments[0]
    assert named in str(refused.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no image to examine"),
        (("a", "--archive", "b.db", "--no-archive"), "--archive and --no-archive exclude"),
        (("a", "--verbose", "--quiet"), "--verbose and --quiet exclude each other"),
        (("a", "--claims", "c", "--claimed-date", "2023"), "--claims and --claimed-date exclude"),
        (("a", "--claims", "c", "--claimed-place", ""), "--claims and --claimed-place exclude"),
        (("a", "--claims", "c", "--claimed-device", "x"), "--claims and --claimed-device exclude"),
        (("a", "--claims", "c", "--claimed-original"), "--claims and --claimed-original exclude"),
        (("a", "--setting", "indoor", "--setting", "x"), "--setting is given 2 times"),
        (("a", "--claimed-date", "1", "--claimed-date", "2"), "--claimed-date is given 2 times"),
        (("a", "--format", "jsn"), '--format "jsn": no such choice; did you mean json?'),
        (("a", "--fail-on", "info"), '--fail-on "info": no such choice; give one of never'),
        (("a", "--jobs", "many"), '--jobs "many": not a number'),
        (("a", "--jobs", "0"), '--jobs "0": not a number'),
        (("a", "--jobs", str(DEFAULT.jobs + 1)), "--jobs 257: at most 256 at a time"),
        (("a", "--at-time", "now"), '--at-time "now": not a time with its zone'),
    ],
)
def test_wrong_usage_is_refused(arguments: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError) as refused:
        request(*arguments)
    assert message in str(refused.value)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_is_not_there_is_refused(option: str) -> None:
    with pytest.raises(UnknownRule):
        request("a.jpg", option, "TIM010,nope")


@pytest.mark.parametrize(
    "text", ["", "2024-01-01", "2024-01-01T00:00:00", "0001-01-01T00:00:00+14:00", "12:00Z"]
)
def test_a_time_needs_its_date_and_zone(text: str) -> None:
    with pytest.raises(UsageError, match="write it as 2024-01-31T12:00:00Z"):
        zoned_time("--at-time", text)


@pytest.mark.parametrize("text", ["2024-01-31T12:00:00Z", "2024-01-31T17:00+05:00"])
def test_a_time_with_its_zone_is_understood(text: str) -> None:
    assert zoned_time("--at-time", text) == NOW


@pytest.mark.parametrize(
    "where",
    [
        "",
        "dask",
        "dask:",
        "tcp://a:1",
        "dask:a:1",
        "dask:http://a:1",
        "dask:tcp://a",
        "dask:tcp://a b:1",
    ],
)
def test_a_place_that_is_none_is_refused(where: str) -> None:
    with pytest.raises(UsageError, match=r"write local, or dask:tcp://HOST:PORT"):
        request("a.jpg", "--executor", where)
