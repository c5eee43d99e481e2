-- The ward's own tables. Lines are kept as they came; of stream P nothing is readable here.
-- Only add to this file: a column's meaning never changes. What a newcomer gets wrong: a line is never updated
-- but by its stub, when it was erased for good; and
-- nothing about a book's content may be derived from stream P.

CREATE TABLE IF NOT EXISTS meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL DEFAULT ''
) STRICT;

-- An association at the ward. `book` is empty until its first device comes; `wrapped_key` is noise without its sheet.
CREATE TABLE IF NOT EXISTS association (
    id          TEXT    NOT NULL PRIMARY KEY,
    name        TEXT    NOT NULL DEFAULT '' UNIQUE,
    book        TEXT    NOT NULL DEFAULT '',
    wrapped_key TEXT    NOT NULL DEFAULT '',
    added       INTEGER NOT NULL DEFAULT 0 -- ms
) STRICT;

-- A one-time code: the first letters find it, the hash of all of them proves it.
CREATE TABLE IF NOT EXISTS code (
    locator     TEXT    NOT NULL PRIMARY KEY,
    hash        TEXT    NOT NULL DEFAULT '',
    association TEXT    NOT NULL DEFAULT '',
    until       INTEGER NOT NULL DEFAULT 0, -- ms
    used        INTEGER NOT NULL DEFAULT 0, -- ms; 0: not yet
    wrong       INTEGER NOT NULL DEFAULT 0  -- tries
) STRICT;

CREATE TABLE IF NOT EXISTS device (
    association TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    name        TEXT    NOT NULL DEFAULT '', -- never written: what a PC is called is the association's own word
    public_key  TEXT    NOT NULL DEFAULT '',
    added       INTEGER NOT NULL DEFAULT 0, -- ms
    revoked     INTEGER NOT NULL DEFAULT 0, -- ms; 0: not revoked
    PRIMARY KEY (association, id)
) STRICT;

-- A device's challenge or token, or an officer's session, by the hash of what the other side holds.
CREATE TABLE IF NOT EXISTS pass (
    hash  TEXT    NOT NULL PRIMARY KEY,
    kind  TEXT    NOT NULL DEFAULT '', -- challenge, token, officer
    scope TEXT    NOT NULL DEFAULT '', -- association; empty for an officer
    name  TEXT    NOT NULL DEFAULT '', -- device or officer
    until INTEGER NOT NULL DEFAULT 0   -- ms
) STRICT;

-- Two PCs that compare six digits: what both have said, none of it secret. Gone some minutes later.
CREATE TABLE IF NOT EXISTS meeting (
    association TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    content     TEXT    NOT NULL DEFAULT '', -- JSON
    until       INTEGER NOT NULL DEFAULT 0,  -- ms
    PRIMARY KEY (association, id)
) STRICT;

CREATE TABLE IF NOT EXISTS stream (
    no          INTEGER NOT NULL PRIMARY KEY,
    association TEXT    NOT NULL,
    letter      TEXT    NOT NULL,
    last        INTEGER NOT NULL DEFAULT 0,
    digest      TEXT    NOT NULL DEFAULT '',
    UNIQUE (association, letter)
) STRICT;

CREATE TABLE IF NOT EXISTS head (
    no     INTEGER NOT NULL PRIMARY KEY,
    stream INTEGER NOT NULL,
    device TEXT    NOT NULL,
    n      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (stream, device)
) STRICT;

CREATE TABLE IF NOT EXISTS line (
    stream INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    head   INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    bytes  BLOB    NOT NULL,
    chain  BLOB    NOT NULL,
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS line_of_device ON line (head, n);

-- What an association sent, read from stream S. The newest word on it is kept beside it, the words themselves in R.
CREATE TABLE IF NOT EXISTS submission (
    association TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    definition  TEXT    NOT NULL DEFAULT '',
    subject     TEXT    NOT NULL DEFAULT '',
    version     INTEGER NOT NULL DEFAULT 0,
    title       TEXT    NOT NULL DEFAULT '',
    content     TEXT    NOT NULL DEFAULT '', -- the values as JSON
    hash        TEXT    NOT NULL DEFAULT '',
    nothing_due INTEGER NOT NULL DEFAULT 0,
    sent        INTEGER NOT NULL DEFAULT 0, -- ms, the PC's clock
    arrived     INTEGER NOT NULL DEFAULT 0, -- ms, the ward's clock
    number      TEXT    NOT NULL DEFAULT '',
    state       TEXT    NOT NULL DEFAULT '', -- received, returned, accepted
    decided     INTEGER NOT NULL DEFAULT 0, -- ms
    officer     TEXT    NOT NULL DEFAULT '',
    comment     TEXT    NOT NULL DEFAULT '',
    at_fields   TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (association, id)
) STRICT;

CREATE TABLE IF NOT EXISTS notice (
    id          TEXT    NOT NULL PRIMARY KEY,
    association TEXT    NOT NULL DEFAULT '', -- empty: to all
    title       TEXT    NOT NULL DEFAULT '',
    body        TEXT    NOT NULL DEFAULT '',
    at          INTEGER NOT NULL DEFAULT 0, -- ms
    until       TEXT    NOT NULL DEFAULT '', -- day
    officer     TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE IF NOT EXISTS officer (
    name   TEXT    NOT NULL PRIMARY KEY,
    salt   TEXT    NOT NULL DEFAULT '',
    hash   TEXT    NOT NULL DEFAULT '',
    wrong  INTEGER NOT NULL DEFAULT 0, -- tries in a row
    locked INTEGER NOT NULL DEFAULT 0  -- ms: until then
) STRICT;

-- A file that a PC offered: sealed (from PC to PC) or plain (named by a submission). Its pieces lie beside the database.
CREATE TABLE IF NOT EXISTS parcel (
    association TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    offer       TEXT    NOT NULL DEFAULT '', -- the pieces' lengths and hashes as JSON
    bytes       INTEGER NOT NULL DEFAULT 0,  -- that are here
    complete    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (association, name)
) STRICT;

-- Which photos a submission names: only these are taken plain.
CREATE TABLE IF NOT EXISTS submission_file (
    association TEXT NOT NULL,
    name        TEXT NOT NULL,
    submission  TEXT NOT NULL,
    PRIMARY KEY (association, name, submission)
) STRICT;
