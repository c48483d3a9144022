"""Whether the IPTC fields were changed since a program stored the sum over them.

Specification: Adobe Photoshop File Formats Specification (November 2019), image resource 1061; the
sum is MD5 over the block of IPTC fields. Metadata Working Group, Guidelines 2.0, 3.3.2.
"""

from __future__ import annotations

from hashlib import md5

from verifyimg.clues.evidence import Evidence
from verifyimg.limits import DEFAULT

STORED = "Photoshop:IPTCDigest"
_UNSET = "0" * 32


def captions_changed(evidence: Evidence) -> bool:
    """Whether there is a sum that none of the blocks of IPTC fields has.

    A sum of zeros is none. Blocks that were cut off by a limit have another sum, so they are left
    out.
    """
    said = evidence.text(STORED).casefold()
    blocks = [block for block in evidence.blocks if block.kind == "IPTC"]
    if len(said) != 32 or said == _UNSET or not blocks:
        return False
    if any(block.length > DEFAULT.block_bytes for block in blocks):
        return False
    return all(_sum(block.read(DEFAULT.block_bytes)) != said for block in blocks)


def _sum(data: bytes) -> str:
    return md5(data, usedforsecurity=False).hexdigest()
