-- What was added to every book's own tables after the first books were begun; an older file gets it when it is opened.

-- Lines of stream P that became stubs, in the order in which that happened in this file. Carriers are told by it.
CREATE TABLE IF NOT EXISTS book_erased (
  no INTEGER NOT NULL PRIMARY KEY,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL
) STRICT;

-- What people look for by words, folded (see found.rs). Folded from the journal with the records.
CREATE TABLE IF NOT EXISTS book_found (
  kind INTEGER NOT NULL,
  record TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
