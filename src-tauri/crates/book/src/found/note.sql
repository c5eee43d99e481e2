-- book/src/found/note.sql: the words of a record as its row stands now.
INSERT OR REPLACE INTO book_found (kind, record, text) VALUES (:kind, :record, :text)
