"""Writes `src/verifyimg/checks/declared.py` anew, from what the rules themselves declare.

python tools/make_rule_needs.py              writes the file
python tools/make_rule_needs.py --check      says whether it is what would be written
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

from verifyimg.checks.registry import rules  # noqa: E402

DECLARED = ROOT / "src" / "verifyimg" / "checks" / "declared.py"

HEAD = '''"""Which rules look at files, which at sets, and what each needs: gathered from all.

Made by `tools/make_rule_needs.py` (`make docs`); not to be edited. With it a rule that cannot
run need not be imported to say so. A rule that is not in it yet is asked itself.
"""

from __future__ import annotations
'''


def main(arguments: Sequence[str]) -> int:
    """Writes, or checks; the exit code."""
    if list(arguments) not in ([], ["--check"]):
        print("usage: make_rule_needs.py [--check]", file=sys.stderr)
        return 2
    made = declared()
    if arguments:
        current = DECLARED.read_text(encoding="utf-8") == made
        print("declared.py is", "up to date" if current else "not what the rules declare")
        return 0 if current else 1
    DECLARED.write_text(made, encoding="utf-8")
    return 0


def declared() -> str:
    """The file, from the rules."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    of_files = [one for one in rules() if one.rule.scope == "file"]
    of_sets = [one for one in rules() if one.rule.order is not None]
    yield HEAD
    yield "NEEDS: dict[str, tuple[str, ...]] = {"
    for one in of_files:
        needs = ", ".join(f'"{need}"' for need in one.rule.needs)
        yield f'    "{one.code}": ({needs}{"," if len(one.rule.needs) == 1 else ""}),'
    yield "}"
    yield '"""By code, of every rule that looks at one file."""'
    yield ""
    yield "OVER_SETS = {"
    yield from (f'    "{one.code}",' for one in of_sets)
    yield "}"
    yield '"""The codes of those that look over sets of files; some look at one file too."""'
    yield ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
