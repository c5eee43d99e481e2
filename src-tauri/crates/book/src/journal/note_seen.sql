-- What an author had seen of the others, from this line on.
INSERT OR REPLACE INTO book_seen (stream, device, n, seen) VALUES (:stream, :device, :n, :seen)
