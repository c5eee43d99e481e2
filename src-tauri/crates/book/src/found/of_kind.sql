-- book/src/found/of_kind.sql: the folded words of every record of a kind.
SELECT record, text FROM book_found WHERE kind = :kind ORDER BY record
