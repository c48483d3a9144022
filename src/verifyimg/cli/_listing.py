"""The work of `verifyimg metadata`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.cli._batch import Batch, printed
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.cli._metadata_options import LATER
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._request import named_paths, refuse_unbuilt, zoned_time
from verifyimg.model.report import Settings
from verifyimg.reports.json_v1 import metadata_json, render_json
from verifyimg.reports.tags_text import tags_text
from verifyimg.sources.walk import Input, Skipped, walk

UNCUT = 1 << 20
"""The width of what is not shown on a terminal: nothing is cut."""


def list_tags(env: Environment, parameters: Parameters) -> int:
    """Prints the tags of every input."""
    refuse_unbuilt(parameters, LATER[1])
    named = named_paths(parameters, "metadata")
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    batch = Batch(
        env=env,
        quiet=parameters["quiet"],
        examination=Examination(now=now, settings=Settings(pixels=False), stdin=env.stdin),
    )
    with opened(parameters["output"], env, named) as write:
        render = _as_json if parameters["json"] else _as_text
        printed(render(env, batch, walk(named), parameters), write)
    return batch.exit_code("never")


def _as_text(
    env: Environment, batch: Batch, inputs: Iterator[Input | Skipped], parameters: Parameters
) -> Iterator[str]:
    cut = env.is_terminal and parameters["output"] is None
    for number, report in enumerate(batch.reports(inputs)):
        yield "\n" if number else ""
        yield tags_text(report, all_tags=parameters["all"], width=env.width if cut else UNCUT)


def _as_json(
    env: Environment, batch: Batch, inputs: Iterator[Input | Skipped], parameters: Parameters
) -> Iterator[str]:
    reports = list(batch.reports(inputs))
    shown = occasion(env, now=batch.examination.now, to_file=True, skipped=lambda: batch.skipped)
    yield render_json(
        metadata_json(
            reports,
            tool=shown.tool,
            examined_at=shown.examined_at,
            skipped=batch.skipped,
            all_tags=parameters["all"],
        )
    )
