-- Whether a whole record was erased.
SELECT 1 FROM erasure WHERE "record" = :record AND "of_kind" = :kind AND "fields" = ''
