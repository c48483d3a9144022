"""The work of `verifyimg archive trace`, from its options to its exit code."""

from __future__ import annotations

from contextlib import ExitStack

from verifyimg.archive.memory import Memory
from verifyimg.archive.memory import opened as opened_archives
from verifyimg.archive.search import Query
from verifyimg.cli._batch import Batch
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.cli._folders import choice_of
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._request import named_paths, zoned_time
from verifyimg.cli.archive._finding import MOST
from verifyimg.cli.archive._opening import archive_path
from verifyimg.comparing.own_dates import date_words
from verifyimg.comparing.tracing import trace_of
from verifyimg.model.report import Report
from verifyimg.model.trace import Trace
from verifyimg.reports.json.text import render_json
from verifyimg.reports.json.trace import traces_json
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.trace import trace_lines
from verifyimg.sources.walk import walk


def trace_all(env: Environment, parameters: Parameters) -> int:
    """Prints the trace of every input."""
    named = named_paths(parameters, "archive trace")
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    paths = [archive_path(env, given) for given in parameters["archive"] or (None,)]
    to_file = parameters["json"] or parameters["output"] is not None
    with ExitStack() as stack:
        memory = stack.enter_context(opened_archives(paths))
        examination = Examination(now=now, stdin=env.stdin, memory=memory)
        batch = Batch(env=env, quiet=parameters["quiet"], examination=examination)
        write = stack.enter_context(opened(parameters["output"], env, (*named, *paths)))
        shown = occasion(env, now=now, to_file=to_file, skipped=lambda: batch.skipped)
        page = medium(shown.width, ascii_only=shown.ascii_only)
        inputs = walk(named, choice_of(parameters))
        traces = (_traced(report, memory) for report in batch.reports(inputs))
        if parameters["json"]:
            found = list(traces)
            envelope = traces_json(
                found,
                tool=shown.tool,
                examined_at=shown.examined_at,
                skipped=batch.skipped,
                aside=batch.aside(),
            )
            write(render_json(envelope))
            batch.say_left_out()
            return batch.exit_code("never")
        for trace in traces:
            lines = trace_lines(trace, page, date_words=date_words)
            write(paint(lines, colour=shown.colour))
    batch.say_left_out()
    return batch.exit_code("never")


def _traced(report: Report, memory: Memory) -> Trace:
    """What could not be examined is still looked for by its bytes."""
    if not report.failed:
        return trace_of(report, report.matches, report.archives)
    recalled = memory.recall(Query(sha256=report.image.sha256), most=MOST)
    return trace_of(report, recalled.matches, recalled.looks)
