-- Every cell about which people disagree.
SELECT kind, record, cell FROM book_conflict ORDER BY kind, record, cell
