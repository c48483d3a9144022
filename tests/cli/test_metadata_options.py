from __future__ import annotations

from verifyimg.cli._metadata_options import GROUPS

OPTIONS = """--json --all --output --at-time --quiet --diff --deep --redact --extract-previews
    --include --exclude --hidden --follow-links""".split()


def test_every_option_is_there_once_and_says_what_it_does() -> None:
    options = [option for _, members in GROUPS for option in members]
    assert sorted(option.opts[0] for option in options) == sorted(OPTIONS)
    assert all(option.help for option in options)
