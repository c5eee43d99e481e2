-- The lines of an act that still say something, in the order in which they were written.
SELECT clear FROM book_journal
WHERE stream = 'P' AND device = (SELECT no FROM book_device WHERE id = :device) AND n >= :root AND root = :root AND state = 0
ORDER BY n
