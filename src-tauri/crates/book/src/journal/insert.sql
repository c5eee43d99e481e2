-- One line of the journal, once and for ever.
INSERT INTO book_journal (
  stream, device, n, state, last, root, undoes, hlc, person, act, import, kind, record, clear, sealed, hash, chain
) VALUES (
  :stream, :device, :n, :state, :last, :root, :undoes, :hlc, :person, :act, :import, :kind, :record, :clear, :sealed,
  :hash, :chain
)
