"""The work of `verifyimg metadata`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime

from verifyimg.cli._batch import Batch, printed
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination, nothing_more
from verifyimg.cli._extracting import PreviewFolder
from verifyimg.cli._folders import choice_of
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._publishing import Publishing
from verifyimg.cli._request import named_paths, zoned_time
from verifyimg.errors import UsageError
from verifyimg.model.report import Report, Settings
from verifyimg.reports.json.difference import difference_json
from verifyimg.reports.json.text import render_json
from verifyimg.reports.json.v1 import metadata_stream
from verifyimg.reports.medium import Medium, medium
from verifyimg.reports.tags.difference import difference
from verifyimg.reports.tags.difference_text import difference_text
from verifyimg.reports.tags.text import tags_text
from verifyimg.sources.source import Source
from verifyimg.sources.walk import Input, Skipped, walk

UNCUT = 1 << 20
"""The width of a table that is not shown on a terminal: nothing is cut."""


def list_tags(env: Environment, parameters: Parameters) -> int:
    """Prints the tags of every input, or what two of them differ in."""
    named = named_paths(parameters, "metadata")
    if parameters["diff"] and len(named) != 2:
        raise UsageError(detail=f"--diff takes two files, {len(named)} were named; name A and B")
    if parameters["redact"] and parameters["extract_previews"] is not None:
        reason = "embedded pictures have metadata of their own, which are not redacted"
        raise UsageError(detail=f"--redact and --extract-previews exclude each other: {reason}")
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    with ExitStack() as opening:
        write = opening.enter_context(opened(parameters["output"], env, named))
        folder = parameters["extract_previews"]
        previews = None if folder is None else opening.enter_context(PreviewFolder(folder))
        batch = _batch(env, parameters, now, previews)
        opening.callback(batch.examination.close)
        if parameters["diff"]:
            inputs: Iterator[Input | Skipped] = (Input(path=path) for path in named)
            printed(_difference(batch, inputs, parameters), write)
        else:
            render = _as_json if parameters["json"] else _as_text
            printed(render(batch, walk(named, choice_of(parameters)), parameters), write)
    batch.say_left_out()
    return batch.exit_code("never")


def _batch(
    env: Environment, parameters: Parameters, now: datetime, previews: PreviewFolder | None
) -> Batch:
    return Batch(
        env=env,
        quiet=parameters["quiet"],
        examination=Examination(
            now=now,
            settings=Settings(pixels=False, deep=parameters["deep"]),
            only_read=True,
            stdin=env.stdin,
            also=nothing_more if previews is None else _extracted(env, previews),
        ),
    )


def _extracted(env: Environment, previews: PreviewFolder) -> Callable[[Source, Report], None]:
    def extract(source: Source, report: Report) -> None:
        for said in previews.write(source, report):
            env.complain(f"{source.path}: {said}")

    return extract


def _as_text(
    batch: Batch, inputs: Iterator[Input | Skipped], parameters: Parameters
) -> Iterator[str]:
    for number, report in enumerate(_reports(batch, inputs, parameters)):
        yield "\n" if number else ""
        yield tags_text(
            report,
            _medium(batch.env, parameters),
            table_width=_table_width(batch.env, parameters) if parameters["all"] else None,
        )


def _as_json(
    batch: Batch, inputs: Iterator[Input | Skipped], parameters: Parameters
) -> Iterator[str]:
    now = batch.examination.now
    publishing = Publishing(redact=parameters["redact"])
    shown = occasion(
        batch.env,
        now=now,
        to_file=True,
        skipped=lambda: batch.skipped,
        aside=publishing.aside(batch.aside),
    )
    reports = publishing.reports(batch.reports(inputs))
    yield from metadata_stream(reports, shown, all_tags=parameters["all"])


def _difference(
    batch: Batch, inputs: Iterator[Input | Skipped], parameters: Parameters
) -> Iterator[str]:
    first, second = _reports(batch, inputs, parameters)
    found = difference(first, second, all_tags=parameters["all"])
    if not parameters["json"]:
        yield difference_text(found, _medium(batch.env, parameters))
        return
    now = batch.examination.now
    shown = occasion(batch.env, now=now, to_file=True, skipped=lambda: 0)
    yield render_json(difference_json(found, tool=shown.tool, examined_at=shown.examined_at))


def _reports(
    batch: Batch, inputs: Iterator[Input | Skipped], parameters: Parameters
) -> Iterator[Report]:
    return Publishing(redact=parameters["redact"]).reports(batch.reports(inputs))


def _medium(env: Environment, parameters: Parameters) -> Medium:
    to_file = parameters["output"] is not None
    shown = occasion(env, now=env.now(), to_file=to_file, skipped=lambda: 0)
    return medium(shown.width, ascii_only=shown.ascii_only)


def _table_width(env: Environment, parameters: Parameters) -> int:
    return env.width if env.is_terminal and parameters["output"] is None else UNCUT
