"""How a run of `check` is done: here or by several processes, kept or not, watched or not."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from verifyimg.batch.work import Work
from verifyimg.cli._environment import Environment
from verifyimg.cli._progress import Progress
from verifyimg.cli._request import CheckRequest
from verifyimg.cli.check._archives import own_archive
from verifyimg.errors import EXIT_BUG, EXIT_INTERRUPTED
from verifyimg.sources.estimate import estimate

if TYPE_CHECKING:
    from verifyimg.batch.cluster import Cluster
    from verifyimg.batch.crew import Crew
    from verifyimg.batch.keeping import Keeper


def work_of(env: Environment, request: CheckRequest) -> Work:
    """What is the same for every file, with a place for results if they are to be kept."""
    named = () if request.no_archive else request.archives
    work = Work(
        now=request.now,
        settings=request.settings,
        illustrated=request.format.illustrated,
        archives=named,
        own_archive="" if request.no_archive or named else own_archive(env),
    )
    if not request.resume:
        return work
    from verifyimg.cli.check._resuming import resumed

    return resumed(env, work, _marks(env, request), timed=request.timed)


def end_of(env: Environment, request: CheckRequest, work: Work, code: int) -> None:
    """Takes away what was kept of a run that has come to its end, by its exit code.

    What was kept of a run at a time that the user has said stays, for that can be repeated.
    """
    if not work.kept or request.timed or code in (EXIT_INTERRUPTED, EXIT_BUG):
        return
    from verifyimg.cli.check._resuming import forget

    forget(env, work, _marks(env, request))


def crew_of(env: Environment, request: CheckRequest, work: Work) -> Crew | Cluster | None:
    """Other processes, where more than one file is to be examined at a time.

    A cluster is asked at once, before anything is written; raises its `ClusterError`.
    """
    if request.cluster:
        from verifyimg.batch.cluster import Cluster

        folder = os.path.abspath(env.cwd)  # noqa: PTH100 - a name that need not be a path
        return Cluster(replace(work, folder=folder), request.cluster)
    if request.jobs == 1:
        return None
    from verifyimg.batch.crew import Crew
    from verifyimg.cli.check._job import JOB

    return Crew(work, request.jobs, module=JOB)


def keeper_of(work: Work) -> Keeper | None:
    """Who keeps the results that this process makes; nothing is imported where none are kept."""
    if not work.kept:
        return None
    from verifyimg.batch.keeping import Keeper

    return Keeper(work)


def progress_of(env: Environment, request: CheckRequest) -> Progress | None:
    """What the run says of itself; nothing where reports pass by on the same terminal."""
    shows_reports = env.is_terminal and request.output is None
    if request.quiet or (env.told_on_terminal and shows_reports):
        return None
    return Progress(env, lambda: estimate(request.paths, request.choice), live=env.told_on_terminal)


def _marks(env: Environment, request: CheckRequest) -> tuple[str, ...]:
    """What makes it this run: its inputs, its claims, its settings, wherever the report goes."""
    claims = (
        request.claimed_date,
        request.claimed_place,
        request.claimed_device,
        request.claimed_credit,
        request.claimed_original,
        request.setting,
        request.published_at,
        request.claims,
    )
    parts = (env.cwd, request.paths, claims, request.settings, request.archives, request.choice)
    return tuple(map(repr, parts))
