-- What stays of a line after erasing; its hash and its chain stay as they are.
UPDATE book_journal SET state = :state, clear = :clear, sealed = :sealed WHERE arrival = :arrival
