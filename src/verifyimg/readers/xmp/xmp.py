"""XMP: every property of a packet as a tag, structures and lists taken apart.

A list is one tag for each item, with the same key, in the order of the file. The tags of one
item of a list of structures have the same `block`, which names the item from 1 on:
`APP1 History[3]` for the third entry of an edit history, so that its action, time and program
stay together although each of them may be missing in another entry.

The tag's offset is that of the XML element, or of the packet where the XML had to be recoded
or repaired first. Specification: ISO 16684-1:2019.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import limited
from verifyimg.readers.xmp.names import language_suffix, name_of
from verifyimg.readers.xmp.namespaces import NAMESPACES
from verifyimg.readers.xmp.packet import Packet, packet_of
from verifyimg.readers.xmp.rdf import Property, holds_rdf, properties
from verifyimg.readers.xmp.values import value_of

NAME = "xmp"

LONGEST_NAME = 200
"""Characters of a name that are kept; the longest honest ones have under 100."""


@noun
class _Place:
    """Where the tags of one packet stand, and what its prefixes mean."""

    block: Block
    packet: Packet
    prefixes: Mapping[str, str]

    def offset(self, position: int) -> int:
        """In the file, of a position in the tree; the packet's where that is not known."""
        shift = self.packet.shift
        return self.block.offset if shift is None else self.block.file_offset(position + shift)

    def label(self, entry: tuple[tuple[str, int], ...]) -> str:
        """`APP1`, or `APP1 History[3]` in an entry of a list."""
        items = (f"{name[:LONGEST_NAME]}[{number}]" for name, number in entry)
        return " ".join([self.block.label, *items])


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The tags of one packet, in the groups `XMP-xmp`, `XMP-dc` and so on."""
    if block.length > limits.block_bytes:
        what = f"only the first {limits.block_bytes:,} bytes were read"
        yield _problem("refused", what, block.offset)
    packet = packet_of(block.read(limits.block_bytes), limits)
    if packet is None:
        what = "an XMP block is there, but it holds no XML"
        yield _problem("damaged", what, block.offset)
        return
    place = _Place(block=block, packet=packet, prefixes={**packet.tree.prefixes, **NAMESPACES})
    tags = 0
    for found in properties(packet.tree.root) if packet.tree.root else ():
        tags += 1
        yield _tag(found, place, limits)
    yield from _flaws(place, tags, limits)


def _tag(found: Property, place: _Place, limits: Limits) -> Tag:
    prefix = place.prefixes.get(found.path[0].namespace) or "unknown"
    name = name_of(prefix, tuple(step.local for step in found.path))
    value = value_of(prefix, name, found.text)
    if isinstance(value, str):
        value = limited(value, limits)
    return Tag(
        group=f"XMP-{prefix[:LONGEST_NAME]}",
        name=(name + language_suffix(found.language))[:LONGEST_NAME],
        raw=found.text[: limits.raw_bytes],
        value=value,
        text=str(value),
        block=place.label(found.entry),
        offset=place.offset(found.position),
        item=found.item,
    )


def _flaws(place: _Place, tags: int, limits: Limits) -> Iterator[Problem]:
    """What is wrong with the packet, in words."""
    tree = place.packet.tree
    if tree.kind:
        extent = "it was read after a repair" if place.packet.repaired else "the rest was not read"
        what = f"the XMP packet is broken: {tree.message}; {extent}"
        if tree.kind == "refused":
            what = f"the XMP packet has {tree.message}; {extent}"
        problem = _problem(tree.kind, what, place.offset(tree.position))
        yield replace(problem, trifling=place.packet.repaired)
    elif not tags and not (tree.root and holds_rdf(tree.root)):
        yield _problem("damaged", "the XMP packet holds no RDF", place.block.offset)
    if tree.left_out:
        what = f"lists of more than {limits.value_items} items; {tree.left_out:,} were not read"
        yield _problem("refused", f"the XMP packet has {what}", place.block.offset)


def _problem(kind: ProblemKind, message: str, offset: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=offset)


XMP = Reader(name=NAME, kinds=("XMP",), read=read)
