-- book/src/found/forget.sql: a record that was erased has no words.
DELETE FROM book_found WHERE kind = :kind AND record = :record
