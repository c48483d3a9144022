"""`verifyimg explain CODE`: the page of one rule."""

from __future__ import annotations

from textwrap import fill

from verifyimg.checks.page import SECTIONS
from verifyimg.checks.registry import RegisteredRule
from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._select import known_rule
from verifyimg.errors import EXIT_OK, UsageError

AGAINST = {
    "claim": "speaks about the claim",
    "file": "speaks about the file, whatever is claimed",
    "set": "speaks about several files together",
}
"""What a finding can be against, in words."""


def run(env: Environment, parameters: Parameters) -> int:
    """Prints the pages of the rules that were named; imports no other rule."""
    words: tuple[str, ...] = parameters["paths"]
    if not words:
        raise UsageError(detail="no rule is named; `verifyimg rules` lists them")
    pages = [page(registered, env.width) for registered in map(known_rule, words)]
    env.write("\n".join(pages))
    return EXIT_OK


def page(registered: RegisteredRule, width: int) -> str:
    """A rule's page as text: what it is, then its sections."""
    rule, prose = registered.rule, registered.page
    aspect = f" ({rule.aspect})" if rule.aspect else ""
    needs = f"needs       {', '.join(rule.needs)}\n" if rule.needs else ""
    head = (
        f"{registered.code} {registered.name}\n{prose.title}\n\n"
        f"family      {registered.family}\n"
        f"severity    {rule.severity} at most\n"
        f"against     {rule.against}{aspect}: {AGAINST[rule.against]}\n"
        f"status      {rule.status}, since {rule.since}\n"
        f"{needs}"
    )
    sections = (
        f"\n{heading}\n{filled(prose.sections[heading], width)}\n"
        for heading in SECTIONS
        if heading in prose.sections
    )
    return f"{head}{''.join(sections)}"


def filled(text: str, width: int) -> str:
    """A section, indented, its paragraphs and points broken at `width`."""
    pieces: list[str] = []
    for line in text.splitlines():
        if pieces and pieces[-1] and line and not line.startswith("- "):
            pieces[-1] += f" {line.strip()}"
        else:
            pieces.append(line.strip())
    return "\n".join(_piece(piece, width) for piece in pieces)


def _piece(piece: str, width: int) -> str:
    later = "    " if piece.startswith("- ") else "  "
    return fill(
        piece,
        width,
        initial_indent="  " if piece else "",
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )


COMMAND = Command(
    "explain",
    run,
    help="Print the page of a rule: what it looks at, why, and the innocent explanations.",
    argument=paths("a rule's code or name, e.g. TIM010", metavar="CODE..."),
)
