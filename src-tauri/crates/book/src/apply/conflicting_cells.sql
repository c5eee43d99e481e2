-- The cells of one record about which people disagree.
SELECT cell FROM book_conflict WHERE kind = :kind AND record = :record
