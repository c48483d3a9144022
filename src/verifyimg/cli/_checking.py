"""The work of `verifyimg check`, from its options to its exit code."""

from __future__ import annotations

from verifyimg.cli._batch import Batch, printed
from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.cli._claims import claims_of
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._request import CheckRequest, check_request
from verifyimg.errors import EXIT_BUG, EXIT_INTERRUPTED
from verifyimg.sources.walk import walk


def check(env: Environment, parameters: Parameters) -> int:
    """Examines every input and prints its report as soon as it is there."""
    request = check_request(parameters, env.now())
    claims, inputs = claims_of(request, walk(request.paths))
    batch = Batch(
        env=env,
        quiet=request.quiet,
        examination=Examination(
            now=request.now,
            settings=request.settings,
            stdin=env.stdin,
            claim_for=claims.claim_for,
        ),
    )
    with opened(request.output, env, _never_written(request)) as write:
        shown = occasion(
            env,
            now=request.now,
            to_file=request.output is not None,
            skipped=lambda: batch.skipped,
            ending=lambda: batch.ending(request.fail_on),
            verbose=request.verbose,
        )
        pieces = request.format.stream(batch.reports(inputs), shown)
        try:
            problem = unless_bug(env, lambda: printed(pieces, write))
        except KeyboardInterrupt:
            env.complain(_interrupted(request, batch))
            return EXIT_INTERRUPTED
    if problem is not None:
        env.complain(bug_line(problem, batch.current))
        return EXIT_BUG
    if not request.quiet:
        for line in claims.closing():
            env.complain(line)
    return batch.exit_code(request.fail_on)


def _interrupted(request: CheckRequest, batch: Batch) -> str:
    if request.format.name == "json":
        return "interrupted; nothing was printed, --format jsonl prints each report at once"
    return f"interrupted at {batch.current}; the reports before it are printed"


def _never_written(request: CheckRequest) -> tuple[str, ...]:
    return request.paths if request.claims is None else (*request.paths, request.claims)
