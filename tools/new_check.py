"""Writes a new rule and its test: `make new-check CODE=TIM025 NAME=some-condition`.

Both say "Fill in" wherever their author has something to say; the house tests ask for it until
it is done. Nothing is overwritten.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from verifyimg.checks.page import SECTIONS  # noqa: E402
from verifyimg.checks.registry import find  # noqa: E402

FAMILIES = {
    "TIM": "time",
    "DEV": "device",
    "PLC": "place",
    "PLT": "platform",
    "STR": "structure",
    "GRP": "set",
    "CLM": "claim",
    "ARC": "archive",
    "AI": "ai",
}
"""By what a code begins with: the folder that its rule belongs to."""

UNSAYABLE = (
    "fake forg prove proof authentic genuine tamper manipulat hoax liar suspicious should must "
    "check verif contradict"
).split()
"""Parts of words that no name may hold: it states the condition seen, and no verdict or advice."""

ADVICE = {
    "What it looks at": "Fill in: the fields that are read and the condition that is looked for.",
    "Why it matters": "Fill in: what it means for a claim if the condition is there.",
    "Innocent explanations": "- Fill in: how it can come about without anybody misleading anyone",
    "Next steps": "- Fill in: what a fact-checker can do next",
    "Example": "Fill in: a value as it stands in a file.",
    "References": "Fill in: the specification by section, or the source that was measured.",
}
"""What a new page says under each heading."""

RULE = '''"""Fill in: one sentence that names the condition.

{page}
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect=None)


def look(subject: Subject) -> Sequence[Draft]:
    """Fill in: what is compared with what."""
    tag = subject.tag("IFD0:FillIn")
    if tag is None:
        return ()
    message = f"The file says {{quoted.stored(tag)}}."
    return (Draft(message=message, strength="weak", tags=(tag,)),)
'''

TEST = """from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run, subject, tag
from verifyimg.model.subject import Subject

SILENT = {{
    "a file without metadata": subject(),
}}

SPEAKS = {{
    "fill in: the plainest case": replace(subject(), tags=(tag("IFD0:FillIn", "one"),)),
}}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("{code}", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject) -> None:
    (finding,), _ = run("{code}", looked_at)
    assert (finding.severity, finding.strength) == ("note", "weak")
"""


class Refused(Exception):
    """A code or a name that cannot be used; the message says why."""


@dataclass(frozen=True, kw_only=True)
class NewCheck:
    """The rule to be written."""

    code: str
    name: str

    @property
    def family(self) -> str:
        """Its folder."""
        return FAMILIES[self.code[:-3]]

    @property
    def file_name(self) -> str:
        """Code and name: one grep finds all."""
        return f"{self.code.lower()}_{self.name.replace('-', '_')}.py"

    def files(self, root: Path) -> dict[Path, str]:
        """What is written where."""
        page = "\n\n".join(f"{heading}\n{ADVICE[heading]}" for heading in SECTIONS)
        folder = root / "src" / "verifyimg" / "checks" / self.family
        test = root / "tests" / "checks" / self.family / f"test_{self.file_name}"
        package = {} if (folder / "__init__.py").exists() else {folder / "__init__.py": ""}
        rule = {folder / self.file_name: RULE.format(page=page)}
        return package | rule | {test: TEST.format(code=self.code)}


def asked_for(code: str, name: str) -> NewCheck:
    """The rule of that code and name; raises `Refused`."""
    match = re.fullmatch(r"([A-Z]{2,3})-?(\d{3})", code)
    if match is None or match[1] not in FAMILIES:
        known = " ".join(FAMILIES)
        raise Refused(f'CODE={code}: a code is one of {known} and three digits, as in "TIM025"')
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+){1,4}", name):
        raise Refused(f"NAME={name}: a name is two to five words in lower case, joined by hyphens")
    unsaid = [word for word in UNSAYABLE if word in name]
    if unsaid:
        raise Refused(f'NAME={name}: "{unsaid[0]}" judges or advises; name the condition seen')
    taken = find(match[1] + match[2]) or find(name)
    if taken is not None:
        raise Refused(f"{taken.code} {taken.name} is there already; choose another code and name")
    return NewCheck(code=match[1] + match[2], name=name)


def write(check: NewCheck, root: Path) -> list[Path]:
    """Writes the files and returns their paths; raises `Refused` before one is overwritten."""
    files = check.files(root)
    standing = [path for path in files if path.exists()]
    if standing:
        raise Refused(f"{standing[0].relative_to(root)} is there already")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(files)


def main(arguments: list[str]) -> int:
    """Writes the two files and says what is left to do; the exit code."""
    code, name = (*arguments, "", "")[:2]
    try:
        paths = write(asked_for(code, name), ROOT)
    except Refused as reason:
        print(f"new-check: {reason}", file=sys.stderr)
        return 2
    for path in paths:
        print(f"wrote {path.relative_to(ROOT)}")
    print('Fill in what says "Fill in"; CONTRIBUTING.md goes through it. Run its test with')
    print(f"    .venv/bin/python -m pytest -q {paths[-1].relative_to(ROOT)}")
    print("Then add a line to CHANGELOG.md, and run: make docs check")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
