//! Start, people, settings: what the window knows before its first screen.

use super::{codes, view};
use nigiwai_core::association::{Association, Role};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::words::Language;

codes! {
    /// What the window begins with.
    StartKind {
        /// There is no book yet.
        #[default]
        NoBook,
        /// Somebody has to say who sits here.
        ChoosePerson,
        /// The book is open.
        Ready,
        /// The book cannot be opened; `trouble` says why.
        Trouble,
    }
    /// Text size: root 16, 17, 20 or 24 px.
    TextSize {
        /// 小.
        Small,
        /// 標準.
        #[default]
        Normal,
        /// 大.
        Large,
        /// 特大.
        Huge,
    }
    /// The typeface.
    Typeface {
        /// Noto Sans JP.
        #[default]
        Plain,
        /// 読みやすい文字 (BIZ UDPGothic).
        Universal,
    }
    /// What the state badge says.
    BadgeKind {
        /// Not enrolled with a ward; works all the same.
        #[default]
        Alone,
        /// Enrolled, but no network at the last try.
        Offline,
        /// Something waits to be sent.
        Waiting,
        /// Enrolled, and nothing was sent yet.
        Connected,
        /// All sent.
        Sent,
        /// The ward answered.
        Replies,
        /// Two PCs wrote apart.
        Conflicts,
    }
}

view! {
    /// No input.
    Nothing {}
    /// This PC's settings; they are not part of the book.
    Settings {
        /// Text size.
        text_size: TextSize,
        /// Language of the screens.
        language: Language,
        /// Typeface.
        typeface: Typeface,
        /// Columns of the list of shops, in their order; empty the usual ones.
        #[ts(optional, as = "Option<Vec<String>>")]
        register_columns: Vec<String>,
    }
    /// A person who uses the book.
    PersonLine {
        /// The person.
        id: Id,
        /// Name.
        name: String,
        /// Role.
        role: Role,
    }
    /// The state badge.
    Badge {
        /// What it says.
        kind: BadgeKind,
        /// How many things.
        count: u32,
        /// When, `HH:MM`, or "".
        time: String,
    }
    /// What the window needs before its first screen.
    StartState {
        /// What to begin with.
        state: StartKind,
        /// Why the book cannot be opened.
        trouble: Option<Failure>,
        /// The association's name.
        association: String,
        /// Whether it is the made-up sample street.
        sample: bool,
        /// Who sits here.
        person: Option<PersonLine>,
        /// Who may sit here.
        persons: Vec<PersonLine>,
        /// This PC's settings.
        settings: Settings,
        /// The state badge.
        badge: Badge,
        /// Today in Japan.
        today: String,
        /// Last save, `HH:MM`, or "".
        saved_at: String,
        /// What Ctrl+Z would take back: the act's name, or "".
        undoable: String,
        /// Whether this PC was shut out at the ward.
        shut_out: bool,
    }
    /// The answers of the first run.
    BeginForm {
        /// Official name.
        association_name: String,
        /// Who sits here.
        person_name: String,
        /// What that person does.
        role: Role,
        /// Whether to open the sample street instead.
        sample: bool,
    }
    /// A second PC joins.
    JoinForm {
        /// The handover file.
        path: String,
        /// Its password.
        password: String,
        /// What this PC is called.
        device_name: String,
    }
    /// Who sits here.
    PersonChoice {
        /// The person.
        person: Id,
    }
    /// A new person.
    PersonForm {
        /// Name.
        name: String,
        /// Role.
        role: Role,
    }
    /// A day as typed.
    DayAsk {
        /// The text.
        text: String,
    }
    /// What was read.
    DayReading {
        /// The day.
        day: String,
        /// In words, with weekday.
        words: String,
    }
    /// The association and this PC.
    AssociationCard {
        /// The association.
        association: Association,
        /// What this PC is called.
        device: String,
        /// The short number by which the ward knows this PC.
        device_number: String,
        /// Where the book lies.
        place: String,
        /// Whether the key is in the system's key store ("store") or in a file ("file").
        key_place: String,
        /// Last safety copy: milliseconds, 0 none.
        backup_at: i64,
        /// Where it lies.
        backup_place: String,
        /// Where the recovery sheet of the newest key is kept, or "".
        sheet_place: String,
        /// Whether that sheet is of a later key, so that an older sheet is no longer enough.
        sheet_anew: bool,
    }
    /// Where the recovery sheet is kept.
    SheetPlace {
        /// The place.
        place: String,
    }
    /// The association's particulars.
    AssociationForm {
        /// The association.
        association: Association,
        /// What this PC is called.
        device: String,
    }
    /// What a write did.
    Done {
        /// Kinds of record whose lists are to be read again.
        touched: Vec<String>,
        /// The record that was written, or empty.
        id: Id,
        /// The act, for the undo bar; "" when nothing changed.
        act: String,
        /// How many records changed.
        records: u32,
    }
}
