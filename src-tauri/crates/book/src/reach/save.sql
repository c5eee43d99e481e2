-- How far one device's lines reach in one stream; see base.sql for the meaning of each column.
INSERT INTO book_reach (stream, device, stored, applied, claimed, chain)
VALUES (:stream, :device, :stored, :applied, :claimed, :chain)
ON CONFLICT (stream, device) DO UPDATE
SET stored = excluded.stored, applied = excluded.applied, claimed = excluded.claimed, chain = excluded.chain
