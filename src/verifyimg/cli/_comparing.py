"""The work of `verifyimg compare`, from its options to its exit code."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime

from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._request import named_paths, zoned_time
from verifyimg.cli._words import one_of
from verifyimg.comparing.own_dates import date_words, own_dates
from verifyimg.errors import EXIT_BUG, EXIT_NOT_EXAMINED, EXIT_OK, UsageError
from verifyimg.juxtaposing import juxtapose
from verifyimg.model.kinship import Kinship
from verifyimg.model.problem import Problem
from verifyimg.reports.json.compare import kinship_json
from verifyimg.reports.json.text import render_json
from verifyimg.reports.medium import medium
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.compare import comparison_lines
from verifyimg.sources import open_source


def compare_two(env: Environment, parameters: Parameters) -> int:
    """Prints how two files stand to each other; exit code 3 where one could not be examined."""
    named = _two(parameters)
    form = one_of("--format", parameters["format"], tuple(_RENDERERS))
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    pixels = not parameters["no_pixels"]
    with opened(parameters["output"], env, named) as write:
        found = unless_bug(
            env, lambda: _juxtaposed(env, named, now, pixels=pixels, illustrated=form == "html")
        )
        if isinstance(found, Problem):
            env.complain(bug_line(found, " and ".join(named)))
            return EXIT_BUG
        to_file = form != "terminal" or parameters["output"] is not None
        shown = occasion(env, now=now, to_file=to_file, skipped=lambda: 0)
        write(_RENDERERS[form](found, shown))
    undecoded = pixels and any(
        problem.fatal for one in (found.a, found.b) for problem in one.unseen
    )
    return EXIT_NOT_EXAMINED if found.failed or undecoded else EXIT_OK


def _two(parameters: Parameters) -> tuple[str, ...]:
    named = named_paths(parameters, "compare")
    if len(named) != 2:
        raise UsageError(detail=f"two files are compared, not {len(named)}; name A and B")
    if named == ("-", "-"):
        raise UsageError(detail="standard input can be only one of the two; name a file")
    return named


def _juxtaposed(
    env: Environment, named: tuple[str, ...], now: datetime, *, pixels: bool, illustrated: bool
) -> Kinship:
    """Raises the `InputError` of a file that cannot be opened: nothing is left to compare."""
    with ExitStack() as stack:
        first, second = (stack.enter_context(open_source(path, stdin=env.stdin)) for path in named)
        return juxtapose(first, second, now=now, pixels=pixels, illustrated=illustrated)


def _as_json(found: Kinship, shown: Occasion) -> str:
    dates = (own_dates(found.a.report), own_dates(found.b.report))
    return render_json(
        kinship_json(found, tool=shown.tool, examined_at=shown.examined_at, dates=dates)
    )


def _as_page(found: Kinship, shown: Occasion) -> str:
    from verifyimg.reports.html.compare import comparison_page

    return comparison_page(found, shown, dates=_dates(found))


def _as_text(found: Kinship, shown: Occasion) -> str:
    page = medium(shown.width, ascii_only=shown.ascii_only)
    return paint(comparison_lines(found, page, dates=_dates(found)), colour=shown.colour)


def _dates(found: Kinship) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of A and of B, in words."""
    first, second = (
        tuple(date_words(clue) for clue in own_dates(one.report)) for one in (found.a, found.b)
    )
    return first, second


_RENDERERS = {"terminal": _as_text, "json": _as_json, "html": _as_page}
