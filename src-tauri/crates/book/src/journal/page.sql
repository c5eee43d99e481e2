-- The next thousand lines in the order in which they came.
SELECT arrival, stream, device, n, state, clear, sealed, hash, chain FROM book_journal
WHERE arrival > :after ORDER BY arrival LIMIT 1000
