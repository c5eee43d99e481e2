-- Keeps a submission, or the officer's decision on one that is there. What was sent is never changed by a decision.
INSERT INTO submission (association, id, definition, subject, version, title, content, hash, nothing_due, sent, arrived,
    number, state, decided, officer, comment, at_fields)
VALUES (:association, :id, :definition, :subject, :version, :title, :content, :hash, :nothing_due, :sent, :arrived,
    :number, :state, :decided, :officer, :comment, :at_fields)
ON CONFLICT (association, id) DO UPDATE SET
    state = :state, decided = :decided, officer = :officer, comment = :comment, at_fields = :at_fields
