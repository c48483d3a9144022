from __future__ import annotations

from tests.support.bytes_source import read
from tests.support.old_raw_bytes import mrw
from verifyimg.readers.mrw import MRW


def test_sizes_and_the_number_of_the_firmware_are_read() -> None:
    assert read(MRW, mrw()[16:40], label="PRD").values == {
        "MinoltaRaw:FirmwareID": "27200001",
        "MinoltaRaw:SensorHeight": 2456,
        "MinoltaRaw:SensorWidth": 3272,
        "MinoltaRaw:ImageHeight": 2448,
        "MinoltaRaw:ImageWidth": 3264,
        "MinoltaRaw:RawDepth": 12,
        "MinoltaRaw:BitDepth": 12,
    }


def test_a_block_that_is_too_short_is_damaged() -> None:
    found = read(MRW, b"27200001", label="PRD")
    assert (found.values, found.problems) == ({}, [("damaged", "the block of sizes breaks off")])
