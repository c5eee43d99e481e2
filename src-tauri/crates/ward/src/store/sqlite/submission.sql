-- One submission with its values.
SELECT association, id, definition, subject, version, title, content, hash, nothing_due, sent, arrived, number,
    state, decided, officer, comment, at_fields
FROM submission WHERE association = :association AND id = :id
