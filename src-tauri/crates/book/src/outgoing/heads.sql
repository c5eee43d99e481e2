-- The last line that is kept of each device in a stream.
SELECT device.id, reach.stored FROM book_reach AS reach JOIN book_device AS device ON device.no = reach.device
WHERE reach.stream = :stream AND reach.stored > 0
