-- book/src/backup/beyond.sql: the records that a device wrote about after a line, with how many lines.
SELECT line.kind AS kind, line.record AS record, count(*) AS lines
FROM book_journal AS line
JOIN book_device AS author ON author.no = line.device
WHERE line.stream = :stream AND author.id = :device AND line.n > :after
GROUP BY line.kind, line.record
