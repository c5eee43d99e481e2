-- The first line of an import, if one of its lines is here already.
SELECT root FROM book_journal
WHERE import = :import AND import <> '' AND stream = :stream AND device = :device
ORDER BY n LIMIT 1
