//! Associations, their one-time codes and their devices: who is let in, and who is shut out.
//!
//! Deny by default. A code lets in one device of one association and brings no key. A wrong guess counts against the
//! code that its first letters name; after five the code is dead and the ward gives a new one.

use crate::chance;
use crate::refused::Refused;
use crate::store::{Association, Code, Deed, Device, Pass, StoreTrouble};
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::device_key::signed_by;
use nigiwai_sync::hex;
use nigiwai_sync::messages::{
    Challenge, Enrol, Enrolled, Found, KnownDevice, KnownDevices, LoginAnswer, LoginAsk, Token, login_text, plain_code,
};

const HOUR_MS: i64 = 60 * 60 * 1000;
const MINUTE_MS: i64 = 60 * 1000;
const CODE_HOURS: i64 = 72;
const CODE_LETTERS: usize = 10;
const LOCATOR_LETTERS: usize = 3;
const MOST_WRONG: i64 = 5;
const TOKEN_MINUTES: u32 = 15;
const CHALLENGE_MINUTES: i64 = 2;
const MOST_WRAPPED: usize = 40_000;
const LONGEST_ID: usize = 100;

/// Which device of which association is speaking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The association.
    pub association: Id,
    /// The device.
    pub device: Id,
}

impl Ward {
    /// Adds an association; one that is there already stays as it is.
    pub fn add_association(&mut self, name: &str, now: Moment) -> Result<Id, StoreTrouble> {
        if let Some(known) = self.association_named(name)? {
            return Ok(known.id);
        }
        let id = chance::id(now);
        let added = Association { id: id.clone(), name: name.to_string(), added: now.0, ..Association::default() };
        let mut deeds = vec![Deed::Association(added)];
        deeds.extend(self.words_for_a_newcomer(&id, now)?);
        self.store.commit(deeds)?;
        Ok(id)
    }

    /// Makes a one-time code: ten letters in two groups, good for 72 hours.
    pub fn new_code(&mut self, association: &Id, now: Moment) -> Result<String, StoreTrouble> {
        let mut letters = chance::letters(CODE_LETTERS);
        while self.store.code(&letters[..LOCATOR_LETTERS])?.is_some_and(|code| code.used == 0 && code.until > now.0) {
            letters = chance::letters(CODE_LETTERS);
        }
        let code = Code {
            locator: letters[..LOCATOR_LETTERS].to_string(),
            hash: chance::hash(&letters),
            association: association.clone(),
            until: now.0 + CODE_HOURS * HOUR_MS,
            used: 0,
            wrong: 0,
        };
        self.store.commit(vec![Deed::Code(code)])?;
        Ok(format!("{}-{}", &letters[..CODE_LETTERS / 2], &letters[CODE_LETTERS / 2..]))
    }

    /// Which book a code belongs to; uses nothing up.
    pub fn lookup(&mut self, code: &str, now: Moment) -> Result<Found, Refused> {
        let code = self.right_code(code)?;
        check_fresh(&code, now)?;
        let association = self.association_of(&code)?;
        Ok(Found {
            association_name: association.name,
            ward_name: self.name.clone(),
            book_id: association.book,
            wrapped_key: association.wrapped_key,
        })
    }

    /// Lets a device in. Asked again by the same device with the same key, because an answer was lost, it says the same.
    pub fn enrol(&mut self, asked: &Enrol, now: Moment) -> Result<Enrolled, Refused> {
        if asked.device.0.len() > LONGEST_ID
            || asked.device.is_empty()
            || asked.book_id.is_empty()
            || hex::exactly::<32>(&asked.public_key).is_none()
        {
            return Err(Refused::nonsense());
        }
        let mut code = self.right_code(&asked.code)?;
        let mut association = self.association_of(&code)?;
        let known = self.store.devices(&association.id)?.into_iter().find(|device| device.id == asked.device);
        let again = known.as_ref().is_some_and(|device| device.public_key == asked.public_key && device.revoked == 0);
        if !again || code.used == 0 {
            check_fresh(&code, now)?;
        }
        if known.is_some_and(|device| device.revoked != 0) {
            return Err(Refused::new(403, "revoked"));
        }
        if !association.book.is_empty() && association.book != asked.book_id {
            return Err(Refused::new(409, "other_book"));
        }
        association.book = asked.book_id.clone();
        code.used = now.0;
        let device = Device {
            association: association.id.clone(),
            id: asked.device.clone(),
            public_key: asked.public_key.clone(),
            added: now.0,
            revoked: 0,
        };
        let (token, pass) = token_for(&association.id, &asked.device, now);
        let deeds =
            vec![Deed::Association(association.clone()), Deed::Code(code), Deed::Device(device), Deed::Pass(pass)];
        self.store.commit(deeds)?;
        Ok(Enrolled {
            association_id: association.id,
            association_name: association.name,
            ward_name: self.name.clone(),
            ward_key: self.key.public(),
            ward_device: self.device.clone(),
            token,
        })
    }

    /// Shuts a device out; its next request is refused.
    pub fn revoke(&mut self, association: &Id, device: &Id, now: Moment) -> Result<bool, StoreTrouble> {
        let found = self.store.devices(association)?.into_iter().find(|known| known.id == *device);
        let Some(device) = found else { return Ok(false) };
        if device.revoked != 0 {
            return Ok(true);
        }
        self.store.commit(vec![Deed::Device(Device { revoked: now.0, ..device })])?;
        Ok(true)
    }

    /// The association's devices, shut out or not; one that is named is shut out first. A device never shuts itself out.
    pub fn devices_of(&mut self, who: &Who, revoke: &Id, now: Moment) -> Result<KnownDevices, Refused> {
        if *revoke == who.device {
            return Err(Refused::nonsense());
        }
        if !revoke.is_empty() && !self.revoke(&who.association, revoke, now)? {
            return Err(Refused::new(403, "not_enrolled"));
        }
        let known = |one: Device| KnownDevice { id: one.id, added: one.added, revoked: one.revoked };
        Ok(KnownDevices { devices: self.store.devices(&who.association)?.into_iter().map(known).collect() })
    }

    /// Keeps the association's wrapped key.
    pub fn keep_key(&mut self, who: &Who, wrapped: &str) -> Result<(), Refused> {
        if wrapped.len() > MOST_WRAPPED || hex::decode(wrapped).is_none() {
            return Err(Refused::nonsense());
        }
        let found = self.association(&who.association)?.ok_or_else(|| Refused::new(403, "not_enrolled"))?;
        self.store.commit(vec![Deed::Association(Association { wrapped_key: wrapped.to_string(), ..found })])?;
        Ok(())
    }

    /// Gives a device something to sign.
    pub fn challenge(&mut self, asked: &LoginAsk, now: Moment) -> Result<Challenge, Refused> {
        self.device(&asked.association, &asked.device)?;
        let nonce = chance::token();
        let pass = Pass {
            hash: chance::hash(&nonce),
            kind: "challenge".into(),
            scope: asked.association.clone(),
            name: asked.device.0.clone(),
            until: now.0 + CHALLENGE_MINUTES * MINUTE_MS,
        };
        self.store.commit(vec![Deed::DropPassed(now.0), Deed::Pass(pass)])?;
        Ok(Challenge { nonce })
    }

    /// Takes the signed challenge and gives a token.
    pub fn log_in_device(&mut self, answer: &LoginAnswer, now: Moment) -> Result<Token, Refused> {
        let device = self.device(&answer.association, &answer.device)?;
        let hash = chance::hash(&answer.nonce);
        let ours = self.store.pass(&hash)?.is_some_and(|pass| {
            pass.kind == "challenge"
                && pass.scope == answer.association
                && pass.name == answer.device.0
                && pass.until >= now.0
        });
        let text = login_text(&answer.association, &answer.device, &answer.nonce);
        if !ours || !signed_by(&device.public_key, &text, &answer.signature) {
            return Err(Refused::new(403, "not_enrolled"));
        }
        let (token, pass) = token_for(&answer.association, &answer.device, now);
        self.store.commit(vec![Deed::Drop(hash), Deed::Pass(pass)])?;
        Ok(Token { token, minutes: TOKEN_MINUTES })
    }

    /// Who speaks with this token. Without a good one a login is asked for.
    pub fn who(&self, token: &str, now: Moment) -> Result<Who, Refused> {
        let pass = self.store.pass(&chance::hash(token))?;
        let good = pass.filter(|pass| pass.kind == "token" && pass.until >= now.0);
        let pass = good.ok_or_else(|| Refused::new(401, "token"))?;
        let device = self.device(&pass.scope, &Id(pass.name))?;
        Ok(Who { association: device.association, device: device.id })
    }

    /// A device that is let in and not shut out.
    pub(crate) fn device(&self, association: &Id, device: &Id) -> Result<Device, Refused> {
        let known = self.store.devices(association)?.into_iter().find(|known| known.id == *device);
        let known = known.ok_or_else(|| Refused::new(403, "not_enrolled"))?;
        if known.revoked != 0 { Err(Refused::new(403, "revoked")) } else { Ok(known) }
    }

    /// The code that was typed, if it is right to the last letter.
    pub(crate) fn right_code(&mut self, typed: &str) -> Result<Code, Refused> {
        let wrong = || Refused::new(404, "wrong_code");
        let letters = plain_code(typed);
        let locator = letters.get(..LOCATOR_LETTERS).filter(|_| letters.len() == CODE_LETTERS).ok_or_else(wrong)?;
        let mut code = self.store.code(locator)?.ok_or_else(wrong)?;
        if code.wrong >= MOST_WRONG {
            return Err(Refused::new(403, "locked_code"));
        }
        if code.hash != chance::hash(&letters) {
            code.wrong += 1;
            self.store.commit(vec![Deed::Code(code)])?;
            return Err(wrong());
        }
        Ok(code)
    }

    fn association_of(&self, code: &Code) -> Result<Association, Refused> {
        self.association(&code.association)?.ok_or_else(|| Refused::new(404, "wrong_code"))
    }
}

pub(crate) fn check_fresh(code: &Code, now: Moment) -> Result<(), Refused> {
    if code.used != 0 {
        return Err(Refused::new(403, "used_code"));
    }
    if code.until < now.0 { Err(Refused::new(403, "expired_code")) } else { Ok(()) }
}

fn token_for(association: &Id, device: &Id, now: Moment) -> (String, Pass) {
    let token = chance::token();
    let pass = Pass {
        hash: chance::hash(&token),
        kind: "token".into(),
        scope: association.clone(),
        name: device.0.clone(),
        until: now.0 + i64::from(TOKEN_MINUTES) * MINUTE_MS,
    };
    (token, pass)
}
