-- Every submission of one association, or of all where none is named, oldest first; the values are left out.
SELECT association, id, definition, subject, version, title, '' AS content, hash, nothing_due, sent, arrived, number,
    state, decided, officer, comment, at_fields
FROM submission WHERE :association IN ('', association) ORDER BY arrived, number, id
