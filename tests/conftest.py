"""What every test stands on: no network, no settings from outside, the same examples each run."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=50)
settings.load_profile("house")

OUTSIDE = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM")
"""What a developer's terminal may set and a report must not depend on."""


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes away what differs from one developer's machine to the next."""
    for name in os.environ:
        if name in OUTSIDE or name.startswith("VERIFYIMG"):
            monkeypatch.delenv(name)
