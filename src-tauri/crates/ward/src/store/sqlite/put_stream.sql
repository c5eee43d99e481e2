-- Where a stream stands after its newest lines; gives its short number.
INSERT INTO stream (association, letter, last, digest) VALUES (:association, :letter, :last, :digest)
ON CONFLICT (association, letter) DO UPDATE SET last = :last, digest = :digest
RETURNING no
