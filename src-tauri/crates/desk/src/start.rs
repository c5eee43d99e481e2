//! First run, people, settings: what comes before the first screen.

use crate::desk::{Desk, Seat};
use crate::exchange::SHUT_OUT;
use crate::failures::file_failure;
use crate::keys::{self, Secrets};
use crate::place::mark_of;
use crate::views::*;
use nigiwai_book::{Birth, Book};
use nigiwai_core::association::{Association, Device, Person, accept_association, association_id};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use nigiwai_core::wareki;

impl Desk {
    pub(crate) fn start_state(&self, _: Nothing) -> Result<StartState, Failure> {
        if self.seat().trouble.is_some() {
            self.reopen();
        }
        let badge = self.badge()?;
        let seat = self.seat();
        let mut state = StartState {
            settings: seat.settings.clone(),
            today: self.today().to_string(),
            trouble: seat.trouble.clone(),
            saved_at: seat.saved.map(|moment| moment.hh_mm()).unwrap_or_default(),
            badge,
            ..StartState::default()
        };
        let Some(book) = &seat.book else {
            state.state = if seat.trouble.is_some() { StartKind::Trouble } else { StartKind::NoBook };
            return Ok(state);
        };
        let association: Association = book.get(&association_id())?.unwrap_or_default();
        let persons: Vec<Person> = book.list()?;
        state.association = association.name;
        state.sample = association.sample;
        state.persons = persons.iter().filter(|person| !person.left).map(line).collect();
        state.person = seat.person.as_ref().and_then(|id| persons.iter().find(|one| one.id == *id)).map(line);
        state.state = if state.person.is_some() { StartKind::Ready } else { StartKind::ChoosePerson };
        state.shut_out =
            book.setting(SHUT_OUT)?.is_some_and(|said| !said.is_empty()) || crate::new_key::is_shut_out(book)?;
        state.undoable = book.undoable()?.map(|line| line.act).unwrap_or_default();
        Ok(state)
    }

    pub(crate) fn begin_book(&self, form: BeginForm) -> Result<StartState, Failure> {
        if self.seat().book.is_some() {
            return self.start_state(Nothing::default());
        }
        let sample = form.sample;
        let name = if sample { "さくら坂商店街振興組合" } else { form.association_name.trim() };
        if name.is_empty() {
            return Err(Failure::new("name_missing").at("association_name"));
        }
        let person_name = form.person_name.trim();
        if person_name.is_empty() && !sample {
            return Err(Failure::new("name_missing").at("person_name"));
        }
        let association =
            Association { id: association_id(), name: name.to_string(), sample, ..Association::default() };
        let person_name = if person_name.is_empty() { "高橋 和子" } else { person_name };
        let person = Person { name: person_name.to_string(), role: form.role, ..Person::default() };
        if sample {
            self.create_book(association, person, crate::sample::began(self.now()))?;
            crate::sample::fill(self)?;
        } else {
            self.create_book(association, person, self.now())?;
            self.name_this_pc()?;
        }
        self.start_state(Nothing::default())
    }

    fn create_book(&self, association: Association, person: Person, now: Moment) -> Result<(), Failure> {
        let path = self.place.book();
        std::fs::create_dir_all(&self.place.books).map_err(|cause| file_failure(&cause, &self.place.books))?;
        let secrets = Secrets::make(None)?;
        let birth = Birth { association, person, device_name: device_name(), now, key: secrets.association_key };
        let mut book = Book::create(&path, &birth)?;
        book.stand_at(&mark_of(&path), now)?;
        keys::keep(&self.place, book.book_id(), &secrets)?;
        let person = book.list::<Person>()?.first().map(|person| person.id.clone());
        let mut seat = self.seat();
        seat.book = Some(book);
        seat.secrets = Some(secrets);
        seat.trouble = None;
        seat.person = person;
        Ok(())
    }

    /// Says in the book what this PC is called, so that the other PCs can say who wrote what where.
    pub(crate) fn name_this_pc(&self) -> Result<(), Failure> {
        let (id, name) = self.read(|book| Ok((book.device().id.clone(), device_name_of(book, &book.device().id)?)))?;
        self.write("begin_book", |page| Ok(page.put(&Device { id, name })?))?;
        self.say_own_key("begin_book")
    }

    pub(crate) fn choose_person(&self, choice: PersonChoice) -> Result<StartState, Failure> {
        self.with_book(|book| {
            book.get::<Person>(&choice.person)?.ok_or_else(|| Failure::new("person_unknown"))?;
            book.set_setting("person", choice.person.as_str())?;
            Ok(())
        })?;
        self.seat().person = Some(choice.person);
        self.start_state(Nothing::default())
    }

    pub(crate) fn add_person(&self, form: PersonForm) -> Result<StartState, Failure> {
        let name = form.name.trim().to_string();
        if name.is_empty() {
            return Err(Failure::new("name_missing").at("name"));
        }
        let nobody = self.seat().person.is_none();
        if nobody {
            self.seat().person = Some(Id::fixed("first"));
        }
        let written = self.write("add_person", |page| {
            let id = page.new_id();
            page.put(&Person { id: id.clone(), name, role: form.role, ..Person::default() })?;
            Ok(id)
        });
        if nobody {
            self.seat().person = written.as_ref().ok().map(|one| one.value.clone());
        }
        written?;
        self.start_state(Nothing::default())
    }

    pub(crate) fn save_settings(&self, settings: Settings) -> Result<StartState, Failure> {
        let path = self.place.settings_file();
        std::fs::create_dir_all(&self.place.settings).map_err(|cause| file_failure(&cause, &self.place.settings))?;
        let text = serde_json::to_string_pretty(&settings).expect("three codes always serialise");
        std::fs::write(&path, text).map_err(|cause| file_failure(&cause, &path))?;
        self.seat().settings = settings;
        self.start_state(Nothing::default())
    }

    /// Sets the sample book aside under another name; nothing is deleted.
    pub(crate) fn leave_sample(&self, _: Nothing) -> Result<StartState, Failure> {
        let sample = self.read(|book| Ok(book.get::<Association>(&association_id())?.is_some_and(|one| one.sample)))?;
        if !sample {
            return Err(Failure::new("not_a_sample"));
        }
        let settings = { std::mem::take(&mut *self.seat()).settings };
        let aside = self.place.books.join(format!("sample-{}.book", self.now().0));
        let path = self.place.book();
        std::fs::rename(&path, &aside).map_err(|cause| file_failure(&cause, &path))?;
        let copies = self.place.copies();
        if copies.exists() {
            let aside = aside.with_extension("copies");
            std::fs::rename(&copies, aside).map_err(|cause| file_failure(&cause, &copies))?;
        }
        *self.seat() = Seat { settings, ..Seat::default() };
        self.start_state(Nothing::default())
    }

    pub(crate) fn read_day(&self, ask: DayAsk) -> Result<DayReading, Failure> {
        if ask.text.trim().is_empty() {
            return Ok(DayReading::default());
        }
        let day = wareki::read_day(&ask.text, self.today()).map_err(|refusal| {
            let known = serde_json::to_value(&refusal).unwrap_or_default();
            let failure = Failure::new("day_unreadable").with("text", ask.text.clone());
            match known.get("suggestion").and_then(|one| one.as_str()) {
                Some(suggestion) => failure.with("suggestion", suggestion),
                None => failure,
            }
        })?;
        Ok(DayReading { day: day.to_string(), words: wareki::format_day(day, wareki::Style::Wareki) })
    }

    pub(crate) fn association_card(&self, _: Nothing) -> Result<AssociationCard, Failure> {
        self.read(|book| {
            let (backup_at, backup_place) = backup_of(book)?;
            let (sheet_place, sheet_anew) = crate::new_key::sheet_of(book)?;
            Ok(AssociationCard {
                sheet_place,
                sheet_anew,
                association: book.get(&association_id())?.unwrap_or_default(),
                device: device_name_of(book, &book.device().id)?,
                device_number: book.device().id.short().to_string(),
                place: book.path().display().to_string(),
                key_place: keys::find(&self.place, book.book_id()).map_or("file", |(_, place)| place).to_string(),
                backup_at,
                backup_place,
            })
        })
    }

    pub(crate) fn save_association(&self, form: AssociationForm) -> Result<Done, Failure> {
        let month = self.today().to_string()[..7].to_string();
        let device = self.read(|book| Ok(book.device().id.clone()))?;
        self.done("save_association", |page| {
            let before: Association = page.get(&association_id())?.unwrap_or_default();
            let association = accept_association(&before, form.association, &month)?;
            page.put(&association)?;
            page.put(&Device { id: device, name: form.device.trim().to_string() })?;
            Ok(association.id)
        })
    }
}

/// What people call a PC; a PC that nobody named has its system's name, if it is this one.
pub(crate) fn device_name_of(book: &Book, device: &Id) -> Result<String, Failure> {
    let named = book.get::<Device>(device)?.map(|one| one.name).filter(|name| !name.is_empty());
    let own = || (book.device().id == *device).then(|| book.device().name.clone());
    Ok(named.or_else(own).unwrap_or_default())
}

/// When and where the last safety copy was made.
pub(crate) fn backup_of(book: &Book) -> Result<(i64, String), Failure> {
    let at = book.setting("backup_at")?.and_then(|text| text.parse().ok()).unwrap_or(0);
    Ok((at, book.setting("backup_place")?.unwrap_or_default()))
}

fn line(person: &Person) -> PersonLine {
    PersonLine { id: person.id().clone(), name: person.name.clone(), role: person.role }
}

fn device_name() -> String {
    let of_system = std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME")).unwrap_or_default();
    if of_system.is_empty() { "PC".to_string() } else { of_system }
}
