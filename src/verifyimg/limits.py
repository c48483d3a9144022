"""Every number that stops us, in one place (DESIGN.md, section 6).

Budgets are counted in bytes, reads and items wherever possible: those are the same on every
machine, seconds are not.
"""

from __future__ import annotations

from verifyimg.model.noun import noun


@noun
class Limits:
    """What a file may cost us before we stop reading it."""

    file_bytes: int = 4 << 30
    """The largest file that is opened."""
    stdin_bytes: int = 512 << 20
    """The most that is taken from standard input, which cannot be read twice."""
    segments: int = 5_000
    """Marker segments of one JPEG; honest files have under 300."""
    fill_bytes: int = 64 << 10
    """Bytes skipped in search of the next JPEG marker before the structure counts as broken."""
    chunks: int = 50_000
    """Chunks of one PNG or WebP; a PNG of 400 MB in the usual pieces has as many."""
    boxes: int = 10_000
    """Boxes of one ISO base media file at one level; no more than four levels are entered."""
    items: int = 10_000
    """Items of one HEIF file: a picture of tiles has one for each."""
    item_extents: int = 256
    """Pieces of one item that are read; honest items lie in one or two."""
    item_parts: int = 50_000
    """Extents, references and properties that the items of one HEIF file have, all together."""
    block_bytes: int = 16 << 20
    """The most of one metadata block that is read into memory."""
    paged_bytes: int = 16 << 20
    """The most of a TIFF file that is read in search of directories and values."""
    unpacked_bytes: int = 8 << 20
    """What the compressed metadata of one block may unpack to, all together."""
    blocks: int = 2_000
    """Blocks examined in one file."""
    same_kind: int = 8
    """Blocks of one kind that are read in one file; honest files have one or two."""
    problems: int = 200
    """Problems of one file that are listed; the rest is counted."""
    ifds: int = 64
    """Image file directories of one EXIF block."""
    ifd_entries: int = 2_000
    """Entries of one directory; the rest is refused."""
    ifd_flaws: int = 8
    """Broken entries after which a directory counts as no directory."""
    tags: int = 20_000
    """Tags of one file."""
    value_items: int = 512
    """Items of one tag that are decoded; more is cut."""
    value_bytes: int = 1 << 20
    """How much of one value is looked at."""
    value_overlap: int = 4
    """How often over the values of one EXIF block may fill it: honest values share no bytes,
    those of an enemy are all the same ones."""
    raw_bytes: int = 1_024
    """How much of a stored value a tag keeps as `raw`."""
    text_characters: int = 4_096
    """How much of a text a tag keeps as `value` and `text`; the rest is counted."""
    same_texts: int = 8
    """How often a field that may repeat (creators, titles in several languages) is a clue."""
    programs: int = 64
    """How many programs that a file names are told apart."""
    caption_dates: int = 16
    """Dates that are looked for in one caption."""
    exifread_reads: int = 200_000
    """Calls of `read` by exifread on one block; honest files need under 75,000, the known
    endless loops all pass this figure (shared measurements, model-codebases 1.7)."""
    exifread_bytes: int = 64 << 20
    """Bytes that exifread may read from one block, counted over all its reads."""
    exifread_log_lines: int = 20
    """Lines of exifread's own log that are kept as problems."""
    picture_pixels: int = 178_000_000
    """Pixels of the largest picture that is decoded; Pillow itself refuses more than 178.9
    million. A phone's picture of 200 million is examined without its pixels."""
    picture_bytes: int = 512 << 20
    """Memory that a decoded picture may take; a pixel in colour takes four bytes of it, so that
    134 million of them fit."""
    picture_reads: int = 200_000
    """Calls of `read` by Pillow on one picture; a file of 12 MB takes under 300."""
    picture_read_bytes: int = 1 << 30
    """Bytes that Pillow may read for one picture, counted over all its reads."""
    previews: int = 8
    """Embedded pictures of one file that are decoded."""
    claims_bytes: int = 64 << 20
    """The largest claims file."""
    claims_rows: int = 1_000_000
    """Rows of one claims file."""
    claims_glob_rows: int = 1_000
    """Rows with wildcards in one claims file: each of them is tried on each input."""
    claims_line_dots: int = 200
    """Dots in one line of TOML: the time that tomllib takes for a dotted key grows with their
    square."""
    claim_characters: int = 200
    """Characters of a claimed date or place; the longest honest ones have under 80."""
    claimed_radius_km: float = 20_000.0
    """The largest radius of a claimed place, nearly half the way around the Earth."""


DEFAULT = Limits()
