"""What every test stands on: no network, no settings from outside, the same examples each run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# NOTE: some machines are told not to keep compiled modules. The suite starts hundreds of
# processes, and each would compile the whole program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=50)
settings.load_profile("house")

OUTSIDE = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM")
"""What a developer's terminal may set and a report must not depend on."""


@pytest.fixture(autouse=True, scope="session")
def _plain_environment() -> Iterator[None]:
    """Takes away what differs from one developer's machine to the next."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name in OUTSIDE or name.startswith("VERIFYIMG"):
                patch.delenv(name)
        yield
