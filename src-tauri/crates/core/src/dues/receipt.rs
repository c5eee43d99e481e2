//! Numbers of receipts: the mark of the PC that gave them, and a number that runs on there.
//!
//! Two PCs that are apart cannot ask each other, so each counts for itself under its own mark. A number is never given
//! again: not after a receipt was spoilt, and not after its record was taken back, for the paper is out of the house.

use super::DuesReceipt;
use crate::id::Id;

/// The mark of a PC: A where the book was begun, else a letter and two digits that follow from the PC's own id.
///
/// Two PCs of one association share a mark in one of two thousand cases; where the other is `known`, the mark grows.
pub fn receipt_mark(device: &Id, first: &Id, known: &[Id]) -> String {
    if device == first {
        return "A".to_string();
    }
    let others = || known.iter().filter(|one| *one != device && *one != first);
    let lengths = 3..=10;
    let alone = |length: &usize| others().all(|other| mark(other, *length) != mark(device, *length));
    let length = lengths.clone().find(alone).unwrap_or(*lengths.end());
    mark(device, length)
}

/// A letter from B on, and digits, out of the part of an id that is chance.
fn mark(device: &Id, length: usize) -> String {
    let chance = device.as_str().bytes().rev().take(16);
    let number = chance.fold(0_u64, |sum, byte| sum.wrapping_mul(16).wrapping_add(u64::from(digit(byte))));
    // I and O are read as 1 and 0.
    let letters = b"BCDEFGHJKLMNPQRSTUVWXYZ";
    let letter = letters[usize::try_from(number % 23).unwrap_or(0)];
    let digits = format!("{:012}", (number / 23) % 1_000_000_000_000);
    format!("{}{}", char::from(letter), digits.get(..length.saturating_sub(1)).unwrap_or_default())
}

fn digit(byte: u8) -> u8 {
    char::from(byte).to_digit(16).and_then(|n| u8::try_from(n).ok()).unwrap_or(0)
}

/// The next number under a mark: after every number of it that is known, and after `last`, which this PC remembers.
pub fn next_receipt_number(mark: &str, known: &[DuesReceipt], last: u64) -> u64 {
    let of_mark = |one: &DuesReceipt| one.number.strip_prefix(mark)?.strip_prefix('-')?.parse::<u64>().ok();
    known.iter().filter_map(of_mark).max().unwrap_or(0).max(last) + 1
}
