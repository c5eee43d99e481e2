-- People disagree about this cell.
INSERT INTO book_conflict (kind, record, cell) VALUES (:kind, :record, :cell)
