-- The applied lines about one record, each with what its author had seen.
SELECT line.device, line.clear, (
  SELECT noted.seen FROM book_seen AS noted
  WHERE noted.stream = line.stream AND noted.device = line.device AND noted.n <= line.n
  ORDER BY noted.n DESC LIMIT 1
) AS seen
FROM book_journal AS line
WHERE line.kind = :kind AND line.record = :record AND line.state = 0
ORDER BY line.arrival
