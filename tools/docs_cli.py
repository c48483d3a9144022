"""The generated pages that come from running the command line: its help and its schema."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tools.docs_pages import NOTE

SOURCE = Path(__file__).resolve().parents[1] / "src"
RUN = "from verifyimg.__main__ import main; main()"
PLAIN = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "PYTHONIOENCODING": "utf-8"}


class CommandLineAbsent(Exception):
    """The command line did not answer."""


def verifyimg(*arguments: str) -> str:
    """What the command line prints on standard output; raises where it does not end with 0."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **PLAIN, "PYTHONPATH": str(SOURCE)},
        check=False,
    )
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise CommandLineAbsent(f"verifyimg {' '.join(arguments)}: {done.returncode}, {last}")
    return done.stdout


def command_names(page: str) -> list[str]:
    """The commands of a help page, in its order; those that are not built are left out."""
    section = re.search(r"^Commands:\n((?:  .*\n|\n)+)", page, re.MULTILINE)
    return re.findall(r"^  (\w[\w-]*)", section[1], re.MULTILINE) if section else []


def cli_reference() -> str:
    """Every help page, one below the other."""
    first = verifyimg("--help")
    parts = [NOTE, "# Command line", _block("verifyimg --help", first)]
    for name in command_names(first):
        text = verifyimg(name, "--help")
        parts += [f"## verifyimg {name}", _block(f"verifyimg {name} --help", text)]
    parts.append("The exit codes have [their own page](exit-codes.md).")
    return "\n\n".join(parts) + "\n"


def _block(command: str, text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.strip("\n").splitlines())
    return f"```console\n$ {command}\n{lines}\n```"


def json_schema() -> str:
    """The JSON schema of the report, as the program prints it."""
    return json.dumps(json.loads(verifyimg("schema")), indent=2) + "\n"
