-- Puts a stub in the place of a line that was erased for good; its chain stays as it is.
UPDATE line SET bytes = :bytes
WHERE seq = :seq AND stream = (SELECT no FROM stream WHERE association = :association AND letter = :letter)
