//! How a shop's name is written into its box: across in lines, else down in columns, else smaller.
//!
//! A name is never cut while there is a size that fits; only at the smallest is its end replaced by …. Latin words
//! break at their spaces first. Widths are counted, not measured: full-width letters are one size wide, others 0.6.

/// Sizes that are tried, in millimetres.
const SIZES: [f64; 6] = [4.2, 3.7, 3.2, 2.8, 2.4, 2.1];

/// Height of a line, and width of a column, in sizes.
const PITCH: f64 = 1.2;

/// A name as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lettering {
    /// Height of the letters in millimetres.
    pub size: f64,
    /// Down in columns from right to left instead of across.
    pub vertical: bool,
    /// Lines, or columns.
    pub lines: Vec<String>,
}

/// Fits `name` into a box of this width and height in millimetres.
pub(super) fn fit(name: &str, width: f64, height: f64) -> Lettering {
    for size in SIZES {
        if let Some(lines) = across(name, width / size, height / size) {
            return Lettering { size, vertical: false, lines };
        }
        if let Some(lines) = down(name, width / size, height / size) {
            return Lettering { size, vertical: true, lines };
        }
    }
    let size = SIZES[SIZES.len() - 1];
    let columns = ((width / size / PITCH).floor() as usize).max(1);
    let room = ((height / size).floor() as usize).max(1) * columns;
    let mut kept: String = name.chars().take(room.saturating_sub(1)).collect();
    kept.push('…');
    let lines = down(&kept, width.max(size * PITCH) / size, height.max(size) / size).unwrap_or_else(|| vec![kept]);
    Lettering { size, vertical: true, lines }
}

/// Width of a letter, in sizes.
fn width_of(letter: char) -> f64 {
    let half = letter.is_ascii() || ('\u{ff61}'..='\u{ff9f}').contains(&letter);
    if half { 0.6 } else { 1.0 }
}

fn width_of_text(text: &str) -> f64 {
    text.chars().map(width_of).sum()
}

/// Lines across, if the name fits so. Lines of one or two letters are for columns, unless the name is that short.
fn across(name: &str, width: f64, height: f64) -> Option<Vec<String>> {
    let room = (height / PITCH).floor() as usize;
    if room == 0 || (width < 3.0 && width_of_text(name) > width) {
        return None;
    }
    let mut lines: Vec<String> = vec![String::new()];
    for word in words_of(name) {
        let line = lines.last().map_or(0.0, |line| width_of_text(line));
        if line > 0.0 && line + width_of_text(word.trim_end()) > width && width_of_text(word.trim_end()) <= width {
            lines.push(String::new());
        }
        // A word that is too long for a line is broken into parts of about one length: 「たじま／歯科」, not 「たじま歯／科」.
        let long = width_of_text(word.trim_end());
        let even = long / (long / width).ceil().max(1.0) + 0.5;
        let most = if long > width { even.min(width) } else { width };
        for letter in word.chars() {
            let line = lines.last_mut()?;
            if width_of_text(line) + width_of(letter) > most && letter != ' ' {
                lines.push(letter.to_string());
            } else {
                line.push(letter);
            }
        }
    }
    let lines: Vec<String> = lines.iter().map(|line| line.trim().to_string()).filter(|line| !line.is_empty()).collect();
    (lines.len() <= room).then_some(lines)
}

/// The words of a name, each with the space behind it.
fn words_of(name: &str) -> Vec<&str> {
    name.split_inclusive([' ', '　']).collect()
}

/// Columns from right to left, if the name fits so.
fn down(name: &str, width: f64, height: f64) -> Option<Vec<String>> {
    let (columns, letters) = ((width / PITCH).floor() as usize, height.floor() as usize);
    if columns == 0 || letters < 2 {
        return None;
    }
    let all: Vec<char> = name.chars().collect();
    if all.len().div_ceil(letters) > columns {
        return None;
    }
    let even = all.len().div_ceil(all.len().div_ceil(letters).max(1)).max(1);
    Some(all.chunks(even).map(|part| part.iter().collect::<String>().trim().to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_stands_across_in_large_letters() {
        let written = fit("青果はる山", 24.0, 17.0);
        assert_eq!((written.vertical, written.size, written.lines.len()), (false, 4.2, 1));
    }

    #[test]
    fn in_a_narrow_box_a_name_stands_down() {
        let written = fit("喫茶ことり", 6.0, 17.0);
        assert!(written.vertical, "{written:?}");
        assert_eq!(written.lines.concat(), "喫茶ことり");
    }

    #[test]
    fn latin_words_break_at_their_spaces() {
        let written = fit("Cafe Green Leaf", 14.0, 17.0);
        assert_eq!(written.lines, ["Cafe", "Green", "Leaf"]);
    }

    #[test]
    fn a_long_word_is_broken_in_its_middle() {
        assert_eq!(fit("たじま歯科", 16.0, 17.0).lines, ["たじま", "歯科"]);
    }

    #[test]
    fn nothing_of_a_name_is_lost_while_a_size_fits() {
        let name = "コンビニひだまり さくら坂一丁目店";
        for width in [9.0, 12.0, 18.0, 30.0] {
            let letters: String = fit(name, width, 17.0).lines.concat();
            assert_eq!(letters.replace(' ', ""), name.replace(' ', ""), "{width}");
        }
    }

    #[test]
    fn a_name_that_no_size_holds_ends_in_dots() {
        let written = fit("とても長い名前の店がせまい場所にあるとき", 2.6, 8.0);
        assert!(written.lines.concat().ends_with('…'), "{written:?}");
    }
}
