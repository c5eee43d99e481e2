-- Lines of one device that wait for the rest of their group, where the group ends no later than :end.
SELECT arrival, clear, sealed FROM book_journal
WHERE state = 1 AND stream = :stream AND device = :device AND last <= :end
ORDER BY n
