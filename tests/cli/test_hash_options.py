from __future__ import annotations

from verifyimg.cli._hash_options import GROUPS


def test_every_option_is_there_once_and_says_what_it_does() -> None:
    options = [option for _, members in GROUPS for option in members]
    names = sorted(option.opts[0] for option in options)
    folders = "--exclude --follow-links --hidden --include".split()
    assert names == sorted([*folders, *"--all --at-time --json --output --quiet".split()])
    assert all(option.help for option in options)
