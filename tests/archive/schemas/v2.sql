-- An archive of schema 2 with one entry, as its release wrote it; never edited.
PRAGMA application_id = 1986620775;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "about" VALUES('identity','0123456789abcdef0123456789abcdef');
INSERT INTO "about" VALUES('made_at','2024-01-31T12:00:00Z');
CREATE TABLE entries (
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
    ) STRICT;
INSERT INTO "entries" VALUES(1,'509b0d4641a7c3ba088ffa28559d1f57207ea980447bc1773b1d406d788386ee','200dc03c3861322adb16944b2f370e2192ba7d03599f42b92c6be7ab122b627f',1000,40,30,'JPEG','a.jpg','seen before','https://example.org/verdict','2024-01-31T12:00:00Z','tester');
CREATE TABLE features (
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
    ) STRICT;
INSERT INTO "features" VALUES(1,1,'features/sift-520-1',600,450,1,1,X'000102030405060708090A0B0C0D0E0F',X'789C6360A00C0000100001',X'80');
CREATE TABLE labels (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        label TEXT NOT NULL,
        UNIQUE (entry_id, label)
    ) STRICT;
INSERT INTO "labels" VALUES(1,'harbour');
CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;
INSERT INTO "migrations" VALUES(1,'first_schema','2024-01-31T12:00:00Z');
INSERT INTO "migrations" VALUES(2,'local_features','2026-11-20T12:00:00Z');
CREATE TABLE point_segments (
        name TEXT PRIMARY KEY,
        after_seq INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        pictures INTEGER NOT NULL,
        points INTEGER NOT NULL
    ) STRICT;
CREATE TABLE prints (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        entry_id INTEGER NOT NULL UNIQUE REFERENCES entries (id) ON DELETE CASCADE,
        pdq BLOB NOT NULL CHECK (length(pdq) = 32),
        quality INTEGER,
        version TEXT,
        listed INTEGER NOT NULL DEFAULT 0
    ) STRICT;
INSERT INTO "prints" VALUES(1,1,X'61E5BF6A38CF0EBF8D059194386E6A80ABDC54290CBE165ACCC0B9E08694E952',100,NULL,0);
CREATE TABLE segments (
        name TEXT PRIMARY KEY,
        after_seq INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        prints INTEGER NOT NULL
    ) STRICT;
CREATE TABLE sightings (
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
    ) STRICT;
INSERT INTO "sightings" VALUES(1,1,1589623200,1589803199,'2020-05-17','published','an agency',NULL,NULL,NULL,'2024-01-31T12:00:00Z','tester');
CREATE TABLE thumbnails (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        picture BLOB NOT NULL
    ) STRICT;
INSERT INTO "thumbnails" VALUES(1,X'736D616C6C');
CREATE INDEX entries_by_pixels ON entries (pixel_sha256) WHERE pixel_sha256 IS NOT NULL;
CREATE UNIQUE INDEX prints_listed ON prints (pdq) WHERE listed = 1;
CREATE INDEX sightings_by_entry ON sightings (entry_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('entries',1);
INSERT INTO "sqlite_sequence" VALUES('prints',1);
INSERT INTO "sqlite_sequence" VALUES('features',1);
COMMIT;
