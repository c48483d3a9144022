"""Sony's MakerNote: its clock, the shutter count, the number of the body, model and lens.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.sony_records import COUNTERS, LENSES, SEQUENCES
from verifyimg.readers.makers.values import Table, plain, text

GROUP = "Sony"

_SHOT_INFO, _DATE_LENGTH = 0x3000, 20

TABLE: Table = {
    _SHOT_INFO: text("SonyDateTime", at=6, length=_DATE_LENGTH),
    0x9050: COUNTERS,
    0x9400: SEQUENCES,
    0x940C: LENSES,
    0xB001: plain("SonyModelID"),
    0xB020: plain("CreativeStyle"),
    0xB027: plain("LensType"),
}

SONY = Maker(group=GROUP, note_of=bare(12), table=TABLE)
SONY_BARE = Maker(group=GROUP, note_of=bare(0), table=TABLE)
