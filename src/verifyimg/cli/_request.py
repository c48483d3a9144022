"""What `check` was asked for, understood before anything is opened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from typer.core import TyperOption

from verifyimg.cli._check_options import LATER, THRESHOLDS
from verifyimg.cli._command import Parameters
from verifyimg.cli._select import rule_codes
from verifyimg.cli._words import one_of, only_one
from verifyimg.errors import NotBuilt, UsageError
from verifyimg.model.noun import noun
from verifyimg.model.report import Settings
from verifyimg.reports.formats import FORMATS, Format
from verifyimg.sources.opening import refuse_address

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
    now: datetime
    """The time of the examination, in UTC."""
    verbose: bool
    quiet: bool


def check_request(parameters: Parameters, clock: datetime) -> CheckRequest:
    """The request that the options make; raises `UsageError` or one of its kinds."""
    refuse_unbuilt(parameters, LATER[1])
    once = {name: only_one(_spelt(name), parameters[name]) for name in (*ONE_CLAIM, "claims")}
    original: bool = parameters["claimed_original"]
    _refuse_two_claims(once, original=original)
    if parameters["verbose"] and parameters["quiet"]:
        raise UsageError(detail="--verbose and --quiet exclude each other; choose one")
    at_time = parameters["at_time"]
    return CheckRequest(
        paths=named_paths(parameters, "check"),
        **once,
        claimed_original=original,
        format=_format(parameters["format"]),
        output=parameters["output"],
        fail_on=one_of("--fail-on", parameters["fail_on"], THRESHOLDS),
        settings=Settings(
            pixels=not parameters["no_pixels"],
            select=rule_codes(parameters["select"]),
            ignore=rule_codes(parameters["ignore"]),
        ),
        now=clock if at_time is None else zoned_time("--at-time", at_time),
        verbose=parameters["verbose"],
        quiet=parameters["quiet"],
    )


def refuse_unbuilt(parameters: Parameters, later: Iterable[TyperOption]) -> None:
    """Raises `NotBuilt` for the first option that this version only knows the name of."""
    for option in later:
        given = parameters[str(option.name)]
        if option.name == "jobs":
            _refuse_jobs(given)
        elif given not in (None, False):
            raise NotBuilt(what=option.opts[0])


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


def _refuse_jobs(text: str) -> None:
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0):
        raise UsageError(detail=f'--jobs "{text}": not a number of files; write --jobs 1')
    if int(text[:9]) > 1:
        raise NotBuilt(what=f"--jobs {text}")


def _refuse_two_claims(once: dict[str, str | None], *, original: bool) -> None:
    both = [name for name in ONE_CLAIM if once[name] is not None]
    both += ["claimed_original"] if original else []
    if once["claims"] is not None and both:
        option = _spelt(both[0])
        raise UsageError(detail=f"--claims and {option} exclude each other; put all into the file")


def _spelt(name: str) -> str:
    return f"--{name.replace('_', '-')}"
