-- book/src/found/of_record.sql: the folded words of one record.
SELECT text FROM book_found WHERE kind = :kind AND record = :record
