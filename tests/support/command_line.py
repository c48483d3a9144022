"""The command line for tests: in process with streams of our own, or as a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from verifyimg.cli._environment import Environment
from verifyimg.cli.app import run

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2024, 1, 31, 12, tzinfo=UTC)
LAST_WORD = "from verifyimg.__main__ import main; main()"


@dataclass(frozen=True, kw_only=True)
class Ran:
    """How a command line ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Of standard error."""
        return self.err.splitlines()


def environment(**changes: Any) -> Environment:
    """An environment that ends nowhere: no terminal, no colour, a clock that stands."""
    streams = {"stdin": BytesIO(), "stdout": BytesIO(), "stderr": BytesIO()}
    return Environment(**{**streams, "now": lambda: NOW, **changes})


def verifyimg(*arguments: str, stdin: bytes = b"", **changes: Any) -> Ran:
    """Runs one command line in this process.

    The process that decodes is kept for the next run: to start one takes ten times as long as
    all the rest of a check.
    """
    env = environment(stdin=BytesIO(stdin), **changes)
    with patch("verifyimg.isolation.decoders.end_decoders"):
        code = run(arguments, env)
    return Ran(code=code, out=_text(env.stdout), err=_text(env.stderr))


def command(*arguments: str) -> list[str]:
    """The command line of a process of its own."""
    return [sys.executable, "-c", LAST_WORD, *arguments]


def variables(**more: str) -> Mapping[str, str]:
    """The environment variables of a process of its own."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1", **more}


def spawned(*arguments: str, cwd: Path, **more: str) -> Ran:
    """Runs one command line as a process of its own, to its end."""
    done = subprocess.run(
        command(*arguments), capture_output=True, cwd=cwd, env=variables(**more), check=False
    )
    return Ran(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())


def _text(stream: object) -> str:
    return stream.getvalue().decode() if isinstance(stream, BytesIO) else ""
