"""The process that examines for `check`: it writes each report where it was made, if it may."""

from __future__ import annotations

from verifyimg.batch import job
from verifyimg.cli.check._rows import row_of

JOB = "verifyimg.cli.check._job"


def main() -> None:
    """Serves until nobody asks any more; does not return."""
    job.main(row_of)
