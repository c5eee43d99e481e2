-- People agree about this cell again.
DELETE FROM book_conflict WHERE kind = :kind AND record = :record AND cell = :cell
