-- The hash of a line that is here.
SELECT hash FROM book_journal WHERE stream = :stream AND device = :device AND n = :n
