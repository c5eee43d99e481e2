-- Notes that a line became a stub, so that carriers are told.
INSERT INTO book_erased (device, n) VALUES (:device, :n)
