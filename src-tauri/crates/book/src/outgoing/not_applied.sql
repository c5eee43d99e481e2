-- Lines that are kept without standing in the tables, by the reason.
SELECT
  count(*) FILTER (WHERE state = 1) AS waiting,
  count(*) FILTER (WHERE state = 2) AS held,
  count(*) FILTER (WHERE state = 3) AS quarantined
FROM book_journal WHERE state <> 0
