"""The tables of an archive, as its first version made them.

A released statement is never edited: what changes later is a migration of its own.
"""

from __future__ import annotations

APPLICATION_ID = 0x76696D67
"""`vimg`: how an archive is told from the databases of other programs (SQLite file format,
section 1.3.17)."""

FIRST = (
    # What is true of the archive as a whole: its identity, when and by whom it was made.
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT UNIQUE,
        pixel_sha256 TEXT,
        size_bytes INTEGER,
        width INTEGER,
        height INTEGER,
        format TEXT,
        name TEXT,
        note TEXT,
        verdict_url TEXT,
        added_at TEXT NOT NULL,
        added_by TEXT
    ) STRICT""",
    "CREATE INDEX entries_by_pixels ON entries (pixel_sha256) WHERE pixel_sha256 IS NOT NULL",
    # Fingerprints in the order in which they came. The index files cover ranges of `seq`, which
    # is never given again; so what is new is whatever lies behind them.
    """CREATE TABLE prints (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        entry_id INTEGER NOT NULL UNIQUE REFERENCES entries (id) ON DELETE CASCADE,
        pdq BLOB NOT NULL CHECK (length(pdq) = 32),
        quality INTEGER,
        version TEXT,
        listed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    # A line of a list of fingerprints has no SHA-256 to be known again by.
    "CREATE UNIQUE INDEX prints_listed ON prints (pdq) WHERE listed = 1",
    """CREATE TABLE sightings (
        id INTEGER PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        earliest INTEGER,
        latest INTEGER,
        first_seen TEXT,
        basis TEXT,
        source TEXT,
        url TEXT,
        credit TEXT,
        caption TEXT,
        added_at TEXT NOT NULL,
        added_by TEXT
    ) STRICT""",
    "CREATE INDEX sightings_by_entry ON sightings (entry_id)",
    """CREATE TABLE labels (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        label TEXT NOT NULL,
        UNIQUE (entry_id, label)
    ) STRICT""",
    """CREATE TABLE thumbnails (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        picture BLOB NOT NULL
    ) STRICT""",
    # The index files that belong to this state of the archive; any other file is not used.
    """CREATE TABLE segments (
        name TEXT PRIMARY KEY,
        after_seq INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        prints INTEGER NOT NULL
    ) STRICT""",
)
"""Version 1."""

SECOND = (
    # Local features, in the order in which they came (`model/features.py` has their form). A
    # picture that shows too little for any has a row without points, so that it is known.
    """CREATE TABLE features (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        entry_id INTEGER NOT NULL UNIQUE REFERENCES entries (id) ON DELETE CASCADE,
        version TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        columns INTEGER NOT NULL,
        rows INTEGER NOT NULL,
        points BLOB NOT NULL,
        cells BLOB NOT NULL,
        textured BLOB NOT NULL
    ) STRICT""",
    # Their index files, as those of the fingerprints.
    """CREATE TABLE point_segments (
        name TEXT PRIMARY KEY,
        after_seq INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        pictures INTEGER NOT NULL,
        points INTEGER NOT NULL
    ) STRICT""",
)
"""What version 2 adds."""
