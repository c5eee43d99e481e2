-- How many records an act changed.
SELECT count(*) AS records FROM (
  SELECT DISTINCT kind, record FROM book_journal
  WHERE stream = 'P' AND device = (SELECT no FROM book_device WHERE id = :device) AND n >= :root AND root = :root
)
