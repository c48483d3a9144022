"""Makes the picture of each case in `fixtures/`, byte for byte the same each run.

    python tools/make_fixtures.py [CASE ...]     writes the files
    python tools/make_fixtures.py --check        says whether they are what it would write

The coded picture depends on Pillow's JPEG encoder, so the bytes are compared only under the
Pillow version of constraints.txt; under any other the metadata alone are, and it says so.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import PIL  # noqa: E402 -- these two need the root of the checkout on the path

from tools.fixture_photos.cases import CASES, Case  # noqa: E402
from tools.fixture_photos.develop import assembled, photo, taken_apart  # noqa: E402

FIXTURES = ROOT / "fixtures"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    cases = [case for case in CASES if not options.case or case.name in options.case]
    if options.check:
        return _check(cases)
    for case in cases:
        print(f"{write(case)}: written")
    return 0


def path_of(case: Case) -> Path:
    """Where the picture of a case lies."""
    return FIXTURES / case.name / case.file


def write(case: Case) -> Path:
    """Makes the photo of one case, and returns where it is."""
    path = path_of(case)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(photo(case))
    return path


def is_current(case: Case, committed: bytes, *, pixels: bool) -> bool:
    """Whether the committed file is what would be made; without `pixels` its metadata alone."""
    made = photo(case) if pixels else assembled(case, *taken_apart(committed))
    return made == committed


def pinned_pillow(constraints: str) -> str | None:
    """The version of Pillow that constraints.txt names."""
    found = re.search(r"(?mi)^pillow==([^\s;]+)", constraints)
    return found[1] if found else None


def _check(cases: Sequence[Case]) -> int:
    pinned = pinned_pillow((ROOT / "constraints.txt").read_text(encoding="utf-8"))
    pixels = PIL.__version__ == pinned
    if not pixels:
        print(f"Pillow is {PIL.__version__}, not {pinned}: pixels not compared", file=sys.stderr)
    stale = [case for case in cases if not _is_current(case, pixels=pixels)]
    for case in stale:
        print(f"fixtures/{case.name}/{case.file} is not what tools/make_fixtures.py makes: run it")
    return 1 if stale else 0


def _is_current(case: Case, *, pixels: bool) -> bool:
    path = path_of(case)
    return path.is_file() and is_current(case, path.read_bytes(), pixels=pixels)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    names = [case.name for case in CASES]
    parser.add_argument(
        "case", nargs="*", metavar="CASE", type=_one_of(names), help="all unless given"
    )
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    return parser


def _one_of(names: Sequence[str]) -> Callable[[str], str]:
    def name(text: str) -> str:
        if text not in names:
            raise argparse.ArgumentTypeError(f"no case {text!r}; there are {', '.join(names)}")
        return text

    return name


if __name__ == "__main__":
    sys.exit(main())
