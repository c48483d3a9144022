"""The way in: arguments and an environment go in, an exit code comes out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.cli._commands import entry
from verifyimg.cli._environment import PROGRAM, Environment, real_environment
from verifyimg.cli._group import Commands
from verifyimg.cli._typer import Exit, TyperException
from verifyimg.errors import (
    EXIT_BUG,
    EXIT_INTERRUPTED,
    EXIT_PIPE_CLOSED,
    EXIT_USAGE,
    VerifyimgError,
)
from verifyimg.model.problem import Problem


def main() -> NoReturn:
    """The console script; does not return."""
    code = run(sys.argv[1:], real_environment())
    # NOTE: everything is written and flushed by now. An ordinary exit would flush once more
    # into a pipe that may be broken, complain and change the exit code; and it takes as long
    # as examining a photograph.
    os._exit(code)


def run(arguments: Sequence[str], env: Environment) -> int:
    """Runs one command line; every failure ends as one line and an exit code."""
    try:
        code = unless_bug(env, lambda: _dispatched(arguments, env))
    except KeyboardInterrupt:
        env.complain("interrupted")
        return EXIT_INTERRUPTED
    if isinstance(code, Problem):
        env.complain(bug_line(code, "this command"))
        return EXIT_BUG
    return code


def _dispatched(arguments: Sequence[str], env: Environment) -> int:
    try:
        context = Commands().make_context(
            PROGRAM, list(arguments), obj=env, terminal_width=env.width
        )
        with context:
            return context.command.invoke(context)  # type: ignore[no-any-return]
    except Exit as done:
        return done.exit_code
    except VerifyimgError as error:
        env.complain(str(error))
        return error.exit_code
    except TyperException as error:
        env.complain(_plain(error, arguments))
        return EXIT_USAGE
    except BrokenPipeError:
        return EXIT_PIPE_CLOSED


def _plain(error: TyperException, arguments: Sequence[str]) -> str:
    """typer's message in our form: lower case, one line, with the way to the help page."""
    message = error.format_message().rstrip(".")
    named = [word for word in arguments[:1] if entry(word)]
    command = " ".join([PROGRAM, *named])
    return f"{message[:1].lower()}{message[1:]}; see `{command} --help`"
