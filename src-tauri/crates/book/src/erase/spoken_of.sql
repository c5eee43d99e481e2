-- The lines about one record that stand in the tables or wait for their group.
SELECT arrival, device, n, state, clear, hash FROM book_journal
WHERE kind = :kind AND record = :record AND stream = 'P' AND state IN (0, 1)
ORDER BY arrival
