-- How far a carrier's numbering is covered.
INSERT OR REPLACE INTO book_cursor (peer, stream, seq) VALUES (:peer, :stream, :seq)
