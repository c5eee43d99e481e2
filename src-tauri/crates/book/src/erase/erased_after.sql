-- Lines that became stubs, in the order in which that happened here. A line erased twice stands there twice.
SELECT erased.no, device.id AS device, line.n, line.sealed
FROM book_erased AS erased
JOIN book_device AS device ON device.no = erased.device
JOIN book_journal AS line ON line.stream = 'P' AND line.device = erased.device AND line.n = erased.n
WHERE erased.no > :no
ORDER BY erased.no LIMIT :most
