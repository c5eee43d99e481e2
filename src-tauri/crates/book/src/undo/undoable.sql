-- The last act of a device that was not taken back and is itself no undo. What began the book stays, what was erased for
-- good, and what was said about keys.
SELECT line.act, line.root, line.hlc FROM book_journal AS line
WHERE line.stream = 'P' AND line.device = (SELECT no FROM book_device WHERE id = :device)
  AND line.state = 0 AND line.undoes = 0 AND line.act <> :begin AND line.kind NOT IN (:erasure, :key, :box, :pc)
  AND NOT EXISTS (
    SELECT 1 FROM book_journal AS back
    WHERE back.stream = 'P' AND back.device = line.device AND back.undoes = line.root AND back.undoes <> 0
  )
ORDER BY line.n DESC LIMIT 1
