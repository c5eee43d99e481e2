//! The ward's server as one thing: its store, its own name and its signing key.
//!
//! Everything it decides is a method here or in the files beside (members, intake, outgoing, answers, officers); each
//! is handed the time and ends in one commit of the store.

use crate::chance;
use crate::store::{Association, Deed, Store, StoreTrouble};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::hex;

/// The server's name where nobody gave one.
const UNNAMED: &str = "区";

/// The server.
pub struct Ward {
    pub(crate) store: Box<dyn Store>,
    pub(crate) name: String,
    pub(crate) device: Id,
    /// Under which this process writes in stream R: a store that went back to a copy never uses a number twice.
    pub(crate) writer: Id,
    pub(crate) key: DeviceKey,
    pub(crate) timeline: String,
}

impl Ward {
    /// Opens a store; at the first start the server gets its id, its key and its timeline.
    pub fn open(mut store: Box<dyn Store>, now: Moment) -> Result<Ward, StoreTrouble> {
        if store.meta("device")?.is_none() {
            store.commit(vec![
                Deed::Meta("device", chance::id(now).0),
                Deed::Meta("key", hex::encode(&DeviceKey::new().to_bytes())),
                Deed::Meta("timeline", hex::encode(&chance::bytes::<6>())),
                Deed::Meta("name", UNNAMED.to_string()),
            ])?;
        }
        let kept = |name: &str| store.meta(name)?.ok_or_else(|| StoreTrouble::Damaged(format!("{name} is missing")));
        let secret = hex::exactly(&kept("key")?).ok_or_else(|| StoreTrouble::Damaged("the key".into()))?;
        let (name, device, timeline) = (kept("name")?, Id(kept("device")?), kept("timeline")?);
        let writer = chance::id(now);
        Ok(Ward { store, name, device, writer, key: DeviceKey::from_bytes(&secret), timeline })
    }

    /// The ward's name, as associations read it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives the ward its name.
    pub fn rename(&mut self, name: &str) -> Result<(), StoreTrouble> {
        self.store.commit(vec![Deed::Meta("name", name.to_string())])?;
        self.name = name.to_string();
        Ok(())
    }

    /// Every association.
    pub fn associations(&self) -> Result<Vec<Association>, StoreTrouble> {
        self.store.associations()
    }

    /// The association of an id.
    pub fn association(&self, id: &Id) -> Result<Option<Association>, StoreTrouble> {
        Ok(self.store.associations()?.into_iter().find(|association| association.id == *id))
    }

    /// The association of a name, to the letter.
    pub fn association_named(&self, name: &str) -> Result<Option<Association>, StoreTrouble> {
        Ok(self.store.associations()?.into_iter().find(|association| association.name == name))
    }

    /// What is kept.
    pub fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }
}
