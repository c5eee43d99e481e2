-- How far a device's lines go in a stream; gives the short number that its lines carry.
INSERT INTO head (stream, device, n) VALUES (:stream, :device, :n)
ON CONFLICT (stream, device) DO UPDATE SET n = :n
RETURNING no
