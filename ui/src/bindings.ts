// Generated from the command list in src-tauri/crates/desk/src/commands.rs. Never edit; run
// UPDATE_BINDINGS=1 cargo test -p nigiwai-desk bindings
// biome-ignore-all lint: generated
// biome-ignore-all format: generated

/** Puts files that were taken in to a record. */
export type AddAttachments = { 
/**
 * Kind of the record.
 */
owner_kind: string, 
/**
 * The record.
 */
owner: Id, 
/**
 * The files.
 */
files: Array<FileTaken>, };
/** An address in its parts; "" is not known. */
export type Address = { 
/**
 * Seven digits.
 */
postcode: string, 
/**
 * 全国地方公共団体コード: six digits.
 */
city_code: string, 
/**
 * 都道府県.
 */
prefecture: string, 
/**
 * 市区町村.
 */
city: string, 
/**
 * 町字以下: town, then numbers with hyphens.
 */
town: string, 
/**
 * 建物名等（方書）.
 */
building: string, };
/** What it can be. */
export type AddressAnswer = { 
/**
 * The addresses, with their parts; none where nothing is known of it.
 */
options: Array<Address>, };
/** An address or a postcode as typed. */
export type AddressAsk = { 
/**
 * The words.
 */
words: string, };
/** Another record in which the same words stand. */
export type AlsoLine = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * Title.
 */
title: string, 
/**
 * Whether the words stand where nothing personal is expected, such as a title: a person mends it by hand.
 */
by_hand: boolean, };
/** How a person answered a note. */
export type AnswerKind = "suggestion" | "empty" | "leave_out";
/** A new PC asks for the key through the ward. */
export type AskJoinForm = { 
/**
 * The ward's address.
 */
address: string, 
/**
 * The one-time code for this PC.
 */
code: string, 
/**
 * What this PC is called.
 */
device_name: string, };
/** A PC that asks for the key. */
export type AskingPc = { 
/**
 * The meeting.
 */
meeting: Id, 
/**
 * When it asked: milliseconds by the ward's clock.
 */
asked: number, };
/** The PCs that ask, and the one that is being answered. */
export type AskingPcs = { 
/**
 * Who asks.
 */
pcs: Array<AskingPc>, 
/**
 * The meeting that is being answered, or empty.
 */
meeting: Id, 
/**
 * When it asked: milliseconds by the ward's clock.
 */
asked: number, 
/**
 * How far it is: Asked, Compare, Given, Over or Between.
 */
stage: JoinStage, 
/**
 * Six digits, or "".
 */
digits: string, };
/** A thing of the street that is looked after. */
export type Asset = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * What it is.
 */
kind: AssetKind, 
/**
 * Number on its label.
 */
number: string, 
/**
 * Where it stands.
 */
position: string, 
/**
 * Installed on, or "".
 */
installed: string, 
/**
 * Runs out on (AED pads), or "".
 */
expires: string, 
/**
 * Watts, 0 not known.
 */
watts: number, 
/**
 * Months between two inspections, 0 none.
 */
every_months: number, 
/**
 * Notes.
 */
notes: string, };
/** What an asset is. */
export type AssetKind = "" | "lamp" | "camera" | "aed" | "arch" | "extinguisher" | "sign";
/** An asset with its last inspection. */
export type AssetLine = { 
/**
 * The asset.
 */
asset: Asset, 
/**
 * Last inspection's day, or "".
 */
last: string, 
/**
 * Next is due on, or "".
 */
due: string, 
/**
 * Last verdict: code.
 */
verdict: string, 
/**
 * Days until it runs out, none without a day.
 */
expires_in: number | null, };
/** The association whose book this is. Exactly one, under [`association_id`]. */
export type Association = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * Official name, to the letter as in the 定款 or 会則.
 */
name: string, 
/**
 * Reading of the name.
 */
kana: string, 
/**
 * What it is by law.
 */
legal_form: LegalForm, 
/**
 * 13 digits, or "" (a voluntary 商店会 has none).
 */
corporate_number: string, 
/**
 * 商圏類型.
 */
street_type: StreetType, 
/**
 * Year of founding, or 0.
 */
founded: number, 
/**
 * Whether the book is the made-up sample street.
 */
sample: boolean, 
/**
 * Representative's title and name.
 */
representative: string, 
/**
 * Where the association is reached.
 */
contact: string, 
/**
 * Where the recovery sheet is kept; "" until somebody wrote it down.
 */
sheet_place: string, 
/**
 * Patrols wanted in a month, 0 nobody has said.
 */
patrols_wanted: number, 
/**
 * Cleanings wanted in a month, 0 nobody has said.
 */
cleanings_wanted: number, 
/**
 * From which month on, `YYYY-MM`; "" nobody has said.
 */
wanted_since: string, 
/**
 * Where that is written: a grant's condition, a resolution.
 */
wanted_source: string, };
/** The association and this PC. */
export type AssociationCard = { 
/**
 * The association.
 */
association: Association, 
/**
 * What this PC is called.
 */
device: string, 
/**
 * The short number by which the ward knows this PC.
 */
device_number: string, 
/**
 * Where the book lies.
 */
place: string, 
/**
 * Whether the key is in the system's key store ("store") or in a file ("file").
 */
key_place: string, 
/**
 * Last safety copy: milliseconds, 0 none.
 */
backup_at: number, 
/**
 * Where it lies.
 */
backup_place: string, 
/**
 * Where the recovery sheet of the newest key is kept, or "".
 */
sheet_place: string, 
/**
 * Whether that sheet is of a later key, so that an older sheet is no longer enough.
 */
sheet_anew: boolean, };
/** The association's particulars. */
export type AssociationForm = { 
/**
 * The association.
 */
association: Association, 
/**
 * What this PC is called.
 */
device: string, };
/** What a person may change about an attachment. */
export type AttachmentChange = { 
/**
 * The attachment.
 */
id: Id, 
/**
 * What is to be seen, in words.
 */
caption: string, 
/**
 * Whether it stays in the association.
 */
stays: boolean, };
/** Writes a photo or paper as a file of its own. */
export type AttachmentFileAsk = { 
/**
 * The attachment.
 */
id: Id, 
/**
 * Where to.
 */
path: string, };
/** One photo or paper. */
export type AttachmentLine = { 
/**
 * The attachment.
 */
id: Id, 
/**
 * What it is.
 */
media: Media, 
/**
 * Its name as it came.
 */
name: string, 
/**
 * What is to be seen.
 */
caption: string, 
/**
 * When it was taken, or "".
 */
taken: string, 
/**
 * Bytes that travel.
 */
size: number, 
/**
 * Bytes of the original, 0 where the copy is the original.
 */
original_size: number, 
/**
 * Whether the original is on this PC.
 */
original_here: boolean, 
/**
 * Whether it stays in the association.
 */
stays: boolean, 
/**
 * Whether the file is on this PC; it may still be on its way.
 */
here: boolean, 
/**
 * BLAKE3 of the copy, for its picture.
 */
hash: string, };
/** The photos and papers of a record, as people put them. */
export type AttachmentList = { 
/**
 * The lines.
 */
files: Array<AttachmentLine>, 
/**
 * Bytes of all that travel.
 */
size: number, };
/** Whose photos and papers. */
export type AttachmentsAsk = { 
/**
 * Kind of the record.
 */
owner_kind: string, 
/**
 * The record.
 */
owner: Id, };
/** The state badge. */
export type Badge = { 
/**
 * What it says.
 */
kind: BadgeKind, 
/**
 * How many things.
 */
count: number, 
/**
 * When, `HH:MM`, or "".
 */
time: string, };
/** What the state badge says. */
export type BadgeKind = "alone" | "offline" | "waiting" | "connected" | "sent" | "replies" | "conflicts";
/** The drawing behind the plan. At most one, under [`base_drawing_id`]. */
export type BaseDrawing = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * First point: points of the picture from its left edge.
 */
x1: number, 
/**
 * First point: from the upper edge.
 */
y1: number, 
/**
 * Second point.
 */
x2: number, 
/**
 * Second point.
 */
y2: number, 
/**
 * Where the first point lies, from the beginning of the street.
 */
cm1: number, 
/**
 * Where the second point lies.
 */
cm2: number, 
/**
 * How faint it lies there, 0 as usual.
 */
strength: number, 
/**
 * Whether it is hidden for now.
 */
hidden: boolean, };
/** The drawing as it stands. */
export type BaseDrawingView = { 
/**
 * Whether there is one.
 */
there: boolean, 
/**
 * Where its points lie and how it is shown.
 */
drawing: BaseDrawing, 
/**
 * BLAKE3 of its picture.
 */
hash: string, 
/**
 * Whether the picture is on this PC; it may still be on its way.
 */
here: boolean, 
/**
 * The file's name as it came.
 */
name: string, 
/**
 * Width of the picture in points.
 */
width: number, 
/**
 * Height of the picture.
 */
height: number, 
/**
 * How it lies behind the street, once both points are known.
 */
lie: Lie | null, 
/**
 * How long the street is drawn today, in cm: what the second point usually is.
 */
street_cm: number, };
/** How a tenancy began. */
export type Began = "" | "opened" | "moved_in" | "renamed" | "replaced" | "unit_changed";
/** The answers of the first run. */
export type BeginForm = { 
/**
 * Official name.
 */
association_name: string, 
/**
 * Who sits here.
 */
person_name: string, 
/**
 * What that person does.
 */
role: Role, 
/**
 * Whether to open the sample street instead.
 */
sample: boolean, };
/** A new questionnaire from the template. */
export type BeginSurvey = { 
/**
 * Its title, "" as the template says.
 */
title: string, };
/** A published figure beside ours. */
export type BenchmarkLine = { 
/**
 * What it is of: "dining", "vacancy" …
 */
code: string, 
/**
 * Permille.
 */
permille: number, 
/**
 * Survey and year.
 */
source: string, };
/** A block (丁目, 番街) of the street. */
export type Block = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * As people call it.
 */
name: string, 
/**
 * Place among the blocks, from the beginning of the street.
 */
place: number, };
/** A block. */
export type BlockForm = { 
/**
 * The block; an empty id adds one.
 */
block: Block, };
/** Company or person. */
export type Body = "" | "company" | "person";
/** What checking the whole book found; a book that does not hold together is a failure instead. */
export type BookProof = { 
/**
 * Lines of the journal.
 */
lines: number, 
/**
 * Records.
 */
records: number, 
/**
 * Conflicts open.
 */
conflicts: number, 
/**
 * Lines held, waiting or set aside.
 */
not_applied: number, 
/**
 * Files that records name and that are here, whole.
 */
files: number, 
/**
 * Files that records name and that are not on this PC.
 */
files_missing: number, 
/**
 * Files that are not what they were.
 */
files_damaged: number, 
/**
 * The state's digest; equal on PCs that hold the same.
 */
state: string, };
/** A line of an event's budget. */
export type BudgetLine = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The event.
 */
event: Id, 
/**
 * Income or expense.
 */
side: MoneySide, 
/**
 * 経費区分 or source of income: its code.
 */
category: string, 
/**
 * What for.
 */
title: string, 
/**
 * Planned yen.
 */
planned: number, 
/**
 * Actual yen.
 */
actual: number, };
/** A day of the small calendar. */
export type CalendarDay = { 
/**
 * The day.
 */
day: string, 
/**
 * Whether the offices are closed.
 */
closed: boolean, 
/**
 * The holiday's name.
 */
name: string, };
/** Why an event was cancelled. */
export type CancelReason = "" | "weather" | "heat" | "health" | "means" | "other";
/** To whom the owner allows the card. */
export type CardPurpose = "" | "hand_out" | "public";
/** What happened to a tenant. */
export type Change = { 
/**
 * The unit.
 */
premises: Id, 
/**
 * What happened.
 */
kind: ChangeKind, 
/**
 * On which day (the first of the new state).
 */
day: string, 
/**
 * The new shop (opened, renamed, replaced); an id takes a shop that the book knows.
 */
shop: Shop, 
/**
 * Where to (moved).
 */
to: Id, 
/**
 * What the unit became (use changed).
 */
use_now: UnitUse, 
/**
 * Why it is vacant now, in words.
 */
reason: string, };
/** What happened to a tenant. */
export type ChangeKind = "opened" | "closed" | "moved" | "renamed" | "replaced" | "works" | "works_over" | "use_changed";
/** A chart as the window and the papers take it. */
export type ChartDoc = { 
/**
 * The picture.
 */
svg: string, 
/**
 * Its width in px at the text size that was asked for.
 */
width: number, 
/**
 * Its height.
 */
height: number, 
/**
 * Heading.
 */
title: string, 
/**
 * What it says, in one sentence.
 */
summary: string, 
/**
 * Headings of the table.
 */
columns: Array<string>, 
/**
 * The table.
 */
rows: Array<Array<string>>, 
/**
 * Where each value lies, for focus and touch.
 */
marks: Array<Mark>, 
/**
 * Where the figures come from.
 */
source: string, 
/**
 * The day that they show.
 */
as_of: string, };
/** A choice with its sheets. */
export type ChoiceLine = { 
/**
 * The words as printed.
 */
words: string, 
/**
 * For kinds of shop the code of `trade.wanted`, else "".
 */
trade: string, 
/**
 * Residents.
 */
residents: SheetCount, 
/**
 * The association's own.
 */
own: SheetCount, 
/**
 * Wanted − missed in thousandths; none where one side has fewer than five sheets.
 */
gap: number | null, 
/**
 * Shops of that kind on the street today; none for other questions.
 */
here: number | null, };
/** A cleaning of the street. */
export type Cleaning = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The day.
 */
day: string, 
/**
 * Minutes it took.
 */
minutes: number, 
/**
 * Where.
 */
area: string, 
/**
 * How many people.
 */
people: number, 
/**
 * Bags of 可燃.
 */
bags_burnable: number, 
/**
 * Bags of 不燃.
 */
bags_unburnable: number, 
/**
 * Bags of 資源.
 */
bags_recycle: number, 
/**
 * Weight in grams, 0 not known.
 */
grams: number, 
/**
 * How the weight was found.
 */
method: Method, 
/**
 * Names.
 */
names: string, 
/**
 * Notes.
 */
notes: string, };
/** A day on which the ward's counters are closed besides the usual ones. */
export type ClosedDayLine = { 
/**
 * The day.
 */
day: string, 
/**
 * Why.
 */
name: string, 
/**
 * Where it comes from.
 */
source: string, };
/** A closed day that moved a deadline. */
export type ClosedLine = { 
/**
 * The day.
 */
day: string, 
/**
 * Why: "saturday", "sunday", "holiday", "year_end".
 */
because: string, 
/**
 * The holiday's name, or "".
 */
name: string, };
/** A conflict. */
export type ConflictCard = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Number of the cell.
 */
cell: number, 
/**
 * Fields of the cell.
 */
fields: Array<string>, 
/**
 * The sides, the suggested one first.
 */
sides: Array<ConflictSide>, 
/**
 * Where the record stands: a route.
 */
route: string, };
/** Every conflict. */
export type ConflictList = { 
/**
 * The conflicts.
 */
conflicts: Array<ConflictCard>, };
/** One side of a conflict. */
export type ConflictSide = { 
/**
 * Values by field name, as the journal has them.
 */
values: Record<string, string | number | boolean>, 
/**
 * Who wrote it.
 */
person: string, 
/**
 * On which PC.
 */
device: string, 
/**
 * When: milliseconds.
 */
at: number, 
/**
 * Whether it is the one shown now: the suggestion.
 */
shown: boolean, 
/**
 * Whether this side put the record into the trash.
 */
removed: boolean, };
/** A consent as it stands. */
export type ConsentState = { 
/**
 * Given on, "" not given.
 */
given: string, 
/**
 * How it was given.
 */
how: string, };
/** What was done by itself. */
export type CopiesKept = { 
/**
 * How many copies were made.
 */
made: number, 
/**
 * Kinds of record whose lists are to be read again.
 */
touched: Array<string>, };
/** The screen 予備. */
export type CopiesView = { 
/**
 * The copies on this PC, newest first.
 */
copies: Array<CopyLine>, 
/**
 * Which are kept.
 */
rule: CopyRule, 
/**
 * When the last one was opened and proved: milliseconds, 0 never.
 */
proved_at: number, 
/**
 * The folder for copies in a second place, or "".
 */
second_place: string, 
/**
 * Whether the folder can be reached now.
 */
second_there: boolean, 
/**
 * Last copy there: milliseconds, 0 never.
 */
second_at: number, 
/**
 * After so many days without one the home screen asks.
 */
second_days: number, 
/**
 * Whether it asks now.
 */
second_due: boolean, 
/**
 * Why the last copy could not be made.
 */
trouble: Failure | null, };
/** One copy on this PC. */
export type CopyLine = { 
/**
 * Its file.
 */
path: string, 
/**
 * When it was made and proved: milliseconds.
 */
at: number, 
/**
 * Why.
 */
reason: CopyReason, 
/**
 * Size in kilobytes.
 */
kilobytes: number, };
/** Where copies go besides. */
export type CopyPlace = { 
/**
 * The folder, or "" for none.
 */
folder: string, 
/**
 * After so many days without a copy there the home screen asks.
 */
days: number, };
/** Why a copy was made. */
export type CopyReason = "" | "daily" | "closing" | "hand" | "upgrade" | "import" | "restore";
/** How many copies are kept. */
export type CopyRule = { 
/**
 * The last of so many days.
 */
days: number, 
/**
 * The last of so many weeks.
 */
weeks: number, 
/**
 * The last of so many months.
 */
months: number, 
/**
 * So many made before something large.
 */
before: number, };
/** How visitors were counted. */
export type Counted = "" | "by_hand" | "by_tickets" | "estimate";
/** What a premises and a trade are judged by. */
export type Criterion = "continuity" | "near" | "daily_need" | "wanted" | "variety" | "willing";
/** A day as typed. */
export type DayAsk = { 
/**
 * The text.
 */
text: string, };
/** One weekday. */
export type DayHours = { 
/**
 * What is known.
 */
state: OpenState, 
/**
 * The spans, earliest first; empty unless open.
 */
spans: Array<Span>, };
/** What was read. */
export type DayReading = { 
/**
 * The day.
 */
day: string, 
/**
 * In words, with weekday.
 */
words: string, };
/** An officer's word on a sign-up. */
export type DecideSignUp = { 
/**
 * The sign-up.
 */
sign_up: Id, 
/**
 * The word.
 */
decision: Decision, };
/** What an officer said to a sign-up. */
export type Decision = "" | "confirmed" | "declined" | "cancelled";
/** What a return is about. */
export type Definition = "" | "street" | "event" | "month";
/** A shop's entry as a person filled it in. */
export type DirectoryForm = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * What it offers.
 */
offers: Array<Offer>, 
/**
 * What it says of itself.
 */
words: string, 
/**
 * Consent for the street's own directory; an empty day takes it back from today.
 */
directory: ConsentState, 
/**
 * Consent for the ward's company database.
 */
ward: ConsentState, };
/** What is made out of the directory. */
export type DirectoryPaper = "list" | "offers" | "map" | "map_a3" | "web" | "csv" | "ward_csv";
/** A paper or file of the directory. */
export type DirectoryPaperAsk = { 
/**
 * Which.
 */
paper: DirectoryPaper, 
/**
 * For the papers by service: which services, all where none is named.
 */
offers: Array<Offer>, 
/**
 * The file.
 */
path: string, };
/** A shop that trades today. */
export type DirectoryRow = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Its unit, or empty.
 */
premises: Id, 
/**
 * Its unit's code.
 */
code: string, 
/**
 * Its block.
 */
block: string, 
/**
 * Name.
 */
name: string, 
/**
 * Category.
 */
category: TradeCategory | null, 
/**
 * What it offers.
 */
offers: Array<Offer>, 
/**
 * What it says of itself.
 */
words: string, 
/**
 * Consent for the street's own directory.
 */
directory: ConsentState, 
/**
 * Consent for the ward's company database.
 */
ward: ConsentState, };
/** The directory. */
export type DirectoryView = { 
/**
 * Shops in walking order.
 */
rows: Array<DirectoryRow>, 
/**
 * How many may be named in the street's directory.
 */
named: number, 
/**
 * How many may be named in the ward's database.
 */
ward: number, 
/**
 * What is offered, with counts of all shops.
 */
offers: Array<OfferCount>, };
/** What a write did. */
export type Done = { 
/**
 * Kinds of record whose lists are to be read again.
 */
touched: Array<string>, 
/**
 * The record that was written, or empty.
 */
id: Id, 
/**
 * The act, for the undo bar; "" when nothing changed.
 */
act: string, 
/**
 * How many records changed.
 */
records: number, };
/** A picture, or a page of a PDF, that shall lie behind the plan. */
export type DrawingIn = { 
/**
 * The file.
 */
file: FileIn, 
/**
 * The page of a PDF, from 1; 0 is 1.
 */
page: number, };
/** A due day that would change. */
export type DueChange = { 
/**
 * Title.
 */
title: string, 
/**
 * Before.
 */
before: string, 
/**
 * After.
 */
after: string, 
/**
 * Whether it would be past already.
 */
missed: boolean, };
/** How a due day came about. */
export type DueReason = { 
/**
 * The last day that the rule gives now, "" without a rule; planned days differ where somebody chose another.
 */
by_rule: string, 
/**
 * Rule: "calendar_days_before", "open_days_before", "days_after" …, "" set by hand.
 */
rule: string, 
/**
 * Its number.
 */
n: number, 
/**
 * The day before closed days were counted.
 */
nominal: string, 
/**
 * Closed days that moved it.
 */
closed: Array<ClosedLine>, 
/**
 * Where the rule comes from, "" not a rule.
 */
source: string, 
/**
 * Whether the rule was verified.
 */
sure: boolean, };
/** Which stretch of which dues to show; "" the one that was asked for last. */
export type DuesAsk = { 
/**
 * The dues by name.
 */
name: string, 
/**
 * The first month of the stretch.
 */
period: string, };
/** What an amount goes by. */
export type DuesBasis = "" | "fixed" | "frontage" | "own";
/** A member who is behind. */
export type DuesDebtor = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Its name.
 */
shop_name: string, 
/**
 * Its units.
 */
code: string, 
/**
 * Who runs it.
 */
owner: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * What is left of everything whose last day has passed.
 */
left: number, 
/**
 * What is late, oldest first.
 */
late: Array<DuesLate>, };
/** A claim that is late. */
export type DuesLate = { 
/**
 * The dues by name.
 */
name: string, 
/**
 * The first month of the stretch.
 */
period: string, 
/**
 * Months of a whole stretch.
 */
months: number, 
/**
 * What is left.
 */
left: number, 
/**
 * The last day to pay.
 */
due: string, };
/** One member in a stretch. */
export type DuesLine = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Its name.
 */
shop_name: string, 
/**
 * The units that it holds, as people call them.
 */
code: string, 
/**
 * What is asked for.
 */
yen: number, 
/**
 * How much of it came or was waived, also from older money.
 */
paid: number, 
/**
 * What is left.
 */
left: number, 
/**
 * The last day to pay.
 */
due: string, 
/**
 * Whether that day has passed and something is left.
 */
late: boolean, 
/**
 * Where it stands.
 */
state: DuesState, 
/**
 * False where the frontage is not known, so that too little is asked for.
 */
measured: boolean, 
/**
 * The payments that name this claim, oldest first.
 */
payments: Array<DuesPayment>, };
/** Lists of dues on paper. */
export type DuesPaper = "arrears" | "collecting";
/** A list on paper. */
export type DuesPaperAsk = { 
/**
 * Which list.
 */
paper: DuesPaper, 
/**
 * The dues by name, for one stretch.
 */
name: string, 
/**
 * The stretch.
 */
period: string, 
/**
 * Where the file goes.
 */
path: string, };
/** What a member owes who joined or left in the middle. */
export type DuesPart = "" | "whole";
/** Money that came from a member, or was waived. */
export type DuesPayment = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * Who paid.
 */
shop: Id, 
/**
 * For which dues; "" for the oldest that is open.
 */
name: string, 
/**
 * For which stretch, its first month; "" for the oldest that is open.
 */
period: string, 
/**
 * The day.
 */
day: string, 
/**
 * How much.
 */
yen: number, 
/**
 * How it came.
 */
way: PayWay, 
/**
 * The receipt that was given for it.
 */
receipt: Id, 
/**
 * Notes.
 */
notes: string, };
/** Payments as they were keyed. */
export type DuesPayments = { 
/**
 * The payments; new ones have no id.
 */
payments: Array<DuesPayment>, };
/** A stretch that can be chosen. */
export type DuesPeriod = { 
/**
 * The dues by name.
 */
name: string, 
/**
 * Its first month.
 */
period: string, 
/**
 * How many months a whole stretch has.
 */
months: number, 
/**
 * How many members still owe something.
 */
open: number, };
/** A receipt (領収書) that was given to a member. Its number is never given again, also when it was spoilt. */
export type DuesReceipt = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * Its number, with the mark of the PC that gave it: A-12.
 */
number: string, 
/**
 * Who paid.
 */
shop: Id, 
/**
 * To whom it is made out.
 */
addressed: string, 
/**
 * The day on it.
 */
day: string, 
/**
 * The amount on it.
 */
yen: number, 
/**
 * 但し書き: what the money was for.
 */
words: string, 
/**
 * Spoilt or taken back; the paper is kept with the association.
 */
void: boolean, };
/** Receipts on paper. */
export type DuesReceiptAsk = { 
/**
 * The receipts.
 */
receipts: Array<Id>, 
/**
 * Where the file goes.
 */
path: string, };
/** A receipt to be given. */
export type DuesReceiptForm = { 
/**
 * The payments, all of one shop.
 */
payments: Array<Id>, 
/**
 * To whom; "" the shop's name.
 */
addressed: string, 
/**
 * 但し書き; "" what the payments were for.
 */
words: string, 
/**
 * The day on it; "" today.
 */
day: string, };
/** A receipt with its shop. */
export type DuesReceiptLine = { 
/**
 * The receipt.
 */
receipt: DuesReceipt, 
/**
 * The shop's name.
 */
shop_name: string, };
/** How often it is asked for; stretches begin with the fiscal year. */
export type DuesRhythm = "" | "month" | "quarter" | "half" | "year";
/** What is asked for, from a month on. */
export type DuesRule = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * What it is for; rules of one name follow one another, rules of different names stand side by side.
 */
name: string, 
/**
 * Only members of this class; "" everybody for whom there is no rule of their own.
 */
class: MemberClass, 
/**
 * What the amount goes by.
 */
basis: DuesBasis, 
/**
 * The fixed part for a whole stretch.
 */
yen: number, 
/**
 * For each metre of frontage and a whole stretch.
 */
yen_a_metre: number, 
/**
 * How often.
 */
rhythm: DuesRhythm, 
/**
 * The first month, `YYYY-MM`.
 */
since: string, 
/**
 * What is owed for a part of a stretch.
 */
part: DuesPart, 
/**
 * To be paid by the end of this month of the stretch; 0 and 1 its first.
 */
due_month: number, 
/**
 * Where it was resolved.
 */
source: string, };
/** Where a claim stands. */
export type DuesState = "open" | "part" | "paid" | "waived";
/** Sums of a stretch. */
export type DuesSums = { 
/**
 * Members of whom something is asked.
 */
members: number, 
/**
 * Those who owe nothing any more.
 */
done: number, 
/**
 * Asked for.
 */
yen: number, 
/**
 * Came or waived.
 */
paid: number, 
/**
 * Left.
 */
left: number, };
/** Everything about dues. */
export type DuesView = { 
/**
 * What is asked for: by name, class and month.
 */
rules: Array<DuesRule>, 
/**
 * Stretches that have begun, newest first.
 */
periods: Array<DuesPeriod>, 
/**
 * The chosen one.
 */
chosen: DuesPeriod, 
/**
 * Its members in walking order.
 */
lines: Array<DuesLine>, 
/**
 * Its sums.
 */
sums: DuesSums, 
/**
 * Who is behind, the most first.
 */
debtors: Array<DuesDebtor>, 
/**
 * What all of them owe.
 */
arrears: number, 
/**
 * Money that came before anything asked for it.
 */
credit: number, 
/**
 * Receipts, newest first.
 */
receipts: Array<DuesReceiptLine>, 
/**
 * Members as of today: nobody can be asked where there is none.
 */
members: number, };
/** A monthly duty. */
export type DutyLine = { 
/**
 * "patrol", "cleaning" or an asset kind's code such as "lamp".
 */
code: string, 
/**
 * How it stands.
 */
state: DutyState, 
/**
 * Times done this month.
 */
done: number, 
/**
 * Times wanted.
 */
wanted: number, 
/**
 * Last day it was done, or "".
 */
last: string, };
/** How a monthly duty stands. */
export type DutyState = "open" | "done" | "missed";
/** How a tenancy ended. */
export type Ended = "" | "closed" | "moved_out" | "renamed" | "replaced" | "unit_changed";
/** Enrolment. */
export type EnrolForm = { 
/**
 * The ward's address.
 */
address: string, 
/**
 * The one-time code.
 */
code: string, };
/** How much of a record is erased. */
export type EraseExtent = "particulars" | "whole";
/** Erases for good. */
export type EraseForm = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * How much.
 */
extent: EraseExtent, 
/**
 * The name as typed.
 */
typed: string, 
/**
 * Why.
 */
reason: ErasureReason, 
/**
 * Other records whose words go too.
 */
also: Array<AlsoLine>, };
/** What erasing a record would do. */
export type EraseLook = { 
/**
 * Its title, which is to be typed.
 */
title: string, 
/**
 * What can be erased, the smaller first; none: such records stay.
 */
extents: Array<EraseExtent>, 
/**
 * Names of the fields that are personal.
 */
particulars: Array<string>, 
/**
 * Other records with the same words.
 */
also: Array<AlsoLine>, 
/**
 * Photos and papers of the record, which go with it when it goes whole.
 */
photos: number, 
/**
 * Safety copies in which it still stands.
 */
copies: Array<CopyLine>, 
/**
 * What was sent to the ward and names it.
 */
submissions: Array<SubmissionLine>, };
/** Everything that was erased, newest first. */
export type ErasedList = { 
/**
 * What was erased.
 */
rows: Array<ErasedRow>, };
/** What was erased. */
export type ErasedRow = { 
/**
 * Kind.
 */
kind: string, 
/**
 * When: milliseconds.
 */
at: number, 
/**
 * Who.
 */
person: string, 
/**
 * On which PC.
 */
device: string, 
/**
 * Whether the whole record went.
 */
whole: boolean, 
/**
 * Why.
 */
reason: ErasureReason, };
/** Why a record was erased. */
export type ErasureReason = "" | "asked" | "not_needed" | "mistake";
/** An event of the street. */
export type Event = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The association's number, e.g. "R8-03".
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * The template it was made from: its code, e.g. "summer_festival".
 */
template: string, 
/**
 * First day.
 */
starts: string, 
/**
 * Last day.
 */
ends: string, 
/**
 * Opens at, `HH:MM`.
 */
opens: string, 
/**
 * Closes at, `HH:MM`.
 */
closes: string, 
/**
 * Place.
 */
place: string, 
/**
 * How far it is.
 */
state: EventState, 
/**
 * Why it was cancelled.
 */
cancelled_why: CancelReason, 
/**
 * 共催・協力.
 */
partners: string, 
/**
 * Stalls that there is room for, 0 no sign-up.
 */
stall_limit: number, 
/**
 * Sign-up closes at the end of this day.
 */
sign_up_closes: string, 
/**
 * Visitors expected.
 */
visitors_expected: number, 
/**
 * Visitors counted.
 */
visitors: number, 
/**
 * How they were counted.
 */
counted: Counted, 
/**
 * Purpose.
 */
purpose: string, 
/**
 * Who is in charge.
 */
charge: string, 
/**
 * Lessons for next year.
 */
lessons: string, 
/**
 * Notes.
 */
notes: string, };
/** Which event. */
export type EventAsk = { 
/**
 * The event.
 */
event: Id, };
/** An event. */
export type EventCard = { 
/**
 * The event.
 */
event: Event, 
/**
 * Tasks by day.
 */
tasks: Array<TaskLine>, 
/**
 * Permits by day.
 */
permits: Array<PermitLine>, 
/**
 * Sign-ups: confirmed, within, waiting, out.
 */
sign_ups: Array<SignUpLine>, 
/**
 * Their sums.
 */
counts: SignUpCounts, 
/**
 * Whether sign-up is open today.
 */
sign_up_open: boolean, 
/**
 * Budget lines.
 */
budget: Array<BudgetLine>, 
/**
 * What is still blank: field names.
 */
missing: Array<string>, 
/**
 * Shops to choose from.
 */
shops: Array<ShopName>, 
/**
 * Days from the first deadline to the event, for the small calendar.
 */
calendar: Array<CalendarDay>, };
/** Where to write an event's calendar file. */
export type EventFileAsk = { 
/**
 * The event.
 */
event: Id, 
/**
 * The file.
 */
path: string, };
/** A line of the list of events. */
export type EventLine = { 
/**
 * The event.
 */
event: Event, 
/**
 * Next thing to do, or "".
 */
next_title: string, 
/**
 * Its last day, or "".
 */
next_due: string, 
/**
 * Days left.
 */
days_left: number, 
/**
 * Stalls asked for.
 */
asked: number, 
/**
 * Stalls confirmed.
 */
confirmed: number, 
/**
 * Sign-ups waiting.
 */
waiting: number, 
/**
 * Tasks and permits done.
 */
done: number, 
/**
 * Tasks and permits in all.
 */
total: number, };
/** The events of a fiscal year. */
export type EventList = { 
/**
 * The year.
 */
fiscal_year: number, 
/**
 * Years that have events, newest first.
 */
years: Array<number>, 
/**
 * Events by day.
 */
rows: Array<EventLine>, };
/** How far an event is. */
export type EventState = "" | "held" | "cancelled";
/** The templates. */
export type EventTemplates = { 
/**
 * The templates.
 */
templates: Array<TemplateLine>, };
/** Which fiscal year, 0 the present one. */
export type EventsAsk = { 
/**
 * Western year in which it begins.
 */
fiscal_year: number, };
/** What an exchange did. */
export type ExchangeAnswer = { 
/**
 * Lines that went out.
 */
pushed: number, 
/**
 * Lines that came in.
 */
pulled: number, 
/**
 * Photos and papers that the ward confirmed.
 */
files_sent: number, 
/**
 * Photos and papers that came.
 */
files_came: number, 
/**
 * New conflicts.
 */
conflicts: number, 
/**
 * Kinds touched.
 */
touched: Array<string>, 
/**
 * What was wrong, if anything; what was done before it stays done.
 */
trouble: Failure | null, };
/** A counted fact. */
export type Fact = { 
/**
 * Code.
 */
code: string, 
/**
 * Count.
 */
count: number, };
/** A "no" with a reason that people can act on. */
export type Failure = { 
/**
 * Stable code; the word's key is `failure.<code>`.
 */
code: string, 
/**
 * Values for the sentence.
 */
values: Record<string, string | number>, 
/**
 * The field that the sentence is about, if it is about one.
 */
field?: string, };
/** A changed field. */
export type FieldChange = { 
/**
 * Field's name.
 */
field: string, 
/**
 * Before, as text; choices as their code.
 */
before: string, 
/**
 * After.
 */
after: string, };
/** How a figure is written. */
export type FigureForm = "count" | "percent" | "decimal";
/** A file that was written. */
export type FileAnswer = { 
/**
 * The file.
 */
path: string, 
/**
 * How many records are in it.
 */
records: number, 
/**
 * How many photos and papers lie in the folder beside it.
 */
files: number, };
/** A file to write or read. */
export type FileAsk = { 
/**
 * The file.
 */
path: string, };
/** A file that somebody brought: chosen or dropped (`path`), or pasted (`content`). */
export type FileIn = { 
/**
 * Where it lies, or "".
 */
path: string, 
/**
 * Its bytes in Base64 where there is no path.
 */
content: string, 
/**
 * Its name where there is no path.
 */
name: string, };
/** A file that was taken in and does not belong to a record yet. */
export type FileTaken = { 
/**
 * BLAKE3 of the copy that travels.
 */
hash: string, 
/**
 * Bytes of the copy.
 */
size: number, 
/**
 * What the copy is.
 */
media: Media, 
/**
 * BLAKE3 of the original, "" where it is the copy.
 */
original: string, 
/**
 * Bytes of the original.
 */
original_size: number, 
/**
 * What the original is.
 */
original_media: Media, 
/**
 * Its name as it came.
 */
name: string, 
/**
 * When it was taken: `YYYY-MM-DD HH:MM`, or "".
 */
taken: string, 
/**
 * Width of the copy.
 */
width: number, 
/**
 * Height of the copy.
 */
height: number, 
/**
 * What is to be seen, in words.
 */
caption: string, 
/**
 * Whether it stays in the association.
 */
stays: boolean, };
/** How the files stand towards the ward and on this PC. */
export type FilesState = { 
/**
 * Files that the ward's server does not have yet.
 */
waiting: number, 
/**
 * Files that records name and that are not on this PC.
 */
missing: number, 
/**
 * What was wrong at the last try, if anything.
 */
trouble: Failure | null, };
/** What became of a finding. */
export type FollowUp = "" | "open" | "closed";
/** A group before and after. */
export type GroupChange = { 
/**
 * The group.
 */
group: TradeGroup, 
/**
 * Shops now.
 */
before: number, 
/**
 * Shops with the scenario.
 */
after: number, };
/** A handover file. */
export type HandoverForm = { 
/**
 * The file.
 */
path: string, 
/**
 * Its password.
 */
password: string, };
/** A record's history, newest first. */
export type History = { 
/**
 * The record's title.
 */
title: string, 
/**
 * The changes.
 */
rows: Array<HistoryRow>, };
/** Which record. */
export type HistoryAsk = { 
/**
 * Kind's name.
 */
kind: string, 
/**
 * The record.
 */
record: Id, };
/** One change. */
export type HistoryRow = { 
/**
 * When: milliseconds.
 */
at: number, 
/**
 * Who.
 */
person: string, 
/**
 * On which PC.
 */
device: string, 
/**
 * The act: words under `act.<act>`.
 */
act: string, 
/**
 * Whether it put the record into the trash.
 */
removed: boolean, 
/**
 * Whether it took something back.
 */
undo: boolean, 
/**
 * What changed.
 */
changes: Array<FieldChange>, };
/** How much the book holds. */
export type HomeCounts = { 
/**
 * Units.
 */
units: number, 
/**
 * Shops.
 */
shops: number, 
/**
 * Events.
 */
events: number, };
/** The first screen. */
export type HomeView = { 
/**
 * Late.
 */
late: Array<WorkLine>, 
/**
 * Until Saturday.
 */
this_week: Array<WorkLine>, 
/**
 * After that.
 */
later: Array<WorkLine>, 
/**
 * Last day of this week.
 */
week_ends: string, 
/**
 * The ward's replies, newest first.
 */
replies: Array<ReplyLine>, 
/**
 * The ward's notices that still matter.
 */
notices: Array<NoticeLine>, 
/**
 * This month's duties.
 */
duties: Array<DutyLine>, 
/**
 * Last safety copy: milliseconds, 0 none.
 */
backup_at: number, 
/**
 * Where it lies.
 */
backup_place: string, 
/**
 * Why the last safety copy could not be made.
 */
copy_trouble: Failure | null, 
/**
 * The last return that went by itself, while an officer's word for it stands.
 */
monthly: MonthlyNews | null, 
/**
 * How far this PC's clock is ahead of the ward's; 0 where both agree.
 */
clock_minutes: number, 
/**
 * Whether a copy in a second place is asked for.
 */
second_place_asked: boolean, 
/**
 * Papers that the ward's word made due earlier than planned.
 */
sooner: Array<WorkLine>, 
/**
 * Whether the recovery sheet's place is still to be written down.
 */
sheet_missing: boolean, 
/**
 * Whether it has to be printed anew, because the book has a new key.
 */
sheet_anew: boolean, 
/**
 * New PCs that ask for the key, as the ward said at the last exchange.
 */
asking: number, 
/**
 * Lines that wait for a key which has not come to this PC.
 */
locked: number, 
/**
 * Units, shops and events there are; all 0 shows the empty state.
 */
counts: HomeCounts, };
/** Opening hours of a shop. */
export type HoursForm = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * In words.
 */
words: string, 
/**
 * By weekday.
 */
week: Week, };
/** The hours of the street. */
export type HoursView = { 
/**
 * As of.
 */
day: string, 
/**
 * Shops.
 */
shops: number, 
/**
 * Shops whose hours are known: what is counted.
 */
counted: number, 
/**
 * Of these, read from words because nobody gave them by weekday.
 */
from_words: number, 
/**
 * Of these, without a word on days off: counted as open every day.
 */
no_days_off: number, 
/**
 * By hour.
 */
hours: Array<OpenHour>, 
/**
 * By block and side.
 */
parts: Array<OpenPart>, };
/** A record's name for life; equal on every PC. Empty: not known yet. */
export type Id = string;
/** An answer to a note. */
export type ImportAnswer = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * Column code.
 */
column: string, 
/**
 * The answer.
 */
answer: AnswerKind, };
/** A cell of the preview. */
export type ImportCell = { 
/**
 * What Excel says.
 */
was: string, 
/**
 * What it becomes.
 */
becomes: string, 
/**
 * Whether a person should look at it.
 */
wrong: boolean, };
/** A row beside what the register has. */
export type ImportChange = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * What it means.
 */
state: ImportState, 
/**
 * The shop's name as the list has it.
 */
name: string, 
/**
 * The unit's code.
 */
unit: string, 
/**
 * The shop's name as the register has it, "" none.
 */
known_as: string, 
/**
 * How it was recognised: a code of `known_by`, "" not at all.
 */
known_by: string, 
/**
 * Whether the row will be taken.
 */
taken: boolean, 
/**
 * The fields that differ.
 */
differences: Array<ImportDifference>, };
/** A file and how to read it; empty parts are guessed. */
export type ImportChoice = { 
/**
 * The file.
 */
path: string, 
/**
 * Sheet name, "" guessed.
 */
sheet: string, 
/**
 * Row of the headings from 1, 0 guessed.
 */
heading_row: number, 
/**
 * Column codes by position, empty guessed.
 */
columns: Array<string>, 
/**
 * Answers to notes.
 */
answers: Array<ImportAnswer>, 
/**
 * Trades that a person chose, by row number: JSIC code.
 */
trades: Array<ImportTrade>, 
/**
 * Whether suggested trades that are sure come in as confirmed.
 */
take_suggestions: boolean, 
/**
 * Whether the register is brought up to date or added to.
 */
mode: ImportMode, 
/**
 * Rows and fields of which a person chose the other way than proposed.
 */
turned: Array<ImportTurn>, 
/**
 * Of which revision the numbers of trades are: 13 or 14; 0 guessed.
 */
revision: number, };
/** A class that an old number may be today. */
export type ImportCodeOption = { 
/**
 * Its number.
 */
code: string, 
/**
 * Its official name.
 */
name: string, };
/** An old number that was split. */
export type ImportCodeQuestion = { 
/**
 * The number in the list.
 */
code: string, 
/**
 * What it was called.
 */
was: string, 
/**
 * The rows that have it.
 */
rows: Array<number>, 
/**
 * What it may be, the usual one first.
 */
options: Array<ImportCodeOption>, 
/**
 * What a person chose, "" nothing yet.
 */
chosen: string, };
/** Numbers of the national classification in a list. */
export type ImportCodes = { 
/**
 * 13 or 14.
 */
revision: number, 
/**
 * Whether the list says so, or its words leave no doubt.
 */
sure: boolean, 
/**
 * Whether a person said so.
 */
said: boolean, 
/**
 * Rows with a number.
 */
rows: number, 
/**
 * Rows whose number no revision knows.
 */
unknown: number, 
/**
 * Numbers to choose for.
 */
asked: Array<ImportCodeQuestion>, };
/** A column of the file. */
export type ImportColumn = { 
/**
 * Excel's heading.
 */
heading: string, 
/**
 * What it is taken for: a column code such as "shop_name", "skip".
 */
column: string, };
/** A field that differs between list and register. */
export type ImportDifference = { 
/**
 * Column code.
 */
column: string, 
/**
 * What the register has.
 */
before: string, 
/**
 * What the list has.
 */
after: string, 
/**
 * Whether it will be taken from the list.
 */
taken: boolean, };
/** What came in. */
export type ImportDone = { 
/**
 * Kinds touched.
 */
touched: Array<string>, 
/**
 * Units made.
 */
units: number, 
/**
 * Shops made.
 */
shops: number, 
/**
 * Vacant units.
 */
vacant: number, 
/**
 * Known shops and units that were brought up to date.
 */
changed: number, 
/**
 * Rows left out by a person or without a name and unit.
 */
left_out: number, 
/**
 * The import, for undo.
 */
import: Id, 
/**
 * The act, for the undo bar.
 */
act: string, };
/** A row of the preview. */
export type ImportLine = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * Cells by position.
 */
cells: Array<ImportCell>, 
/**
 * Whether it is a vacant unit.
 */
vacant: boolean, 
/**
 * The trade that it gets.
 */
category: TradeCategory | null, 
/**
 * The class in its official words.
 */
trade_name: string, 
/**
 * The word that gave the trade.
 */
matched: string, };
/** What a list does to a register that is not empty. */
export type ImportMode = "usual" | "add" | "update";
/** Something to look at. */
export type ImportNote = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * The other row, where the note is about two.
 */
other_row: number, 
/**
 * Column code.
 */
column: string, 
/**
 * The words' key is `import_note.<code>`.
 */
code: string, 
/**
 * Values for the words.
 */
values: Record<string, string | number>, 
/**
 * What would be taken instead, "" none.
 */
suggestion: string, 
/**
 * How it was answered, if it was.
 */
answered: AnswerKind | null, };
/** What would come in. */
export type ImportPreview = { 
/**
 * File name without its folder.
 */
file: string, 
/**
 * Sheets.
 */
sheets: Array<ImportSheet>, 
/**
 * The sheet that is read.
 */
sheet: string, 
/**
 * Row of the headings from 1, 0 none.
 */
heading_row: number, 
/**
 * How a CSV is encoded, "" a workbook.
 */
encoding: string, 
/**
 * Columns.
 */
columns: Array<ImportColumn>, 
/**
 * First rows, at most 200.
 */
lines: Array<ImportLine>, 
/**
 * How many rows come in.
 */
total: number, 
/**
 * Of these, vacant units.
 */
vacant: number, 
/**
 * Of these, with a trade.
 */
with_trade: number, 
/**
 * What to look at.
 */
notes: Array<ImportNote>, 
/**
 * Rows that stay out.
 */
left_out: Array<LeftOutLine>, 
/**
 * Trades as guessed.
 */
guesses: Array<TradeGuess>, 
/**
 * Whether the same file came in before: when, milliseconds, 0 no.
 */
came_in_before: number, 
/**
 * Column codes to choose from.
 */
choices: Array<string>, 
/**
 * Whether the columns are those that a person set for such headings before.
 */
layout_known: boolean, 
/**
 * The list beside the register, where it is brought up to date.
 */
update: ImportUpdate | null, 
/**
 * Its numbers of trades, where it has any.
 */
codes: ImportCodes | null, };
/** A sheet of the file. */
export type ImportSheet = { 
/**
 * Name.
 */
name: string, 
/**
 * Rows with anything in them.
 */
rows: number, };
/** What a row means for the register. */
export type ImportState = "same" | "changed" | "new" | "several" | "taken" | "now_vacant";
/** A trade chosen for a row. */
export type ImportTrade = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * JSIC code of revision 14.
 */
code: string, };
/** A row or a field turned from what was proposed. */
export type ImportTurn = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * Column code, "" the whole row.
 */
column: string, };
/** A list beside the register. */
export type ImportUpdate = { 
/**
 * Rows that the register has alike.
 */
same: number, 
/**
 * Rows that come in new.
 */
new: number, 
/**
 * Rows that are known and differ.
 */
changed: number, 
/**
 * Rows that stay out until a person tells what happened.
 */
asked: number, 
/**
 * These rows, without those that are the same.
 */
changes: Array<ImportChange>, 
/**
 * Shops of the register that the list does not name; they stay.
 */
missing: Array<string>, };
/** An inspection of an asset. */
export type Inspection = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The asset.
 */
asset: Id, 
/**
 * The day.
 */
day: string, 
/**
 * What was found.
 */
verdict: Verdict, 
/**
 * What became of it.
 */
follow_up: FollowUp, 
/**
 * Who did it.
 */
names: string, 
/**
 * Notes.
 */
notes: string, };
/** A second PC joins. */
export type JoinForm = { 
/**
 * The handover file.
 */
path: string, 
/**
 * Its password.
 */
password: string, 
/**
 * What this PC is called.
 */
device_name: string, };
/** How far a new PC is on its way to the key. */
export type JoinStage = "idle" | "asked" | "compare" | "pressed" | "given" | "over" | "between";
/** How far the new PC is. */
export type JoinState = { 
/**
 * The stage.
 */
stage: JoinStage, 
/**
 * Six digits, or "".
 */
digits: string, 
/**
 * The association, as the ward names it.
 */
association: string, 
/**
 * The ward.
 */
ward_name: string, };
/** Joins units. */
export type JoinUnits = { 
/**
 * The units, neighbours on one side.
 */
premises: Array<Id>, 
/**
 * As of this day.
 */
day: string, 
/**
 * Code of the joined unit.
 */
code: string, 
/**
 * The unit whose tenant stays, or empty.
 */
tenant_of: Id, };
/** What the program does by itself. */
export type KeepCopies = { 
/**
 * Whether the window is being closed.
 */
closing: boolean, };
/** Something that undo left as it is. */
export type KeptLine = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Field names.
 */
fields: Array<string>, 
/**
 * What undo would have written.
 */
ours: string, 
/**
 * What stands there now.
 */
now: string, };
/** The language of a screen. Official forms stay Japanese. */
export type Language = "ja" | "en";
/** Answers as they were given last time, dated today. */
export type LastAnswers = { 
/**
 * Patrol.
 */
patrol: Patrol, 
/**
 * Cleaning.
 */
cleaning: Cleaning, 
/**
 * Inspection.
 */
inspection: Inspection, 
/**
 * Places to choose from.
 */
places: Array<string>, 
/**
 * Assets to choose from.
 */
assets: Array<Asset>, 
/**
 * Codes of findings to choose from, words under `finding.<code>`.
 */
findings: Array<string>, 
/**
 * The kinds that were recorded before; the answers of the others are only a beginning.
 */
known: Array<string>, };
/** A row that is not part of the list. */
export type LeftOutLine = { 
/**
 * Row number in Excel.
 */
row: number, 
/**
 * Its first words.
 */
text: string, 
/**
 * Why: the words' key is `left_out.<code>`.
 */
code: string, };
/** What the association is by law. */
export type LegalForm = "" | "promotion_cooperative" | "cooperative" | "voluntary";
/** Counts of the legend. */
export type LegendLine = { 
/**
 * Group, none for vacant.
 */
group: TradeGroup | null, 
/**
 * How many.
 */
count: number, };
/** Where a point of the picture lies: `along = a·x − b·y + c` and `across = b·x + a·y + d`, in centimetres. */
export type Lie = { 
/**
 * Scale and turn.
 */
a: number, 
/**
 * Scale and turn.
 */
b: number, 
/**
 * Along the street.
 */
c: number, 
/**
 * Across it; the middle of the street is 0, the right side is positive.
 */
d: number, };
/** A letter that CP932 does not have. */
export type LossLine = { 
/**
 * Row in the file from 1.
 */
row: number, 
/**
 * Column's heading.
 */
column: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * What is written instead.
 */
instead: string, };
/** A place in the picture that can be focused. */
export type Mark = { 
/**
 * Row of the table.
 */
row: number, 
/**
 * Column of the table.
 */
col: number, 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, 
/**
 * What is read out.
 */
label: string, };
/** What a file is. */
export type Media = "" | "jpeg" | "png" | "pdf";
/** Which meeting. */
export type MeetingAsk = { 
/**
 * The meeting.
 */
meeting: Id, };
/** The class of a member. */
export type MemberClass = "" | "full" | "associate" | "supporting" | "special";
/** That a shop was a member from one day to another. */
export type Membership = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The shop.
 */
shop: Id, 
/**
 * First day, "" it was one before the book began.
 */
joined: string, 
/**
 * Last day, "" still one.
 */
left: string, 
/**
 * The class.
 */
class: MemberClass, };
/** Two shops, and which fields are taken from the other. */
export type MergeForm = { 
/**
 * The one that stays.
 */
keep: Id, 
/**
 * The one that goes.
 */
other: Id, 
/**
 * Names of fields taken from the other.
 */
take: Array<string>, };
/** How a weight was found. */
export type Method = "" | "measured" | "estimated";
/** What to count. */
export type MixAsk = { 
/**
 * As of this day, "" today.
 */
day: string, 
/**
 * Only this block, or empty.
 */
block: Id, 
/**
 * Only this side.
 */
side: Side, };
/** A change against last year. */
export type MixChange = { 
/**
 * Category.
 */
category: TradeCategory, 
/**
 * More or fewer shops.
 */
by: number, };
/** One figure. Its words: `mix.figure.<code>.name`, `.means`, `.formula`, `.source`. */
export type MixFigure = { 
/**
 * Its code.
 */
code: string, 
/**
 * The heading that it stands under: `mix.figures.<part>`.
 */
part: string, 
/**
 * How it is written.
 */
form: FigureForm, 
/**
 * In thousandths; none where it is not defined or the counts are too small.
 */
value_x1000: number | null, 
/**
 * A year before; none where the book knows nothing of it.
 */
before_x1000: number | null, 
/**
 * What was counted.
 */
n: number, 
/**
 * Among how many.
 */
of: number, };
/** The detailed figures. */
export type MixFigures = { 
/**
 * As of.
 */
day: string, 
/**
 * The day of the comparison, "" none.
 */
before_day: string, 
/**
 * The figures.
 */
figures: Array<MixFigure>, 
/**
 * The handbook's step for the vacancy, "" none; words under `mix.band.<code>`.
 */
band: string, 
/**
 * Where the handbook's steps stand.
 */
band_source: string, 
/**
 * Retail trades beside the reference.
 */
quotients: Array<QuotientLine>, 
/**
 * The reference: words under `trade.reference.<code>`.
 */
reference: string, 
/**
 * Where the reference was found.
 */
reference_source: string, 
/**
 * Neighbours.
 */
neighbours: NeighbourFigures, 
/**
 * Rows of two or more empty premises, the longest first.
 */
runs: Array<VacantRunLine>, 
/**
 * Other ways to sort.
 */
schemes: Array<SchemeTable>, 
/**
 * Shops in use whose class is not known: one of them may be what seems to be missing.
 */
without_class: number, };
/** A group's line. */
export type MixGroupLine = { 
/**
 * Group.
 */
group: TradeGroup, 
/**
 * Shops.
 */
count: number, 
/**
 * Share in permille; none below 5 shops.
 */
permille: number | null, 
/**
 * The published share in permille, none not published.
 */
benchmark: number | null, };
/** A category's line. */
export type MixLine = { 
/**
 * Category.
 */
category: TradeCategory, 
/**
 * Group.
 */
group: TradeGroup, 
/**
 * Shops.
 */
count: number, 
/**
 * Shops a year before.
 */
before: number, 
/**
 * Share in permille of shops in use; none below 5 shops.
 */
permille: number | null, };
/** A block's or a side's line. */
export type MixPartLine = { 
/**
 * Block's name, or the side's code.
 */
name: string, 
/**
 * "block" or "side".
 */
kind: string, 
/**
 * Shops.
 */
shops: number, 
/**
 * Vacant units.
 */
vacant: number, 
/**
 * Members.
 */
members: number, 
/**
 * The category that leads.
 */
top: TradeCategory | null, 
/**
 * Its shops.
 */
top_count: number, };
/** The sentence: the screen words it. */
export type MixSentence = { 
/**
 * The category that leads.
 */
top: TradeCategory | null, 
/**
 * Its shops.
 */
top_count: number, 
/**
 * Its share in permille; none below 5 shops.
 */
top_permille: number | null, 
/**
 * Shops for fresh and other food.
 */
food: number, 
/**
 * Changes, largest first.
 */
changes: Array<MixChange>, 
/**
 * Daily trades that are missing: codes, words under `daily.<code>`.
 */
missing: Array<string>, };
/** The business mix. */
export type MixView = { 
/**
 * As of.
 */
day: string, 
/**
 * The day of the comparison, "" where the book knows nothing of a year before.
 */
before_day: string, 
/**
 * The first day that the book knows of, "" none: how far back one can look.
 */
first_day: string, 
/**
 * The handbook's step for the vacancy, "" none; words under `mix.band.<code>`.
 */
band: string, 
/**
 * The sentence.
 */
sentence: MixSentence, 
/**
 * Shops in use.
 */
shops: number, 
/**
 * Shops whose trade is not known.
 */
no_trade: number, 
/**
 * Vacant units.
 */
vacant: number, 
/**
 * Units of the vacancy rate: in use and vacant.
 */
units: number, 
/**
 * Vacancy in permille of units; none below 5 units.
 */
vacancy_permille: number | null, 
/**
 * Vacancy in permille of frontage; none where too little is known.
 */
vacancy_frontage_permille: number | null, 
/**
 * Units whose frontage is known.
 */
frontage_known: number, 
/**
 * Chain shops.
 */
chains: number, 
/**
 * Members.
 */
members: number, 
/**
 * Longest run of vacant units: how many.
 */
longest_run: number, 
/**
 * Lines by category, largest first.
 */
lines: Array<MixLine>, 
/**
 * Lines by group.
 */
groups: Array<MixGroupLine>, 
/**
 * By block and side.
 */
parts: Array<MixPartLine>, 
/**
 * Published figures with their sources.
 */
benchmarks: Array<BenchmarkLine>, 
/**
 * Figures behind 「くわしく」: effective number of trades ×100, evenness ×1000, HHI.
 */
effective_trades_x100: number, 
/**
 * Pielou's evenness ×1000.
 */
evenness_x1000: number, 
/**
 * Herfindahl-Hirschman index.
 */
hhi: number, 
/**
 * The chart.
 */
chart: ChartDoc, 
/**
 * Blocks to choose from.
 */
blocks: Array<Block>, };
/** One year of the mix. */
export type MixYear = { 
/**
 * The day, a whole number of years before the one asked for.
 */
day: string, 
/**
 * Shops.
 */
shops: number, 
/**
 * Empty units.
 */
vacant: number, 
/**
 * Units in use and empty.
 */
units: number, 
/**
 * Shops by group, in the order of the legend.
 */
groups: Array<number>, 
/**
 * Openings in the twelve months before.
 */
opened: number, 
/**
 * Closings in the twelve months before.
 */
closed: number, };
/** The mix over the years. */
export type MixYears = { 
/**
 * The years, the earliest first.
 */
years: Array<MixYear>, 
/**
 * Four groups as lines.
 */
chart: ChartDoc, 
/**
 * The first day that the book knows of, "" none.
 */
first_day: string, };
/** Side of the budget. */
export type MoneySide = "" | "income";
/** Which month, `YYYY-MM`, "" the present one. */
export type MonthAsk = { 
/**
 * The month.
 */
month: string, };
/** A month of the fiscal year, for the watcher of conditions. */
export type MonthMark = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Patrols in it.
 */
patrols: number, 
/**
 * Whether it is over.
 */
over: boolean, 
/**
 * Whether it is over and had fewer patrols than were wanted then.
 */
missed: boolean, };
/** Says so, or stops it. */
export type MonthlyForm = { 
/**
 * True: it goes by itself from this PC. False: it stops at once.
 */
go: boolean, };
/** Why it cannot be said now. */
export type MonthlyLack = "nothing" | "ward" | "seen";
/** What the first screen says of it. */
export type MonthlyNews = { 
/**
 * The last return that went by itself.
 */
submission: Id, 
/**
 * When: milliseconds.
 */
sent: number, 
/**
 * How many shops and premises waited then.
 */
waiting: number, };
/** How it stands. */
export type MonthlyState = "off" | "on" | "elsewhere" | "returned";
/** The order and what it covers. */
export type MonthlyView = { 
/**
 * How it stands.
 */
state: MonthlyState, 
/**
 * Why it cannot be said now.
 */
lack: MonthlyLack, 
/**
 * The day on which it was said, "" never.
 */
said: string, 
/**
 * Who said it.
 */
person: string, 
/**
 * The PC that sends.
 */
device: string, 
/**
 * The day on which it was stopped, "" it holds.
 */
stopped: string, 
/**
 * First day of the month in which the next one goes; "" none goes.
 */
next: string, 
/**
 * The last return that went by itself.
 */
last: SubmissionLine | null, 
/**
 * The return that a person saw.
 */
seen: SubmissionLine | null, 
/**
 * Rows that go.
 */
rows: number, 
/**
 * What waits for a person.
 */
waiting: Array<MonthlyWaiting>, };
/** A shop, a premises, or new fields of one, that waits for a person. */
export type MonthlyWaiting = { 
/**
 * The section.
 */
section: string, 
/**
 * The record.
 */
row: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its new fields; none where all of it is new.
 */
fields: Array<string>, };
/** Puts a photo before or behind its neighbour. */
export type MoveAttachment = { 
/**
 * The attachment.
 */
id: Id, 
/**
 * Places to go: -1 is one earlier.
 */
by: number, };
/** Moves an event. */
export type MoveEvent = { 
/**
 * The event.
 */
event: Id, 
/**
 * New first day.
 */
starts: string, 
/**
 * New last day.
 */
ends: string, };
/** What a move would change. */
export type MovePreview = { 
/**
 * The changes.
 */
changes: Array<DueChange>, 
/**
 * What is done and stays.
 */
kept: number, };
/** Moves a unit. */
export type MoveUnit = { 
/**
 * The unit.
 */
premises: Id, 
/**
 * To this block.
 */
block: Id, 
/**
 * To this side.
 */
side: Side, 
/**
 * To this place on that side, from 1.
 */
place: number, 
/**
 * Whether all units after it on its side go with it, in their order; only when it leaves its side.
 */
following: boolean, };
/** How the shops stand next door to each other. */
export type NeighbourFigures = { 
/**
 * Shops with a neighbour whose trade is known.
 */
n: number, 
/**
 * Pairs of neighbours.
 */
joins: number, 
/**
 * Pairs of the same trade.
 */
same: number, 
/**
 * Pairs of the same trade that chance would give ×10; none under five shops.
 */
same_expected_x10: number | null, 
/**
 * Deals by chance with as many such pairs or more, in thousandths.
 */
as_many_permille: number, 
/**
 * Deals by chance with as few or fewer.
 */
as_few_permille: number, 
/**
 * How often the trades were dealt anew.
 */
rounds: number, 
/**
 * Every pair of trades with five shops or more, the least likely first.
 */
pairs: Array<PairLine>, };
/** No input. */
export type Nothing = Record<symbol, never>;
/** A notice from the ward. */
export type NoticeLine = { 
/**
 * The notice.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * Words.
 */
body: string, 
/**
 * When: milliseconds.
 */
at: number, 
/**
 * Until.
 */
until: string, };
/** What a shop offers beside its goods. */
export type Offer = "" | "delivery" | "phone_order" | "house_calls" | "cashless" | "languages" | "step_free" | "toilet" | "baby" | "rest" | "watch_over" | "aed";
/** How many shops that may be named offer something. */
export type OfferCount = { 
/**
 * What.
 */
offer: Offer, 
/**
 * How many.
 */
count: number, };
/** Open shops of one hour. */
export type OpenHour = { 
/**
 * The hour; 25 is one in the night after that day.
 */
hour: number, 
/**
 * Open shops, Monday to Sunday.
 */
open: Array<number>, };
/** A block or a side at three times of a week. */
export type OpenPart = { 
/**
 * The block's name, or the side's code.
 */
name: string, 
/**
 * "block" or "side".
 */
kind: string, 
/**
 * Shops whose hours are known.
 */
counted: number, 
/**
 * Shops.
 */
shops: number, 
/**
 * Open on Wednesday at half past two.
 */
wednesday_noon: number, 
/**
 * Open on Wednesday at half past seven in the evening.
 */
wednesday_evening: number, 
/**
 * Open on Sunday at half past two.
 */
sunday_noon: number, };
/** What is known of one weekday. */
export type OpenState = "" | "closed" | "open";
/** What the owner of a vacant unit wishes. */
export type OwnerWish = "" | "let" | "sell" | "own_use" | "not_let";
/** A trade and the trade next door. */
export type PairLine = { 
/**
 * Seen from the shops of this trade.
 */
a: TradeCategory, 
/**
 * The trade next door.
 */
b: TradeCategory, 
/**
 * Shops of `a`.
 */
n_a: number, 
/**
 * Shops of `b`.
 */
n_b: number, 
/**
 * Neighbours of that kind, halves counted, ×10.
 */
next_door_x10: number, 
/**
 * The co-location quotient ×100.
 */
quotient_x100: number, 
/**
 * Deals by chance with as many or more, in thousandths.
 */
as_many_permille: number, 
/**
 * Deals by chance with as few or fewer.
 */
as_few_permille: number, };
/** What was written. */
export type PaperAnswer = { 
/**
 * The file, "" not written yet because losses are to be seen first.
 */
path: string, 
/**
 * Rows.
 */
rows: number, 
/**
 * What would be lost.
 */
losses: Array<LossLine>, };
/** A paper to be written. */
export type PaperAsk = { 
/**
 * The form.
 */
form: PaperForm, 
/**
 * The file.
 */
path: string, 
/**
 * For CP932: write although letters would be lost.
 */
losses_seen: boolean, };
/** The form of a paper. */
export type PaperForm = "pdf" | "xlsx" | "csv_utf8" | "csv_cp932";
/** Cells that came from a spreadsheet. */
export type PasteAsk = { 
/**
 * The cells, in the order of the rows.
 */
edits: Array<RegisterEdit>, };
/** A patrol or a drill. */
export type Patrol = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The day.
 */
day: string, 
/**
 * From, `HH:MM`.
 */
from: string, 
/**
 * To, `HH:MM`.
 */
to: string, 
/**
 * Where: a block's name or the whole street.
 */
area: string, 
/**
 * How many people.
 */
people: number, 
/**
 * Findings: codes with a comma between, from the fixed list; "" not asked, "none" nothing found.
 */
findings: string, 
/**
 * Whether it was a drill.
 */
drill: boolean, 
/**
 * Names.
 */
names: string, 
/**
 * Notes.
 */
notes: string, };
/** How money came. */
export type PayWay = "" | "cash" | "transfer" | "debit" | "waived";
/** Which PC. */
export type PcAsk = { 
/**
 * The device.
 */
device: Id, };
/** How a PC stands with the book's newest key. */
export type PcKeyState = "has" | "on_its_way" | "without" | "silent" | "shut_out";
/** A PC of the association. */
export type PcLine = { 
/**
 * The device.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether it is this one.
 */
this: boolean, 
/**
 * When it last wrote something that is here: milliseconds, 0 never.
 */
wrote: number, 
/**
 * Whether it is let in at the ward.
 */
at_ward: boolean, 
/**
 * When it was shut out there: milliseconds, 0 not.
 */
revoked: number, 
/**
 * How it stands with the newest key.
 */
key: PcKeyState, };
/** The PCs that use the book. */
export type PcList = { 
/**
 * This PC first, then by name.
 */
pcs: Array<PcLine>, 
/**
 * Whether this PC is enrolled with a ward.
 */
enrolled: boolean, 
/**
 * Where this PC keeps its key: "store" or "file".
 */
key_place: string, 
/**
 * Why the ward could not be asked.
 */
trouble: Failure | null, };
/** A permit or notification that an event needs. */
export type Permit = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The event.
 */
event: Id, 
/**
 * The deadline rule's id in the master, e.g. "road_use".
 */
procedure: string, 
/**
 * Name of the paper.
 */
name: string, 
/**
 * The office.
 */
office: string, 
/**
 * True last day.
 */
due: string, 
/**
 * State.
 */
state: PermitState, 
/**
 * Receipt number.
 */
receipt: string, 
/**
 * Notes.
 */
notes: string, };
/** A permit of an event. */
export type PermitLine = { 
/**
 * The permit.
 */
permit: Permit, 
/**
 * Days left.
 */
days_left: number, 
/**
 * How its day came about.
 */
why: DueReason, 
/**
 * What to know about it, "" nothing.
 */
hint: string, };
/** State of a permit or notification. */
export type PermitState = "" | "draft" | "filed" | "granted" | "not_needed";
/** Who sits here. */
export type PersonChoice = { 
/**
 * The person.
 */
person: Id, };
/** A new person. */
export type PersonForm = { 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, };
/** A person who uses the book. */
export type PersonLine = { 
/**
 * The person.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, };
/** A picture for the screen. */
export type Picture = { 
/**
 * A JPEG in Base64; "" where the file is not on this PC.
 */
content: string, };
/** Which picture. */
export type PictureAsk = { 
/**
 * BLAKE3 of the copy.
 */
hash: string, 
/**
 * The whole copy, not the small one.
 */
whole: boolean, };
/** A trade to try out. A premises that has one already in this scenario gets this one instead. */
export type PlacementForm = { 
/**
 * The scenario; empty begins one.
 */
scenario: Id, 
/**
 * The name of the one that is begun.
 */
name: string, 
/**
 * The empty premises.
 */
premises: Id, 
/**
 * The class.
 */
trade_code: string, 
/**
 * Its revision.
 */
trade_revision: number, };
/** A trade tried out. */
export type PlacementLine = { 
/**
 * The placement.
 */
placement: Id, 
/**
 * The premises.
 */
premises: Id, 
/**
 * As people call it.
 */
code: string, 
/**
 * The class's name.
 */
trade_name: string, 
/**
 * Its category.
 */
category: TradeCategory | null, 
/**
 * True once somebody trades there: it is left out of the count.
 */
taken: boolean, };
/** A new event. */
export type PlanEvent = { 
/**
 * Template code, "" blank.
 */
template: string, 
/**
 * Name.
 */
name: string, 
/**
 * First day.
 */
starts: string, 
/**
 * Last day.
 */
ends: string, 
/**
 * Opens at.
 */
opens: string, 
/**
 * Closes at.
 */
closes: string, 
/**
 * Place.
 */
place: string, 
/**
 * Stalls that there is room for, 0 no sign-up.
 */
stall_limit: number, };
/** A unit of premises (区画). */
export type Premises = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * As people call it, e.g. "2-3".
 */
code: string, 
/**
 * The block.
 */
block: Id, 
/**
 * Side of the street.
 */
side: Side, 
/**
 * Order along the side, counted from the block's beginning; gaps are allowed.
 */
position: number, 
/**
 * Frontage (間口) in centimetres, 0 not known.
 */
frontage: number, 
/**
 * Floor: 0 and 1 ground floor, 2 second floor, -1 basement.
 */
floor: number, 
/**
 * What the unit is.
 */
use_now: UnitUse, 
/**
 * Since when it is that, or "".
 */
use_since: string, 
/**
 * First day of the unit, "" always there.
 */
from: string, 
/**
 * Last day of the unit after a split or a join, "" still there.
 */
until: string, 
/**
 * Name of a passage.
 */
passage_name: string, 
/**
 * Owner of the premises.
 */
owner: string, 
/**
 * What the owner wishes.
 */
wish: OwnerWish, 
/**
 * Why it is vacant.
 */
reason: string, 
/**
 * Rent, in the owner's words.
 */
rent_band: string, 
/**
 * How the owner is reached.
 */
contact: string, 
/**
 * Notes.
 */
notes: string, 
/**
 * Why it is vacant, from a list.
 */
cause: VacancyCause, 
/**
 * Area of the shop (面積), 0 not known.
 */
area: number, 
/**
 * The building that the unit is in; several units may share it, also on one floor.
 */
building: string, 
/**
 * Room or shop number inside the building.
 */
room: string, 
/**
 * Postcode: seven digits, or "".
 */
postcode: string, 
/**
 * Number of the local government with its check digit (全国地方公共団体コード), or "".
 */
city_code: string, 
/**
 * 都道府県.
 */
prefecture: string, 
/**
 * 市区町村.
 */
city: string, 
/**
 * 町字以下: 上目黒2-19-15.
 */
town: string, };
/** The paper to print. */
export type PrintSurvey = { 
/**
 * The questionnaire.
 */
survey: Id, 
/**
 * For whom.
 */
respondent: Respondent, 
/**
 * Where the PDF goes.
 */
path: string, };
/** One paper with its last day, as it holds now. */
export type ProcedureLine = { 
/**
 * Its id in the masters.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The office and counter.
 */
office: string, 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * Its number, 0 where it has none.
 */
n: number, 
/**
 * Its day of the year (`03-01`), or "".
 */
day: string, 
/**
 * Whether it stands on the office's own page, or the ward said it.
 */
sure: boolean, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * When somebody last looked there.
 */
checked_on: string, 
/**
 * When the ward laid it down: milliseconds, 0 where it did not.
 */
laid_down: number, };
/** A product. */
export type Product = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its story, as the shop tells it.
 */
story: string, 
/**
 * Its price, in the shop's words.
 */
price: string, 
/**
 * Since when there is it, in words: 昭和32年から.
 */
since: string, 
/**
 * When it can be had, in words: 春だけ, 毎週土曜.
 */
season: string, };
/** A product as a person filled it in. */
export type ProductForm = { 
/**
 * The product; without id it is new.
 */
product: Product, 
/**
 * The shops that sell it.
 */
sellers: Array<Id>, };
/** What is made of the products. */
export type ProductPaper = "a6" | "a5";
/** Cards of products. */
export type ProductPaperAsk = { 
/**
 * How large.
 */
paper: ProductPaper, 
/**
 * Which; all where none is named.
 */
products: Array<Id>, 
/**
 * The file.
 */
path: string, };
/** A product. */
export type ProductRow = { 
/**
 * The product.
 */
product: Product, 
/**
 * Who sells it.
 */
sellers: Array<ProductShop>, 
/**
 * How many photos it has.
 */
photos: number, 
/**
 * Whether a card can be made: a shop that sells it may be named.
 */
printable: boolean, };
/** A shop that may sell a product. */
export type ProductShop = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is.
 */
place: string, 
/**
 * Whether it agreed to be named in the directory.
 */
may: boolean, };
/** All products. */
export type ProductView = { 
/**
 * By name.
 */
rows: Array<ProductRow>, 
/**
 * The shops that trade today.
 */
shops: Array<ProductShop>, };
/** A question with its choices in words. */
export type QuestionCard = { 
/**
 * The question.
 */
question: SurveyQuestion, 
/**
 * Its choices.
 */
choices: Array<SurveyChoice>, };
/** What an answer to a question is. */
export type QuestionKind = "" | "one" | "many" | "free";
/** A question's counts. */
export type QuestionResult = { 
/**
 * Its number.
 */
number: number, 
/**
 * Its words.
 */
words: string, 
/**
 * What an answer is.
 */
kind: QuestionKind, 
/**
 * The choices, the most marked by residents first.
 */
choices: Array<ChoiceLine>, };
/** A retail trade beside the reference. */
export type QuotientLine = { 
/**
 * Words under `trade.reference_row.<code>`.
 */
code: string, 
/**
 * Shops here.
 */
n: number, 
/**
 * Retail shops here.
 */
of: number, 
/**
 * The share there, in thousandths.
 */
there_permille: number, 
/**
 * The location quotient ×100; none where too few.
 */
quotient_x100: number | null, };
/** The ranking. */
export type RankAnswer = { 
/**
 * Every empty premises with its best trade, the highest score first.
 */
lines: Array<RankLine>, 
/**
 * The criteria in their order; words under `what_if.criterion.<code>`.
 */
criteria: Array<Criterion>, 
/**
 * The kinds of shop to choose from.
 */
trades: Array<string>, 
/**
 * Residents' sheets that the wishes come from; 0 where no questionnaire was held.
 */
sheets: number, };
/** By what to rank. */
export type RankAsk = { 
/**
 * Only this kind of shop, a code of `trade.wanted`, "" every kind.
 */
trade: string, 
/**
 * Weights 0 to 3 in the order of the criteria; one that is not given weighs 1.
 */
weights: Array<number>, };
/** An empty premises in the ranking. */
export type RankLine = { 
/**
 * The premises.
 */
place: VacantLine, 
/**
 * The kind of shop, a code of `trade.wanted`.
 */
trade: string, 
/**
 * Its class.
 */
trade_code: string, 
/**
 * 0 to 1,000.
 */
score: number, 
/**
 * Points 0 to 1,000 in the order of the criteria.
 */
points: Array<number>, 
/**
 * Other kinds of shop with the same score.
 */
as_good: Array<string>, };
/** A receipt on paper. */
export type ReceiptAsk = { 
/**
 * The submission.
 */
id: Id, 
/**
 * The file.
 */
path: string, };
/** A record that was written after a copy. */
export type RecordAfter = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * Whether the copy does not have it at all.
 */
new: boolean, };
/** A record. */
export type RecordAsk = { 
/**
 * Kind's name.
 */
kind: string, 
/**
 * The record.
 */
record: Id, };
/** A record of the month. */
export type RecordLine = { 
/**
 * "patrol", "cleaning" or "inspection".
 */
kind: string, 
/**
 * The record.
 */
id: Id, 
/**
 * The day.
 */
day: string, 
/**
 * Where, or the asset's number.
 */
place: string, 
/**
 * People.
 */
people: number, 
/**
 * Code to be worded: findings or verdict.
 */
result: string, 
/**
 * Bags in all.
 */
bags: number, 
/**
 * The asset's kind, or "".
 */
asset_kind: string, 
/**
 * Notes.
 */
notes: string, 
/**
 * How many photos and papers belong to it.
 */
photos: number, };
/** Where one record stands with the ward. */
export type RecordStanding = { 
/**
 * Whether records of this kind are ever sent.
 */
sendable: boolean, 
/**
 * What it was last sent in, or empty: on this PC only.
 */
submission: Id, 
/**
 * Where that stands.
 */
state: SubmissionState | null, 
/**
 * Receipt number, or "".
 */
number: string, 
/**
 * When it was sent: milliseconds.
 */
sent: number, 
/**
 * The field that the ward spoke to, or "".
 */
field: string, 
/**
 * The ward's words there, or "".
 */
reason: string, };
/** The list in walking order. */
export type Register = { 
/**
 * Rows.
 */
rows: Array<RegisterRow>, 
/**
 * Counts over everything, whatever is searched.
 */
counts: RegisterCounts, 
/**
 * How many rows there are; more than `rows` where fewer were asked for.
 */
total: number, 
/**
 * The blocks in order.
 */
blocks: Array<Block>, 
/**
 * The floors that there are, from below.
 */
floors: Array<number>, 
/**
 * Views that officers saved, by name.
 */
views: Array<SavedView>, };
/** What to show. */
export type RegisterAsk = { 
/**
 * Words to find, "" all.
 */
search: string, 
/**
 * Which part.
 */
part: RegisterPart, 
/**
 * As of this day, "" today.
 */
day: string, 
/**
 * Only some of them.
 */
filter: RegisterFilter, 
/**
 * Their order.
 */
sort: RegisterSort, 
/**
 * The other way round; what is not known stays last.
 */
down: boolean, 
/**
 * At most so many rows, 0 all: the first screen comes at once, the rest after it.
 */
most: number, 
/**
 * Without the first so many rows: those that came before.
 */
after: number, };
/** Counts under the list. */
export type RegisterCounts = { 
/**
 * Units for shops.
 */
units: number, 
/**
 * Shops trading.
 */
shops: number, 
/**
 * Members.
 */
members: number, 
/**
 * Non-members.
 */
non_members: number, 
/**
 * Vacant units.
 */
vacant: number, 
/**
 * Shops without a trade.
 */
no_trade: number, 
/**
 * Members whose dues are late.
 */
arrears: number, };
/** A cell that was changed in the list. */
export type RegisterEdit = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * The field's name: "name", "kana", "owner", "phone", "mail", "hours", "member", "chain", "body", "tenure".
 */
field: string, 
/**
 * What was typed or chosen.
 */
value: string, };
/** Which rows are wanted; what is empty filters nothing. */
export type RegisterFilter = { 
/**
 * This block.
 */
block: Id, 
/**
 * This side.
 */
side: Side, 
/**
 * This floor; 1 is the ground floor, also where nobody said so.
 */
floor: number | null, 
/**
 * This group of trades.
 */
group: TradeGroup | null, 
/**
 * Member, or not.
 */
member: YesNo, };
/** Saved views of the list. */
export type RegisterPart = "all" | "vacant" | "members" | "non_members" | "no_trade" | "arrears";
/** One unit with its tenant, or a shop without a unit. */
export type RegisterRow = { 
/**
 * The unit, or empty.
 */
premises: Id, 
/**
 * Its code.
 */
code: string, 
/**
 * Its block's name.
 */
block: string, 
/**
 * Its block.
 */
block_id: Id, 
/**
 * Side.
 */
side: Side, 
/**
 * Building and room, as far as they are known.
 */
building: string, 
/**
 * City, town and number, "" not known.
 */
address: string, 
/**
 * Area in hundredths of a square metre, 0 not known.
 */
area: number, 
/**
 * Whose the premises are.
 */
premises_owner: string, 
/**
 * Rent in the owner's words.
 */
rent_band: string, 
/**
 * Frontage in cm, 0 not known.
 */
frontage: number, 
/**
 * Floor.
 */
floor: number, 
/**
 * What the unit is.
 */
use_now: UnitUse, 
/**
 * Whether it is vacant.
 */
vacant: boolean, 
/**
 * Since when, or "".
 */
vacant_since: string, 
/**
 * Since when the tenant is there, or "".
 */
since: string, 
/**
 * The shop, or empty.
 */
shop: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Reading of the name.
 */
kana: string, 
/**
 * Whether somebody said the trade; a trade may be known and yet have no place on the plan.
 */
trade_known: boolean, 
/**
 * Its place on the plan, if its trade has one.
 */
category: TradeCategory | null, 
/**
 * The trade in everyday words.
 */
trade_words: string, 
/**
 * Member?
 */
member: YesNo, 
/**
 * Chain?
 */
chain: YesNo, 
/**
 * Company or person.
 */
body: Body, 
/**
 * Own or rented.
 */
tenure: Tenure, 
/**
 * Who runs it.
 */
owner: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * Mail.
 */
mail: string, 
/**
 * Opening hours in words.
 */
hours: string, 
/**
 * Year of opening, 0 not known.
 */
opened_year: number, 
/**
 * Dues whose last day has passed, in yen.
 */
dues_late: number, };
/** What the list is sorted by. */
export type RegisterSort = "walk" | "name" | "trade" | "owner" | "phone" | "frontage" | "area" | "floor" | "member" | "since" | "opened_year" | "dues_late";
/** A ward's reply in short. */
export type ReplyLine = { 
/**
 * The submission.
 */
submission: Id, 
/**
 * Title.
 */
title: string, 
/**
 * Definition code.
 */
definition: string, 
/**
 * "received", "returned" or "accepted".
 */
state: string, 
/**
 * Receipt number.
 */
number: string, 
/**
 * How many fields the ward spoke to.
 */
remarks: number, 
/**
 * When: milliseconds.
 */
at: number, };
/** A person's choice. */
export type ResolveConflict = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * The cell.
 */
cell: number, 
/**
 * The values by field name; empty with `remove` puts the record into the trash.
 */
values: Record<string, string | number | boolean>, 
/**
 * Whether the record goes to the trash.
 */
remove: boolean, };
/** Who filled a sheet. */
export type Respondent = "" | "own";
/** What putting a copy back would change; nothing is changed by looking. */
export type RestorePreview = { 
/**
 * The copy.
 */
path: string, 
/**
 * When it was made: milliseconds, 0 not known.
 */
at: number, 
/**
 * What the PC was called on which it was made.
 */
device: string, 
/**
 * Records in it.
 */
records: number, 
/**
 * Lines in it; all of them were opened and checked.
 */
lines: number, 
/**
 * Photos and papers that its records name.
 */
files: number, 
/**
 * Those that are neither beside it nor on this PC.
 */
files_missing: number, 
/**
 * Whether the book that is open now could be compared.
 */
compared: boolean, 
/**
 * Records written after the copy, at most 200.
 */
after: Array<RecordAfter>, 
/**
 * How many records were written after the copy.
 */
after_count: number, 
/**
 * Lines written after the copy.
 */
lines_after: number, 
/**
 * How many of these the ward's server has: they come back with the next exchange.
 */
at_ward: number, 
/**
 * Whether this PC exchanges with a ward.
 */
enrolled: boolean, 
/**
 * What was sent to the ward after the copy; it stays.
 */
sent_after: number, };
/** Which return. */
export type ReturnAsk = { 
/**
 * What it is about.
 */
definition: Definition, 
/**
 * Which one.
 */
subject: string, };
/** Every value of a return before it is sent. */
export type ReturnCheck = { 
/**
 * What it is about.
 */
definition: Definition, 
/**
 * Which one.
 */
subject: string, 
/**
 * Title.
 */
title: string, 
/**
 * Version it would have.
 */
version: number, 
/**
 * The values.
 */
snapshot: Snapshot, 
/**
 * Values of the version before, by `section/row/field`, where they differ.
 */
before: { [key in string]: string }, 
/**
 * The ward's words by `section/row/field`.
 */
remarks: { [key in string]: string }, 
/**
 * What should be filled in first: field names; sending is allowed all the same.
 */
missing: Array<string>, 
/**
 * Whether there is nothing to report.
 */
nothing: boolean, };
/** What an officer does in the association. */
export type Role = "" | "chair" | "vice_chair" | "treasurer" | "clerk" | "officer";
/** One record as it stands in the book, to be corrected; the other two are empty. */
export type SafetyRecord = { 
/**
 * A patrol.
 */
patrol: Patrol | null, 
/**
 * A cleaning.
 */
cleaning: Cleaning | null, 
/**
 * An inspection.
 */
inspection: Inspection | null, };
/** Which record of the month. */
export type SafetyRecordAsk = { 
/**
 * "patrol", "cleaning" or "inspection".
 */
kind: string, 
/**
 * The record.
 */
record: Id, };
/** Sums of a month or a year. */
export type SafetySums = { 
/**
 * Patrols.
 */
patrols: number, 
/**
 * Hours of people on patrol ×10.
 */
patrol_hours_x10: number, 
/**
 * Cleanings.
 */
cleanings: number, 
/**
 * People at cleanings.
 */
cleaning_people: number, 
/**
 * Bags.
 */
bags: number, 
/**
 * Measured grams.
 */
grams_measured: number, 
/**
 * Estimated grams.
 */
grams_estimated: number, 
/**
 * Inspections.
 */
inspections: number, 
/**
 * Findings still open.
 */
open_findings: number, };
/** The month. */
export type SafetyView = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Duties.
 */
duties: Array<DutyLine>, 
/**
 * Records, newest first.
 */
records: Array<RecordLine>, 
/**
 * Sums of the month.
 */
month_sums: SafetySums, 
/**
 * Sums of the fiscal year so far.
 */
year_sums: SafetySums, 
/**
 * The year by months.
 */
marks: Array<MonthMark>, 
/**
 * Assets.
 */
assets: Array<AssetLine>, 
/**
 * The year as a chart.
 */
chart: ChartDoc, 
/**
 * Places to choose from: the blocks' names.
 */
places: Array<string>, 
/**
 * What is wanted of a month.
 */
wanted: Wanted, };
/** Whether this PC and the ward hold the same, as proved at the last exchange. */
export type SameAsWard = { 
/**
 * Whether every stream's digest was the same.
 */
equal: boolean, 
/**
 * How many lines.
 */
lines: number, 
/**
 * When: milliseconds, 0 never.
 */
at: number, 
/**
 * How far this PC's clock is ahead of the ward's; 0 where both agree.
 */
clock_minutes: number, 
/**
 * What was sent, newest year first.
 */
counted: Array<SentCount>, };
/** A saved view of the list. */
export type SavedView = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * As people call it.
 */
name: string, 
/**
 * Which part: a code of the list's own views, "" everything.
 */
part: string, 
/**
 * Words to find.
 */
words: string, 
/**
 * Only this block.
 */
block: Id, 
/**
 * Only this side: "left", "right", "" both.
 */
side: string, 
/**
 * Only this floor, as a number; "" every floor.
 */
floor: string, 
/**
 * Only this group of trades, "" all.
 */
group: string, 
/**
 * Sorted by this column, "" walking order.
 */
sort: string, 
/**
 * Sorted the other way round.
 */
down: boolean, 
/**
 * Columns in their order, with commas between; "" the usual ones.
 */
columns: string, };
/** A thought about the street. */
export type Scenario = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * As the officers call it.
 */
name: string, 
/**
 * What they thought.
 */
notes: string, };
/** Which scenario; empty is the first one. */
export type ScenarioAsk = { 
/**
 * The scenario.
 */
scenario: Id, };
/** The street before and after. */
export type ScenarioCard = { 
/**
 * The scenario.
 */
scenario: Scenario, 
/**
 * What is tried out, in walking order.
 */
placements: Array<PlacementLine>, 
/**
 * Premises that are empty and have nothing tried out.
 */
vacant: Array<VacantLine>, 
/**
 * Figures: now in `before_x1000`, with the scenario in `value_x1000`.
 */
figures: Array<MixFigure>, 
/**
 * Groups before and after.
 */
groups: Array<GroupChange>, 
/**
 * Daily needs that no shop serves now: codes.
 */
missing_before: Array<string>, 
/**
 * Those that would be left.
 */
missing_after: Array<string>, };
/** A scenario in the list. */
export type ScenarioLine = { 
/**
 * The scenario.
 */
scenario: Scenario, 
/**
 * Trades tried out in it.
 */
placed: number, };
/** Every scenario. */
export type ScenarioList = { 
/**
 * The scenarios, the latest first.
 */
scenarios: Array<ScenarioLine>, 
/**
 * Empty premises on the street.
 */
vacant: number, };
/** A line of another way to sort. */
export type SchemeLine = { 
/**
 * Words under `trade.scheme.<scheme>.<code>`.
 */
code: string, 
/**
 * Shops.
 */
count: number, 
/**
 * Share in thousandths; none under five.
 */
permille: number | null, 
/**
 * The published share, where there is one.
 */
benchmark: number | null, };
/** Another way to sort the same shops. */
export type SchemeTable = { 
/**
 * Words under `trade.scheme_name.<scheme>`.
 */
scheme: string, 
/**
 * The lines.
 */
lines: Array<SchemeLine>, };
/** Hits, best first, at most 30. */
export type SearchAnswer = { 
/**
 * The hits.
 */
hits: Array<SearchHit>, };
/** What to search for. */
export type SearchAsk = { 
/**
 * Words, kana, digits.
 */
query: string, };
/** A hit. */
export type SearchHit = { 
/**
 * Kind of record: "shop", "premises", "event", "task", "person" …
 */
kind: string, 
/**
 * The record.
 */
id: Id, 
/**
 * Title.
 */
title: string, 
/**
 * One line more.
 */
detail: string, 
/**
 * Where a press leads.
 */
route: string, };
/** Sends what a person has seen. */
export type SendReturn = { 
/**
 * What it is about.
 */
definition: Definition, 
/**
 * Which one.
 */
subject: string, 
/**
 * Rows and fields to leave out: `section/row` or `section/row/field`.
 */
leave_out: Array<string>, };
/** A field that a return may name. */
export type SendableField = { 
/**
 * Kind.
 */
kind: string, 
/**
 * Field.
 */
field: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Definitions that name it.
 */
named_by: Array<string>, };
/** The page 「区に送れるもの」. */
export type SendableFields = { 
/**
 * Fields that may be named.
 */
fields: Array<SendableField>, 
/**
 * Fields that never leave but in a form.
 */
kept: Array<SendableField>, };
/** What was sent in a fiscal year, counted on both sides. */
export type SentCount = { 
/**
 * First day of the fiscal year.
 */
year: string, 
/**
 * What it is about.
 */
definition: Definition, 
/**
 * Versions sent from here.
 */
sent: number, 
/**
 * Of these the ward gave a receipt for the very same content.
 */
received: number, 
/**
 * Of these the officer accepted.
 */
accepted: number, };
/** This PC's settings; they are not part of the book. */
export type Settings = { 
/**
 * Text size.
 */
text_size: TextSize, 
/**
 * Language of the screens.
 */
language: Language, 
/**
 * Typeface.
 */
typeface: Typeface, 
/**
 * Columns of the list of shops, in their order; empty the usual ones.
 */
register_columns?: Array<string>, };
/** A count with its whole. */
export type SheetCount = { 
/**
 * Sheets.
 */
n: number, 
/**
 * Of so many.
 */
of: number, 
/**
 * In thousandths; none under five sheets.
 */
permille: number | null, };
/** A new PC comes back with the recovery sheet. */
export type SheetForm = { 
/**
 * The ward's address.
 */
address: string, 
/**
 * The one-time code for this PC.
 */
code: string, 
/**
 * The eight groups of the sheet.
 */
groups: string, 
/**
 * What this PC is called.
 */
device_name: string, };
/** Where the recovery sheet is kept. */
export type SheetPlace = { 
/**
 * The place.
 */
place: string, };
/** A shop under one name. */
export type Shop = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * Trade name, exactly as typed.
 */
name: string, 
/**
 * Trade class of the Japan Standard Industrial Classification, "" not known.
 */
trade_code: string, 
/**
 * Revision of the classification: 14, 13, or 0.
 */
trade_revision: number, 
/**
 * The trade in everyday words.
 */
trade_words: string, 
/**
 * チェーン店か.
 */
chain: YesNo, 
/**
 * Company or person.
 */
body: Body, 
/**
 * 13 digits, or "".
 */
corporate_number: string, 
/**
 * Opening hours in words.
 */
hours: string, 
/**
 * The shop that this one was before a change of name.
 */
formerly: Id, 
/**
 * Website.
 */
website: string, 
/**
 * Opening hours by weekday, as [`crate::opening::Week`] writes them; "" not known.
 */
week: string, 
/**
 * 会員か. Where the shop has dated memberships these decide, and this follows them.
 */
member: YesNo, 
/**
 * Reading of the name.
 */
kana: string, 
/**
 * Phone as written on paper.
 */
phone: string, 
/**
 * Mail.
 */
mail: string, 
/**
 * Who runs it.
 */
owner: string, 
/**
 * Own or rented.
 */
tenure: Tenure, 
/**
 * Notes.
 */
notes: string, 
/**
 * Dues a month in yen.
 */
dues: number, 
/**
 * Year in which the shop first opened anywhere, 0 not known.
 */
opened_year: number, };
/** Which shop. */
export type ShopAsk = { 
/**
 * The shop.
 */
shop: Id, };
/** A shop with its tenancies. */
export type ShopCard = { 
/**
 * The shop.
 */
shop: Shop, 
/**
 * Its trade in words, "" not known.
 */
trade_name: string, 
/**
 * Its category.
 */
category: TradeCategory | null, 
/**
 * Memberships with dates, newest first; none where only yes or no is known.
 */
memberships: Array<Membership>, 
/**
 * Opening hours by weekday.
 */
week: Week, 
/**
 * Tenancies, newest first, also under its former names.
 */
tenancies: Array<TenancyLine>, };
/** A shop to choose for a sign-up. */
export type ShopName = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Kana.
 */
kana: string, 
/**
 * Category.
 */
category: TradeCategory | null, 
/**
 * Whether it has signed up.
 */
signed_up: boolean, };
/** Side of the street, seen from its beginning. */
export type Side = "" | "left" | "right";
/** A shop's wish to take part in an event. */
export type SignUp = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The event.
 */
event: Id, 
/**
 * The shop of the street, or empty.
 */
shop: Id, 
/**
 * Trade name of a shop from outside the list.
 */
outside: string, 
/**
 * What the stall sells.
 */
kind: StallKind, 
/**
 * Stalls asked for.
 */
stalls: number, 
/**
 * 火を使うか.
 */
fire: boolean, 
/**
 * Watts asked for.
 */
watts: number, 
/**
 * プロパンガスを使うか.
 */
gas: boolean, 
/**
 * When it was taken: milliseconds since 1970, the PC's clock plus the offset that it knew.
 */
taken: number, 
/**
 * The offset of the PC's clock that was added; 0 none known.
 */
clock_offset: number, 
/**
 * Where it came from.
 */
source: Source, 
/**
 * What an officer said.
 */
decision: Decision, 
/**
 * When an officer confirmed it: milliseconds since 1970, or 0.
 */
confirmed: number, 
/**
 * Receipt number with the place that gave it, e.g. "事-19".
 */
number: string, 
/**
 * Contact's name.
 */
contact: string, 
/**
 * Contact's phone.
 */
phone: string, 
/**
 * Notes and free answers.
 */
notes: string, };
/** Sums of the sign-ups. */
export type SignUpCounts = { 
/**
 * Sign-ups.
 */
asked: number, 
/**
 * Stalls asked for.
 */
stalls: number, 
/**
 * Stalls confirmed.
 */
confirmed: number, 
/**
 * Stalls within the limit, not confirmed.
 */
within: number, 
/**
 * Sign-ups waiting.
 */
waiting: number, 
/**
 * Stalls still free.
 */
free: number, 
/**
 * Stalls confirmed beyond the limit: a person must decide.
 */
too_many: number, 
/**
 * With fire.
 */
fire: number, 
/**
 * With gas.
 */
gas: number, 
/**
 * Watts.
 */
watts: number, };
/** A sign-up with where it stands. */
export type SignUpLine = { 
/**
 * The sign-up.
 */
sign_up: SignUp, 
/**
 * The shop's name.
 */
name: string, 
/**
 * Its category.
 */
category: TradeCategory | null, 
/**
 * Where it stands.
 */
standing: Standing | null, };
/** What the counter says after a sign-up. */
export type SignUpReceipt = { 
/**
 * The record.
 */
id: Id, 
/**
 * Number, e.g. 事-19.
 */
number: string, 
/**
 * Where it stands for now.
 */
standing: Standing | null, 
/**
 * Kinds touched.
 */
touched: Array<string>, 
/**
 * The act, for the undo bar.
 */
act: string, };
/** Every value of a submission. */
export type Snapshot = { 
/**
 * The parts.
 */
sections: Array<SnapshotSection>, 
/**
 * The photos; submissions from before there were any have none.
 */
files?: Array<SnapshotFile>, };
/** One field of a row, as it will be sent. */
export type SnapshotField = { 
/**
 * `kind.field` of the declaration, or a figure's code such as `mix.vacant`.
 */
field: string, 
/**
 * The value as people read it.
 */
value: string, };
/** A photo that goes along: the ward counts the submission as received when its bytes hash to this. */
export type SnapshotFile = { 
/**
 * The attachment's id.
 */
id: string, 
/**
 * Where it belongs: `section/row`.
 */
of: string, 
/**
 * BLAKE3 of the copy that travels, hexadecimal.
 */
hash: string, 
/**
 * Its bytes.
 */
size: number, 
/**
 * What is to be seen.
 */
caption: string, 
/**
 * When it was taken, or "".
 */
taken: string, };
/** One row of a section: a record or a figure. */
export type SnapshotRow = { 
/**
 * The record's id, or a code.
 */
id: string, 
/**
 * What it is called in lists.
 */
name: string, 
/**
 * Its fields.
 */
fields: Array<SnapshotField>, };
/** A part of a submission. */
export type SnapshotSection = { 
/**
 * The section's code; its word is `section.<code>`.
 */
code: string, 
/**
 * Its rows.
 */
rows: Array<SnapshotRow>, };
/** Where a sign-up came from. */
export type Source = "" | "officer" | "paper" | "phone" | "fax" | "screen";
/** A stretch of opening, in minutes after the midnight with which the day began. */
export type Span = { 
/**
 * Opens.
 */
from: number, 
/**
 * Closes; past 24:00 where it is open after midnight.
 */
until: number, };
/** A part of a split. */
export type SplitPart = { 
/**
 * Code.
 */
code: string, 
/**
 * Frontage in cm.
 */
frontage: number, 
/**
 * Whether the tenant stays in this part.
 */
keeps_tenant: boolean, };
/** Splits a unit. */
export type SplitUnit = { 
/**
 * The unit.
 */
premises: Id, 
/**
 * As of this day.
 */
day: string, 
/**
 * The parts in order along the side.
 */
parts: Array<SplitPart>, };
/** What the stall sells, as far as rules depend on it. */
export type StallKind = "" | "food" | "goods" | "play" | "show";
/** Where a sign-up stands. */
export type Standing = "confirmed" | "within" | { "waiting": number } | "out";
/** What the window begins with. */
export type StartKind = "no_book" | "choose_person" | "ready" | "trouble";
/** What the window needs before its first screen. */
export type StartState = { 
/**
 * What to begin with.
 */
state: StartKind, 
/**
 * Why the book cannot be opened.
 */
trouble: Failure | null, 
/**
 * The association's name.
 */
association: string, 
/**
 * Whether it is the made-up sample street.
 */
sample: boolean, 
/**
 * Who sits here.
 */
person: PersonLine | null, 
/**
 * Who may sit here.
 */
persons: Array<PersonLine>, 
/**
 * This PC's settings.
 */
settings: Settings, 
/**
 * The state badge.
 */
badge: Badge, 
/**
 * Today in Japan.
 */
today: string, 
/**
 * Last save, `HH:MM`, or "".
 */
saved_at: string, 
/**
 * What Ctrl+Z would take back: the act's name, or "".
 */
undoable: string, 
/**
 * Whether this PC was shut out at the ward.
 */
shut_out: boolean, };
/** What to draw. */
export type StreetAsk = { 
/**
 * As of this day, "" today.
 */
day: string, 
/**
 * Metres of one row: 40, 80 or 160.
 */
metres: number, 
/**
 * Floor: 1 ground floor (0 counts as 1), 2, -1 …
 */
floor: number, };
/** How the street leaves as a paper. */
export type StreetPaper = "a4" | "a3" | "svg";
/** The street on paper. */
export type StreetPaperAsk = { 
/**
 * As of this day, "" today.
 */
day: string, 
/**
 * Floor, as in the view.
 */
floor: number, 
/**
 * The paper.
 */
paper: StreetPaper, 
/**
 * The file.
 */
path: string, };
/** 商圏類型 of METI's street survey. */
export type StreetType = "" | "neighbourhood" | "local" | "wide" | "very_wide";
/** The street. */
export type StreetView = { 
/**
 * As of this day.
 */
day: string, 
/**
 * Metres of one row.
 */
metres: number, 
/**
 * Rows.
 */
rows: Array<StripRow>, 
/**
 * Legend.
 */
legend: Array<LegendLine>, 
/**
 * Blocks in order.
 */
blocks: Array<Block>, 
/**
 * First day that the book knows of, for the slider.
 */
first_day: string, 
/**
 * Floors there are besides the ground floor.
 */
floors: Array<number>, };
/** A box of the strip. */
export type StripBox = { 
/**
 * The unit.
 */
premises: Id, 
/**
 * Its code.
 */
code: string, 
/**
 * Its block: a row may hold units of several.
 */
block: Id, 
/**
 * Place among the units of its side, from 1.
 */
place: number, 
/**
 * Left edge in cm from the row's beginning.
 */
x_cm: number, 
/**
 * Width in cm.
 */
width_cm: number, 
/**
 * Whether the frontage is a guess.
 */
estimated: boolean, 
/**
 * Name of the shop or of the passage.
 */
name: string, 
/**
 * The shop, or empty.
 */
shop: Id, 
/**
 * Category.
 */
category: TradeCategory | null, 
/**
 * Group.
 */
group: TradeGroup | null, 
/**
 * Whether it is vacant.
 */
vacant: boolean, 
/**
 * Since when.
 */
vacant_since: string, 
/**
 * What the unit is.
 */
use_now: UnitUse, 
/**
 * Whether the shop is closed for works.
 */
works: boolean, 
/**
 * Member?
 */
member: YesNo, 
/**
 * Whether units stand above or below it.
 */
other_floors: number, };
/** A row of the strip: both sides of some metres of street. */
export type StripRow = { 
/**
 * Block.
 */
block: Id, 
/**
 * Its name.
 */
block_name: string, 
/**
 * Where the row begins, in metres from the beginning of the street.
 */
from_m: number, 
/**
 * The same in centimetres.
 */
from_cm: number, 
/**
 * Left side.
 */
left: Array<StripBox>, 
/**
 * Right side.
 */
right: Array<StripBox>, 
/**
 * Length of the row in cm.
 */
length_cm: number, };
/** Which submission. */
export type SubmissionAsk = { 
/**
 * The submission.
 */
id: Id, };
/** A submission as sent. */
export type SubmissionCard = { 
/**
 * The line.
 */
line: SubmissionLine, 
/**
 * The values.
 */
snapshot: Snapshot, 
/**
 * The ward's words to the whole.
 */
comment: string, 
/**
 * The ward's words by `section/row/field`.
 */
remarks: { [key in string]: string }, 
/**
 * Every reply, newest first.
 */
replies: Array<ReplyLine>, };
/** Something that was sent. */
export type SubmissionLine = { 
/**
 * The submission.
 */
id: Id, 
/**
 * What it is about.
 */
definition: Definition, 
/**
 * Which one.
 */
subject: string, 
/**
 * Title.
 */
title: string, 
/**
 * Version.
 */
version: number, 
/**
 * When: milliseconds.
 */
sent: number, 
/**
 * Where it stands.
 */
state: SubmissionState | null, 
/**
 * Receipt number, or "".
 */
number: string, 
/**
 * Hash, for the receipt.
 */
hash: string, 
/**
 * How many photos go along.
 */
photos: number, 
/**
 * How many of them the ward's server confirmed.
 */
photos_sent: number, 
/**
 * Whether it went by itself, each month.
 */
by_itself: boolean, };
/** Where a submission stands, from the sender's side. */
export type SubmissionState = "waiting" | "sent" | "received" | "returned" | "accepted";
/** How sure a suggestion is. */
export type Sureness = "sure" | "likely" | "weak";
/** A questionnaire. */
export type Survey = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * Its title on the paper.
 */
title: string, 
/**
 * What stands above the questions.
 */
intro: string, 
/**
 * Where the sheets are to be handed in.
 */
hand_in: string, 
/**
 * The last day for that, "" none.
 */
until: string, };
/** One sheet that came back. */
export type SurveyAnswer = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The questionnaire.
 */
survey: Id, 
/**
 * Who filled it.
 */
respondent: Respondent, 
/**
 * Chosen numbers by question: `1=3,5;2=1`.
 */
marks: string, 
/**
 * What was written in own words.
 */
words: string, };
/** Which questionnaire. */
export type SurveyAsk = { 
/**
 * The questionnaire.
 */
survey: Id, };
/** A questionnaire with its questions. */
export type SurveyCard = { 
/**
 * The questionnaire.
 */
survey: Survey, 
/**
 * The questions in their order.
 */
questions: Array<QuestionCard>, 
/**
 * Residents' sheets so far.
 */
residents: number, 
/**
 * The association's own sheets so far.
 */
own: number, 
/**
 * The sheet keyed last, or empty.
 */
last: Id, };
/** A choice with its number on the paper. */
export type SurveyChoice = { 
/**
 * The number.
 */
number: number, 
/**
 * The words as printed.
 */
words: string, };
/** A questionnaire in the list. */
export type SurveyLine = { 
/**
 * The questionnaire.
 */
survey: Survey, 
/**
 * Residents' sheets.
 */
residents: number, 
/**
 * The association's own sheets.
 */
own: number, };
/** Every questionnaire. */
export type SurveyList = { 
/**
 * The latest first.
 */
surveys: Array<SurveyLine>, };
/** A question of a questionnaire. */
export type SurveyQuestion = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The questionnaire.
 */
survey: Id, 
/**
 * Its number on the paper.
 */
number: number, 
/**
 * What an answer is.
 */
kind: QuestionKind, 
/**
 * The question as residents read it.
 */
words: string, 
/**
 * The question as the association's own people read it, "" the same.
 */
words_own: string, 
/**
 * One choice a line; for kinds of shop their codes.
 */
choices: string, };
/** What the sheets say. */
export type SurveyResults = { 
/**
 * The questionnaire.
 */
survey: Survey, 
/**
 * Residents' sheets.
 */
residents: number, 
/**
 * The association's own.
 */
own: number, 
/**
 * The questions with their counts.
 */
questions: Array<QuestionResult>, 
/**
 * What was written in own words, the latest first.
 */
words: Array<string>, 
/**
 * Shops in use whose class nobody has said: one of them may be a kind that is counted as 0 here.
 */
without_class: number, };
/** Something to be done for an event, or by itself. */
export type Task = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The event, or empty.
 */
event: Id, 
/**
 * What to do, beginning with the verb's object.
 */
title: string, 
/**
 * True last day.
 */
due: string, 
/**
 * The rule that gave it: a code with its number, e.g. "calendar_days_before:14"; "" set by hand.
 */
rule: string, 
/**
 * State.
 */
state: TaskState, 
/**
 * Who does it.
 */
charge: string, 
/**
 * Notes.
 */
notes: string, };
/** A task of an event. */
export type TaskLine = { 
/**
 * The task.
 */
task: Task, 
/**
 * Days left.
 */
days_left: number, 
/**
 * How its day came about.
 */
why: DueReason, };
/** State of a task. */
export type TaskState = "" | "started" | "done" | "dropped";
/** Joining or leaving. */
export type TellMembership = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Yes joins, no leaves.
 */
member: YesNo, 
/**
 * First day as a member, or the last.
 */
day: string, 
/**
 * The class of who joins.
 */
class: MemberClass, };
/** A template. */
export type TemplateLine = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Tasks it brings.
 */
tasks: number, 
/**
 * Permits it brings.
 */
permits: number, };
/** That a shop holds a unit from one day to another. */
export type Tenancy = { 
/**
 * The record's name for life.
 */
id: Id, 
/**
 * The unit.
 */
premises: Id, 
/**
 * The shop.
 */
shop: Id, 
/**
 * First day, "" not known.
 */
from: string, 
/**
 * Last day, "" still there.
 */
until: string, 
/**
 * How it began.
 */
began: Began, 
/**
 * How it ended.
 */
ended: Ended, 
/**
 * Closed for works since this day, "" open.
 */
works_since: string, };
/** A tenancy with its unit. */
export type TenancyLine = { 
/**
 * The tenancy.
 */
tenancy: Tenancy, 
/**
 * The unit's code.
 */
code: string, 
/**
 * The shop's name.
 */
shop_name: string, 
/**
 * The shop's trade.
 */
category: TradeCategory | null, };
/** Whose the premises are. */
export type Tenure = "" | "own" | "rented";
/** Text size: root 16, 17, 20 or 24 px. */
export type TextSize = "small" | "normal" | "large" | "huge";
/** The usual form of it. */
export type TidyAnswer = { 
/**
 * The usual form, or the words as they were typed where they are none.
 */
words: string, 
/**
 * Whether it can be one.
 */
known: boolean, };
/** What was typed into a field. */
export type TidyAsk = { 
/**
 * "phone" or "postcode".
 */
kind: string, 
/**
 * The words.
 */
words: string, };
/** A stretch of a unit's past. */
export type TimelineLine = { 
/**
 * The shop, or empty for a vacancy.
 */
shop: Id, 
/**
 * Name, "" vacant.
 */
name: string, 
/**
 * Trade in everyday words.
 */
trade_words: string, 
/**
 * Category.
 */
category: TradeCategory | null, 
/**
 * From, "" not known.
 */
from: string, 
/**
 * Until, "" still.
 */
until: string, 
/**
 * How it began: code.
 */
began: string, 
/**
 * How it ended: code.
 */
ended: string, };
/** Something that could be sent. */
export type ToSend = { 
/**
 * What it is about.
 */
definition: Definition, 
/**
 * Which one.
 */
subject: string, 
/**
 * Title.
 */
title: string, 
/**
 * Figures in short: word keys `to_send.<code>` with a count.
 */
facts: Array<Fact>, 
/**
 * Whether an earlier version was sent and has changed since.
 */
changed: boolean, 
/**
 * Version that would be sent.
 */
version: number, 
/**
 * Whether the ward returned the last version.
 */
returned: boolean, };
/** Trades, best first. */
export type TradeAnswer = { 
/**
 * The trades.
 */
options: Array<TradeOption>, };
/** Words for a trade. */
export type TradeAsk = { 
/**
 * Everyday words, e.g. 八百屋.
 */
words: string, 
/**
 * The shop's name, if there is one.
 */
name: string, 
/**
 * Its description.
 */
description: string, };
/** The eleven trades of a street: the kanji on the street plan. */
export type TradeCategory = "food" | "medicine" | "sundries" | "clothing" | "home" | "dining" | "living" | "learning" | "medical" | "leisure" | "finance";
/** A confirmed trade. */
export type TradeChoice = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Code, "" for none of these.
 */
code: string, 
/**
 * Revision.
 */
revision: number, };
/** Confirmed trades. */
export type TradeChoices = { 
/**
 * The choices.
 */
choices: Array<TradeChoice>, };
/** How often people buy it: the colour on the street plan. */
export type TradeGroup = "convenience" | "comparison" | "dining" | "services" | "other";
/** A trade as guessed for several rows. */
export type TradeGuess = { 
/**
 * The words that led to it.
 */
words: string, 
/**
 * Row numbers.
 */
rows: Array<number>, 
/**
 * The category.
 */
category: TradeCategory | null, 
/**
 * The class.
 */
trade_name: string, 
/**
 * Code.
 */
code: string, };
/** A trade to choose. */
export type TradeOption = { 
/**
 * Code.
 */
code: string, 
/**
 * Revision.
 */
revision: number, 
/**
 * The class in its official words.
 */
name: string, 
/**
 * The category on the plan.
 */
category: TradeCategory | null, 
/**
 * Its group.
 */
group: TradeGroup | null, 
/**
 * The word that matched.
 */
matched: string, 
/**
 * Where it was found: "trade", "description" or "name".
 */
found_in: string, 
/**
 * How sure.
 */
sure: Sureness, };
/** A shop whose trade is to be confirmed. */
export type TradeQuestion = { 
/**
 * The shop.
 */
shop: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Its trade in everyday words.
 */
trade_words: string, 
/**
 * Suggestions, best first, at most 4.
 */
options: Array<TradeOption>, };
/** Shops whose trade is to be confirmed. */
export type TradeQuestions = { 
/**
 * The questions.
 */
questions: Array<TradeQuestion>, };
/** The trash, newest first. */
export type Trash = { 
/**
 * What lies in it.
 */
rows: Array<TrashRow>, };
/** Something in the trash. */
export type TrashRow = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The record.
 */
record: Id, 
/**
 * Title.
 */
title: string, 
/**
 * When: milliseconds.
 */
at: number, 
/**
 * Who.
 */
person: string, };
/** A field of two shops, side by side. */
export type TwinField = { 
/**
 * The field's name; its word is `field.shop.<field>`.
 */
field: string, 
/**
 * What one has.
 */
first: string, 
/**
 * What the other has.
 */
second: string, 
/**
 * Whether both know it and differ: a person chooses.
 */
differs: boolean, };
/** Two shops that may be one. */
export type TwinPair = { 
/**
 * One.
 */
first: TwinShop, 
/**
 * The other.
 */
second: TwinShop, 
/**
 * Why: codes of `twin_sign`.
 */
signs: Array<string>, 
/**
 * Their fields.
 */
fields: Array<TwinField>, };
/** One of two shops that may be one. */
export type TwinShop = { 
/**
 * The shop.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * The units that it holds.
 */
units: Array<string>, };
/** Pairs that may be one shop. */
export type TwinView = { 
/**
 * The pairs, surest first; the first fifty.
 */
pairs: Array<TwinPair>, 
/**
 * How many there are.
 */
total: number, };
/** The typeface. */
export type Typeface = "plain" | "universal";
/** What undo did. */
export type UndoAnswer = { 
/**
 * The act that was taken back, "" nothing to take back.
 */
act: string, 
/**
 * Records written back.
 */
records: number, 
/**
 * What stayed because somebody changed it since.
 */
kept: Array<KeptLine>, 
/**
 * Kinds touched.
 */
touched: Array<string>, };
/** Which unit. */
export type UnitAsk = { 
/**
 * The unit.
 */
premises: Id, 
/**
 * As of this day, "" today.
 */
day: string, };
/** A unit and its past. */
export type UnitCard = { 
/**
 * The unit.
 */
premises: Premises, 
/**
 * Block's name.
 */
block_name: string, 
/**
 * Place on its side from 1.
 */
place: number, 
/**
 * Metres from the block's beginning.
 */
at_m: number, 
/**
 * The tenant, if there is one.
 */
tenant: Shop | null, 
/**
 * Its trade in words.
 */
trade_name: string, 
/**
 * Its category.
 */
category: TradeCategory | null, 
/**
 * Whether it is vacant.
 */
vacant: boolean, 
/**
 * Since when.
 */
vacant_since: string, 
/**
 * For how many whole months.
 */
vacant_months: number, 
/**
 * Closed for works since, "" open.
 */
works_since: string, 
/**
 * The past, newest first.
 */
timeline: Array<TimelineLine>, 
/**
 * Neighbours on the same side that it can be joined with.
 */
neighbours: Array<UnitName>, };
/** A unit's name for choosing. */
export type UnitName = { 
/**
 * The unit.
 */
premises: Id, 
/**
 * Code.
 */
code: string, 
/**
 * Its shop's name, "" vacant.
 */
name: string, 
/**
 * Whether it is vacant.
 */
vacant: boolean, };
/** What the unit is, apart from who trades there. */
export type UnitUse = "" | "house" | "parking" | "works" | "passage";
/** Why a unit is vacant, as far as a list can say it; the words beside it say the rest. */
export type VacancyCause = "" | "no_successor" | "trade" | "moved_away" | "building" | "rent" | "owner" | "rebuilding" | "other";
/** What a person wrote about an empty premises. */
export type VacancyForm = { 
/**
 * The premises.
 */
premises: Id, 
/**
 * Rent in the owner's words.
 */
rent_band: string, 
/**
 * What the owner wishes.
 */
wish: OwnerWish, 
/**
 * Trades that the owner would like.
 */
wanted: string, 
/**
 * Whether a shop may be tried out there.
 */
challenge: YesNo, 
/**
 * From when it can be had.
 */
available: string, 
/**
 * A sentence or two.
 */
words: string, 
/**
 * Who answers.
 */
contact: string, 
/**
 * Consent to hand the card out; an empty day takes it back from today.
 */
hand_out: ConsentState, 
/**
 * Consent to show it to everybody.
 */
public: ConsentState, };
/** A paper of the empty premises. */
export type VacancyPaperAsk = { 
/**
 * Which.
 */
paper: VacancyPaperKind, 
/**
 * For whom: it decides which consent is needed.
 */
purpose: CardPurpose, 
/**
 * The premises of a card.
 */
premises: Id, 
/**
 * The file.
 */
path: string, };
/** What is made of the empty premises. */
export type VacancyPaperKind = "card" | "list";
/** An empty premises. */
export type VacancyRow = { 
/**
 * The premises.
 */
premises: Id, 
/**
 * Its code.
 */
code: string, 
/**
 * Its block.
 */
block: string, 
/**
 * Floor.
 */
floor: number, 
/**
 * Frontage in cm, 0 not known.
 */
frontage: number, 
/**
 * Area in hundredths of a square metre, 0 not known.
 */
area: number, 
/**
 * Empty since, or "".
 */
vacant_since: string, 
/**
 * Rent in the owner's words.
 */
rent_band: string, 
/**
 * What the owner wishes.
 */
wish: OwnerWish, 
/**
 * Trades that the owner would like.
 */
wanted: string, 
/**
 * Whether a shop may be tried out there for some months.
 */
challenge: YesNo, 
/**
 * From when it can be had.
 */
available: string, 
/**
 * A sentence or two.
 */
words: string, 
/**
 * Who answers, "" the association.
 */
contact: string, 
/**
 * Consent to hand the card out.
 */
hand_out: ConsentState, 
/**
 * Consent to show it to everybody.
 */
public: ConsentState, 
/**
 * How many photos it has.
 */
photos: number, };
/** All empty premises of today. */
export type VacancyView = { 
/**
 * In walking order.
 */
rows: Array<VacancyRow>, 
/**
 * How many may be handed out.
 */
hand_out: number, 
/**
 * How many may be shown to everybody.
 */
public: number, 
/**
 * Who answers where nobody else is named.
 */
contact: string, };
/** An empty premises. */
export type VacantLine = { 
/**
 * The premises.
 */
premises: Id, 
/**
 * As people call it.
 */
code: string, 
/**
 * The block's name.
 */
block: string, 
/**
 * The side.
 */
side: Side, 
/**
 * Frontage in centimetres, 0 not known.
 */
frontage: number, 
/**
 * Empty since, "" not known.
 */
since: string, 
/**
 * The owner's wish.
 */
wish: OwnerWish, };
/** A row of empty premises. */
export type VacantRunLine = { 
/**
 * The side.
 */
side: Side, 
/**
 * The block's name.
 */
block: string, 
/**
 * What people call the premises.
 */
codes: Array<string>, 
/**
 * Their frontage together.
 */
length_cm: number, 
/**
 * How many of them nobody has measured.
 */
estimated: number, };
/** What an inspection found. */
export type Verdict = "" | "good" | "repair" | "broken";
/** How often something is wanted in a month, as the association wrote it down. */
export type Wanted = { 
/**
 * Patrols, 0 nobody has said.
 */
patrols: number, 
/**
 * Cleanings, 0 nobody has said.
 */
cleanings: number, 
/**
 * From which month on, `YYYY-MM`.
 */
since: string, 
/**
 * Where that is written.
 */
source: string, };
/** The file for the ward. */
export type WardFileForm = { 
/**
 * Where to write it.
 */
path: string, 
/**
 * The one-time code, where this PC is not enrolled yet.
 */
code: string, };
/** The connection. */
export type WardLine = { 
/**
 * Whether this PC is enrolled.
 */
enrolled: boolean, 
/**
 * Whether it exchanges by file only.
 */
by_file: boolean, 
/**
 * Whether a one-time code waits for the ward's answer by file.
 */
code_kept: boolean, 
/**
 * The ward's name.
 */
ward_name: string, 
/**
 * Its address.
 */
address: string, 
/**
 * Last exchange that went through: milliseconds, 0 never.
 */
last_exchange: number, 
/**
 * What was wrong at the last try, if anything.
 */
trouble: Failure | null, };
/** The rules by which last days are found. */
export type WardRulesView = { 
/**
 * Every paper.
 */
procedures: Array<ProcedureLine>, 
/**
 * Days that the ward closes besides.
 */
closed: Array<ClosedDayLine>, };
/** The screen 区との連絡. */
export type WardView = { 
/**
 * The connection.
 */
ward: WardLine, 
/**
 * What could be sent.
 */
to_send: Array<ToSend>, 
/**
 * What was sent, newest first.
 */
submissions: Array<SubmissionLine>, 
/**
 * Replies, newest first.
 */
replies: Array<ReplyLine>, 
/**
 * Notices, newest first.
 */
notices: Array<NoticeLine>, 
/**
 * Whether both hold the same.
 */
same: SameAsWard, 
/**
 * How many conflicts there are.
 */
conflicts: number, 
/**
 * Lines of the book that the ward's server does not have yet.
 */
unsent_lines: number, 
/**
 * Lines held because they come from a newer version.
 */
held: number, 
/**
 * Lines that could not be read.
 */
quarantined: number, 
/**
 * Photos and papers on their way.
 */
files: FilesState, };
/** A week of opening. */
export type Week = { 
/**
 * Monday first; always seven.
 */
days: Array<DayHours>, 
/**
 * Public holidays.
 */
holidays: DayHours, 
/**
 * 不定休: closed now and then besides.
 */
irregular: boolean, };
/** What a line of work is. */
export type WorkKind = "task" | "permit" | "sign_ups" | "safety" | "returned";
/** One piece of work. */
export type WorkLine = { 
/**
 * What it is.
 */
kind: WorkKind, 
/**
 * The record.
 */
id: Id, 
/**
 * What to do.
 */
title: string, 
/**
 * True last day.
 */
due: string, 
/**
 * Days from today; negative is late.
 */
days_left: number, 
/**
 * The event, or empty.
 */
event: Id, 
/**
 * Its name.
 */
event_name: string, 
/**
 * The office, or "".
 */
office: string, 
/**
 * The day before the office was found closed, or "".
 */
nominal: string, 
/**
 * State code: the task's or permit's, e.g. "draft"; "" open.
 */
state: string, 
/**
 * Figures for the line, e.g. sign-ups and limit; 0 none.
 */
count: number, 
/**
 * See `count`.
 */
limit: number, 
/**
 * Where a press leads: a route of the window.
 */
route: string, };
/** Yes, no, or not known yet. */
export type YesNo = "" | "yes" | "no";

/** Every command with what goes in and what comes out. */
export interface Commands {
  /** What the window needs before its first screen. */
  start_state: { input: Nothing; output: StartState };
  /** Makes the book of an association, or the sample street. */
  begin_book: { input: BeginForm; output: StartState };
  /** Joins a second PC by a handover file and its password. */
  join_by_handover: { input: JoinForm; output: StartState };
  /** A new PC asks another one for the key, through the ward. */
  ask_to_join: { input: AskJoinForm; output: JoinState };
  /** How far the new PC is. */
  join_state: { input: Nothing; output: JoinState };
  /** A person at the new PC says that the six digits are the same. */
  join_digits_same: { input: Nothing; output: JoinState };
  /** The new PC stops asking. */
  stop_joining: { input: Nothing; output: JoinState };
  /** The new PC takes the key and the book. */
  finish_joining: { input: Nothing; output: StartState };
  /** A new PC comes back with the recovery sheet. */
  join_by_sheet: { input: SheetForm; output: StartState };
  /** The PCs that use the book. */
  pc_list: { input: Nothing; output: PcList };
  /** Shuts a PC out: at the ward, and by a new key of the book. */
  shut_out_pc: { input: PcAsk; output: PcList };
  /** Hands the book's newest keys to a PC that did not get them. */
  give_key: { input: PcAsk; output: PcList };
  /** Which new PCs ask for the key. */
  asking_pcs: { input: Nothing; output: AskingPcs };
  /** Answers one of them, so that both show six digits. */
  show_digits: { input: MeetingAsk; output: AskingPcs };
  /** A person says that the six digits are the same: the key is handed over. */
  digits_same: { input: MeetingAsk; output: AskingPcs };
  /** A person says no to a new PC. */
  refuse_pc: { input: MeetingAsk; output: AskingPcs };
  /** Says who is at the keyboard. */
  choose_person: { input: PersonChoice; output: StartState };
  /** Adds a person who uses the book. */
  add_person: { input: PersonForm; output: StartState };
  /** Keeps this PC's settings. */
  save_settings: { input: Settings; output: StartState };
  /** Sets the sample aside, so that the own book can begin. */
  leave_sample: { input: Nothing; output: StartState };
  /** Reads a day as people write it. */
  read_day: { input: DayAsk; output: DayReading };
  /** The association and its settings. */
  association_card: { input: Nothing; output: AssociationCard };
  /** Keeps the association's particulars. */
  save_association: { input: AssociationForm; output: Done };
  /** What is to be done, by true last day. */
  home_view: { input: Nothing; output: HomeView };
  /** Finds shops, events and records. */
  search: { input: SearchAsk; output: SearchAnswer };
  /** The list of premises and shops. */
  register_view: { input: RegisterAsk; output: Register };
  /** A shop with its tenancies. */
  shop_card: { input: ShopAsk; output: ShopCard };
  /** Keeps a shop's particulars. */
  save_shop: { input: Shop; output: Done };
  /** Keeps one cell of the list. */
  save_cell: { input: RegisterEdit; output: Done };
  /** Keeps cells pasted from a spreadsheet; one undo step. */
  paste_cells: { input: PasteAsk; output: Done };
  /** The usual form of a phone number or a postcode, once its field is left. */
  tidy_words: { input: TidyAsk; output: TidyAnswer };
  /** What a typed address or postcode can be, in its parts. */
  find_address: { input: AddressAsk; output: AddressAnswer };
  /** Keeps a view of the list under its name. */
  save_view: { input: SavedView; output: Done };
  /** Says that a shop joined or left the association. */
  tell_membership: { input: TellMembership; output: Done };
  /** Shops that may be one, side by side. */
  twin_view: { input: Nothing; output: TwinView };
  /** Makes one shop of two; one undo step. */
  merge_shops: { input: MergeForm; output: Done };
  /** Says that two shops which look alike are two. */
  keep_apart: { input: MergeForm; output: Done };
  /** Keeps a shop's opening hours. */
  save_hours: { input: HoursForm; output: Done };
  /** Keeps a unit's particulars. */
  save_premises: { input: Premises; output: Done };
  /** Adds a unit, or a passage, to the street. */
  add_premises: { input: Premises; output: Done };
  /** Names a block, or adds one. */
  save_block: { input: BlockForm; output: Done };
  /** Trades by everyday words. */
  find_trades: { input: TradeAsk; output: TradeAnswer };
  /** Shops whose trade is not confirmed yet, each with suggestions. */
  trade_questions: { input: Nothing; output: TradeQuestions };
  /** Keeps the trades that a person confirmed. */
  confirm_trades: { input: TradeChoices; output: Done };
  /** Dues: what is asked for, what came, who is behind. */
  dues_view: { input: DuesAsk; output: DuesView };
  /** Keeps what is asked for from a month on. */
  save_dues_rule: { input: DuesRule; output: Done };
  /** Keeps payments of dues; one undo step. */
  record_dues: { input: DuesPayments; output: Done };
  /** Gives a receipt its number. */
  give_dues_receipt: { input: DuesReceiptForm; output: Done };
  /** Says that a receipt was spoilt or taken back; its number is never given again. */
  void_dues_receipt: { input: RecordAsk; output: Done };
  /** Receipts for dues as a paper. */
  print_dues_receipts: { input: DuesReceiptAsk; output: FileAnswer };
  /** Who is behind, or the sheet for collecting, on paper. */
  print_dues_list: { input: DuesPaperAsk; output: FileAnswer };
  /** Looks into a list from Excel and says what would come in. */
  look_into_list: { input: ImportChoice; output: ImportPreview };
  /** Takes the list in; one undo step. */
  take_in_list: { input: ImportChoice; output: ImportDone };
  /** The street to scale as of a day. */
  street_view: { input: StreetAsk; output: StreetView };
  /** The street to scale on paper, or as a drawing for other programs. */
  print_street_plan: { input: StreetPaperAsk; output: FileAnswer };
  /** The drawing behind the plan. */
  base_drawing: { input: Nothing; output: BaseDrawingView };
  /** Takes a picture or a page of a PDF in as the drawing behind the plan. */
  take_in_base_drawing: { input: DrawingIn; output: Done };
  /** Keeps where the drawing lies and how it is shown. */
  save_base_drawing: { input: BaseDrawing; output: Done };
  /** A unit and its past. */
  unit_card: { input: UnitAsk; output: UnitCard };
  /** Moves a unit along or across the street. */
  move_unit: { input: MoveUnit; output: Done };
  /** Splits a unit as of a day. */
  split_unit: { input: SplitUnit; output: Done };
  /** Joins neighbouring units as of a day. */
  join_units: { input: JoinUnits; output: Done };
  /** Says what happened to a tenant: opened, closed, moved, renamed, replaced, works. */
  tell_change: { input: Change; output: Done };
  /** The business mix as of a day. */
  mix_view: { input: MixAsk; output: MixView };
  /** Every figure of the mix, with what it means and how it was counted. */
  mix_figures: { input: MixAsk; output: MixFigures };
  /** The mix on the same day of each year. */
  mix_years: { input: MixAsk; output: MixYears };
  /** How many shops are open by weekday and hour. */
  hours_view: { input: MixAsk; output: HoursView };
  /** Saved thoughts about empty premises. */
  scenarios: { input: Nothing; output: ScenarioList };
  /** The street as it is and as it would be. */
  scenario_card: { input: ScenarioAsk; output: ScenarioCard };
  /** Keeps the name and the notes of a scenario. */
  save_scenario: { input: Scenario; output: Done };
  /** Tries a trade out in an empty premises. */
  place_in_scenario: { input: PlacementForm; output: Done };
  /** Empty premises with the kind of shop that has most points there. */
  rank_vacancies: { input: RankAsk; output: RankAnswer };
  /** The questionnaires. */
  surveys: { input: Nothing; output: SurveyList };
  /** Makes a questionnaire from the template. */
  begin_survey: { input: BeginSurvey; output: Done };
  /** A questionnaire with its questions. */
  survey_card: { input: SurveyAsk; output: SurveyCard };
  /** Keeps the title and the words of a questionnaire. */
  save_survey: { input: Survey; output: Done };
  /** Keeps a question. */
  save_survey_question: { input: SurveyQuestion; output: Done };
  /** Takes a question off the paper. */
  remove_survey_question: { input: RecordAsk; output: Done };
  /** Keeps one sheet that came back. */
  key_answer: { input: SurveyAnswer; output: Done };
  /** What the sheets say. */
  survey_results: { input: SurveyAsk; output: SurveyResults };
  /** The questionnaire as PDF. */
  print_survey: { input: PrintSurvey; output: FileAnswer };
  /** What shops offer and where they may be named. */
  directory_view: { input: Nothing; output: DirectoryView };
  /** Keeps a shop's entry: what it offers, its words, its consents. */
  save_directory_entry: { input: DirectoryForm; output: Done };
  /** The directory as a list, a page, a table; only shops that agreed. */
  print_directory: { input: DirectoryPaperAsk; output: FileAnswer };
  /** Empty premises, what their cards say, what their owners allow. */
  vacancies: { input: Nothing; output: VacancyView };
  /** Keeps what a card of an empty premises says, and the owner's consents. */
  save_vacancy: { input: VacancyForm; output: Done };
  /** A card of an empty premises, or the list of all; only with the owner's consent. */
  print_vacancy: { input: VacancyPaperAsk; output: FileAnswer };
  /** Original products and who sells them. */
  products: { input: Nothing; output: ProductView };
  /** Keeps a product and the shops that sell it. */
  save_product: { input: ProductForm; output: Done };
  /** Cards of products; only with shops that agreed to be named. */
  print_products: { input: ProductPaperAsk; output: FileAnswer };
  /** The events of a fiscal year. */
  event_list: { input: EventsAsk; output: EventList };
  /** The templates to plan from. */
  event_templates: { input: Nothing; output: EventTemplates };
  /** Plans an event from a template, with tasks and permits. */
  plan_event: { input: PlanEvent; output: Done };
  /** An event with tasks, permits, sign-ups and budget. */
  event_card: { input: EventAsk; output: EventCard };
  /** Keeps an event's particulars. */
  save_event: { input: Event; output: Done };
  /** What moving the event would change. */
  look_at_move: { input: MoveEvent; output: MovePreview };
  /** Moves the event and what is still open. */
  move_event: { input: MoveEvent; output: Done };
  /** Keeps a task. */
  save_task: { input: Task; output: Done };
  /** Keeps a permit. */
  save_permit: { input: Permit; output: Done };
  /** Keeps a budget line. */
  save_budget_line: { input: BudgetLine; output: Done };
  /** Signs a shop up for an event. */
  sign_up_for_event: { input: SignUp; output: SignUpReceipt };
  /** Confirms, declines or cancels a sign-up. */
  decide_sign_up: { input: DecideSignUp; output: Done };
  /** The event as a calendar file. */
  write_event_calendar: { input: EventFileAsk; output: FileAnswer };
  /** The month for safety and the environment. */
  safety_view: { input: MonthAsk; output: SafetyView };
  /** Answers as they were given last time. */
  last_answers: { input: Nothing; output: LastAnswers };
  /** A patrol, a cleaning or an inspection as it stands. */
  safety_record: { input: SafetyRecordAsk; output: SafetyRecord };
  /** Records a patrol or a drill. */
  record_patrol: { input: Patrol; output: Done };
  /** Records a cleaning. */
  record_cleaning: { input: Cleaning; output: Done };
  /** Records an inspection. */
  record_inspection: { input: Inspection; output: Done };
  /** Keeps an asset. */
  save_asset: { input: Asset; output: Done };
  /** Takes a photo or a scan in, before it belongs to a record. */
  take_in_file: { input: FileIn; output: FileTaken };
  /** Puts files that were taken in to a record. */
  add_attachments: { input: AddAttachments; output: Done };
  /** Keeps a photo's words, and whether it stays. */
  save_attachment: { input: AttachmentChange; output: Done };
  /** Puts a photo before or behind its neighbour. */
  move_attachment: { input: MoveAttachment; output: Done };
  /** The photos and papers of a record. */
  attachments_of: { input: AttachmentsAsk; output: AttachmentList };
  /** A photo for the screen, small or whole. */
  attachment_picture: { input: PictureAsk; output: Picture };
  /** Writes a photo or paper as a file of its own. */
  write_attachment: { input: AttachmentFileAsk; output: FileAnswer };
  /** What goes to the ward and what came back. */
  ward_view: { input: Nothing; output: WardView };
  /** Enrols this PC with the ward's one-time code. */
  enrol: { input: EnrolForm; output: WardView };
  /** Sends and receives now. */
  exchange: { input: Nothing; output: ExchangeAnswer };
  /** Every value of a return before it is sent. */
  check_return: { input: ReturnAsk; output: ReturnCheck };
  /** Sends a return that a person has seen. */
  send_return: { input: SendReturn; output: Done };
  /** The return of the street each month by itself: how it stands, what it covers. */
  monthly_return: { input: Nothing; output: MonthlyView };
  /** Says that it goes by itself, or stops it. */
  order_monthly_return: { input: MonthlyForm; output: Done };
  /** A submission as sent, with the ward's words at its fields. */
  submission_card: { input: SubmissionAsk; output: SubmissionCard };
  /** Where one record stands with the ward. */
  record_standing: { input: RecordAsk; output: RecordStanding };
  /** The ward's receipt as a paper. */
  print_receipt: { input: ReceiptAsk; output: FileAnswer };
  /** Last days and closed days as they hold now, with their sources. */
  ward_rules: { input: Nothing; output: WardRulesView };
  /** Every field that a return may name. */
  sendable_fields: { input: Nothing; output: SendableFields };
  /** Values that two PCs wrote apart. */
  conflict_list: { input: Nothing; output: ConflictList };
  /** Settles one of them. */
  resolve_conflict: { input: ResolveConflict; output: Done };
  /** Writes the file for the ward, where there is no network. */
  write_ward_file: { input: WardFileForm; output: FileAnswer };
  /** Takes the ward's answer to it in. */
  read_ward_file: { input: FileAsk; output: ExchangeAnswer };
  /** Writes the book into a file for another PC. */
  write_bundle: { input: FileAsk; output: FileAnswer };
  /** Takes in another PC's file. */
  read_bundle: { input: FileAsk; output: ExchangeAnswer };
  /** Writes the handover file for a second PC. */
  write_handover: { input: HandoverForm; output: FileAnswer };
  /** Prints the recovery sheet. */
  print_recovery_sheet: { input: FileAsk; output: FileAnswer };
  /** Keeps where the recovery sheet lies. */
  note_sheet_place: { input: SheetPlace; output: Done };
  /** Takes the last act back. */
  undo: { input: Nothing; output: UndoAnswer };
  /** Who changed what in a record, and when. */
  history: { input: HistoryAsk; output: History };
  /** What lies in the trash. */
  trash: { input: Nothing; output: Trash };
  /** Puts a record into the trash. */
  remove_record: { input: RecordAsk; output: Done };
  /** Takes a record out of the trash. */
  restore_record: { input: RecordAsk; output: Done };
  /** What erasing a record for good would do. */
  look_at_erasure: { input: RecordAsk; output: EraseLook };
  /** Erases a record for good, on every PC and at the ward. */
  erase_for_good: { input: EraseForm; output: Done };
  /** What was erased, when and by whom. */
  erased_list: { input: Nothing; output: ErasedList };
  /** The member list as PDF, XLSX or CSV. */
  print_member_list: { input: PaperAsk; output: PaperAnswer };
  /** Opens every line of the book and checks it. */
  verify_book: { input: Nothing; output: BookProof };
  /** A safety copy, opened and verified. */
  backup_now: { input: FileAsk; output: FileAnswer };
  /** The safety copies and where the second ones go. */
  copies_view: { input: Nothing; output: CopiesView };
  /** Keeps the second place and makes a copy there. */
  save_copy_place: { input: CopyPlace; output: CopiesView };
  /** Makes the copies that are due by themselves. */
  keep_copies: { input: KeepCopies; output: CopiesKept };
  /** What putting a copy back would change. */
  look_at_copy: { input: FileAsk; output: RestorePreview };
  /** Puts the book back from a copy; the present book is copied first. */
  restore_copy: { input: FileAsk; output: StartState };
}
