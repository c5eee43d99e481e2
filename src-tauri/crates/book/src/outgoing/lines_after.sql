-- A device's lines after :after as they travel; a group whose rest is missing does not leave.
SELECT line.n, line.last, CASE WHEN length(line.sealed) > 0 THEN line.sealed ELSE line.clear END AS bytes
FROM book_journal AS line
WHERE line.stream = :stream AND line.n > :after AND line.state <> 1
  AND line.device = (SELECT no FROM book_device WHERE id = :device)
ORDER BY line.n
