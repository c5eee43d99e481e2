-- Lines that are kept without standing in the tables, by the reason. A line whose key is not here begins with 3 (a later
-- key's seal, see seal.rs) or is a stub (e5) around such a seal.
SELECT
  count(*) FILTER (WHERE state = 1) AS waiting,
  count(*) FILTER (WHERE state = 2 AND NOT locked) AS held,
  count(*) FILTER (WHERE state = 2 AND locked) AS locked,
  count(*) FILTER (WHERE state = 3) AS quarantined
FROM (
  SELECT state, clear = x'' AND stream = 'P'
    AND (substr(sealed, 1, 1) = x'03' OR (substr(sealed, 1, 1) = x'e5' AND substr(sealed, 36, 1) = x'03')) AS locked
  FROM book_journal WHERE state <> 0
)
