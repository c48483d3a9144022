"""What goes to a process that examines, and what comes back."""

from __future__ import annotations

from datetime import datetime

from verifyimg.model.claim import Claim
from verifyimg.model.gist import Written
from verifyimg.model.noun import noun
from verifyimg.model.report import Report, Settings
from verifyimg.model.traces import Traces


@noun
class Work:
    """What is the same for every file of one run."""

    now: datetime
    """The time of the examination, in UTC."""
    settings: Settings = Settings()
    illustrated: bool = False
    """Whether the format shows pictures."""
    only_read: bool = False
    """Whether nothing but the metadata is asked for: no clue is made and no rule runs."""
    archives: tuple[str, ...] = ()
    """Those to look into; all of them could be opened when the run began."""
    own_archive: str = ""
    """The user's own, which nobody named and which may be gone; empty for none."""
    kept: str = ""
    """The folder in which results outlive the run; empty to keep none."""
    program: str = ""
    """What made the results: other programs' results are not used."""
    format: str = ""
    """In which each part of the output is to come back written; empty for whole reports."""
    folder: str = ""
    """Where names of files start, for a process that began elsewhere; empty for where it is."""


@noun
class Task:
    """One file to examine: its name alone, never its bytes."""

    number: int
    """From 0, in input order."""
    path: str
    claim: Claim = Claim()
    listed: bool = False
    """Whether it was found in a folder, and not named."""
    alone: bool = False
    """Whether a process has died on it before."""


@noun
class Result:
    """What came of one file."""

    report: Report
    """As it is before findings are selected."""
    said: str = ""
    """Why it could not be opened, for the user; empty where it was."""
    bug: str = ""
    """What we stumbled over ourselves; empty for nothing."""
    trouble: str = ""
    """What is wrong with the kept results; empty for nothing."""


@noun
class Row:
    """What came of one file, where its part of the output is written by who examined it.

    It takes a tenth of the time to hand over that the whole report takes.
    """

    written: Written
    traces: Traces | None = None
    """For the rules about sets, as of the first file; None for what was not examined."""
    said: str = ""
    bug: str = ""
    trouble: str = ""
    """As of a `Result`."""
