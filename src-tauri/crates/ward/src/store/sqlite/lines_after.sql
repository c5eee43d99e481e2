-- The lines of a stream after a number, in the order in which they came.
SELECT line.seq, head.device, line.n, line.bytes, line.chain
FROM stream JOIN line ON line.stream = stream.no JOIN head ON head.no = line.head
WHERE stream.association = :association AND stream.letter = :letter AND line.seq > :after
ORDER BY line.seq LIMIT :most
