//! Every command, declared once: the window, `nigiwai-desk` and the TypeScript bindings all come from this list.
//!
//! A command is safe to repeat. To add one, add a line here and a method of the same name to [`Desk`]; nothing else
//! registers it. `read` changes nothing in the book; `write` answers with what it touched.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::base_drawing::BaseDrawing;
use nigiwai_core::dues::DuesRule;
use nigiwai_core::event::{BudgetLine, Event, Permit, Task};
use nigiwai_core::failure::Failure;
use nigiwai_core::premises::Premises;
use nigiwai_core::safety::{Asset, Cleaning, Inspection, Patrol};
use nigiwai_core::saved_view::SavedView;
use nigiwai_core::scenario::Scenario;
use nigiwai_core::shop::Shop;
use nigiwai_core::sign_up::SignUp;
use nigiwai_core::survey::{Survey, SurveyAnswer, SurveyQuestion};
use serde_json::Value;
use ts_rs::TS;

/// One line of the list, for `nigiwai-desk commands`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandLine {
    /// The name.
    pub name: &'static str,
    /// Whether it changes the book.
    pub writes: bool,
    /// Names of what goes in and what comes out, as the bindings have them.
    pub shape: (&'static str, &'static str),
}

macro_rules! commands {
    (@writes read) => { false };
    (@writes write) => { true };
    ($( $(#[doc = $doc:literal])* $mode:ident $name:ident($input:ty) -> $output:ty; )*) => {
        /// The list.
        pub const COMMANDS: &[CommandLine] = &[ $( CommandLine {
            name: stringify!($name),
            writes: commands!(@writes $mode),
            shape: (stringify!($input), stringify!($output)),
        } ),* ];

        /// Reads the input, asks the desk, writes the answer.
        pub fn dispatch(desk: &Desk, name: &str, input: Value) -> Result<Value, Failure> {
            match name {
                $( stringify!($name) => answer(desk.$name(read::<$input>(input)?)), )*
                _ => Err(Failure::new("unknown_command").with("name", name)),
            }
        }

        pub(crate) fn visit(visitor: &mut impl FnMut(&'static str, &'static str, String, String), types: &mut impl ts_rs::TypeVisitor, config: &ts_rs::Config) {
            $( types.visit::<$input>(); types.visit::<$output>();
               visitor(stringify!($name), concat!($($doc),*), <$input as TS>::name(config), <$output as TS>::name(config)); )*
        }
    };
}

fn read<T: serde::de::DeserializeOwned>(input: Value) -> Result<T, Failure> {
    let input = if input.is_null() { Value::Object(serde_json::Map::new()) } else { input };
    serde_json::from_value(input).map_err(|cause| Failure::new("bad_input").with("cause", cause.to_string()))
}

fn answer<T: serde::Serialize>(result: Result<T, Failure>) -> Result<Value, Failure> {
    let value = result?;
    serde_json::to_value(value).map_err(|cause| Failure::new("trouble").with("cause", cause.to_string()))
}

commands! {
    /// What the window needs before its first screen.
    read start_state(Nothing) -> StartState;
    /// Makes the book of an association, or the sample street.
    write begin_book(BeginForm) -> StartState;
    /// Joins a second PC by a handover file and its password.
    write join_by_handover(JoinForm) -> StartState;
    /// A new PC asks another one for the key, through the ward.
    read ask_to_join(AskJoinForm) -> JoinState;
    /// How far the new PC is.
    read join_state(Nothing) -> JoinState;
    /// A person at the new PC says that the six digits are the same.
    read join_digits_same(Nothing) -> JoinState;
    /// The new PC stops asking.
    read stop_joining(Nothing) -> JoinState;
    /// The new PC takes the key and the book.
    write finish_joining(Nothing) -> StartState;
    /// A new PC comes back with the recovery sheet.
    write join_by_sheet(SheetForm) -> StartState;
    /// The PCs that use the book.
    read pc_list(Nothing) -> PcList;
    /// Shuts a PC out: at the ward, and by a new key of the book.
    write shut_out_pc(PcAsk) -> PcList;
    /// Hands the book's newest keys to a PC that did not get them.
    write give_key(PcAsk) -> PcList;
    /// Which new PCs ask for the key.
    read asking_pcs(Nothing) -> AskingPcs;
    /// Answers one of them, so that both show six digits.
    read show_digits(MeetingAsk) -> AskingPcs;
    /// A person says that the six digits are the same: the key is handed over.
    write digits_same(MeetingAsk) -> AskingPcs;
    /// A person says no to a new PC.
    read refuse_pc(MeetingAsk) -> AskingPcs;
    /// Says who is at the keyboard.
    read choose_person(PersonChoice) -> StartState;
    /// Adds a person who uses the book.
    write add_person(PersonForm) -> StartState;
    /// Keeps this PC's settings.
    read save_settings(Settings) -> StartState;
    /// Sets the sample aside, so that the own book can begin.
    write leave_sample(Nothing) -> StartState;
    /// Reads a day as people write it.
    read read_day(DayAsk) -> DayReading;
    /// The association and its settings.
    read association_card(Nothing) -> AssociationCard;
    /// Keeps the association's particulars.
    write save_association(AssociationForm) -> Done;

    /// What is to be done, by true last day.
    read home_view(Nothing) -> HomeView;
    /// Finds shops, events and records.
    read search(SearchAsk) -> SearchAnswer;

    /// The list of premises and shops.
    read register_view(RegisterAsk) -> Register;
    /// A shop with its tenancies.
    read shop_card(ShopAsk) -> ShopCard;
    /// Keeps a shop's particulars.
    write save_shop(Shop) -> Done;
    /// Keeps one cell of the list.
    write save_cell(RegisterEdit) -> Done;
    /// Keeps cells pasted from a spreadsheet; one undo step.
    write paste_cells(PasteAsk) -> Done;
    /// The usual form of a phone number or a postcode, once its field is left.
    read tidy_words(TidyAsk) -> TidyAnswer;
    /// What a typed address or postcode can be, in its parts.
    read find_address(AddressAsk) -> AddressAnswer;
    /// Keeps a view of the list under its name.
    write save_view(SavedView) -> Done;
    /// Says that a shop joined or left the association.
    write tell_membership(TellMembership) -> Done;
    /// Shops that may be one, side by side.
    read twin_view(Nothing) -> TwinView;
    /// Makes one shop of two; one undo step.
    write merge_shops(MergeForm) -> Done;
    /// Says that two shops which look alike are two.
    write keep_apart(MergeForm) -> Done;
    /// Keeps a shop's opening hours.
    write save_hours(HoursForm) -> Done;
    /// Keeps a unit's particulars.
    write save_premises(Premises) -> Done;
    /// Adds a unit, or a passage, to the street.
    write add_premises(Premises) -> Done;
    /// Names a block, or adds one.
    write save_block(BlockForm) -> Done;
    /// Trades by everyday words.
    read find_trades(TradeAsk) -> TradeAnswer;
    /// Shops whose trade is not confirmed yet, each with suggestions.
    read trade_questions(Nothing) -> TradeQuestions;
    /// Keeps the trades that a person confirmed.
    write confirm_trades(TradeChoices) -> Done;

    /// Dues: what is asked for, what came, who is behind.
    read dues_view(DuesAsk) -> DuesView;
    /// Keeps what is asked for from a month on.
    write save_dues_rule(DuesRule) -> Done;
    /// Keeps payments of dues; one undo step.
    write record_dues(DuesPayments) -> Done;
    /// Gives a receipt its number.
    write give_dues_receipt(DuesReceiptForm) -> Done;
    /// Says that a receipt was spoilt or taken back; its number is never given again.
    write void_dues_receipt(RecordAsk) -> Done;
    /// Receipts for dues as a paper.
    read print_dues_receipts(DuesReceiptAsk) -> FileAnswer;
    /// Who is behind, or the sheet for collecting, on paper.
    read print_dues_list(DuesPaperAsk) -> FileAnswer;

    /// Looks into a list from Excel and says what would come in.
    read look_into_list(ImportChoice) -> ImportPreview;
    /// Takes the list in; one undo step.
    write take_in_list(ImportChoice) -> ImportDone;

    /// The street to scale as of a day.
    read street_view(StreetAsk) -> StreetView;
    /// The street to scale on paper, or as a drawing for other programs.
    read print_street_plan(StreetPaperAsk) -> FileAnswer;
    /// The drawing behind the plan.
    read base_drawing(Nothing) -> BaseDrawingView;
    /// Takes a picture or a page of a PDF in as the drawing behind the plan.
    write take_in_base_drawing(DrawingIn) -> Done;
    /// Keeps where the drawing lies and how it is shown.
    write save_base_drawing(BaseDrawing) -> Done;
    /// A unit and its past.
    read unit_card(UnitAsk) -> UnitCard;
    /// Moves a unit along or across the street.
    write move_unit(MoveUnit) -> Done;
    /// Splits a unit as of a day.
    write split_unit(SplitUnit) -> Done;
    /// Joins neighbouring units as of a day.
    write join_units(JoinUnits) -> Done;
    /// Says what happened to a tenant: opened, closed, moved, renamed, replaced, works.
    write tell_change(Change) -> Done;
    /// The business mix as of a day.
    read mix_view(MixAsk) -> MixView;
    /// Every figure of the mix, with what it means and how it was counted.
    read mix_figures(MixAsk) -> MixFigures;
    /// The mix on the same day of each year.
    read mix_years(MixAsk) -> MixYears;
    /// How many shops are open by weekday and hour.
    read hours_view(MixAsk) -> HoursView;
    /// Saved thoughts about empty premises.
    read scenarios(Nothing) -> ScenarioList;
    /// The street as it is and as it would be.
    read scenario_card(ScenarioAsk) -> ScenarioCard;
    /// Keeps the name and the notes of a scenario.
    write save_scenario(Scenario) -> Done;
    /// Tries a trade out in an empty premises.
    write place_in_scenario(PlacementForm) -> Done;
    /// Empty premises with the kind of shop that has most points there.
    read rank_vacancies(RankAsk) -> RankAnswer;

    /// The questionnaires.
    read surveys(Nothing) -> SurveyList;
    /// Makes a questionnaire from the template.
    write begin_survey(BeginSurvey) -> Done;
    /// A questionnaire with its questions.
    read survey_card(SurveyAsk) -> SurveyCard;
    /// Keeps the title and the words of a questionnaire.
    write save_survey(Survey) -> Done;
    /// Keeps a question.
    write save_survey_question(SurveyQuestion) -> Done;
    /// Takes a question off the paper.
    write remove_survey_question(RecordAsk) -> Done;
    /// Keeps one sheet that came back.
    write key_answer(SurveyAnswer) -> Done;
    /// What the sheets say.
    read survey_results(SurveyAsk) -> SurveyResults;
    /// The questionnaire as PDF.
    read print_survey(PrintSurvey) -> FileAnswer;

    /// What shops offer and where they may be named.
    read directory_view(Nothing) -> DirectoryView;
    /// Keeps a shop's entry: what it offers, its words, its consents.
    write save_directory_entry(DirectoryForm) -> Done;
    /// The directory as a list, a page, a table; only shops that agreed.
    read print_directory(DirectoryPaperAsk) -> FileAnswer;
    /// Empty premises, what their cards say, what their owners allow.
    read vacancies(Nothing) -> VacancyView;
    /// Keeps what a card of an empty premises says, and the owner's consents.
    write save_vacancy(VacancyForm) -> Done;
    /// A card of an empty premises, or the list of all; only with the owner's consent.
    read print_vacancy(VacancyPaperAsk) -> FileAnswer;
    /// Original products and who sells them.
    read products(Nothing) -> ProductView;
    /// Keeps a product and the shops that sell it.
    write save_product(ProductForm) -> Done;
    /// Cards of products; only with shops that agreed to be named.
    read print_products(ProductPaperAsk) -> FileAnswer;

    /// The events of a fiscal year.
    read event_list(EventsAsk) -> EventList;
    /// The templates to plan from.
    read event_templates(Nothing) -> EventTemplates;
    /// Plans an event from a template, with tasks and permits.
    write plan_event(PlanEvent) -> Done;
    /// An event with tasks, permits, sign-ups and budget.
    read event_card(EventAsk) -> EventCard;
    /// Keeps an event's particulars.
    write save_event(Event) -> Done;
    /// What moving the event would change.
    read look_at_move(MoveEvent) -> MovePreview;
    /// Moves the event and what is still open.
    write move_event(MoveEvent) -> Done;
    /// Keeps a task.
    write save_task(Task) -> Done;
    /// Keeps a permit.
    write save_permit(Permit) -> Done;
    /// Keeps a budget line.
    write save_budget_line(BudgetLine) -> Done;
    /// Signs a shop up for an event.
    write sign_up_for_event(SignUp) -> SignUpReceipt;
    /// Confirms, declines or cancels a sign-up.
    write decide_sign_up(DecideSignUp) -> Done;
    /// The event as a calendar file.
    read write_event_calendar(EventFileAsk) -> FileAnswer;

    /// The month for safety and the environment.
    read safety_view(MonthAsk) -> SafetyView;
    /// Answers as they were given last time.
    read last_answers(Nothing) -> LastAnswers;
    /// A patrol, a cleaning or an inspection as it stands.
    read safety_record(SafetyRecordAsk) -> SafetyRecord;
    /// Records a patrol or a drill.
    write record_patrol(Patrol) -> Done;
    /// Records a cleaning.
    write record_cleaning(Cleaning) -> Done;
    /// Records an inspection.
    write record_inspection(Inspection) -> Done;
    /// Keeps an asset.
    write save_asset(Asset) -> Done;

    /// Takes a photo or a scan in, before it belongs to a record.
    read take_in_file(FileIn) -> FileTaken;
    /// Puts files that were taken in to a record.
    write add_attachments(AddAttachments) -> Done;
    /// Keeps a photo's words, and whether it stays.
    write save_attachment(AttachmentChange) -> Done;
    /// Puts a photo before or behind its neighbour.
    write move_attachment(MoveAttachment) -> Done;
    /// The photos and papers of a record.
    read attachments_of(AttachmentsAsk) -> AttachmentList;
    /// A photo for the screen, small or whole.
    read attachment_picture(PictureAsk) -> Picture;
    /// Writes a photo or paper as a file of its own.
    read write_attachment(AttachmentFileAsk) -> FileAnswer;

    /// What goes to the ward and what came back.
    read ward_view(Nothing) -> WardView;
    /// Enrols this PC with the ward's one-time code.
    write enrol(EnrolForm) -> WardView;
    /// Sends and receives now.
    write exchange(Nothing) -> ExchangeAnswer;
    /// Every value of a return before it is sent.
    read check_return(ReturnAsk) -> ReturnCheck;
    /// Sends a return that a person has seen.
    write send_return(SendReturn) -> Done;
    /// The return of the street each month by itself: how it stands, what it covers.
    read monthly_return(Nothing) -> MonthlyView;
    /// Says that it goes by itself, or stops it.
    write order_monthly_return(MonthlyForm) -> Done;
    /// A submission as sent, with the ward's words at its fields.
    read submission_card(SubmissionAsk) -> SubmissionCard;
    /// Where one record stands with the ward.
    read record_standing(RecordAsk) -> RecordStanding;
    /// The ward's receipt as a paper.
    read print_receipt(ReceiptAsk) -> FileAnswer;
    /// Last days and closed days as they hold now, with their sources.
    read ward_rules(Nothing) -> WardRulesView;
    /// Every field that a return may name.
    read sendable_fields(Nothing) -> SendableFields;
    /// Values that two PCs wrote apart.
    read conflict_list(Nothing) -> ConflictList;
    /// Settles one of them.
    write resolve_conflict(ResolveConflict) -> Done;
    /// Writes the file for the ward, where there is no network.
    read write_ward_file(WardFileForm) -> FileAnswer;
    /// Takes the ward's answer to it in.
    write read_ward_file(FileAsk) -> ExchangeAnswer;
    /// Writes the book into a file for another PC.
    read write_bundle(FileAsk) -> FileAnswer;
    /// Takes in another PC's file.
    write read_bundle(FileAsk) -> ExchangeAnswer;
    /// Writes the handover file for a second PC.
    read write_handover(HandoverForm) -> FileAnswer;
    /// Prints the recovery sheet.
    read print_recovery_sheet(FileAsk) -> FileAnswer;
    /// Keeps where the recovery sheet lies.
    write note_sheet_place(SheetPlace) -> Done;

    /// Takes the last act back.
    write undo(Nothing) -> UndoAnswer;
    /// Who changed what in a record, and when.
    read history(HistoryAsk) -> History;
    /// What lies in the trash.
    read trash(Nothing) -> Trash;
    /// Puts a record into the trash.
    write remove_record(RecordAsk) -> Done;
    /// Takes a record out of the trash.
    write restore_record(RecordAsk) -> Done;
    /// What erasing a record for good would do.
    read look_at_erasure(RecordAsk) -> EraseLook;
    /// Erases a record for good, on every PC and at the ward.
    write erase_for_good(EraseForm) -> Done;
    /// What was erased, when and by whom.
    read erased_list(Nothing) -> ErasedList;
    /// The member list as PDF, XLSX or CSV.
    read print_member_list(PaperAsk) -> PaperAnswer;
    /// Opens every line of the book and checks it.
    read verify_book(Nothing) -> BookProof;
    /// A safety copy, opened and verified.
    read backup_now(FileAsk) -> FileAnswer;
    /// The safety copies and where the second ones go.
    read copies_view(Nothing) -> CopiesView;
    /// Keeps the second place and makes a copy there.
    read save_copy_place(CopyPlace) -> CopiesView;
    /// Makes the copies that are due by themselves.
    read keep_copies(KeepCopies) -> CopiesKept;
    /// What putting a copy back would change.
    read look_at_copy(FileAsk) -> RestorePreview;
    /// Puts the book back from a copy; the present book is copied first.
    write restore_copy(FileAsk) -> StartState;
}
