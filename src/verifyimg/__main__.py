"""`python -m verifyimg`."""

from __future__ import annotations

import gc
import os
import sys

from verifyimg.errors import EXIT_INTERRUPTED

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Numpy's products are small here: threads that wait for their share take as long as the work."""
ALLOCATIONS = 50_000
"""Between two collections of garbage; what is loaded stays, looking through it is lost time."""

KEPT_BYTES = 24 << 20
"""Blocks of memory up to here are kept for the next picture, instead of being given back and given
anew, cleared, page by page. glibc learns it from the largest block that was given back so far."""


def main() -> None:
    """The console script; an interrupt while the program is still loading is one too."""
    gc.set_threshold(ALLOCATIONS)
    bytearray(KEPT_BYTES)
    os.environ.setdefault(ONE_THREAD, "1")
    try:
        from verifyimg.cli.app import main as run

        run()
    except KeyboardInterrupt:
        print("verifyimg: interrupted", file=sys.stderr)  # noqa: T201
        sys.exit(EXIT_INTERRUPTED)


if __name__ == "__main__":
    main()
