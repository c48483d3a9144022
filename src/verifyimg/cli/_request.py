"""What `check` was asked for, understood before anything is opened."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime

from verifyimg.cli._command import Parameters
from verifyimg.cli._configured import Policy
from verifyimg.cli._folders import choice_of
from verifyimg.cli._select import rule_codes
from verifyimg.cli._words import one_of, only_one
from verifyimg.cli.check._options import THRESHOLDS
from verifyimg.errors import NotBuilt, UsageError
from verifyimg.limits import DEFAULT
from verifyimg.model.noun import noun
from verifyimg.model.report import Settings
from verifyimg.reports.formats import FORMATS, Format
from verifyimg.sources.choice import Choice
from verifyimg.sources.opening import refuse_address

LOCAL, DASK = "local", "dask:"
"""What `--executor` may say."""
_ADDRESS = re.compile(r"(?:tcp|tls)://(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}")
ONE_CLAIM = (
    "claimed_date",
    "claimed_place",
    "claimed_device",
    "claimed_credit",
    "setting",
    "published_at",
)
"""Options with a text that make one claim for every file; --claimed-original has none."""


@noun
class CheckRequest:
    """The options of one run of `check`."""

    paths: tuple[str, ...]
    claimed_date: str | None
    claimed_place: str | None
    claimed_device: str | None
    claimed_credit: str | None
    claimed_original: bool
    setting: str | None
    published_at: str | None
    claims: str | None
    """The claims file."""
    format: Format
    output: str | None
    fail_on: str
    """A severity, or `never`."""
    settings: Settings
    archives: tuple[str, ...]
    """Those that were named; empty for the user's own."""
    no_archive: bool
    """Whether to look into none."""
    policy: Policy
    """What a configuration adds to the options."""
    baseline: str | None
    choice: Choice
    """What of folders is looked at."""
    jobs: int
    """How many files are examined at a time."""
    cluster: str
    """The address of a scheduler of dask; empty to examine on this machine."""
    resume: bool
    timed: bool
    """Whether the user has said what time it is."""
    now: datetime
    """The time of the examination, in UTC."""
    redact: bool
    """Whether the reports are made safe to publish before they are written."""
    verbose: bool
    quiet: bool


def check_request(parameters: Parameters, clock: datetime) -> CheckRequest:
    """The request that the options make; raises `UsageError` or one of its kinds."""
    once = {name: only_one(_spelt(name), parameters[name]) for name in (*ONE_CLAIM, "claims")}
    original: bool = parameters["claimed_original"]
    _refuse_two_claims(once, original=original)
    _refuse_both(parameters, "verbose", "quiet")
    _refuse_both(parameters, "archive", "no_archive")
    at_time = parameters["at_time"]
    policy: Policy = parameters.get("policy", Policy())
    return CheckRequest(
        paths=named_paths(parameters, "check"),
        **once,
        claimed_original=original,
        format=_format(parameters["format"]),
        output=parameters["output"],
        fail_on=one_of("--fail-on", parameters["fail_on"], THRESHOLDS),
        settings=_settings(parameters, policy),
        archives=tuple(parameters["archive"]),
        no_archive=parameters["no_archive"],
        policy=policy,
        baseline=parameters["baseline"],
        choice=choice_of(parameters),
        jobs=_jobs(parameters["jobs"]),
        cluster=_cluster(parameters["executor"]),
        resume=parameters["resume"],
        timed=at_time is not None,
        now=clock if at_time is None else zoned_time("--at-time", at_time),
        redact=parameters["redact"],
        verbose=parameters["verbose"],
        quiet=parameters["quiet"],
    )


def _settings(parameters: Parameters, policy: Policy) -> Settings:
    return Settings(
        pixels=not parameters["no_pixels"],
        select=rule_codes(parameters["select"]),
        ignore=rule_codes(parameters["ignore"]),
        ignoring=policy.ignoring,
        regrading=policy.regrading,
        deep=parameters["deep"],
        alone=_is_alone(parameters["paths"]),
    )


def _is_alone(paths: tuple[str, ...]) -> bool:
    """Whether one file was named, and no folder that may hold more."""
    return len(paths) == 1 and not os.path.isdir(paths[0])  # noqa: PTH112 - a name, not a path


def zoned_time(option: str, text: str) -> datetime:
    """A moment in UTC from ISO 8601 with a zone; raises `UsageError`."""
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    example = "2024-01-31T12:00:00Z"
    raise UsageError(detail=f'{option} "{text}": not a time with its zone; write it as {example}')


def named_paths(parameters: Parameters, command: str) -> tuple[str, ...]:
    """The arguments, at least one; raises `UsageError`, and `NotBuilt` for addresses."""
    paths: tuple[str, ...] = parameters["paths"]
    if not paths:
        advice = f"name files or folders, or - for standard input; see `verifyimg {command} --help`"
        raise UsageError(detail=f"no image to examine; {advice}")
    for path in paths:
        refuse_address(path)
    return paths


def _format(text: str) -> Format:
    known = {one.name: one for one in FORMATS}
    chosen = known[one_of("--format", text, tuple(known))]
    if not chosen.built:
        raise NotBuilt(what=f"--format {chosen.name}")
    return chosen


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0):
        raise UsageError(detail=f'--jobs "{text}": not a number of files; write --jobs 1')
    if int(text[:9]) > DEFAULT.jobs:
        raise UsageError(detail=f"--jobs {text}: at most {DEFAULT.jobs} at a time")
    return int(text)


def _cluster(text: str) -> str:
    if text == LOCAL:
        return ""
    address = text.removeprefix(DASK)
    if text.startswith(DASK) and _ADDRESS.fullmatch(address):
        return address
    advice = f"write {LOCAL}, or {DASK}tcp://HOST:PORT for a scheduler of dask"
    raise UsageError(detail=f'--executor "{text}": not a place to examine files at; {advice}')


def _refuse_two_claims(once: dict[str, str | None], *, original: bool) -> None:
    both = [name for name in ONE_CLAIM if once[name] is not None]
    both += ["claimed_original"] if original else []
    if once["claims"] is not None and both:
        option = _spelt(both[0])
        raise UsageError(detail=f"--claims and {option} exclude each other; put all into the file")


def _refuse_both(parameters: Parameters, one: str, other: str) -> None:
    if parameters[one] and parameters[other]:
        detail = f"{_spelt(one)} and {_spelt(other)} exclude each other; choose one"
        raise UsageError(detail=detail)


def _spelt(name: str) -> str:
    return f"--{name.replace('_', '-')}"
