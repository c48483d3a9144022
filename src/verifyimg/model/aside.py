"""The aside: what a run has to say beside its reports."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.policy import Acceptance
from verifyimg.model.words import Aspect

NO_IMAGE = "no image"
"""Why most members of folders are not examined."""


@noun
class LeftOut:
    """Members of folders that were not examined, for one reason."""

    reason: str
    """`no image`, `hidden`, `a link`, `not asked for`, `a pipe` and the like."""
    count: int
    paths: tuple[str, ...]
    """The first few, in the order of the walk."""
    chosen: bool
    """Whether that is the user's choice: an option would have taken them in."""


@noun
class Missed:
    """A finding that a baseline accepts and that this run did not make again."""

    code: str
    aspect: Aspect | None
    path: str
    """As the baseline has it."""
    sha256: str | None
    acceptance: Acceptance
    why: str = ""
    """Why it could not be looked for; empty where it was, and is gone."""


@noun
class LookedBack:
    """What became of the findings that a baseline accepts."""

    accepted: int
    """Those that are still there."""
    missed: tuple[Missed, ...]
    not_given: int
    """Those in files that were not among the inputs."""


@noun
class Aside:
    """Known behind the last report."""

    left_out: tuple[LeftOut, ...] = ()
    """In the order in which the reasons were met."""
    baseline: LookedBack | None = None
    """None where no baseline was given, or the run did not come to its end."""


NOTHING = Aside()
"""Where no folder was walked and no baseline was given."""
