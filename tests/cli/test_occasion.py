from __future__ import annotations

from tests.support.command_line import NOW, environment
from verifyimg import __version__
from verifyimg.cli._occasion import occasion

ENV = environment(width=100, colour=True, encoding="ascii")


def test_a_terminal_gets_its_width_its_colours_and_its_characters() -> None:
    made = occasion(ENV, now=NOW, to_file=False, skipped=lambda: 3, verbose=True)
    assert (made.width, made.colour, made.ascii_only, made.verbose) == (100, True, True, True)
    assert (made.examined_at, made.skipped(), made.tool.version) == (NOW, 3, __version__)


def test_a_file_does_not_depend_on_the_terminal() -> None:
    made = occasion(ENV, now=NOW, to_file=True, skipped=lambda: 0)
    assert (made.width, made.colour, made.ascii_only) == (80, False, False)
