//! What the window loads before its first screen: the scripts that `index.html` names, compressed as a server would.

use crate::Figure;
use nigiwai_tests::sources::root;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Sizes of the built pages; nothing where they are not built.
pub fn figures() -> Vec<Figure> {
    let dist = root().join("ui/dist");
    let Ok(page) = std::fs::read_to_string(dist.join("index.html")) else {
        println!("    skipped: ui/dist is not built");
        return Vec::new();
    };
    let names = page.split('"').filter(|word| word.starts_with("./assets/") && word.ends_with(".js"));
    let bytes = names.filter_map(|name| std::fs::read(dist.join(name)).ok());
    let kilobytes: f64 = bytes.map(|script| compressed(&script) / 1_000.0).sum();
    vec![Figure::alone("the first scripts of the window, compressed", kilobytes, "kB", "≤ 200 kB")]
}

/// Bytes after deflate, which is what gzip does.
fn compressed(script: &[u8]) -> f64 {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("script", SimpleFileOptions::default()).expect("a file in memory");
    zip.write_all(script).expect("bytes in memory");
    let mut archive = ZipArchive::new(zip.finish().expect("a whole archive")).expect("the same archive");
    let size = archive.by_index(0).expect("its one file").compressed_size();
    f64::from(u32::try_from(size).unwrap_or(u32::MAX))
}
