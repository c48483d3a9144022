"""`verifyimg schema`: the JSON schema of the report."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters
from verifyimg.cli._environment import Environment
from verifyimg.errors import EXIT_OK
from verifyimg.reports.schema.v1 import render_schema


def run(env: Environment, _parameters: Parameters) -> int:
    """Prints it."""
    env.write(render_schema())
    return EXIT_OK


COMMAND = Command("schema", run, help="Print the JSON schema of the report.")
