"""The work of `verifyimg check`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from verifyimg.cli._batch import Batch, printed
from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.cli._interruption import Interruption
from verifyimg.cli._notes_beside import notes_beside
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._own_rows import with_own_rows
from verifyimg.cli._publishing import Publishing
from verifyimg.cli._request import CheckRequest, check_request
from verifyimg.cli.check._archives import remembered
from verifyimg.cli.check._claims import ClaimsBeside, claims_of
from verifyimg.cli.check._desk import Desk
from verifyimg.cli.check._running import crew_of, end_of, keeper_of, progress_of, work_of
from verifyimg.cli.check._together import Together, told_of_set
from verifyimg.errors import EXIT_BUG
from verifyimg.pipeline import close
from verifyimg.sources.walk import walk

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory
    from verifyimg.batch.work import Work
    from verifyimg.cli.check._accepted import Accepted
    from verifyimg.reports.occasion import Occasion


def check(env: Environment, parameters: Parameters) -> int:
    """Examines every input and prints its report as soon as it is there."""
    request = with_own_rows(env, check_request(parameters, env.now()))
    try:
        with ExitStack() as stack:
            memory = stack.enter_context(remembered(env, request))
            interruption = stack.enter_context(Interruption())
            work = work_of(env, request)
            code = _checked(env, request, memory, interruption, work)
            end_of(env, request, work, code)
            return code
    finally:
        close(request.settings)


def _checked(
    env: Environment,
    request: CheckRequest,
    memory: Memory | None,
    interruption: Interruption,
    work: Work,
) -> int:
    progress = progress_of(env, request)
    env = progress.environment() if progress else env
    claims, inputs = claims_of(request, walk(request.paths, request.choice))
    desk = _desk(env, request)
    work = replace(work, format=_written_in(request, desk))
    batch = _batch(env, request, desk, claims, memory, work)
    batch.interruption, batch.progress = interruption, progress
    claims.tell = batch.tell_of_input
    published = Publishing(redact=request.redact)
    shown = _occasion(env, request, batch, published, work)
    with opened(request.output, env, _never_written(request)) as write:
        if work.format:
            pieces = request.format.joined(batch.rows(inputs, work.format), shown)
        else:
            pieces = request.format.stream(published.reports(batch.reports(inputs)), shown)
        try:
            problem = unless_bug(env, lambda: printed(pieces, write))
        except KeyboardInterrupt:
            batch.interrupted, problem = True, None
    if problem is not None:
        env.complain(bug_line(problem, batch.current))
        return EXIT_BUG
    if not request.format.of_sets and not batch.interrupted:
        for line in told_of_set(shown.over()):
            env.complain(line)
    batch.say_left_out()
    for line in _closing(batch, claims, request):
        env.complain(line)
    return batch.exit_code(request.fail_on)


def _occasion(
    env: Environment, request: CheckRequest, batch: Batch, published: Publishing, work: Work
) -> Occasion:
    return occasion(
        env,
        now=work.now,
        to_file=request.output is not None,
        skipped=lambda: batch.skipped,
        ending=lambda: batch.ending(request.fail_on),
        interrupted=lambda: batch.interrupted,
        over=published.over(batch.over),
        aside=published.aside(batch.aside),
        baselined=request.baseline is not None,
        verbose=request.verbose,
        fail_on=request.fail_on,
    )


def _batch(
    env: Environment,
    request: CheckRequest,
    desk: Desk,
    claims: ClaimsBeside,
    memory: Memory | None,
    work: Work,
) -> Batch:
    return Batch(
        env=env,
        desk=desk,
        quiet=request.quiet,
        examination=Examination(
            now=work.now,
            settings=request.settings,
            stdin=env.stdin,
            claim_for=claims.claim_for,
            memory=memory,
            keeper=keeper_of(work),
            program=work.program,
            illustrated=request.format.illustrated,
        ),
        crew=crew_of(env, request, work),
        together=Together(request.settings),
    )


def _desk(env: Environment, request: CheckRequest) -> Desk:
    notes = notes_beside(env, request.output)
    return Desk(policy=request.policy, accepted=_accepted(request), notes=notes)


def _written_in(request: CheckRequest, desk: Desk) -> str:
    """The format in which other processes write what they have examined; empty for none.

    None does where a report is changed before it is written, or where it is made here. A cluster
    hands over whole reports: what it says of a file is held against what stands here.
    """
    here = request.jobs == 1 or request.cluster or request.redact or desk.decides
    return request.format.name if request.format.by_part and not here else ""


def _accepted(request: CheckRequest) -> Accepted | None:
    if request.baseline is None:
        return None
    from verifyimg.cli.check._accepted import accepted

    return accepted(request.baseline)


def _closing(batch: Batch, claims: ClaimsBeside, request: CheckRequest) -> Iterator[str]:
    """What is said at the end of a run; of one that was interrupted, only where."""
    if batch.interrupted:
        yield batch.broken_off()
    elif not request.quiet:
        yield from claims.closing()
        yield from batch.desk.closing()


def _never_written(request: CheckRequest) -> tuple[str, ...]:
    tables = () if request.claims is None else (request.claims,)
    known = () if request.baseline is None else (request.baseline,)
    return (*request.paths, *tables, *known, *request.archives)
