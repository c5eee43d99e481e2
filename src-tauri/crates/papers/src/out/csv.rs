//! CSV for Excel in Japan: UTF-8 with a mark, or CP932; lines end with CR LF.
//!
//! Values are written as they are: a cell that begins with = or + keeps it, for changing it would change a name.
//! Whoever opens foreign CSV in a spreadsheet program should take XLSX, where such cells are plain text.

use super::TableHead;
use super::cp932::{self, LossReport};

/// What to do when CP932 cannot hold a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnLoss {
    /// Write nothing and list the places.
    Refuse,
    /// Write the suggestions; a person has seen the list.
    UseSuggestions,
}

/// UTF-8 with a byte order mark, which Excel needs to read it rightly.
pub fn utf8_csv(head: &TableHead, rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    push_line(&mut text, &headings(head));
    for cells in rows {
        push_line(&mut text, &cells);
    }
    text.into_bytes()
}

/// CP932, for programs that read nothing else. Signs that only change their code are no reason to refuse.
pub fn cp932_csv(
    head: &TableHead,
    rows: impl IntoIterator<Item = Vec<String>>,
    on_loss: OnLoss,
) -> Result<Vec<u8>, LossReport> {
    let mut bytes = Vec::new();
    let mut report = LossReport { losses: Vec::new() };
    let all = std::iter::once(headings(head)).chain(rows);
    for (row, cells) in all.enumerate() {
        report.losses.extend(cp932::losses(row, &cells));
        let mut line = String::new();
        push_line(&mut line, &cells);
        bytes.extend(cp932::encode(&line));
    }
    let unseen = report.visible().next().is_some();
    if unseen && on_loss == OnLoss::Refuse { Err(report) } else { Ok(bytes) }
}

fn headings(head: &TableHead) -> Vec<String> {
    head.columns.iter().map(|column| column.heading.clone()).collect()
}

fn push_line(text: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        let outer_space = cell.starts_with([' ', '　']) || cell.ends_with([' ', '　']);
        if outer_space || cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
