from __future__ import annotations

from verifyimg.archive.add_table import COLUMNS
from verifyimg.archive.entry import BASES
from verifyimg.cli.archive._options import KNOWN


def test_what_a_table_can_say_options_can_say_too() -> None:
    assert {str(option.name) for option in KNOWN[1]} == set(COLUMNS) - {"file"}


def test_the_help_names_every_basis() -> None:
    texts = [option.help or "" for option in KNOWN[1] if option.name == "basis"]
    assert all(basis in texts[0] for basis in BASES)
