//! Writing: each deed is one statement, all of them one transaction.
//!
//! What a newcomer gets wrong: lines are only ever inserted, and their bytes
//! change only where a stub takes their place. A second line at the same place is an error of whoever
//! decided, and takes the whole transaction back.

use crate::store::{
    Association, Code, Deed, Device, KeptLine, MeetingRow, Officer, Parcel, Pass, Sent, StoreTrouble, StreamState,
    Written,
};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_sync::hex;
use rusqlite::{Connection, Result, named_params};
use std::collections::BTreeMap;

/// Does the deeds in one transaction.
pub(super) fn commit(conn: &mut Connection, deeds: Vec<Deed>) -> std::result::Result<(), StoreTrouble> {
    let erases = deeds.iter().any(|deed| matches!(deed, Deed::Erase(..)));
    let transaction = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for deed in deeds {
        act(&transaction, deed)?;
    }
    transaction.commit()?;
    if erases {
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    }
    Ok(())
}

fn act(conn: &Connection, deed: Deed) -> Result<()> {
    match deed {
        Deed::Meta(name, value) => {
            let sql = "INSERT OR REPLACE INTO meta (name, value) VALUES (:name, :value)";
            conn.prepare_cached(sql)?.execute(named_params! { ":name": name, ":value": value }).map(|_| ())
        }
        Deed::Association(association) => put_association(conn, &association),
        Deed::Code(code) => put_code(conn, &code),
        Deed::Device(device) => put_device(conn, &device),
        Deed::Pass(pass) => put_pass(conn, &pass),
        Deed::Drop(hash) => {
            conn.prepare_cached("DELETE FROM pass WHERE hash = :hash")?.execute(named_params! { ":hash": hash })?;
            Ok(())
        }
        Deed::DropPassed(now) => {
            conn.prepare_cached("DELETE FROM pass WHERE until < :now")?.execute(named_params! { ":now": now })?;
            conn.prepare_cached("DELETE FROM meeting WHERE until < :now")?.execute(named_params! { ":now": now })?;
            Ok(())
        }
        Deed::Lines(association, stream, lines, state) => add_lines(conn, (&association, stream), &lines, &state),
        Deed::Erase(association, stream, line) => erase_line(conn, (&association, stream), &line),
        Deed::Meeting(meeting) => put_meeting(conn, &meeting),
        Deed::Sent(sent) => put_sent(conn, &sent),
        Deed::Named(association, submission, names) => put_named(conn, (&association, &submission), &names),
        Deed::Parcel(parcel) => put_parcel(conn, &parcel),
        Deed::Notice(notice) => put_notice(conn, &notice),
        Deed::Officer(officer) => put_officer(conn, &officer),
    }
}

fn put_association(conn: &Connection, row: &Association) -> Result<()> {
    let sql = "INSERT INTO association (id, name, book, wrapped_key, added)
        VALUES (:id, :name, :book, :wrapped_key, :added)
        ON CONFLICT (id) DO UPDATE SET name = :name, book = :book, wrapped_key = :wrapped_key";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": row.id.as_str(), ":name": row.name, ":book": row.book.as_str(),
        ":wrapped_key": row.wrapped_key, ":added": row.added,
    })?;
    Ok(())
}

fn put_code(conn: &Connection, row: &Code) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO code (locator, hash, association, until, used, wrong)
        VALUES (:locator, :hash, :association, :until, :used, :wrong)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":locator": row.locator, ":hash": row.hash, ":association": row.association.as_str(),
        ":until": row.until, ":used": row.used, ":wrong": row.wrong,
    })?;
    Ok(())
}

fn put_device(conn: &Connection, row: &Device) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO device (association, id, public_key, added, revoked)
        VALUES (:association, :id, :public_key, :added, :revoked)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":association": row.association.as_str(), ":id": row.id.as_str(),
        ":public_key": row.public_key, ":added": row.added, ":revoked": row.revoked,
    })?;
    Ok(())
}

fn put_pass(conn: &Connection, row: &Pass) -> Result<()> {
    let sql =
        "INSERT OR REPLACE INTO pass (hash, kind, scope, name, until) VALUES (:hash, :kind, :scope, :name, :until)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":hash": row.hash, ":kind": row.kind, ":scope": row.scope.as_str(), ":name": row.name, ":until": row.until,
    })?;
    Ok(())
}

fn put_meeting(conn: &Connection, row: &MeetingRow) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO meeting (association, id, content, until)
        VALUES (:association, :id, :content, :until)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":association": row.association.as_str(), ":id": row.id.as_str(), ":content": row.content, ":until": row.until,
    })?;
    Ok(())
}

fn erase_line(conn: &Connection, (association, stream): (&Id, Stream), line: &KeptLine) -> Result<()> {
    conn.prepare_cached(include_str!("erase_line.sql"))?.execute(named_params! {
        ":association": association.as_str(), ":letter": stream.letter(), ":seq": line.seq.cast_signed(),
        ":bytes": line.bytes,
    })?;
    Ok(())
}

fn put_sent(conn: &Connection, row: &Sent) -> Result<()> {
    conn.prepare_cached(include_str!("put_submission.sql"))?.execute(named_params! {
        ":association": row.association.as_str(), ":id": row.id.as_str(), ":definition": row.definition,
        ":subject": row.subject, ":version": row.version, ":title": row.title, ":content": row.content,
        ":hash": row.hash, ":nothing_due": row.nothing, ":sent": row.sent, ":arrived": row.arrived,
        ":number": row.number, ":state": row.state, ":decided": row.decided, ":officer": row.officer,
        ":comment": row.comment, ":at_fields": row.at_fields,
    })?;
    Ok(())
}

fn put_named(conn: &Connection, (association, submission): (&Id, &Id), names: &[String]) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO submission_file (association, name, submission)
        VALUES (:association, :name, :submission)";
    let mut insert = conn.prepare_cached(sql)?;
    for name in names {
        insert.execute(named_params! {
            ":association": association.as_str(), ":name": name, ":submission": submission.as_str(),
        })?;
    }
    Ok(())
}

fn put_parcel(conn: &Connection, row: &Parcel) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO parcel (association, name, offer, bytes, complete)
        VALUES (:association, :name, :offer, :bytes, :complete)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":association": row.association.as_str(), ":name": row.name,
        ":offer": serde_json::to_string(&row.offer).expect("numbers and letters always serialise"),
        ":bytes": row.bytes.cast_signed(), ":complete": row.complete,
    })?;
    Ok(())
}

fn put_notice(conn: &Connection, row: &Written) -> Result<()> {
    let sql = "INSERT INTO notice (id, association, title, body, at, until, officer)
        VALUES (:id, :association, :title, :body, :at, :until, :officer)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": row.id.as_str(), ":association": row.association.as_str(), ":title": row.title, ":body": row.body,
        ":at": row.at, ":until": row.until, ":officer": row.officer,
    })?;
    Ok(())
}

fn put_officer(conn: &Connection, row: &Officer) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO officer (name, salt, hash, wrong, locked)
        VALUES (:name, :salt, :hash, :wrong, :locked)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":name": row.name, ":salt": row.salt, ":hash": row.hash, ":wrong": row.wrong, ":locked": row.locked,
    })?;
    Ok(())
}

fn add_lines(
    conn: &Connection,
    (association, stream): (&Id, Stream),
    lines: &[KeptLine],
    state: &StreamState,
) -> Result<()> {
    let place = named_params! {
        ":association": association.as_str(), ":letter": stream.letter(),
        ":last": state.last.cast_signed(), ":digest": hex::encode(&state.digest),
    };
    let no: i64 = conn.prepare_cached(include_str!("put_stream.sql"))?.query_row(place, |row| row.get("no"))?;
    let mut ends: BTreeMap<&Id, u64> = BTreeMap::new();
    for line in lines {
        ends.entry(&line.device).and_modify(|n| *n = line.n.max(*n)).or_insert(line.n);
    }
    let mut heads: BTreeMap<&Id, i64> = BTreeMap::new();
    for (device, n) in ends {
        let head = named_params! { ":stream": no, ":device": device.as_str(), ":n": n.cast_signed() };
        let head_no = conn.prepare_cached(include_str!("put_head.sql"))?.query_row(head, |row| row.get("no"))?;
        heads.insert(device, head_no);
    }
    let sql = "INSERT INTO line (stream, seq, head, n, bytes, chain) VALUES (:stream, :seq, :head, :n, :bytes, :chain)";
    let mut insert = conn.prepare_cached(sql)?;
    for line in lines {
        insert.execute(named_params! {
            ":stream": no, ":seq": line.seq.cast_signed(), ":head": heads[&line.device], ":n": line.n.cast_signed(),
            ":bytes": line.bytes, ":chain": line.chain.as_slice(),
        })?;
    }
    Ok(())
}
