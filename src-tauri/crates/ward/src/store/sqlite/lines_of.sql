-- A device's lines in one stream from a number on.
SELECT line.seq, head.device, line.n, line.bytes, line.chain
FROM stream JOIN head ON head.stream = stream.no JOIN line ON line.head = head.no
WHERE stream.association = :association AND stream.letter = :letter AND head.device = :device AND line.n >= :from
ORDER BY line.n LIMIT :most
