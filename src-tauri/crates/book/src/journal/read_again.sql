-- What is known of a line after it was read again; its bytes stay as they came.
UPDATE book_journal
SET state = :state, last = :last, root = :root, undoes = :undoes, hlc = :hlc, person = :person, act = :act,
  import = :import, kind = :kind, record = :record, clear = :clear
WHERE arrival = :arrival
