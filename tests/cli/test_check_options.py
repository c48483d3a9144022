from __future__ import annotations

from verifyimg.cli._check_options import GROUPS, LATER, THRESHOLDS
from verifyimg.model.words import SEVERITIES

OPTIONS = """--claimed-date --claimed-place --claimed-device --claimed-credit --claimed-original
--setting --claims --archive --no-archive --format --output --fail-on --select --ignore --deep
--no-pixels --baseline --jobs --resume --redact --verbose --quiet --config --published-at
--at-time""".split()


def test_every_option_of_the_design_is_there_once() -> None:
    names = [option.opts[0] for _, options in GROUPS for option in options]
    assert sorted(names) == sorted(OPTIONS)


def test_every_option_says_what_it_does() -> None:
    assert all(option.help for _, options in GROUPS for option in options)


def test_what_is_not_built_stands_apart() -> None:
    assert LATER[0] == "Not built yet"
    assert GROUPS[-1] is LATER


def test_the_thresholds_are_severities() -> None:
    assert set(THRESHOLDS) <= {"never", *SEVERITIES}
