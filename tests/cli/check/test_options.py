from __future__ import annotations

from verifyimg.cli.check._options import GROUPS, THRESHOLDS
from verifyimg.model.words import SEVERITIES

OPTIONS = """--claimed-date --claimed-place --claimed-device --claimed-credit --claimed-original
--setting --claims --archive --no-archive --format --output --fail-on --select --ignore --deep
--no-pixels --baseline --jobs --resume --redact --verbose --quiet --config --published-at
--at-time""".split()
BEYOND = "--include --exclude --hidden --follow-links --no-config --executor".split()
"""Those that came with folders, configurations and clusters."""


def test_every_option_of_the_design_is_there_once() -> None:
    names = [option.opts[0] for _, options in GROUPS for option in options]
    assert sorted(names) == sorted([*OPTIONS, *BEYOND])


def test_every_option_says_what_it_does() -> None:
    assert all(option.help for _, options in GROUPS for option in options)


def test_the_thresholds_are_severities() -> None:
    assert set(THRESHOLDS) <= {"never", *SEVERITIES}
