from __future__ import annotations

from verifyimg.readers.makers.maker import Inner, Maker
from verifyimg.readers.makers.note import headed

INNER = Inner(number=0x2010, table={})


def test_an_entry_leads_to_the_directory_of_its_number_or_to_none() -> None:
    maker = Maker(group="Olympus", note_of=headed(0), table={}, inner=(INNER,))
    assert maker.inner_of(0x2010) is INNER
    assert maker.inner_of(0x2020) is None
