"""Rows of facts of the user's own: files in the folder `knowledge` of the user's configuration."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from verifyimg.cli._environment import Environment
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

if TYPE_CHECKING:
    from verifyimg.cli._request import CheckRequest

FOLDER = "knowledge"


def own_folder(env: Environment) -> str:
    """Where rows of one's own are looked for; empty where there is no such place."""
    base = env.configuration()
    return os.path.join(base, FOLDER) if base else ""  # noqa: PTH118


def with_own_rows(env: Environment, request: CheckRequest) -> CheckRequest:
    """The request with the user's own rows among its settings; raises as `own_rows` does."""
    own = own_rows(env, request.policy.knowledge)
    if not own.tables:
        return request
    return replace(request, settings=replace(request.settings, own=own))


def own_rows(env: Environment, named: str = "") -> OwnRows:
    """Everything in the folder; raises `UsageError` for a file that breaks a rule of its table.

    `named`: the folder that a `verifyimg.toml` names in place of the user's own; it is there.
    Where there is no folder nothing is imported.
    """
    folder = named or own_folder(env)
    if not folder or not os.path.isdir(folder):  # noqa: PTH112
        return NO_OWN_ROWS
    from verifyimg.own_facts import rows_in

    return rows_in(folder)
