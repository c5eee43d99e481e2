-- The chain after one line of a device.
SELECT line.chain FROM book_journal AS line
JOIN book_device AS device ON device.no = line.device
WHERE line.stream = :stream AND device.id = :device AND line.n = :n
