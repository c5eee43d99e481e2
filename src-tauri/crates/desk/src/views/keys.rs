//! Who may read the book: PCs, meetings by six digits, the recovery sheet; and what is erased for good.

use super::copies::CopyLine;
use super::ward::SubmissionLine;
use super::{codes, view};
use nigiwai_core::erasure::ErasureReason;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;

codes! {
    /// How far a new PC is on its way to the key.
    JoinStage {
        /// It has not asked.
        #[default]
        Idle,
        /// It has asked; nobody has answered yet.
        Asked,
        /// The digits are to be compared.
        Compare,
        /// A person here said that they are the same; the other PC has not yet.
        Pressed,
        /// The key is there.
        Given,
        /// The other PC said no, or it took too long.
        Over,
        /// What came cannot be from the other PC: nothing was taken.
        Between,
    }
    /// How a PC stands with the book's newest key.
    PcKeyState {
        /// It has it.
        #[default]
        Has,
        /// It was handed over; the PC has not said that it came.
        OnItsWay,
        /// Nobody handed it over; a person may.
        Without,
        /// It never told how keys can be handed to it.
        Silent,
        /// It was shut out.
        ShutOut,
    }
    /// How much of a record is erased.
    EraseExtent {
        /// What is personal in it.
        #[default]
        Particulars,
        /// The whole record.
        Whole,
    }
}

view! {
    /// A new PC asks for the key through the ward.
    AskJoinForm {
        /// The ward's address.
        address: String,
        /// The one-time code for this PC.
        code: String,
        /// What this PC is called.
        device_name: String,
    }
    /// A new PC comes back with the recovery sheet.
    SheetForm {
        /// The ward's address.
        address: String,
        /// The one-time code for this PC.
        code: String,
        /// The eight groups of the sheet.
        groups: String,
        /// What this PC is called.
        device_name: String,
    }
    /// How far the new PC is.
    JoinState {
        /// The stage.
        stage: JoinStage,
        /// Six digits, or "".
        digits: String,
        /// The association, as the ward names it.
        association: String,
        /// The ward.
        ward_name: String,
    }
    /// A PC that asks for the key.
    AskingPc {
        /// The meeting.
        meeting: Id,
        /// When it asked: milliseconds by the ward's clock.
        asked: i64,
    }
    /// The PCs that ask, and the one that is being answered.
    AskingPcs {
        /// Who asks.
        pcs: Vec<AskingPc>,
        /// The meeting that is being answered, or empty.
        meeting: Id,
        /// When it asked: milliseconds by the ward's clock.
        asked: i64,
        /// How far it is: Asked, Compare, Given, Over or Between.
        stage: JoinStage,
        /// Six digits, or "".
        digits: String,
    }
    /// Which meeting.
    MeetingAsk {
        /// The meeting.
        meeting: Id,
    }
    /// A PC of the association.
    PcLine {
        /// The device.
        id: Id,
        /// What it is called.
        name: String,
        /// Whether it is this one.
        this: bool,
        /// When it last wrote something that is here: milliseconds, 0 never.
        wrote: i64,
        /// Whether it is let in at the ward.
        at_ward: bool,
        /// When it was shut out there: milliseconds, 0 not.
        revoked: i64,
        /// How it stands with the newest key.
        key: PcKeyState,
    }
    /// The PCs that use the book.
    PcList {
        /// This PC first, then by name.
        pcs: Vec<PcLine>,
        /// Whether this PC is enrolled with a ward.
        enrolled: bool,
        /// Where this PC keeps its key: "store" or "file".
        key_place: String,
        /// Why the ward could not be asked.
        trouble: Option<Failure>,
    }
    /// Which PC.
    PcAsk {
        /// The device.
        device: Id,
    }
    /// Another record in which the same words stand.
    AlsoLine {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// Title.
        title: String,
        /// Whether the words stand where nothing personal is expected, such as a title: a person mends it by hand.
        by_hand: bool,
    }
    /// What erasing a record would do.
    EraseLook {
        /// Its title, which is to be typed.
        title: String,
        /// What can be erased, the smaller first; none: such records stay.
        extents: Vec<EraseExtent>,
        /// Names of the fields that are personal.
        particulars: Vec<String>,
        /// Other records with the same words.
        also: Vec<AlsoLine>,
        /// Photos and papers of the record, which go with it when it goes whole.
        photos: u32,
        /// Safety copies in which it still stands.
        copies: Vec<CopyLine>,
        /// What was sent to the ward and names it.
        submissions: Vec<SubmissionLine>,
    }
    /// Erases for good.
    EraseForm {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// How much.
        extent: EraseExtent,
        /// The name as typed.
        typed: String,
        /// Why.
        reason: ErasureReason,
        /// Other records whose words go too.
        also: Vec<AlsoLine>,
    }
    /// What was erased.
    ErasedRow {
        /// Kind.
        kind: String,
        /// When: milliseconds.
        at: i64,
        /// Who.
        person: String,
        /// On which PC.
        device: String,
        /// Whether the whole record went.
        whole: bool,
        /// Why.
        reason: ErasureReason,
    }
    /// Everything that was erased, newest first.
    ErasedList {
        /// What was erased.
        rows: Vec<ErasedRow>,
    }
}
