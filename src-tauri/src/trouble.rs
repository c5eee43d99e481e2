//! When the program itself goes wrong: one sentence in a log file beside the book, so that it can be mended.
//!
//! It must never write what is in the book: names and telephone numbers have no place in a log. What a newcomer gets
//! wrong: nothing is lost when a command panics. The book's transaction is not finished, so the file is as before, and
//! the page is told by the failure code `program_trouble`.

use std::fs::{self, File};
use std::io::Write;
use std::panic;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The log may grow to this size before the older half of the story is put aside.
const FULL: u64 = 1024 * 1024;

/// From now on every panic leaves a line in the log of `home`.
pub fn write_down_panics(home: &Path) {
    let home = home.to_path_buf();
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |what| {
        let place = what.location().map(ToString::to_string).unwrap_or_default();
        note(&home, &format!("the program stopped at {place}"));
        usual(what);
    }));
}

/// Adds one line to the log. A log that cannot be written stops nobody.
pub fn note(home: &Path, sentence: &str) {
    let folder = home.join("log");
    if fs::create_dir_all(&folder).is_err() {
        return;
    }
    let path = folder.join("trouble.log");
    if fs::metadata(&path).is_ok_and(|file| file.len() > FULL) {
        fs::rename(&path, folder.join("trouble-before.log")).ok();
    }
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    if let Ok(mut log) = File::options().create(true).append(true).open(path) {
        writeln!(log, "{seconds} {sentence}").ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_leaves_its_place_in_the_log_and_not_its_words() {
        let home = std::env::temp_dir().join(format!("nigiwai-trouble-{}", std::process::id()));
        write_down_panics(&home);
        let stopped = std::thread::spawn(|| panic!("090-0000-0000")).join();
        assert!(stopped.is_err());
        let log = fs::read_to_string(home.join("log").join("trouble.log")).unwrap();
        assert!(log.contains("trouble.rs:"), "the place is named: {log}");
        assert!(!log.contains("090-0000-0000"), "what was being worked on is not");
        fs::remove_dir_all(home).ok();
    }
}
