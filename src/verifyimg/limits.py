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
    gif_sub_blocks: int = 2_000_000
    """Parts of the blocks of one GIF, of 255 bytes at most: a GIF of 500 MB has as many."""
    gif_parts: int = 20_000
    """Parts of the comments and extensions of one GIF: 5 MB of them."""
    trailer_parts: int = 16
    """Pieces that are told apart behind the end of a picture; phones write up to five."""
    trailer_search: int = 1 << 20
    """Bytes behind a picture's end that are searched for the beginning of something known."""
    mp_images: int = 64
    """Pictures that one multi-picture index lists; a panorama of a phone has a few dozen."""
    boxes: int = 10_000
    """Boxes of one ISO base media file at one level; no more than four levels are entered."""
    jumbf_boxes: int = 2_000
    """Boxes of one JUMBF block; manifest stores have under 200."""
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
    pieces: int = 400
    """Blocks of the file itself that rules about its structure look at; honest JPEGs have under
    300."""
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
    xml_depth: int = 64
    """Levels of elements of one XMP packet; honest ones have under 16."""
    xml_attributes: int = 20_000
    """Attributes of one element of XMP; honest ones have under 500."""
    xml_namespace_characters: int = 500
    """Of a namespace's name: the parser copies it to every name that stands in it."""
    superbox_depth: int = 8
    """Boxes of JUMBF in boxes; a store of Content Credentials has four."""
    exifread_reads: int = 200_000
    """Calls of `read` by exifread on one block; honest files need under 75,000, the known
    endless loops all pass this figure (shared measurements, model-codebases 1.7)."""
    exifread_bytes: int = 64 << 20
    """Bytes that exifread may read from one block, counted over all its reads."""
    exifread_log_lines: int = 20
    """Lines of exifread's own log that are kept as problems."""
    picture_pixels: int = 178_000_000
    """Pixels of the largest picture that is decoded; Pillow itself refuses more than 178.9
    million. A JPEG of more, as phones write of 200 million, is decoded reduced: it is looked at and
    compared all the same, but not for traces of an earlier compression."""
    reduced_pixels: int = 1_000_000_000
    """Pixels of the largest JPEG that is decoded reduced, for all that needs no full size: that
    takes memory for a few of its rows, and some four seconds."""
    picture_bytes: int = 512 << 20
    """Memory that a decoded picture may take; a pixel in colour takes four bytes of it, so that
    134 million of them fit."""
    picture_reads: int = 200_000
    """Calls of `read` by Pillow on one picture; a file of 12 MB takes under 300."""
    picture_read_bytes: int = 1 << 30
    """Bytes that Pillow may read for one picture, counted over all its reads."""
    decoding_seconds: float = 30.0
    """How long the process that decodes may take for one picture, in processor time and by the
    clock; a picture of 134 million pixels takes under 10."""
    decoding_bytes: int = 2 << 30
    """The address space of the process that decodes: the largest picture, what its decoder needs
    beside it, and the libraries."""
    decoding_files: int = 16
    """Files that the process that decodes may have open; it needs five."""
    decoding_start_seconds: float = 60.0
    """How long the process that decodes may take to start; it takes a tenth of one second."""
    decoding_answer_bytes: int = 5 << 18
    """The longest answer of the process that decodes: a square picture of `shown_side` in colour
    takes 1,228,800."""
    shown_side: int = 640
    """Pixels on the longer side of a picture shown in a page: enough to know a scene again."""
    shown_bytes: int = 60_000
    """The JPEG that such a picture is written as, so that a page can be sent by mail."""
    shown_beside: int = 4
    """Thumbnails of one file, and again archived copies, that a page shows beside its picture."""
    patches: int = 96
    """Squares of the picture that are looked at for traces of an earlier compression."""
    previews: int = 8
    """Embedded pictures of one file that are decoded."""
    previews_written: int = 64
    """Embedded pictures of one file that `metadata --extract-previews` writes."""
    previews_written_bytes: int = 1 << 30
    """What these may come to: a file can name the same bytes many times."""
    deep_file_bytes: int = 512 << 20
    """The largest file that is copied for ExifTool (`--deep`)."""
    deep_seconds: float = 30.0
    """How long ExifTool may take for one file; the slowest honest one took 11 seconds."""
    deep_output_bytes: int = 16 << 20
    """How much ExifTool may print about one file."""
    deep_memory_bytes: int = 2 << 30
    """The address space of ExifTool, where the system can limit another process (Linux)."""
    deep_losses: int = 10
    """Files in a row on which ExifTool may die or be stopped before it is asked no more."""
    archive_matches: int = 20
    """Matches of one picture that a report tells of, from each archive: the nearest."""
    jobs: int = 256
    """Processes that one run may be told to start (`--jobs`)."""
    large_picture_bytes: int = 12 << 20
    """Memory of a decoded picture above which the processes of a run (`--jobs`) decode one after
    the other: three million pixels in colour. JPEGs, which are decoded smaller, never wait."""
    waiting_share: float = 0.05
    """Of the time since it began that a process may wait for that, all in all: where most pictures
    are large, they are decoded side by side all the same."""
    early_results: int = 256
    """Files that are examined ahead of the one whose report is next (`--jobs`)."""
    early_bytes: int = 16 << 20
    """Memory for reports that are not yet next; more of them wait on disk."""
    result_bytes: int = 256 << 20
    """The report on one file as another process gives it, and as it is kept (`--resume`)."""
    file_seconds: int = 900
    """How long one of several processes (`--jobs`) may take for one file: the deadlines of
    ExifTool and of the decoder for all embedded pictures fit into half of it."""
    job_memory_bytes: int = 8 << 30
    """The address space of one of several processes, where the system can limit it."""
    cluster_batch: int = 128
    """Files that a worker of a cluster is given at a time: few enough to begin anew."""
    cluster_first_batch: int = 8
    """The same at the beginning of a run, so that a short one is spread too; then it doubles."""
    cluster_batch_bytes: int = 1 << 20
    """Names and claims that go to a worker in one message."""
    cluster_answer_bytes: int = 64 << 20
    """Reports that come back in one message; what is left of its files goes out again."""
    cluster_ahead: int = 20_000
    """Files that a cluster examines ahead of the one whose report is next."""
    cluster_connect_seconds: float = 15.0
    """How long the scheduler of a cluster may take to answer at first."""
    cluster_quiet_seconds: float = 60.0
    """After how long without any news it is asked whether it has workers at all."""
    set_findings: int = 200
    """Findings of one rule about a set that are listed; the rest is counted."""
    set_clusters: int = 1_000
    """Groups of files that belong together that are listed."""
    set_sorting_bytes: int = 4 << 20
    """Memory in which files of a set are put in order; beyond it, that is done on disk."""
    set_parts: int = 100
    """Pictures of a set that are looked for in each other by their parts, where OpenCV is
    installed: that takes a quarter of a second each. Of more, none; an archive finds them."""
    set_pairs: int = 20_000_000
    """Pairs of pictures of a set that are compared after a first sieve, for those that look
    alike; 100,000 honest pictures make some ten million."""
    told_left_out: int = 10
    """Lines on standard error about pipes, devices and the like that a folder holds."""
    report_bytes: int = 512 << 20
    """The largest report that is read again; one on 5,000 photographs has about 400 MB."""
    redacted_values: int = 300
    """Values that are searched for in all text of a report to redact it; honest ones have under
    50. Where there are more, all its text is taken out."""
    notes_bytes: int = 16 << 20
    """The largest file of notes beside a report."""
    notes: int = 10_000
    """Notes in one file, those that were replaced among them."""
    note_characters: int = 4_000
    """Characters of one note: a page."""
    manifest_bytes: int = 512 << 20
    """The largest manifest that is checked; a line has some 120 bytes."""
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
    claim_file_bytes: int = 64 << 10
    """The largest claim in a file beside its picture."""
    configuration_bytes: int = 1 << 20
    """The largest configuration file."""
    configuration_entries: int = 1_000
    """Entries of one kind in a configuration file: each of them may be tried on each finding."""
    baseline_bytes: int = 64 << 20
    """The largest baseline, and the largest report that one is made from."""
    claimed_radius_km: float = 20_000.0
    """The largest radius of a claimed place, nearly half the way around the Earth."""


DEFAULT = Limits()
