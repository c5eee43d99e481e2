-- The first line of an import, if one of its lines is here already. Without the named index SQLite walks all lines.
SELECT root FROM book_journal INDEXED BY book_journal_import
WHERE import = :import AND import <> '' AND stream = :stream AND device = :device
ORDER BY n LIMIT 1
