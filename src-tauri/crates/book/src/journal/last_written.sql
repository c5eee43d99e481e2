-- The clock of the last line that a device wrote in the book's own stream.
SELECT hlc FROM book_journal
WHERE stream = 'P' AND device = (SELECT no FROM book_device WHERE id = :device) AND hlc <> 0
ORDER BY n DESC LIMIT 1
