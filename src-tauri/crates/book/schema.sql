-- Every table of a book, for reading. Made from base.sql and the declarations of the kinds; the program
-- never reads this file. After a change of a kind: NIGIWAI_WRITE_SCHEMA=1 cargo test -p nigiwai-book

-- What every book has beside the tables of its records: the journal and how far it goes.
--
-- Written by hand; the tables of the records are added from their declarations (see schema.rs). A newcomer's mistake
-- would be to store here what can be folded from the journal: only book_journal, book_seen and the two tables of
-- one PC's own matters (book_meta, book_setting) cannot be made again.

-- Who this file is: book, device, epoch, key check, clock, fingerprint of the declarations.
CREATE TABLE book_meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

-- One PC's settings, outside the journal.
CREATE TABLE book_setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

-- A short number for each device, in this file only.
CREATE TABLE book_device (
  no INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

-- How far each device's lines reach here. stored: last line kept; applied: last one whose effect a line of ours may
-- claim to have seen; claimed: the furthest that any other line has seen of this device.
CREATE TABLE book_reach (
  stream TEXT NOT NULL,
  device INTEGER NOT NULL,
  stored INTEGER NOT NULL DEFAULT 0,
  applied INTEGER NOT NULL DEFAULT 0,
  claimed INTEGER NOT NULL DEFAULT 0,
  chain BLOB NOT NULL DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000',
  PRIMARY KEY (stream, device)
) STRICT, WITHOUT ROWID;

-- Sum over all lines of a stream, modulo 2^256.
CREATE TABLE book_digest (
  stream TEXT NOT NULL PRIMARY KEY,
  sum BLOB NOT NULL
) STRICT;

-- The journal. arrival: order in which lines came to this file. state: 0 applied, 1 waiting for the rest of its
-- group, 2 held (needs a newer program, or a key), 3 quarantined (unreadable), 4 erased for good. root: first line of the act (its group or the
-- whole import); undoes: root of the act that the line takes back, or 0. sealed is empty where lines travel clear.
CREATE TABLE book_journal (
  arrival INTEGER NOT NULL PRIMARY KEY,
  stream TEXT NOT NULL,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  last INTEGER NOT NULL DEFAULT 0,
  root INTEGER NOT NULL DEFAULT 0,
  undoes INTEGER NOT NULL DEFAULT 0,
  hlc INTEGER NOT NULL DEFAULT 0,
  person TEXT NOT NULL DEFAULT '',
  act TEXT NOT NULL DEFAULT '',
  import TEXT NOT NULL DEFAULT '',
  kind INTEGER NOT NULL DEFAULT 0,
  record TEXT NOT NULL DEFAULT '',
  clear BLOB NOT NULL DEFAULT x'',
  sealed BLOB NOT NULL DEFAULT x'',
  hash BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX book_journal_line ON book_journal (stream, device, n);
CREATE INDEX book_journal_record ON book_journal (kind, record);
CREATE INDEX book_journal_pending ON book_journal (state, stream, device, n) WHERE state <> 0;
CREATE INDEX book_journal_import ON book_journal (import, stream, device, n) WHERE import <> '';
CREATE INDEX book_journal_undoes ON book_journal (stream, device, undoes) WHERE undoes <> 0;

-- What a device had seen of the others from this line on: "device:n,device:n" in this file's numbers.
CREATE TABLE book_seen (
  stream TEXT NOT NULL,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (stream, device, n)
) STRICT, WITHOUT ROWID;

-- Cells with more than one value that nobody has seen together; cell 0 is life itself. Folded from the journal.
CREATE TABLE book_conflict (
  kind INTEGER NOT NULL,
  record TEXT NOT NULL,
  cell INTEGER NOT NULL,
  PRIMARY KEY (kind, record, cell)
) STRICT, WITHOUT ROWID;

-- How far a carrier's numbering (a ward's server) was taken in.
CREATE TABLE book_cursor (
  peer TEXT NOT NULL,
  stream TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (peer, stream)
) STRICT, WITHOUT ROWID;

-- What a carrier has of this device's own lines.
CREATE TABLE book_acked (
  peer TEXT NOT NULL,
  stream TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (peer, stream)
) STRICT, WITHOUT ROWID;

-- What was added to every book's own tables after the first books were begun; an older file gets it when it is opened.

-- Lines of stream P that became stubs, in the order in which that happened in this file. Carriers are told by it.
CREATE TABLE IF NOT EXISTS book_erased (
  no INTEGER NOT NULL PRIMARY KEY,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL
) STRICT;

-- What people look for by words, folded (see found.rs). Folded from the journal with the records.
CREATE TABLE IF NOT EXISTS book_found (
  kind INTEGER NOT NULL,
  record TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE "association" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "kana" TEXT NOT NULL DEFAULT '',
  "legal_form" TEXT NOT NULL DEFAULT '',
  "corporate_number" TEXT NOT NULL DEFAULT '',
  "street_type" TEXT NOT NULL DEFAULT '',
  "founded" INTEGER NOT NULL DEFAULT 0,
  "sample" INTEGER NOT NULL DEFAULT 0,
  "representative" TEXT NOT NULL DEFAULT '',
  "contact" TEXT NOT NULL DEFAULT '',
  "sheet_place" TEXT NOT NULL DEFAULT '',
  "patrols_wanted" INTEGER NOT NULL DEFAULT 0,
  "cleanings_wanted" INTEGER NOT NULL DEFAULT 0,
  "wanted_since" TEXT NOT NULL DEFAULT '',
  "wanted_source" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "association_removed" ON "association" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "association_insert_is_journalled" BEFORE INSERT ON "association" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "association_update_is_journalled" BEFORE UPDATE ON "association" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "association_delete_is_journalled" BEFORE DELETE ON "association" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "person" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "role" TEXT NOT NULL DEFAULT '',
  "left" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "person_removed" ON "person" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "person_insert_is_journalled" BEFORE INSERT ON "person" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "person_update_is_journalled" BEFORE UPDATE ON "person" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "person_delete_is_journalled" BEFORE DELETE ON "person" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "block" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "place" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "block_removed" ON "block" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "block_insert_is_journalled" BEFORE INSERT ON "block" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "block_update_is_journalled" BEFORE UPDATE ON "block" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "block_delete_is_journalled" BEFORE DELETE ON "block" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "premises" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "code" TEXT NOT NULL DEFAULT '',
  "block" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL DEFAULT 0,
  "frontage" INTEGER NOT NULL DEFAULT 0,
  "floor" INTEGER NOT NULL DEFAULT 0,
  "use_now" TEXT NOT NULL DEFAULT '',
  "use_since" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '',
  "passage_name" TEXT NOT NULL DEFAULT '',
  "owner" TEXT NOT NULL DEFAULT '',
  "wish" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT '',
  "rent_band" TEXT NOT NULL DEFAULT '',
  "contact" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  "cause" TEXT NOT NULL DEFAULT '',
  "area" INTEGER NOT NULL DEFAULT 0,
  "building" TEXT NOT NULL DEFAULT '',
  "room" TEXT NOT NULL DEFAULT '',
  "postcode" TEXT NOT NULL DEFAULT '',
  "city_code" TEXT NOT NULL DEFAULT '',
  "prefecture" TEXT NOT NULL DEFAULT '',
  "city" TEXT NOT NULL DEFAULT '',
  "town" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "premises_by_block" ON "premises" ("block");
CREATE INDEX IF NOT EXISTS "premises_removed" ON "premises" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "premises_insert_is_journalled" BEFORE INSERT ON "premises" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "premises_update_is_journalled" BEFORE UPDATE ON "premises" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "premises_delete_is_journalled" BEFORE DELETE ON "premises" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "shop" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "trade_code" TEXT NOT NULL DEFAULT '',
  "trade_revision" INTEGER NOT NULL DEFAULT 0,
  "trade_words" TEXT NOT NULL DEFAULT '',
  "chain" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL DEFAULT '',
  "corporate_number" TEXT NOT NULL DEFAULT '',
  "hours" TEXT NOT NULL DEFAULT '',
  "formerly" TEXT NOT NULL DEFAULT '',
  "website" TEXT NOT NULL DEFAULT '',
  "week" TEXT NOT NULL DEFAULT '',
  "member" TEXT NOT NULL DEFAULT '',
  "kana" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "mail" TEXT NOT NULL DEFAULT '',
  "owner" TEXT NOT NULL DEFAULT '',
  "tenure" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  "dues" INTEGER NOT NULL DEFAULT 0,
  "opened_year" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "shop_by_formerly" ON "shop" ("formerly");
CREATE INDEX IF NOT EXISTS "shop_removed" ON "shop" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "shop_insert_is_journalled" BEFORE INSERT ON "shop" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_update_is_journalled" BEFORE UPDATE ON "shop" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_delete_is_journalled" BEFORE DELETE ON "shop" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "tenancy" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "premises" TEXT NOT NULL DEFAULT '',
  "shop" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '',
  "began" TEXT NOT NULL DEFAULT '',
  "ended" TEXT NOT NULL DEFAULT '',
  "works_since" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "tenancy_by_premises" ON "tenancy" ("premises");
CREATE INDEX IF NOT EXISTS "tenancy_by_shop" ON "tenancy" ("shop");
CREATE INDEX IF NOT EXISTS "tenancy_removed" ON "tenancy" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "tenancy_insert_is_journalled" BEFORE INSERT ON "tenancy" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "tenancy_update_is_journalled" BEFORE UPDATE ON "tenancy" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "tenancy_delete_is_journalled" BEFORE DELETE ON "tenancy" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "event" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "number" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "template" TEXT NOT NULL DEFAULT '',
  "starts" TEXT NOT NULL DEFAULT '',
  "ends" TEXT NOT NULL DEFAULT '',
  "opens" TEXT NOT NULL DEFAULT '',
  "closes" TEXT NOT NULL DEFAULT '',
  "place" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT '',
  "cancelled_why" TEXT NOT NULL DEFAULT '',
  "partners" TEXT NOT NULL DEFAULT '',
  "stall_limit" INTEGER NOT NULL DEFAULT 0,
  "sign_up_closes" TEXT NOT NULL DEFAULT '',
  "visitors_expected" INTEGER NOT NULL DEFAULT 0,
  "visitors" INTEGER NOT NULL DEFAULT 0,
  "counted" TEXT NOT NULL DEFAULT '',
  "purpose" TEXT NOT NULL DEFAULT '',
  "charge" TEXT NOT NULL DEFAULT '',
  "lessons" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "event_by_starts" ON "event" ("starts");
CREATE INDEX IF NOT EXISTS "event_removed" ON "event" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "event_insert_is_journalled" BEFORE INSERT ON "event" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "event_update_is_journalled" BEFORE UPDATE ON "event" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "event_delete_is_journalled" BEFORE DELETE ON "event" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "task" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "event" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "due" TEXT NOT NULL DEFAULT '',
  "rule" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT '',
  "charge" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "task_by_event_and_state" ON "task" ("event", "state");
CREATE INDEX IF NOT EXISTS "task_by_state" ON "task" ("state");
CREATE INDEX IF NOT EXISTS "task_removed" ON "task" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "task_insert_is_journalled" BEFORE INSERT ON "task" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "task_update_is_journalled" BEFORE UPDATE ON "task" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "task_delete_is_journalled" BEFORE DELETE ON "task" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "permit" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "event" TEXT NOT NULL DEFAULT '',
  "procedure" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "office" TEXT NOT NULL DEFAULT '',
  "due" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT '',
  "receipt" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "permit_by_event_and_state" ON "permit" ("event", "state");
CREATE INDEX IF NOT EXISTS "permit_by_state" ON "permit" ("state");
CREATE INDEX IF NOT EXISTS "permit_removed" ON "permit" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "permit_insert_is_journalled" BEFORE INSERT ON "permit" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "permit_update_is_journalled" BEFORE UPDATE ON "permit" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "permit_delete_is_journalled" BEFORE DELETE ON "permit" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "budget_line" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "event" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '',
  "category" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "planned" INTEGER NOT NULL DEFAULT 0,
  "actual" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "budget_line_by_event" ON "budget_line" ("event");
CREATE INDEX IF NOT EXISTS "budget_line_removed" ON "budget_line" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "budget_line_insert_is_journalled" BEFORE INSERT ON "budget_line" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "budget_line_update_is_journalled" BEFORE UPDATE ON "budget_line" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "budget_line_delete_is_journalled" BEFORE DELETE ON "budget_line" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "patrol" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "day" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '',
  "to" TEXT NOT NULL DEFAULT '',
  "area" TEXT NOT NULL DEFAULT '',
  "people" INTEGER NOT NULL DEFAULT 0,
  "findings" TEXT NOT NULL DEFAULT '',
  "drill" INTEGER NOT NULL DEFAULT 0,
  "names" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "patrol_by_day" ON "patrol" ("day");
CREATE INDEX IF NOT EXISTS "patrol_removed" ON "patrol" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "patrol_insert_is_journalled" BEFORE INSERT ON "patrol" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "patrol_update_is_journalled" BEFORE UPDATE ON "patrol" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "patrol_delete_is_journalled" BEFORE DELETE ON "patrol" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "cleaning" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "day" TEXT NOT NULL DEFAULT '',
  "minutes" INTEGER NOT NULL DEFAULT 0,
  "area" TEXT NOT NULL DEFAULT '',
  "people" INTEGER NOT NULL DEFAULT 0,
  "bags_burnable" INTEGER NOT NULL DEFAULT 0,
  "bags_unburnable" INTEGER NOT NULL DEFAULT 0,
  "bags_recycle" INTEGER NOT NULL DEFAULT 0,
  "grams" INTEGER NOT NULL DEFAULT 0,
  "method" TEXT NOT NULL DEFAULT '',
  "names" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "cleaning_by_day" ON "cleaning" ("day");
CREATE INDEX IF NOT EXISTS "cleaning_removed" ON "cleaning" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "cleaning_insert_is_journalled" BEFORE INSERT ON "cleaning" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "cleaning_update_is_journalled" BEFORE UPDATE ON "cleaning" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "cleaning_delete_is_journalled" BEFORE DELETE ON "cleaning" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "asset" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "kind" TEXT NOT NULL DEFAULT '',
  "number" TEXT NOT NULL DEFAULT '',
  "position" TEXT NOT NULL DEFAULT '',
  "installed" TEXT NOT NULL DEFAULT '',
  "expires" TEXT NOT NULL DEFAULT '',
  "watts" INTEGER NOT NULL DEFAULT 0,
  "every_months" INTEGER NOT NULL DEFAULT 0,
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "asset_removed" ON "asset" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "asset_insert_is_journalled" BEFORE INSERT ON "asset" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "asset_update_is_journalled" BEFORE UPDATE ON "asset" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "asset_delete_is_journalled" BEFORE DELETE ON "asset" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "inspection" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "asset" TEXT NOT NULL DEFAULT '',
  "day" TEXT NOT NULL DEFAULT '',
  "verdict" TEXT NOT NULL DEFAULT '',
  "follow_up" TEXT NOT NULL DEFAULT '',
  "names" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "inspection_by_asset_and_day" ON "inspection" ("asset", "day");
CREATE INDEX IF NOT EXISTS "inspection_by_day" ON "inspection" ("day");
CREATE INDEX IF NOT EXISTS "inspection_removed" ON "inspection" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "inspection_insert_is_journalled" BEFORE INSERT ON "inspection" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "inspection_update_is_journalled" BEFORE UPDATE ON "inspection" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "inspection_delete_is_journalled" BEFORE DELETE ON "inspection" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "sign_up" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "event" TEXT NOT NULL DEFAULT '',
  "shop" TEXT NOT NULL DEFAULT '',
  "outside" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT '',
  "stalls" INTEGER NOT NULL DEFAULT 0,
  "fire" INTEGER NOT NULL DEFAULT 0,
  "watts" INTEGER NOT NULL DEFAULT 0,
  "gas" INTEGER NOT NULL DEFAULT 0,
  "taken" INTEGER NOT NULL DEFAULT 0,
  "clock_offset" INTEGER NOT NULL DEFAULT 0,
  "source" TEXT NOT NULL DEFAULT '',
  "decision" TEXT NOT NULL DEFAULT '',
  "confirmed" INTEGER NOT NULL DEFAULT 0,
  "number" TEXT NOT NULL DEFAULT '',
  "contact" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "sign_up_by_event" ON "sign_up" ("event");
CREATE INDEX IF NOT EXISTS "sign_up_by_shop" ON "sign_up" ("shop");
CREATE INDEX IF NOT EXISTS "sign_up_removed" ON "sign_up" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "sign_up_insert_is_journalled" BEFORE INSERT ON "sign_up" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "sign_up_update_is_journalled" BEFORE UPDATE ON "sign_up" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "sign_up_delete_is_journalled" BEFORE DELETE ON "sign_up" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "submission" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "definition" TEXT NOT NULL DEFAULT '',
  "subject" TEXT NOT NULL DEFAULT '',
  "version" INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "hash" TEXT NOT NULL DEFAULT '',
  "sent" INTEGER NOT NULL DEFAULT 0,
  "nothing" INTEGER NOT NULL DEFAULT 0,
  "by_itself" INTEGER NOT NULL DEFAULT 0,
  "values" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "submission_by_definition" ON "submission" ("definition");
CREATE INDEX IF NOT EXISTS "submission_by_subject" ON "submission" ("subject");
CREATE INDEX IF NOT EXISTS "submission_removed" ON "submission" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "submission_insert_is_journalled" BEFORE INSERT ON "submission" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "submission_update_is_journalled" BEFORE UPDATE ON "submission" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "submission_delete_is_journalled" BEFORE DELETE ON "submission" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "reply" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "submission" TEXT NOT NULL DEFAULT '',
  "hash" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT '',
  "number" TEXT NOT NULL DEFAULT '',
  "at" INTEGER NOT NULL DEFAULT 0,
  "comment" TEXT NOT NULL DEFAULT '',
  "at_fields" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "reply_by_submission" ON "reply" ("submission");
CREATE INDEX IF NOT EXISTS "reply_removed" ON "reply" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "reply_insert_is_journalled" BEFORE INSERT ON "reply" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "reply_update_is_journalled" BEFORE UPDATE ON "reply" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "reply_delete_is_journalled" BEFORE DELETE ON "reply" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "notice" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL DEFAULT '',
  "at" INTEGER NOT NULL DEFAULT 0,
  "until" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "notice_removed" ON "notice" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "notice_insert_is_journalled" BEFORE INSERT ON "notice" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "notice_update_is_journalled" BEFORE UPDATE ON "notice" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "notice_delete_is_journalled" BEFORE DELETE ON "notice" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "device" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "device_removed" ON "device" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "device_insert_is_journalled" BEFORE INSERT ON "device" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "device_update_is_journalled" BEFORE UPDATE ON "device" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "device_delete_is_journalled" BEFORE DELETE ON "device" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "attachment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "owner_kind" TEXT NOT NULL DEFAULT '',
  "owner" TEXT NOT NULL DEFAULT '',
  "hash" TEXT NOT NULL DEFAULT '',
  "size" INTEGER NOT NULL DEFAULT 0,
  "media" TEXT NOT NULL DEFAULT '',
  "original" TEXT NOT NULL DEFAULT '',
  "original_size" INTEGER NOT NULL DEFAULT 0,
  "original_media" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "caption" TEXT NOT NULL DEFAULT '',
  "taken" TEXT NOT NULL DEFAULT '',
  "place" INTEGER NOT NULL DEFAULT 0,
  "stays" INTEGER NOT NULL DEFAULT 0,
  "width" INTEGER NOT NULL DEFAULT 0,
  "height" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "attachment_by_owner" ON "attachment" ("owner");
CREATE INDEX IF NOT EXISTS "attachment_removed" ON "attachment" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "attachment_insert_is_journalled" BEFORE INSERT ON "attachment" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "attachment_update_is_journalled" BEFORE UPDATE ON "attachment" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "attachment_delete_is_journalled" BEFORE DELETE ON "attachment" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "erasure" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "of_kind" INTEGER NOT NULL DEFAULT 0,
  "record" TEXT NOT NULL DEFAULT '',
  "fields" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "erasure_by_record" ON "erasure" ("record");
CREATE INDEX IF NOT EXISTS "erasure_removed" ON "erasure" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "erasure_insert_is_journalled" BEFORE INSERT ON "erasure" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "erasure_update_is_journalled" BEFORE UPDATE ON "erasure" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "erasure_delete_is_journalled" BEFORE DELETE ON "erasure" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "later_key" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "tag" TEXT NOT NULL DEFAULT '',
  "step" INTEGER NOT NULL DEFAULT 0,
  "shut_out" TEXT NOT NULL DEFAULT '',
  "sheet_place" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "later_key_by_shut_out" ON "later_key" ("shut_out");
CREATE INDEX IF NOT EXISTS "later_key_removed" ON "later_key" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "later_key_insert_is_journalled" BEFORE INSERT ON "later_key" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "later_key_update_is_journalled" BEFORE UPDATE ON "later_key" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "later_key_delete_is_journalled" BEFORE DELETE ON "later_key" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "key_box" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "tag" TEXT NOT NULL DEFAULT '',
  "device" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '',
  "sealed" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "key_box_by_device" ON "key_box" ("device");
CREATE INDEX IF NOT EXISTS "key_box_removed" ON "key_box" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "key_box_insert_is_journalled" BEFORE INSERT ON "key_box" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "key_box_update_is_journalled" BEFORE UPDATE ON "key_box" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "key_box_delete_is_journalled" BEFORE DELETE ON "key_box" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "pc_key" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "public" TEXT NOT NULL DEFAULT '',
  "holds" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "pc_key_removed" ON "pc_key" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "pc_key_insert_is_journalled" BEFORE INSERT ON "pc_key" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "pc_key_update_is_journalled" BEFORE UPDATE ON "pc_key" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "pc_key_delete_is_journalled" BEFORE DELETE ON "pc_key" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "saved_view" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "part" TEXT NOT NULL DEFAULT '',
  "words" TEXT NOT NULL DEFAULT '',
  "block" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '',
  "floor" TEXT NOT NULL DEFAULT '',
  "group" TEXT NOT NULL DEFAULT '',
  "sort" TEXT NOT NULL DEFAULT '',
  "down" INTEGER NOT NULL DEFAULT 0,
  "columns" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "saved_view_by_block" ON "saved_view" ("block");
CREATE INDEX IF NOT EXISTS "saved_view_removed" ON "saved_view" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "saved_view_insert_is_journalled" BEFORE INSERT ON "saved_view" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "saved_view_update_is_journalled" BEFORE UPDATE ON "saved_view" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "saved_view_delete_is_journalled" BEFORE DELETE ON "saved_view" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "membership" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "shop" TEXT NOT NULL DEFAULT '',
  "joined" TEXT NOT NULL DEFAULT '',
  "left" TEXT NOT NULL DEFAULT '',
  "class" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "membership_by_shop" ON "membership" ("shop");
CREATE INDEX IF NOT EXISTS "membership_removed" ON "membership" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "membership_insert_is_journalled" BEFORE INSERT ON "membership" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "membership_update_is_journalled" BEFORE UPDATE ON "membership" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "membership_delete_is_journalled" BEFORE DELETE ON "membership" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "not_same" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "first" TEXT NOT NULL DEFAULT '',
  "second" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "not_same_by_first" ON "not_same" ("first");
CREATE INDEX IF NOT EXISTS "not_same_by_second" ON "not_same" ("second");
CREATE INDEX IF NOT EXISTS "not_same_removed" ON "not_same" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "not_same_insert_is_journalled" BEFORE INSERT ON "not_same" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "not_same_update_is_journalled" BEFORE UPDATE ON "not_same" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "not_same_delete_is_journalled" BEFORE DELETE ON "not_same" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "scenario" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "scenario_removed" ON "scenario" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "scenario_insert_is_journalled" BEFORE INSERT ON "scenario" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "scenario_update_is_journalled" BEFORE UPDATE ON "scenario" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "scenario_delete_is_journalled" BEFORE DELETE ON "scenario" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "placement" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "scenario" TEXT NOT NULL DEFAULT '',
  "premises" TEXT NOT NULL DEFAULT '',
  "trade_code" TEXT NOT NULL DEFAULT '',
  "trade_revision" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "placement_by_scenario" ON "placement" ("scenario");
CREATE INDEX IF NOT EXISTS "placement_by_premises" ON "placement" ("premises");
CREATE INDEX IF NOT EXISTS "placement_removed" ON "placement" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "placement_insert_is_journalled" BEFORE INSERT ON "placement" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "placement_update_is_journalled" BEFORE UPDATE ON "placement" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "placement_delete_is_journalled" BEFORE DELETE ON "placement" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "survey" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "intro" TEXT NOT NULL DEFAULT '',
  "hand_in" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "survey_removed" ON "survey" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "survey_insert_is_journalled" BEFORE INSERT ON "survey" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "survey_update_is_journalled" BEFORE UPDATE ON "survey" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "survey_delete_is_journalled" BEFORE DELETE ON "survey" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "survey_question" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "survey" TEXT NOT NULL DEFAULT '',
  "number" INTEGER NOT NULL DEFAULT 0,
  "kind" TEXT NOT NULL DEFAULT '',
  "words" TEXT NOT NULL DEFAULT '',
  "words_own" TEXT NOT NULL DEFAULT '',
  "choices" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "survey_question_by_survey" ON "survey_question" ("survey");
CREATE INDEX IF NOT EXISTS "survey_question_removed" ON "survey_question" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "survey_question_insert_is_journalled" BEFORE INSERT ON "survey_question" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "survey_question_update_is_journalled" BEFORE UPDATE ON "survey_question" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "survey_question_delete_is_journalled" BEFORE DELETE ON "survey_question" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "survey_answer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "survey" TEXT NOT NULL DEFAULT '',
  "respondent" TEXT NOT NULL DEFAULT '',
  "marks" TEXT NOT NULL DEFAULT '',
  "words" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "survey_answer_by_survey" ON "survey_answer" ("survey");
CREATE INDEX IF NOT EXISTS "survey_answer_removed" ON "survey_answer" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "survey_answer_insert_is_journalled" BEFORE INSERT ON "survey_answer" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "survey_answer_update_is_journalled" BEFORE UPDATE ON "survey_answer" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "survey_answer_delete_is_journalled" BEFORE DELETE ON "survey_answer" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "shop_offer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "shop" TEXT NOT NULL DEFAULT '',
  "offer" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "shop_offer_by_shop" ON "shop_offer" ("shop");
CREATE INDEX IF NOT EXISTS "shop_offer_removed" ON "shop_offer" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "shop_offer_insert_is_journalled" BEFORE INSERT ON "shop_offer" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_offer_update_is_journalled" BEFORE UPDATE ON "shop_offer" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_offer_delete_is_journalled" BEFORE DELETE ON "shop_offer" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "shop_consent" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "shop" TEXT NOT NULL DEFAULT '',
  "purpose" TEXT NOT NULL DEFAULT '',
  "given" TEXT NOT NULL DEFAULT '',
  "withdrawn" TEXT NOT NULL DEFAULT '',
  "how" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "shop_consent_by_shop" ON "shop_consent" ("shop");
CREATE INDEX IF NOT EXISTS "shop_consent_removed" ON "shop_consent" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "shop_consent_insert_is_journalled" BEFORE INSERT ON "shop_consent" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_consent_update_is_journalled" BEFORE UPDATE ON "shop_consent" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_consent_delete_is_journalled" BEFORE DELETE ON "shop_consent" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "shop_text" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "shop" TEXT NOT NULL DEFAULT '',
  "words" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "shop_text_by_shop" ON "shop_text" ("shop");
CREATE INDEX IF NOT EXISTS "shop_text_removed" ON "shop_text" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "shop_text_insert_is_journalled" BEFORE INSERT ON "shop_text" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_text_update_is_journalled" BEFORE UPDATE ON "shop_text" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "shop_text_delete_is_journalled" BEFORE DELETE ON "shop_text" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "vacancy_card" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "premises" TEXT NOT NULL DEFAULT '',
  "wanted" TEXT NOT NULL DEFAULT '',
  "challenge" TEXT NOT NULL DEFAULT '',
  "available" TEXT NOT NULL DEFAULT '',
  "words" TEXT NOT NULL DEFAULT '',
  "contact" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "vacancy_card_by_premises_and_premises" ON "vacancy_card" ("premises", "premises");
CREATE INDEX IF NOT EXISTS "vacancy_card_by_premises" ON "vacancy_card" ("premises");
CREATE INDEX IF NOT EXISTS "vacancy_card_removed" ON "vacancy_card" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "vacancy_card_insert_is_journalled" BEFORE INSERT ON "vacancy_card" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "vacancy_card_update_is_journalled" BEFORE UPDATE ON "vacancy_card" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "vacancy_card_delete_is_journalled" BEFORE DELETE ON "vacancy_card" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "owner_consent" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "premises" TEXT NOT NULL DEFAULT '',
  "purpose" TEXT NOT NULL DEFAULT '',
  "given" TEXT NOT NULL DEFAULT '',
  "withdrawn" TEXT NOT NULL DEFAULT '',
  "how" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "owner_consent_by_premises_and_premises" ON "owner_consent" ("premises", "premises");
CREATE INDEX IF NOT EXISTS "owner_consent_by_premises" ON "owner_consent" ("premises");
CREATE INDEX IF NOT EXISTS "owner_consent_removed" ON "owner_consent" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "owner_consent_insert_is_journalled" BEFORE INSERT ON "owner_consent" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "owner_consent_update_is_journalled" BEFORE UPDATE ON "owner_consent" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "owner_consent_delete_is_journalled" BEFORE DELETE ON "owner_consent" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "dues_rule" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "class" TEXT NOT NULL DEFAULT '',
  "basis" TEXT NOT NULL DEFAULT '',
  "yen" INTEGER NOT NULL DEFAULT 0,
  "yen_a_metre" INTEGER NOT NULL DEFAULT 0,
  "rhythm" TEXT NOT NULL DEFAULT '',
  "since" TEXT NOT NULL DEFAULT '',
  "part" TEXT NOT NULL DEFAULT '',
  "due_month" INTEGER NOT NULL DEFAULT 0,
  "source" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "dues_rule_removed" ON "dues_rule" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "dues_rule_insert_is_journalled" BEFORE INSERT ON "dues_rule" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "dues_rule_update_is_journalled" BEFORE UPDATE ON "dues_rule" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "dues_rule_delete_is_journalled" BEFORE DELETE ON "dues_rule" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "dues_payment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "shop" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "period" TEXT NOT NULL DEFAULT '',
  "day" TEXT NOT NULL DEFAULT '',
  "yen" INTEGER NOT NULL DEFAULT 0,
  "way" TEXT NOT NULL DEFAULT '',
  "receipt" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "dues_payment_by_shop" ON "dues_payment" ("shop");
CREATE INDEX IF NOT EXISTS "dues_payment_by_receipt" ON "dues_payment" ("receipt");
CREATE INDEX IF NOT EXISTS "dues_payment_removed" ON "dues_payment" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "dues_payment_insert_is_journalled" BEFORE INSERT ON "dues_payment" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "dues_payment_update_is_journalled" BEFORE UPDATE ON "dues_payment" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "dues_payment_delete_is_journalled" BEFORE DELETE ON "dues_payment" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "dues_receipt" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "number" TEXT NOT NULL DEFAULT '',
  "shop" TEXT NOT NULL DEFAULT '',
  "addressed" TEXT NOT NULL DEFAULT '',
  "day" TEXT NOT NULL DEFAULT '',
  "yen" INTEGER NOT NULL DEFAULT 0,
  "words" TEXT NOT NULL DEFAULT '',
  "void" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "dues_receipt_by_shop" ON "dues_receipt" ("shop");
CREATE INDEX IF NOT EXISTS "dues_receipt_removed" ON "dues_receipt" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "dues_receipt_insert_is_journalled" BEFORE INSERT ON "dues_receipt" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "dues_receipt_update_is_journalled" BEFORE UPDATE ON "dues_receipt" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "dues_receipt_delete_is_journalled" BEFORE DELETE ON "dues_receipt" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "product" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "story" TEXT NOT NULL DEFAULT '',
  "price" TEXT NOT NULL DEFAULT '',
  "since" TEXT NOT NULL DEFAULT '',
  "season" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "product_removed" ON "product" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "product_insert_is_journalled" BEFORE INSERT ON "product" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "product_update_is_journalled" BEFORE UPDATE ON "product" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "product_delete_is_journalled" BEFORE DELETE ON "product" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "product_seller" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "product" TEXT NOT NULL DEFAULT '',
  "shop" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "product_seller_by_product_and_product" ON "product_seller" ("product", "product");
CREATE INDEX IF NOT EXISTS "product_seller_by_shop_and_product" ON "product_seller" ("shop", "product");
CREATE INDEX IF NOT EXISTS "product_seller_by_product" ON "product_seller" ("product");
CREATE INDEX IF NOT EXISTS "product_seller_by_shop" ON "product_seller" ("shop");
CREATE INDEX IF NOT EXISTS "product_seller_removed" ON "product_seller" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "product_seller_insert_is_journalled" BEFORE INSERT ON "product_seller" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "product_seller_update_is_journalled" BEFORE UPDATE ON "product_seller" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "product_seller_delete_is_journalled" BEFORE DELETE ON "product_seller" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "base_drawing" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "x1" INTEGER NOT NULL DEFAULT 0,
  "y1" INTEGER NOT NULL DEFAULT 0,
  "x2" INTEGER NOT NULL DEFAULT 0,
  "y2" INTEGER NOT NULL DEFAULT 0,
  "cm1" INTEGER NOT NULL DEFAULT 0,
  "cm2" INTEGER NOT NULL DEFAULT 0,
  "strength" INTEGER NOT NULL DEFAULT 0,
  "hidden" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "base_drawing_removed" ON "base_drawing" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "base_drawing_insert_is_journalled" BEFORE INSERT ON "base_drawing" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "base_drawing_update_is_journalled" BEFORE UPDATE ON "base_drawing" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "base_drawing_delete_is_journalled" BEFORE DELETE ON "base_drawing" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "standing_return" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "definition" TEXT NOT NULL DEFAULT '',
  "said" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT '',
  "device" TEXT NOT NULL DEFAULT '',
  "stopped" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS "standing_return_by_person" ON "standing_return" ("person");
CREATE INDEX IF NOT EXISTS "standing_return_by_device" ON "standing_return" ("device");
CREATE INDEX IF NOT EXISTS "standing_return_removed" ON "standing_return" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "standing_return_insert_is_journalled" BEFORE INSERT ON "standing_return" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "standing_return_update_is_journalled" BEFORE UPDATE ON "standing_return" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "standing_return_delete_is_journalled" BEFORE DELETE ON "standing_return" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;

CREATE TABLE "ward_rule" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "heads" TEXT NOT NULL DEFAULT '',
  "beyond" TEXT NOT NULL DEFAULT '',
  "born" INTEGER NOT NULL DEFAULT 0,
  "part" TEXT NOT NULL DEFAULT '',
  "about" TEXT NOT NULL DEFAULT '',
  "rule" TEXT NOT NULL DEFAULT '',
  "words" TEXT NOT NULL DEFAULT '',
  "source" TEXT NOT NULL DEFAULT '',
  "at" INTEGER NOT NULL DEFAULT 0,
  "withdrawn" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS "ward_rule_removed" ON "ward_rule" ("id") WHERE "gone" = 1;
CREATE TRIGGER IF NOT EXISTS "ward_rule_insert_is_journalled" BEFORE INSERT ON "ward_rule" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "ward_rule_update_is_journalled" BEFORE UPDATE ON "ward_rule" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
CREATE TRIGGER IF NOT EXISTS "ward_rule_delete_is_journalled" BEFORE DELETE ON "ward_rule" WHEN journal_open() = 0
BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;
