//! The ward's officers: passwords, sessions, and the lock after wrong tries.
//!
//! A password is stored as an argon2id hash, a session as a hash of what the browser holds. Nothing here says whether
//! a name exists: a wrong name and a wrong password take as long and answer alike.

use crate::chance;
use crate::refused::Refused;
use crate::store::{Deed, Officer, Pass, StoreTrouble};
use crate::ward::Ward;
use argon2::{Algorithm, Argon2, Params, Version};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::hex;

const MINUTE_MS: i64 = 60 * 1000;
const SESSION_MINUTES: i64 = 10 * 60;
const MOST_WRONG: i64 = 5;
const LOCK_MINUTES: i64 = 5;
const PASSWORD_LETTERS: usize = 12;
const MEMORY_KIB: u32 = 19 * 1024;
const ROUNDS: u32 = 2;

impl Ward {
    /// Adds an officer, or gives one a new password; tells the password, once.
    pub fn add_officer(&mut self, name: &str) -> Result<String, StoreTrouble> {
        let password = chance::letters(PASSWORD_LETTERS).to_lowercase();
        let salt = chance::bytes::<16>();
        let hash = hex::encode(&hash_of(&password, &salt));
        let officer = Officer { name: name.to_string(), salt: hex::encode(&salt), hash, wrong: 0, locked: 0 };
        self.store.commit(vec![Deed::Officer(officer)])?;
        Ok(password)
    }

    /// Lets an officer in; tells what the browser keeps.
    pub fn log_in_officer(&mut self, name: &str, password: &str, now: Moment) -> Result<String, Refused> {
        let known = self.store.officer(name)?;
        let officer = known.clone().unwrap_or_default();
        if officer.locked > now.0 {
            return Err(Refused::new(429, "login_locked"));
        }
        let salt = hex::decode(&officer.salt).filter(|salt| salt.len() == 16).unwrap_or_else(|| vec![0; 16]);
        let right = hex::encode(&hash_of(password.trim(), &salt)) == officer.hash;
        if known.is_none() {
            return Err(Refused::new(403, "login_wrong"));
        }
        if !right {
            let wrong = officer.wrong + 1;
            let locked = if wrong % MOST_WRONG == 0 { now.0 + LOCK_MINUTES * MINUTE_MS } else { 0 };
            self.store.commit(vec![Deed::Officer(Officer { wrong, locked, ..officer })])?;
            return Err(Refused::new(403, "login_wrong"));
        }
        let session = chance::token();
        let pass = Pass {
            hash: chance::hash(&session),
            kind: "officer".into(),
            scope: Id::default(),
            name: name.to_string(),
            until: now.0 + SESSION_MINUTES * MINUTE_MS,
        };
        let fresh = Officer { wrong: 0, locked: 0, ..officer };
        self.store.commit(vec![Deed::DropPassed(now.0), Deed::Officer(fresh), Deed::Pass(pass)])?;
        Ok(session)
    }

    /// The officer whose browser this is.
    pub fn officer_of(&self, session: &str, now: Moment) -> Result<Option<String>, StoreTrouble> {
        let pass = self.store.pass(&chance::hash(session))?;
        Ok(pass.filter(|pass| pass.kind == "officer" && pass.until >= now.0).map(|pass| pass.name))
    }

    /// Ends a session.
    pub fn log_out(&mut self, session: &str) -> Result<(), StoreTrouble> {
        self.store.commit(vec![Deed::Drop(chance::hash(session))])
    }
}

/// What every form of a session carries: another site cannot know it.
pub(crate) fn form_token(session: &str) -> String {
    chance::hash(&format!("form {session}"))
}

fn hash_of(password: &str, salt: &[u8]) -> [u8; 32] {
    let params = Params::new(MEMORY_KIB, ROUNDS, 1, Some(32)).expect("the numbers are within argon2's limits");
    let mut hash = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, &mut hash)
        .expect("salt and hash have a length that argon2 takes");
    hash
}
