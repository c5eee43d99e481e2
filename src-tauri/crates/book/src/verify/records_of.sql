-- The records of a kind that have lines which stand in the tables.
SELECT DISTINCT record FROM book_journal WHERE kind = :kind AND state = 0
