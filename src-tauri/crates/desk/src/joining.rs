//! A new PC comes to the book through the ward: by six digits with another PC, or by the recovery sheet.
//!
//! Until the key is there nothing is written but in memory. Then the book is filled in a file of another name and gets
//! its own name only when it is whole, so that a line that breaks leaves this PC as it was: begin again.

use crate::carrier::{address, carry};
use crate::desk::{Desk, Seat};
use crate::exchange::{failure_of, whole_exchange};
use crate::failures::file_failure;
use crate::keys::{self, Secrets};
use crate::views::*;
use nigiwai_book::{Book, Ring};
use nigiwai_core::association::Person;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::enrol;
use nigiwai_sync::meeting::{Asking, MeetingRefusal};
use nigiwai_sync::messages::{AskWord, Found, Meeting};
use nigiwai_sync::recovery::{SheetRefusal, SheetSecret};

/// A new PC on its way to the key.
pub(crate) struct Joining {
    door: Door,
    found: Found,
    asking: Asking,
    meeting: Meeting,
    stage: JoinStage,
}

/// Where the ward is, and with what this PC is let in.
#[derive(Clone)]
struct Door {
    address: String,
    code: String,
    device: String,
}

impl Desk {
    /// Asks another PC for the key; the code says of which association.
    pub(crate) fn ask_to_join(&self, form: AskJoinForm) -> Result<JoinState, Failure> {
        let door = self.door((&form.address, &form.code, &form.device_name))?;
        let found = look_up(&door)?;
        let asking = Asking::new(&found.book_id);
        let meeting = say(&door, &Id::default(), asking.ask())?;
        self.seat().joining = Some(Joining { door, found, asking, meeting, stage: JoinStage::Asked });
        self.join_state(Nothing::default())
    }

    /// How far it is; asks the ward.
    pub(crate) fn join_state(&self, _: Nothing) -> Result<JoinState, Failure> {
        let Some(mut joining) = self.seat().joining.take() else { return Ok(JoinState::default()) };
        let told = joining.look();
        let state = joining.state();
        self.seat().joining = Some(joining);
        told.map(|()| state)
    }

    /// A person says that the digits are the same on both.
    pub(crate) fn join_digits_same(&self, _: Nothing) -> Result<JoinState, Failure> {
        if let Some(joining) = &mut self.seat().joining
            && joining.stage == JoinStage::Compare
        {
            joining.stage = JoinStage::Pressed;
        }
        self.join_state(Nothing::default())
    }

    /// A person says that they differ, or stops.
    pub(crate) fn stop_joining(&self, _: Nothing) -> Result<JoinState, Failure> {
        if let Some(joining) = self.seat().joining.take() {
            match say(&joining.door, &joining.meeting.id, AskWord::Stop) {
                Ok(_) | Err(_) => {}
            }
        }
        Ok(JoinState::default())
    }

    /// Takes the key, and the book with it.
    pub(crate) fn finish_joining(&self, _: Nothing) -> Result<StartState, Failure> {
        let (door, found, ring) = {
            let seat = self.seat();
            let joining = seat.joining.as_ref().filter(|joining| joining.stage == JoinStage::Given);
            let joining = joining.ok_or_else(|| Failure::new("digits_not_compared"))?;
            let ring = joining.asking.take(&joining.meeting).map_err(|_| Failure::new("somebody_between"))?;
            (joining.door.clone(), joining.found.clone(), ring)
        };
        self.fill_book(&door, &found, &ring)?;
        self.start_state(Nothing::default())
    }

    /// Comes back with the recovery sheet: what was sent to the ward becomes this PC's book.
    pub(crate) fn join_by_sheet(&self, form: SheetForm) -> Result<StartState, Failure> {
        let door = self.door((&form.address, &form.code, &form.device_name))?;
        let sheet = SheetSecret::read(&form.groups).map_err(sheet_failure)?;
        let found = look_up(&door)?;
        let wrapped = nigiwai_sync::hex::decode(&found.wrapped_key).unwrap_or_default();
        if wrapped.is_empty() {
            return Err(Failure::new("sheet_not_left"));
        }
        let ring = sheet.open(&found.book_id, &wrapped).map_err(sheet_failure)?;
        self.fill_book(&door, &found, &ring)?;
        self.start_state(Nothing::default())
    }

    fn door(&self, (typed, code, device): (&str, &str, &str)) -> Result<Door, Failure> {
        if self.seat().book.is_some() {
            return Err(Failure::new("book_there_already"));
        }
        let (code, device) = (code.trim(), device.trim());
        if code.is_empty() {
            return Err(Failure::new("code_missing").at("code"));
        }
        let device = if device.is_empty() { "PC 2" } else { device };
        Ok(Door { address: address(typed)?, code: code.to_string(), device: device.to_string() })
    }

    /// Makes the book beside its place, lets this PC in at the ward, takes everything, and gives the file its name.
    fn fill_book(&self, door: &Door, found: &Found, ring: &Ring) -> Result<(), Failure> {
        let beside = self.place.books.join("joining.part");
        std::fs::create_dir_all(&self.place.books).map_err(|cause| file_failure(&cause, &self.place.books))?;
        for ending in ["", "-wal", "-shm"] {
            let left = self.place.books.join(format!("joining.part{ending}"));
            if left.exists() {
                std::fs::remove_file(&left).map_err(|cause| file_failure(&cause, &left))?;
            }
        }
        let secrets = Secrets::make(Some(ring))?;
        let mut book = Book::create_joining(&beside, &found.book_id, &door.device, self.now(), ring.clone())?;
        let key = DeviceKey::from_bytes(&secrets.device_key);
        let answer = carry(&door.address, &enrol::enrol_request(&book, &door.code, &key))?;
        let mut link = enrol::enrolled(&answer, &door.address).map_err(|trouble| failure_of(&trouble))?;
        let done = whole_exchange(&mut book, (&mut link, &key), || self.now());
        book.set_setting("ward", &serde_json::to_string(&link).expect("texts always serialise"))?;
        book.set_setting("last_exchange", &self.now().0.to_string())?;
        done?;
        drop(book);
        let path = self.place.book();
        keys::keep(&self.place, &found.book_id, &secrets)?;
        std::fs::rename(&beside, &path).map_err(|cause| file_failure(&cause, &path))?;
        self.seat().joining = None;
        self.reopen();
        self.sign_in_new_pc()
    }

    /// Writes this PC's name into the book it has joined; who sits here is asked next.
    fn sign_in_new_pc(&self) -> Result<(), Failure> {
        let persons: Vec<Person> = self.read(|book| Ok(book.list()?))?;
        let first = persons.into_iter().find(|person| !person.left).map(|person| person.id);
        self.seat().person = Some(first.unwrap_or_else(|| Id::fixed("first")));
        let named = self.name_this_pc();
        let seat: &mut Seat = &mut self.seat();
        seat.person = None;
        named
    }
}

impl Joining {
    /// Asks how far it is and answers what is asked of this PC.
    fn look(&mut self) -> Result<(), Failure> {
        if matches!(self.stage, JoinStage::Given | JoinStage::Over | JoinStage::Between) {
            return Ok(());
        }
        match say(&self.door, &self.meeting.id, AskWord::Look) {
            Ok(meeting) => self.meeting = meeting,
            Err(failure) if failure.code == "ward_meeting_over" => self.stage = JoinStage::Over,
            Err(failure) => return Err(failure),
        }
        match self.asking.reveal(&self.meeting) {
            Ok(word) if self.stage == JoinStage::Asked => {
                self.meeting = say(&self.door, &self.meeting.id, word)?;
                self.stage = JoinStage::Compare;
            }
            Err(MeetingRefusal::Between) => self.stage = JoinStage::Between,
            Ok(_) | Err(MeetingRefusal::NotYet) => {}
        }
        if self.stage == JoinStage::Pressed {
            match self.asking.take(&self.meeting) {
                Ok(_) => self.stage = JoinStage::Given,
                Err(MeetingRefusal::Between) => self.stage = JoinStage::Between,
                Err(MeetingRefusal::NotYet) => {}
            }
        }
        Ok(())
    }

    fn state(&self) -> JoinState {
        JoinState {
            stage: self.stage,
            digits: self.asking.digits().unwrap_or_default(),
            association: self.found.association_name.clone(),
            ward_name: self.found.ward_name.clone(),
        }
    }
}

fn look_up(door: &Door) -> Result<Found, Failure> {
    let answer = carry(&door.address, &enrol::lookup_request(&door.code))?;
    let found = enrol::found(&answer).map_err(|trouble| failure_of(&trouble))?;
    if found.book_id.is_empty() { Err(Failure::new("code_without_book").at("code")) } else { Ok(found) }
}

fn say(door: &Door, meeting: &Id, word: AskWord) -> Result<Meeting, Failure> {
    let answer = carry(&door.address, &enrol::meeting_ask_request(&door.code, meeting, word))?;
    enrol::met(&answer).map_err(|trouble| failure_of(&trouble))
}

fn sheet_failure(refusal: SheetRefusal) -> Failure {
    let failure = match refusal {
        SheetRefusal::Length(letters) => Failure::new("sheet_length").with("letters", letters),
        SheetRefusal::Group(group) => Failure::new("sheet_group").with("group", group),
        SheetRefusal::OtherSheet => Failure::new("sheet_other"),
    };
    failure.at("groups")
}
