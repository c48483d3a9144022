"""`python -m verifyimg`."""

from __future__ import annotations

import os
import sys

from verifyimg.errors import EXIT_INTERRUPTED
from verifyimg.process import settle

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Numpy's products are small here: threads that wait for their share take as long as the work."""


def main() -> None:
    """The console script; an interrupt while the program is still loading is one too."""
    settle()
    os.environ.setdefault(ONE_THREAD, "1")
    try:
        from verifyimg.cli.app import main as run

        run()
    except KeyboardInterrupt:
        print("verifyimg: interrupted", file=sys.stderr)  # noqa: T201
        sys.exit(EXIT_INTERRUPTED)


if __name__ == "__main__":
    main()
