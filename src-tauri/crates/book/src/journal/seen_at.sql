-- What the author of a line had seen: the last note at or before it.
SELECT seen FROM book_seen
WHERE stream = :stream AND device = :device AND n <= :n
ORDER BY n DESC LIMIT 1
