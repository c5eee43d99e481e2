//! Measures what a zip really unpacks to, before anything is unpacked for use.
//!
//! It must not believe the sizes written in the file: a bomb lies about them. It unpacks into nothing, counts, and
//! stops at the limit; the cost is a second pass over a file of a few megabytes at most.

use std::io::{Cursor, Read};

use super::{ReadRefusal, SIZE_LIMIT};

/// More parts than this no workbook has.
const ENTRY_LIMIT: usize = 10_000;

/// Refuses a zip that unpacks to more than [`SIZE_LIMIT`], or cannot be unpacked.
pub(super) fn refuse_a_bomb(bytes: &[u8]) -> Result<(), ReadRefusal> {
    let broken = |cause: &dyn std::fmt::Display| ReadRefusal::Broken { cause: cause.to_string() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|cause| broken(&cause))?;
    if archive.len() > ENTRY_LIMIT {
        return Err(ReadRefusal::TooLarge { limit: SIZE_LIMIT });
    }
    let mut left = SIZE_LIMIT;
    let mut buffer = vec![0; 65_536];
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(|cause| broken(&cause))?;
        loop {
            let read = entry.read(&mut buffer).map_err(|cause| broken(&cause))? as u64;
            if read == 0 {
                break;
            }
            if read > left {
                return Err(ReadRefusal::TooLarge { limit: SIZE_LIMIT });
            }
            left -= read;
        }
    }
    Ok(())
}
