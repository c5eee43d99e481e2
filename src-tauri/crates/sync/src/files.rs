//! Files between a PC and the ward, piece by piece: what is asked and answered. Somebody else carries it.
//!
//! Between PCs a file travels sealed, under a name that tells the ward nothing; with a submission it travels plain, under
//! its own hash. An offer lists every piece with its hash; the ward answers what it lacks, so nothing that is present is
//! sent again. What a newcomer gets wrong: a file never holds up a record, and one bad file never holds up another.

use crate::enrol::{Request, Response, WardLink, post, read, trouble_of};
use crate::frame;
use crate::hex;
use crate::trouble::{ExchangeTrouble, Nonsense};
use nigiwai_book::file_seal::{FileSeal, PiecePlace};
use nigiwai_book::shelf::{Shelf, Standing, is_hash, pieces};
use nigiwai_book::{Book, BookError};
use nigiwai_core::id::Id;
use serde::{Deserialize, Serialize};

/// The most pieces of one file.
pub const MOST_PIECES: usize = 64;
/// The longest piece as it travels: a megabyte and its seal.
pub const LONGEST_PIECE: usize = nigiwai_book::shelf::CHUNK + 64;

/// How a file travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dress {
    /// Sealed, from PC to PC: the ward carries it and cannot read it.
    Sealed,
    /// Plain, as a part of a submission that names it.
    Plain,
}

/// What a PC offers: a file in pieces. The ward has it when each piece hashes to what stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How it travels.
    pub dress: Dress,
    /// Bytes of each piece.
    pub sizes: Vec<u32>,
    /// BLAKE3 of each piece, hexadecimal.
    pub hashes: Vec<String>,
}

/// What the ward lacks of an offered file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lacking {
    /// Numbers of pieces, from 0; none: the file is there.
    pub pieces: Vec<u32>,
}

/// One file of this PC on its way to the ward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The name under which the ward keeps it.
    pub name: String,
    /// Its pieces as they travel.
    pub pieces: Vec<Vec<u8>>,
    dress: Dress,
}

impl Offer {
    /// Whether it makes sense before anything is stored for it.
    pub fn is_sane(&self) -> bool {
        let count = self.sizes.len();
        (1..=MOST_PIECES).contains(&count)
            && self.hashes.len() == count
            && self.hashes.iter().all(|hash| is_hash(hash))
            && self.sizes.iter().all(|size| *size as usize <= LONGEST_PIECE)
    }
}

impl Parcel {
    /// A file of the shelf, in the dress in which it travels; nothing where it is not here, or damaged.
    pub fn of(book: &Book, hash: &str, dress: Dress) -> Result<Option<Parcel>, BookError> {
        let Some(bytes) = book.shelf().read(hash)? else { return Ok(None) };
        let parts: Vec<&[u8]> =
            if bytes.is_empty() { vec![&[]] } else { bytes.chunks(nigiwai_book::shelf::CHUNK).collect() };
        let seal = FileSeal::of(book.ring());
        let place = |n| PiecePlace { book: book.book_id(), hash, size: bytes.len() as u64, n };
        let dressed = |(n, part): (u32, &[u8])| match dress {
            Dress::Sealed => seal.seal(&place(n), part),
            Dress::Plain => part.to_vec(),
        };
        let name = if dress == Dress::Sealed { seal.name(hash) } else { hash.to_string() };
        Ok(Some(Parcel { name, pieces: (0..).zip(parts).map(dressed).collect(), dress }))
    }

    /// The whole of it as one file, for a stick.
    pub fn packed(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for piece in &self.pieces {
            frame::push_part(&mut bytes, piece);
        }
        bytes
    }

    /// Offers it to the ward.
    pub fn offer(&self, link: &WardLink) -> Request {
        let hashes = self.pieces.iter().map(|piece| hex::encode(blake3::hash(piece).as_bytes())).collect();
        let sizes = self.pieces.iter().map(|piece| u32::try_from(piece.len()).unwrap_or(u32::MAX)).collect();
        post(&address(&self.name), &Offer { dress: self.dress, sizes, hashes }, Some(&link.token))
    }

    /// Hands a piece over; nothing where there is none of that number.
    pub fn hand_over(&self, link: &WardLink, n: u32) -> Option<Request> {
        let body = self.pieces.get(n as usize)?.clone();
        Some(Request { method: "PUT", path: piece_address(&self.name, n), body, bearer: Some(link.token.clone()) })
    }
}

/// Reads what the ward lacks.
pub fn lacking(response: &Response) -> Result<Vec<u32>, ExchangeTrouble> {
    let lacking: Lacking = read(response)?;
    let sane = lacking.pieces.len() <= MOST_PIECES;
    if sane { Ok(lacking.pieces) } else { Err(ExchangeTrouble::Nonsense) }
}

/// A file that another PC left at the ward, on its way to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// BLAKE3 of the file, as a record names it.
    pub hash: String,
    /// Its bytes, as the record says.
    pub size: u64,
}

impl Wanted {
    /// The next piece that is not here, if any is missing. What came before a cut stays.
    pub fn next(&self, shelf: &Shelf) -> Option<u32> {
        let whole = pieces(self.size);
        let here = shelf.arrived(&self.hash);
        if here >= self.size && here > 0 {
            return None;
        }
        u32::try_from(here / nigiwai_book::shelf::CHUNK as u64).ok().filter(|n| *n < whole)
    }

    /// Asks for a piece of what lies at the ward under one of the file's names.
    pub fn ask(&self, link: &WardLink, name: &str, n: u32) -> Request {
        let path = piece_address(name, n);
        Request { method: "GET", path, body: Vec::new(), bearer: Some(link.token.clone()) }
    }

    /// Opens a file from a stick and lays it onto the shelf.
    pub fn unpack(
        &self,
        (book, shelf): (&Id, &Shelf),
        seal: &FileSeal,
        packed: &[u8],
    ) -> Result<Standing, ExchangeTrouble> {
        for (n, sealed) in (0..).zip(frame::take_parts(packed, MOST_PIECES)?) {
            let place = PiecePlace { book, hash: &self.hash, size: self.size, n };
            let piece = seal.open(&place, &sealed).map_err(|_| Nonsense)?;
            shelf.add_piece(&self.hash, u64::from(n) * nigiwai_book::shelf::CHUNK as u64, &piece)?;
        }
        Ok(shelf.complete(&self.hash)?)
    }

    /// Opens a piece that came and lays it behind the others. False: the ward does not have the file yet.
    pub fn take(
        &self,
        (book, shelf): (&Id, &Shelf),
        (seal, n): (&FileSeal, u32),
        response: &Response,
    ) -> Result<bool, ExchangeTrouble> {
        if response.status == 404 {
            return Ok(false);
        }
        if response.status != 200 {
            return Err(trouble_of(response));
        }
        let place = PiecePlace { book, hash: &self.hash, size: self.size, n };
        let piece = seal.open(&place, &response.body).map_err(|_| Nonsense)?;
        shelf.add_piece(&self.hash, u64::from(n) * nigiwai_book::shelf::CHUNK as u64, &piece)?;
        Ok(true)
    }
}

/// Tells the ward that a sealed file is to go: its photo was erased for good. Said twice it changes nothing.
pub fn forget_request(link: &WardLink, name: &str) -> Request {
    Request { method: "DELETE", path: address(name), body: Vec::new(), bearer: Some(link.token.clone()) }
}

fn address(name: &str) -> String {
    format!("/v1/files/{name}")
}

fn piece_address(name: &str, n: u32) -> String {
    format!("/v1/files/{name}/{n}")
}
