-- What every book has beside the tables of its records: the journal and how far it goes.
--
-- Written by hand; the tables of the records are added from their declarations (see schema.rs). A newcomer's mistake
-- would be to store here what can be folded from the journal: only book_journal, book_seen and the two tables of
-- one PC's own matters (book_meta, book_setting) cannot be made again.

-- Who this file is: book, device, epoch, key check, clock, fingerprint of the declarations.
CREATE TABLE book_meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

-- One PC's settings, outside the journal.
CREATE TABLE book_setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

-- A short number for each device, in this file only.
CREATE TABLE book_device (
  no INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

-- How far each device's lines reach here. stored: last line kept; applied: last one whose effect a line of ours may
-- claim to have seen; claimed: the furthest that any other line has seen of this device.
CREATE TABLE book_reach (
  stream TEXT NOT NULL,
  device INTEGER NOT NULL,
  stored INTEGER NOT NULL DEFAULT 0,
  applied INTEGER NOT NULL DEFAULT 0,
  claimed INTEGER NOT NULL DEFAULT 0,
  chain BLOB NOT NULL DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000',
  PRIMARY KEY (stream, device)
) STRICT, WITHOUT ROWID;

-- Sum over all lines of a stream, modulo 2^256.
CREATE TABLE book_digest (
  stream TEXT NOT NULL PRIMARY KEY,
  sum BLOB NOT NULL
) STRICT;

-- The journal. arrival: order in which lines came to this file. state: 0 applied, 1 waiting for the rest of its
-- group, 2 held (needs a newer program, or a key), 3 quarantined (unreadable), 4 erased for good. root: first line of the act (its group or the
-- whole import); undoes: root of the act that the line takes back, or 0. sealed is empty where lines travel clear.
CREATE TABLE book_journal (
  arrival INTEGER NOT NULL PRIMARY KEY,
  stream TEXT NOT NULL,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  last INTEGER NOT NULL DEFAULT 0,
  root INTEGER NOT NULL DEFAULT 0,
  undoes INTEGER NOT NULL DEFAULT 0,
  hlc INTEGER NOT NULL DEFAULT 0,
  person TEXT NOT NULL DEFAULT '',
  act TEXT NOT NULL DEFAULT '',
  import TEXT NOT NULL DEFAULT '',
  kind INTEGER NOT NULL DEFAULT 0,
  record TEXT NOT NULL DEFAULT '',
  clear BLOB NOT NULL DEFAULT x'',
  sealed BLOB NOT NULL DEFAULT x'',
  hash BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX book_journal_line ON book_journal (stream, device, n);
CREATE INDEX book_journal_record ON book_journal (kind, record);
CREATE INDEX book_journal_pending ON book_journal (state, stream, device, n) WHERE state <> 0;
CREATE INDEX book_journal_import ON book_journal (import, stream, device, n) WHERE import <> '';
CREATE INDEX book_journal_undoes ON book_journal (stream, device, undoes) WHERE undoes <> 0;

-- What a device had seen of the others from this line on: "device:n,device:n" in this file's numbers.
CREATE TABLE book_seen (
  stream TEXT NOT NULL,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (stream, device, n)
) STRICT, WITHOUT ROWID;

-- Cells with more than one value that nobody has seen together; cell 0 is life itself. Folded from the journal.
CREATE TABLE book_conflict (
  kind INTEGER NOT NULL,
  record TEXT NOT NULL,
  cell INTEGER NOT NULL,
  PRIMARY KEY (kind, record, cell)
) STRICT, WITHOUT ROWID;

-- How far a carrier's numbering (a ward's server) was taken in.
CREATE TABLE book_cursor (
  peer TEXT NOT NULL,
  stream TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (peer, stream)
) STRICT, WITHOUT ROWID;

-- What a carrier has of this device's own lines.
CREATE TABLE book_acked (
  peer TEXT NOT NULL,
  stream TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (peer, stream)
) STRICT, WITHOUT ROWID;
