//! The ward of a world: its store, what was copied of it, and what reached it and may reach it again.
//!
//! When the ward loses its tail its file is that of an earlier copy, and its process begins again with it.

use super::counter;
use super::fault::{Fault, Promise, Well};
use super::mutant::Mutant;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::enrol::{Request, Response};
use nigiwai_ward::store::Sqlite;
use nigiwai_ward::ward::Ward;
use std::path::{Path, PathBuf};

/// How many old requests are remembered.
const OLD: usize = 40;

/// The ward.
pub struct WardSide {
    ward: Option<Ward>,
    folder: PathBuf,
    life: u32,
    copy: Option<PathBuf>,
    old: Vec<Request>,
    mutant: Mutant,
}

impl WardSide {
    /// A new ward.
    pub fn begin(folder: &Path, mutant: Mutant, now: Moment) -> Well<WardSide> {
        let mut side =
            WardSide { ward: None, folder: folder.to_path_buf(), life: 0, copy: None, old: Vec::new(), mutant };
        side.open(now)?;
        Ok(side)
    }

    /// The ward's process.
    pub fn ward(&mut self) -> &mut Ward {
        self.ward.as_mut().expect("it is opened again whenever it ends")
    }

    /// The ward's file.
    pub fn file(&self) -> PathBuf {
        self.folder.join(format!("ward{}.sqlite", self.life))
    }

    /// How often it went back to a copy.
    pub fn life(&self) -> u32 {
        self.life
    }

    /// A request reaches the ward.
    pub fn answers(&mut self, request: &Request, now: Moment) -> Response {
        counter::answer(self.ward(), request, now)
    }

    /// Remembers a request that will arrive once more.
    pub fn keeps(&mut self, request: &Request) {
        if self.old.len() == OLD {
            self.old.remove(0);
        }
        self.old.push(request.clone());
    }

    /// An old request arrives; nobody waits for its answer any more.
    pub fn again(&mut self, which: u16, now: Moment) -> bool {
        let Some(at) = usize::from(which).checked_rem(self.old.len()) else { return false };
        let request = self.old[at].clone();
        self.answers(&request, now);
        true
    }

    /// A one-time code for a street.
    pub fn code(&mut self, street: &str, now: Moment) -> Well<String> {
        let id = self.association(street, now)?;
        self.ward().new_code(&id, now).map_err(|cause| Fault::of(Promise::NothingStuck, cause.to_string()))
    }

    /// The association of a street; made where the ward does not know it.
    pub fn association(&mut self, street: &str, now: Moment) -> Well<Id> {
        self.ward().add_association(street, now).map_err(|cause| Fault::of(Promise::NothingStuck, cause.to_string()))
    }

    /// The process ends and begins again.
    pub fn begins_again(&mut self, now: Moment) -> Well {
        self.ward = None;
        self.open(now)
    }

    /// Copies the store away.
    pub fn copies(&mut self) -> Well {
        let path = self.folder.join("ward.copy");
        std::fs::remove_file(&path).ok();
        let copied = self.ward().store().copy_to(&path);
        copied.map_err(|cause| Fault::of(Promise::NothingStuck, format!("the ward's copy: {cause}")))?;
        self.copy = Some(path);
        Ok(())
    }

    /// The copy takes the place of the store; false where there is none.
    pub fn loses_its_tail(&mut self, now: Moment) -> Well<bool> {
        let Some(copy) = self.copy.clone() else { return Ok(false) };
        self.ward = None;
        self.life += 1;
        std::fs::copy(&copy, self.file()).map_err(|cause| Fault::of(Promise::NothingStuck, cause.to_string()))?;
        self.open(now)?;
        Ok(true)
    }

    fn open(&mut self, now: Moment) -> Well {
        let broken = |cause: nigiwai_ward::store::StoreTrouble| Fault::of(Promise::NothingLost, cause.to_string());
        let store = self.mutant.store(Sqlite::open(&self.file()).map_err(broken)?.boxed());
        self.ward = Some(Ward::open(store, now).map_err(broken)?);
        Ok(())
    }
}
