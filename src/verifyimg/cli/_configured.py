"""The options of `check` with what a configuration adds; the command line is stronger."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._words import one_of
from verifyimg.errors import ConfigurationError, UnknownRule, UsageError
from verifyimg.model.claim import ClaimedPlace
from verifyimg.model.noun import noun
from verifyimg.model.policy import Ignoring, Regrading, Scope
from verifyimg.model.words import SEVERITIES

if TYPE_CHECKING:
    from verifyimg.configuration.configuration import Configuration, Decision, OwnPlace
    from verifyimg.configuration.document import Document

Places = dict[str, ClaimedPlace]
"""By name, in small letters."""

_KNOWLEDGE = "knowledge"
_PATHS = ("archive", "baseline")
"""Options whose values are paths from the folder of the configuration."""


@noun
class Policy:
    """What a configuration has beside options."""

    path: str = ""
    """Of the file; empty without one."""
    ignoring: tuple[Ignoring, ...] = ()
    regrading: tuple[Regrading, ...] = ()
    places: Places | None = None
    knowledge: str = ""
    """A folder of rows of facts; empty for the user's own."""


def configured(env: Environment, parameters: Parameters, given: Collection[str]) -> Parameters:
    """The parameters with the options of the configuration that holds, and its `policy`.

    `given` names the options that stand on the command line. Raises a `UsageError` for a
    configuration that cannot be understood. What was used, or lies among the evidence and was
    not, is said on standard error.
    """
    document = _document(env, parameters)
    if document is None:
        return parameters
    from verifyimg.configuration.keys import understand

    configuration = understand(document)
    return {
        **parameters,
        **_options(configuration, given),
        "policy": Policy(
            path=configuration.path,
            ignoring=_ignoring(configuration, parameters["select"]),
            regrading=_regrading(configuration),
            places=_places(configuration),
            knowledge=_knowledge(configuration),
        ),
    }


def own_places(env: Environment, parameters: Parameters) -> Places | None:
    """The places of the configuration that holds, for what has no other options of it."""
    document = _document(env, {**parameters, "paths": (), "quiet": True})
    if document is None:
        return None
    from verifyimg.configuration.keys import understand

    return _places(understand(document))


def _document(env: Environment, parameters: Parameters) -> Document | None:
    if parameters["config"] is not None and parameters["no_config"]:
        raise UsageError(detail="--config and --no-config exclude each other; choose one")
    if parameters["no_config"]:
        return None
    from verifyimg.configuration.discovery import discover
    from verifyimg.configuration.document import read_document

    named: str | None = parameters["config"]
    found = discover(env.cwd, parameters["paths"], named=named is not None)
    for path in found.planted:
        if path != named:
            advice = "name it with --config if it is yours"
            env.complain(f"{path}: lies among the evidence and is not used; {advice}")
    if named is not None:
        document = read_document(named)
        if document is None:
            raise UsageError(detail=f"{named}: it has no table [tool.verifyimg]; add one")
        return document
    if found.document is not None and not parameters["quiet"]:
        env.complain(f"options are taken from {found.document.path}")
    return found.document


def _options(configuration: Configuration, given: Collection[str]) -> dict[str, object]:
    """Values by parameter; an archive on the command line sets aside `no-archive`, and back."""
    archives = {"archive", "no_archive"}
    held = {*given, _KNOWLEDGE} | (archives if archives & {*given} else set())
    values = {key.replace("-", "_"): key for key in configuration.options}
    return {name: _value(configuration, key) for name, key in values.items() if name not in held}


def _value(configuration: Configuration, key: str) -> object:
    value, where = configuration.options[key], _where(configuration, configuration.lines[key])
    if key in ("format", "fail-on"):
        return one_of(f"{where}: {key}", str(value), _words(key))
    if key == "select" and isinstance(value, tuple):
        _codes(configuration, configuration.lines[key], value)
    if key in _PATHS:
        texts = value if isinstance(value, tuple) else (str(value),)
        placed = tuple(_placed(configuration.folder, text) for text in texts)
        return placed if key == "archive" else placed[0]
    return str(value) if key == "jobs" else value


def _knowledge(configuration: Configuration) -> str:
    """The folder that is named; refused where none is there, for then facts would be missing."""
    import os

    if _KNOWLEDGE not in configuration.options:
        return ""
    folder = _placed(configuration.folder, str(configuration.options[_KNOWLEDGE]))
    if not os.path.isdir(folder):  # noqa: PTH112
        where = _where(configuration, configuration.lines[_KNOWLEDGE])
        raise UsageError(detail=f"{where}: {folder} is no folder; make it, or leave the key out")
    return folder


def _words(key: str) -> tuple[str, ...]:
    from verifyimg.cli.check._options import THRESHOLDS
    from verifyimg.reports.formats import FORMATS

    return THRESHOLDS if key == "fail-on" else tuple(known.name for known in FORMATS)


def _placed(folder: str, text: str) -> str:
    import os

    return text if "://" in text else os.path.join(folder, text)  # noqa: PTH118


def _ignoring(configuration: Configuration, selected: Iterable[str]) -> tuple[Ignoring, ...]:
    """Without the codes that the command line asks to see."""
    from verifyimg.cli._select import rule_codes

    wanted = rule_codes(selected)
    made = (
        Ignoring(
            codes=tuple(code for code in _named(configuration, one) if code not in wanted),
            reason=one.reason,
            scope=Scope(globs=one.paths, base=configuration.folder),
        )
        for one in configuration.ignoring
    )
    return tuple(one for one in made if one.codes)


def _regrading(configuration: Configuration) -> tuple[Regrading, ...]:
    return tuple(
        Regrading(
            codes=_named(configuration, one),
            severity=severity,
            reason=one.reason,
            scope=Scope(globs=one.paths, base=configuration.folder),
        )
        for one in configuration.severities
        for severity in SEVERITIES
        if severity == one.severity
    )


def _named(configuration: Configuration, decision: Decision) -> tuple[str, ...]:
    return _codes(configuration, decision.line, decision.codes)


def _codes(configuration: Configuration, line: int, words: tuple[str, ...]) -> tuple[str, ...]:
    from verifyimg.cli._select import rule_codes

    try:
        return rule_codes(words)
    except UnknownRule as error:
        raise UsageError(detail=f"{_where(configuration, line)}: {error}") from None


def _places(configuration: Configuration) -> Places | None:
    if not configuration.places:
        return None
    return {one.name.strip().casefold(): _place(configuration, one) for one in configuration.places}


def _place(configuration: Configuration, one: OwnPlace) -> ClaimedPlace:
    from verifyimg.claims.places import read_place
    from verifyimg.claims.refused import Refused

    try:
        return read_place(one.text)
    except Refused as refused:
        raise ConfigurationError(
            path=configuration.path,
            line=one.line,
            reason=f'the place "{one.name}": {refused.reason}',
            advice=refused.advice,
        ) from None


def _where(configuration: Configuration, line: int) -> str:
    return f"{configuration.path}, line {line}"
