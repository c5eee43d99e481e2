//! Reading: every method of the trait that changes nothing.
//!
//! Rows are read by name. Whoever reads says whose rows: the association comes from the session, never from a guess.

use super::pieces::Pieces;
use super::{Sqlite, commit};
use crate::store::{
    Association, Code, Deed, Device, KeptLine, MeetingRow, Officer, Parcel, Pass, Sent, Store, StoreTrouble,
    StreamState, Written,
};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_sync::hex;
use rusqlite::{OptionalExtension, Params, Result as Rows, Row, named_params};
use std::collections::{BTreeMap, BTreeSet};

type Kept<T> = Result<T, StoreTrouble>;

impl Sqlite {
    fn all<T>(&self, sql: &str, values: impl Params, read: impl FnMut(&Row<'_>) -> Rows<T>) -> Kept<Vec<T>> {
        let mut query = self.conn.prepare_cached(sql)?;
        Ok(query.query_map(values, read)?.collect::<Rows<Vec<T>>>()?)
    }

    fn one<T>(&self, sql: &str, values: impl Params, read: impl FnOnce(&Row<'_>) -> Rows<T>) -> Kept<Option<T>> {
        Ok(self.conn.prepare_cached(sql)?.query_row(values, read).optional()?)
    }
}

impl Store for Sqlite {
    fn commit(&mut self, deeds: Vec<Deed>) -> Kept<()> {
        commit::commit(&mut self.conn, deeds)
    }

    fn meta(&self, name: &str) -> Kept<Option<String>> {
        self.one("SELECT value FROM meta WHERE name = :name", named_params! { ":name": name }, |row| row.get("value"))
    }

    fn associations(&self) -> Kept<Vec<Association>> {
        self.all("SELECT id, name, book, wrapped_key, added FROM association ORDER BY name", [], |row| {
            Ok(Association {
                id: id(row, "id")?,
                name: row.get("name")?,
                book: id(row, "book")?,
                wrapped_key: row.get("wrapped_key")?,
                added: row.get("added")?,
            })
        })
    }

    fn code(&self, locator: &str) -> Kept<Option<Code>> {
        let sql = "SELECT locator, hash, association, until, used, wrong FROM code WHERE locator = :locator";
        self.one(sql, named_params! { ":locator": locator }, |row| {
            Ok(Code {
                locator: row.get("locator")?,
                hash: row.get("hash")?,
                association: id(row, "association")?,
                until: row.get("until")?,
                used: row.get("used")?,
                wrong: row.get("wrong")?,
            })
        })
    }

    fn devices(&self, association: &Id) -> Kept<Vec<Device>> {
        let sql = "SELECT association, id, public_key, added, revoked FROM device
            WHERE association = :association ORDER BY added, id";
        self.all(sql, named_params! { ":association": association.as_str() }, |row| {
            Ok(Device {
                association: id(row, "association")?,
                id: id(row, "id")?,
                public_key: row.get("public_key")?,
                added: row.get("added")?,
                revoked: row.get("revoked")?,
            })
        })
    }

    fn pass(&self, hash: &str) -> Kept<Option<Pass>> {
        let sql = "SELECT hash, kind, scope, name, until FROM pass WHERE hash = :hash";
        self.one(sql, named_params! { ":hash": hash }, |row| {
            Ok(Pass {
                hash: row.get("hash")?,
                kind: row.get("kind")?,
                scope: id(row, "scope")?,
                name: row.get("name")?,
                until: row.get("until")?,
            })
        })
    }

    fn meetings(&self, association: &Id) -> Kept<Vec<MeetingRow>> {
        let sql = "SELECT association, id, content, until FROM meeting WHERE association = :association ORDER BY id";
        self.all(sql, named_params! { ":association": association.as_str() }, |row| {
            Ok(MeetingRow {
                association: id(row, "association")?,
                id: id(row, "id")?,
                content: row.get("content")?,
                until: row.get("until")?,
            })
        })
    }

    fn stream(&self, association: &Id, stream: Stream) -> Kept<StreamState> {
        let sql = "SELECT last, digest FROM stream WHERE association = :association AND letter = :letter";
        let values = named_params! { ":association": association.as_str(), ":letter": stream.letter() };
        let found = self.one(sql, values, |row| Ok((row.get::<_, i64>("last")?, row.get::<_, String>("digest")?)))?;
        let Some((last, digest)) = found else { return Ok(StreamState::default()) };
        let digest = hex::exactly(&digest).ok_or_else(|| StoreTrouble::Damaged("digest of a stream".into()))?;
        Ok(StreamState { last: last.cast_unsigned(), digest })
    }

    fn heads(&self, association: &Id, stream: Stream) -> Kept<BTreeMap<Id, u64>> {
        let sql = "SELECT head.device, head.n FROM stream JOIN head ON head.stream = stream.no
            WHERE stream.association = :association AND stream.letter = :letter";
        let values = named_params! { ":association": association.as_str(), ":letter": stream.letter() };
        let rows = self.all(sql, values, |row| Ok((id(row, "device")?, row.get::<_, i64>("n")?.cast_unsigned())))?;
        Ok(rows.into_iter().collect())
    }

    fn lines(&self, association: &Id, stream: Stream, (after, most): (u64, usize)) -> Kept<Vec<KeptLine>> {
        let values = named_params! {
            ":association": association.as_str(), ":letter": stream.letter(),
            ":after": after.cast_signed(), ":most": most as i64,
        };
        self.all(include_str!("lines_after.sql"), values, kept_line)
    }

    fn lines_of(
        &self,
        (association, stream): (&Id, Stream),
        device: &Id,
        (from, most): (u64, usize),
    ) -> Kept<Vec<KeptLine>> {
        let values = named_params! {
            ":association": association.as_str(), ":letter": stream.letter(), ":device": device.as_str(),
            ":from": from.cast_signed(), ":most": most as i64,
        };
        self.all(include_str!("lines_of.sql"), values, kept_line)
    }

    fn sent_list(&self, association: Option<&Id>) -> Kept<Vec<Sent>> {
        let values = named_params! { ":association": association.map_or("", Id::as_str) };
        self.all(include_str!("submissions.sql"), values, sent)
    }

    fn sent(&self, association: &Id, id: &Id) -> Kept<Option<Sent>> {
        let values = named_params! { ":association": association.as_str(), ":id": id.as_str() };
        self.one(include_str!("submission.sql"), values, sent)
    }

    fn notices(&self) -> Kept<Vec<Written>> {
        let sql = "SELECT id, association, title, body, at, until, officer FROM notice ORDER BY at DESC, id DESC";
        self.all(sql, [], |row| {
            Ok(Written {
                id: id(row, "id")?,
                association: id(row, "association")?,
                title: row.get("title")?,
                body: row.get("body")?,
                at: row.get("at")?,
                until: row.get("until")?,
                officer: row.get("officer")?,
            })
        })
    }

    fn parcel(&self, association: &Id, name: &str) -> Kept<Option<Parcel>> {
        let sql = "SELECT offer, bytes, complete FROM parcel WHERE association = :association AND name = :name";
        let place = named_params! { ":association": association.as_str(), ":name": name };
        let row = self.one(sql, place, |row| {
            Ok((row.get::<_, String>("offer")?, row.get::<_, i64>("bytes")?, row.get::<_, bool>("complete")?))
        })?;
        let Some((offer, bytes, complete)) = row else { return Ok(None) };
        let offer = serde_json::from_str(&offer).map_err(|_| StoreTrouble::Damaged("an offer of a file".into()))?;
        let (association, name) = (association.clone(), name.to_string());
        Ok(Some(Parcel { association, name, offer, bytes: bytes.cast_unsigned(), complete }))
    }

    fn naming(&self, association: &Id, name: &str) -> Kept<Vec<Id>> {
        let sql = "SELECT submission FROM submission_file
            WHERE association = :association AND name = :name ORDER BY submission";
        let place = named_params! { ":association": association.as_str(), ":name": name };
        self.all(sql, place, |row| id(row, "submission"))
    }

    fn file_bytes(&self, association: &Id) -> Kept<u64> {
        let sql = "SELECT coalesce(sum(bytes), 0) AS bytes FROM parcel WHERE association = :association";
        let whose = named_params! { ":association": association.as_str() };
        let bytes = self.one(sql, whose, |row| row.get::<_, i64>("bytes"))?;
        Ok(bytes.unwrap_or_default().cast_unsigned())
    }

    fn keep_piece(&self, of: (&Id, &str), n: u32, bytes: &[u8]) -> Kept<()> {
        self.pieces.keep(of, n, bytes)
    }

    fn piece(&self, of: (&Id, &str), n: u32) -> Kept<Option<Vec<u8>>> {
        self.pieces.read(of, n)
    }

    fn pieces_here(&self, of: (&Id, &str)) -> Kept<BTreeSet<u32>> {
        self.pieces.here(of)
    }

    fn drop_pieces(&self, of: (&Id, &str)) -> Kept<()> {
        self.pieces.drop(of)
    }

    fn officer(&self, name: &str) -> Kept<Option<Officer>> {
        let sql = "SELECT name, salt, hash, wrong, locked FROM officer WHERE name = :name";
        self.one(sql, named_params! { ":name": name }, |row| {
            Ok(Officer {
                name: row.get("name")?,
                salt: row.get("salt")?,
                hash: row.get("hash")?,
                wrong: row.get("wrong")?,
                locked: row.get("locked")?,
            })
        })
    }

    fn check(&self) -> Kept<Vec<String>> {
        let said = self.all("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
        let mut broken: Vec<String> = said.into_iter().filter(|line| line != "ok").collect();
        let sql = "SELECT association, name FROM parcel WHERE complete = 1 ORDER BY association, name";
        let whole = self.all(sql, [], |row| Ok((id(row, "association")?, row.get::<_, String>("name")?)))?;
        for (association, name) in whole {
            let offer = self.parcel(&association, &name)?.map(|parcel| parcel.offer);
            for (n, hash) in (0..).zip(offer.map(|offer| offer.hashes).unwrap_or_default()) {
                let piece = self.pieces.read((&association, &name), n)?.unwrap_or_default();
                if hex::encode(blake3::hash(&piece).as_bytes()) != hash {
                    broken.push(format!("piece {n} of file {name} of {association} is missing or damaged"));
                }
            }
        }
        Ok(broken)
    }

    fn copy_to(&self, path: &std::path::Path) -> Kept<()> {
        self.conn.execute("VACUUM INTO :path", named_params! { ":path": path.to_string_lossy() })?;
        self.pieces.copy_to(&Pieces::beside(path))
    }
}

fn id(row: &Row<'_>, column: &str) -> Rows<Id> {
    row.get::<_, String>(column).map(Id)
}

fn kept_line(row: &Row<'_>) -> Rows<KeptLine> {
    Ok(KeptLine {
        seq: row.get::<_, i64>("seq")?.cast_unsigned(),
        device: id(row, "device")?,
        n: row.get::<_, i64>("n")?.cast_unsigned(),
        bytes: row.get("bytes")?,
        chain: row.get("chain")?,
    })
}

fn sent(row: &Row<'_>) -> Rows<Sent> {
    Ok(Sent {
        association: id(row, "association")?,
        id: id(row, "id")?,
        definition: row.get("definition")?,
        subject: row.get("subject")?,
        version: row.get("version")?,
        title: row.get("title")?,
        content: row.get("content")?,
        hash: row.get("hash")?,
        nothing: row.get("nothing_due")?,
        sent: row.get("sent")?,
        arrived: row.get("arrived")?,
        number: row.get("number")?,
        state: row.get("state")?,
        decided: row.get("decided")?,
        officer: row.get("officer")?,
        comment: row.get("comment")?,
        at_fields: row.get("at_fields")?,
    })
}
