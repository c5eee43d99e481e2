-- What was added to every book's own tables after the first books were begun; an older file gets it when it is opened.

-- Lines of stream P that became stubs, in the order in which that happened in this file. Carriers are told by it.
CREATE TABLE IF NOT EXISTS book_erased (
  no INTEGER NOT NULL PRIMARY KEY,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL
) STRICT;
