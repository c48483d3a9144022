"""The rule table: a listing of this package. A rule is a file, its name is its identity.

`checks/time/tim010_claimed_date_differs.py` is rule TIM010, `claimed-date-differs`, of the
family `time`; its docstring is its page. What says whether a rule has to be asked stands in
`declared.py` too, gathered from all of them, so that only those that can run are imported.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from importlib import import_module

from verifyimg.checks.declared import NEEDS, OVER_SETS
from verifyimg.checks.page import Page, parse_page
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.traces import FileGroup

FAMILIES = ("time", "device", "place", "platform", "structure", "set", "claim", "archive", "ai")
"""The folders of rules, in the order of the rule table; those without rules do not exist yet."""

_FILE = re.compile(r"([a-z]{2,3}\d{3})_([a-z0-9_]+)\.py")

Look = Callable[[Subject], "Sequence[Draft] | NotApplicable"]
Over = Callable[[FileGroup], "Iterable[Draft | NotApplicable]"]


@noun
class RegisteredRule:
    """A rule's identity, known from its file's name alone; the file is imported when needed."""

    code: str
    name: str
    family: str
    module: str

    @cached_property
    def rule(self) -> Rule:
        """What its author declared."""
        rule: Rule = import_module(self.module).RULE
        return rule

    @cached_property
    def needs(self) -> tuple[str, ...] | None:
        """What it needs to look at a file; None where it looks at none."""
        if self._is_declared:
            return NEEDS.get(self.code)
        return self.rule.needs if self.rule.scope == "file" else None

    @property
    def over_sets(self) -> bool:
        """Whether it looks over sets of files."""
        return self.code in OVER_SETS if self._is_declared else self.rule.order is not None

    @property
    def _is_declared(self) -> bool:
        return self.code in NEEDS or self.code in OVER_SETS

    @property
    def look(self) -> Look:
        """The function that looks at a subject."""
        look: Look = import_module(self.module).look
        return look

    @cached_property
    def over(self) -> Over:
        """The function that looks over a group of files; rules with an `order` have one."""
        module = import_module(self.module)
        over: Over = getattr(module, "look_over", None) or module.look
        return over

    @cached_property
    def page(self) -> Page:
        """Its documentation, from the file's docstring."""
        return parse_page(import_module(self.module).__doc__ or "")

    @cached_property
    def innocent(self) -> tuple[str, ...]:
        """The innocent explanations of its page."""
        return self.page.points("Innocent explanations")

    @cached_property
    def next_steps(self) -> tuple[str, ...]:
        """The next steps of its page."""
        return self.page.points("Next steps")


@lru_cache(maxsize=1)
def rules() -> tuple[RegisteredRule, ...]:
    """Every rule of the package, by family and code; nothing is imported for it.

    The folders are listed once: rules keep what was learnt of them from file to file.
    """
    return tuple(rule for family in FAMILIES for rule in _rules_of(family))


def find(code: str) -> RegisteredRule | None:
    """The rule of that code or name, in any case; the catalogue's hyphen may stand in a code."""
    wanted = code.strip().casefold()
    plain = re.sub(r"^([a-z]{2,3})-(?=\d)", r"\1", wanted)
    return next(
        (rule for rule in rules() if wanted == rule.name or plain == rule.code.casefold()), None
    )


def _rules_of(family: str) -> Iterator[RegisteredRule]:
    folder = os.path.join(os.path.dirname(__file__), family)
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    for match in map(_FILE.fullmatch, names):
        if match:
            yield RegisteredRule(
                code=match[1].upper(),
                name=match[2].replace("_", "-"),
                family=family,
                module=f"{__package__}.{family}.{match[0][:-3]}",
            )
