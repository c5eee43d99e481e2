-- Lines that are held because of their seal, not because of what stands in it.
SELECT sealed FROM book_journal WHERE state = 2 AND stream = 'P' AND clear = x'' ORDER BY device, n
