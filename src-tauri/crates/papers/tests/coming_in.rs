//! Lists that come in, as streets keep them. The files in `tests/files` at the top are made up; the shapes are real.
//!
//! Each scene says what the person sees. Expected values were read off the files in a spreadsheet program, never
//! taken from what this crate answered.

use nigiwai_core::day::Day;
use nigiwai_papers::column::Column;
use nigiwai_papers::headings::{Guess, LeftOut, guess, likely_sheet};
use nigiwai_papers::read::{Encoding, FileKind, ROW_LIMIT, ReadRefusal, Workbook, read_table};
use nigiwai_papers::rows::{ImportRow, LengthUnit, RowNote, read_rows};

fn bytes(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files").join(name);
    std::fs::read(path).expect("the sample file is there")
}

fn open(name: &str) -> Workbook {
    read_table(name, &bytes(name)).expect("the sample file can be read")
}

fn refusal(name: &str) -> ReadRefusal {
    read_table(name, &bytes(name)).expect_err("the sample file is refused")
}

fn today() -> Day {
    Day::parse("2026-11-22").expect("a day")
}

fn list(name: &str) -> (Guess, Vec<ImportRow>) {
    let book = open(name);
    let sheet = &book.sheets[likely_sheet(&book.sheets).expect("a sheet")];
    let guess = guess(sheet);
    let rows = read_rows(sheet, &guess, today());
    (guess, rows)
}

fn row(rows: &[ImportRow], number: usize) -> &ImportRow {
    rows.iter().find(|row| row.row_number == number).expect("that row is taken")
}

fn value(row: &ImportRow, column: Column) -> &str {
    row.values.get(&column).map_or("", String::as_str)
}

#[test]
fn a_member_list_with_title_old_date_and_total_is_understood() {
    let (guess, rows) = list("meibo-sample.xlsx");
    assert_eq!(guess.heading_row, Some(4));
    assert_eq!((guess.first, guess.last), (5, 24));
    assert_eq!(
        guess.columns,
        [Column::Number, Column::Unit, Column::ShopName, Column::Description, Column::Website, Column::Notes]
    );
    let left_out: Vec<(usize, LeftOut)> = guess.left_out.iter().map(|row| (row.row, row.why)).collect();
    assert_eq!(left_out, [(1, LeftOut::Above), (2, LeftOut::Above), (26, LeftOut::Total)]);
    assert_eq!(rows.len(), 20);
    assert_eq!(rows.iter().filter(|row| row.vacant).count(), 3, "three rows say （空き店舗）");
    assert_eq!(value(row(&rows, 9), Column::ShopName), "㈱髙橋酒店");
    assert_eq!(value(row(&rows, 11), Column::ShopName), "𠮷野食堂");
    assert_eq!(value(row(&rows, 15), Column::ShopName), "SOLEIL（ソレイユ）");
    assert!(row(&rows, 8).vacant && value(row(&rows, 8), Column::Unit) == "A04");
}

#[test]
fn the_list_of_shops_is_chosen_before_the_list_of_officers() {
    let book = open("meibo-sample.xlsx");
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["会員名簿", "役員"]);
    assert_eq!(likely_sheet(&book.sheets), Some(0));
}

#[test]
fn a_csv_from_japanese_excel_is_read_without_a_mark() {
    let book = open("meibo-sample-cp932.csv");
    assert_eq!(book.encoding, Some(Encoding::Cp932));
    let (guess, rows) = list("meibo-sample-cp932.csv");
    assert_eq!(guess.heading_row, Some(2));
    assert_eq!(rows.len(), 20);
    assert_eq!(value(&rows[4], Column::ShopName), "㈱髙橋酒店");
    assert_eq!(value(&rows[5], Column::ShopName), "吉﨑時計店");
}

#[test]
fn utf_16_with_tabs_is_read() {
    let book = open("utf16.csv");
    assert_eq!(book.encoding, Some(Encoding::Utf16));
    let (_, rows) = list("utf16.csv");
    assert_eq!(value(&rows[0], Column::ShopName), "𠮷野食堂");
    assert_eq!(value(&rows[0], Column::Phone), "03-0000-3320");
    assert_eq!(value(&rows[0], Column::Address), "目黒区自由が丘９丁目９９番９号", "an address stays as typed");
}

#[test]
fn old_excel_and_libreoffice_are_read_too() {
    let (_, rows) = list("meibo-sample.xls");
    assert_eq!(value(&rows[0], Column::Opened), "2001-04-01");
    assert_eq!(value(&rows[1], Column::ShopName), "髙木商店");
    assert_eq!(value(&rows[1], Column::Frontage), "7");
    let (guess, rows) = list("meibo-sample.ods");
    assert_eq!(guess.frontage_unit, LengthUnit::Ken, "the heading says 間口(間)");
    assert_eq!(value(&rows[0], Column::Frontage), "3.64");
    assert_eq!(value(&rows[0], Column::Opened), "2001-04-01");
    assert!(rows[2].vacant);
}

#[test]
fn everyday_faults_are_named_at_their_cell() {
    let (guess, rows) = list("everyday-faults.xlsx");
    assert_eq!(guess.columns[0], Column::Unit, "番号 over 1-1, 1-2 is the unit");
    let tidied = RowNote::PhoneTidied { text: "0300003320".to_owned(), value: "03-0000-3320".to_owned() };
    assert_eq!(row(&rows, 3).notes, [tidied]);
    let two_ken =
        RowNote::NotANumber { column: Column::Frontage, text: "二間".to_owned(), suggestion: Some("3.6".to_owned()) };
    assert!(row(&rows, 5).notes.contains(&two_ken));
    assert_eq!(value(row(&rows, 5), Column::Frontage), "", "a suggestion is offered, not taken");
    assert!(row(&rows, 5).notes.iter().any(|note| matches!(note, RowNote::ImpossibleDate { .. })));
    assert!(row(&rows, 6).vacant && row(&rows, 6).notes.is_empty(), "a vacancy is no fault");
    assert_eq!(value(row(&rows, 2), Column::Frontage), "5.4");
    assert_eq!(
        row(&rows, 2).notes,
        [RowNote::YearOnly { column: Column::Opened, text: "昭和52年".to_owned(), year: 1977 }]
    );
    assert_eq!(value(row(&rows, 3), Column::Opened), "1998-04-01");
    assert_eq!(value(row(&rows, 4), Column::Opened), "2000-06-15");
    assert_eq!(value(row(&rows, 8), Column::Dues), "4000");
    assert_eq!(value(row(&rows, 9), Column::Phone), "03-0000-3390", "Excel had eaten the zero");
    assert!(row(&rows, 9).notes.contains(&RowNote::EmptyTrade));
    assert!(row(&rows, 10).notes.contains(&RowNote::SameShopTwice { other_row: 7 }));
    assert!(row(&rows, 7).notes.contains(&RowNote::SameShopTwice { other_row: 10 }));
    assert!(row(&rows, 11).notes.contains(&RowNote::EmptyName));
}

#[test]
fn a_hidden_sheet_is_never_chosen_and_excels_errors_are_empty() {
    let book = open("everyday-faults.xlsx");
    assert_eq!(book.sheets.iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(likely_sheet(&book.sheets), Some(0));
    assert_eq!(book.sheets[2].rows[1], ["3.6"]);
}

#[test]
fn impossible_days_are_refused_each_with_its_reason() {
    let (_, rows) = list("impossible-dates.csv");
    let refused: Vec<bool> = rows.iter().map(|row| !row.notes.is_empty()).collect();
    assert_eq!(refused, [true, true, true, false, true]);
    assert_eq!(value(&rows[3], Column::Opened), "1989-01-08");
    assert!(rows.iter().enumerate().all(|(place, row)| place == 3 || value(row, Column::Opened).is_empty()));
}

#[test]
fn every_unusable_file_gets_its_own_answer() {
    assert_eq!(refusal("empty.xlsx"), ReadRefusal::Empty);
    assert_eq!(
        refusal("not-a-workbook.xlsx"),
        ReadRefusal::NotWhatItsNameSays { name: "not-a-workbook.xlsx".to_owned(), looks_like: FileKind::Text }
    );
    assert!(matches!(refusal("broken.xlsx"), ReadRefusal::Broken { .. }));
    assert_eq!(refusal("password.xlsx"), ReadRefusal::PasswordProtected);
    assert_eq!(refusal("picture.csv"), ReadRefusal::NotATable { looks_like: FileKind::Picture });
    assert_eq!(read_table("a.csv", b""), Err(ReadRefusal::Empty));
    assert_eq!(read_table("a.csv", b" , ,\r\n,,\r\n"), Err(ReadRefusal::Empty));
    assert_eq!(read_table("a.pdf", b"%PDF-1.7 ..."), Err(ReadRefusal::NotATable { looks_like: FileKind::Pdf }));
    assert!(matches!(read_table("a.csv", b"\x82\xa0,\xff\xfe\x81\r\n"), Err(ReadRefusal::UnknownEncoding { .. })));
}

#[test]
fn a_workbook_cut_anywhere_is_refused_and_never_panics() {
    for name in ["meibo-sample.xlsx", "meibo-sample.xls", "meibo-sample.ods"] {
        let whole = bytes(name);
        for part in 1..20 {
            let _ = read_table(name, &whole[..whole.len() * part / 20]);
        }
    }
}

#[test]
fn two_hundred_thousand_rows_are_counted_and_refused() {
    let csv: String = (0..200_000).map(|row| format!("{row},お店{row}\r\n")).collect();
    let too_many = ReadRefusal::TooManyRows { rows: 200_000, limit: ROW_LIMIT };
    assert_eq!(read_table("big.csv", csv.as_bytes()), Err(too_many.clone()));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory().expect("a sheet is added");
    for row in 0..200_000 {
        sheet.write_number(row, 0, row as f64).expect("a number fits");
    }
    let bytes = book.save_to_buffer().expect("a workbook is written");
    assert_eq!(read_table("big.xlsx", &bytes), Err(too_many));
}

#[test]
fn blank_lines_in_a_csv_keep_the_row_numbers_that_excel_shows() {
    let text = "会員名簿\r\n\r\n店名,電話\r\n八百春,\"03-0000-\n3311\"\r\n\r\n魚辰,03-0000-3312";
    let book = read_table("a.csv", text.as_bytes()).expect("read");
    let filled: Vec<usize> =
        (1..=book.sheets[0].rows.len()).filter(|row| !book.sheets[0].rows[row - 1].is_empty()).collect();
    assert_eq!(filled, [1, 3, 4, 6]);
}

#[test]
fn a_list_without_a_heading_is_guessed_from_its_contents() {
    let text = "八百春,03-0000-3311,目黒区上目黒2-19-15\r\n魚辰,03-0000-3312,目黒区上目黒2-19-16\r\n";
    let book = read_table("a.csv", text.as_bytes()).expect("read");
    let guess = guess(&book.sheets[0]);
    assert_eq!(guess.heading_row, None);
    assert_eq!(guess.columns, [Column::ShopName, Column::Phone, Column::Address]);
    assert_eq!(read_rows(&book.sheets[0], &guess, today()).len(), 2);
}

#[test]
fn a_correction_by_hand_is_obeyed() {
    let text = "店名,電話,代表\r\n八百春,03-0000-3311,春田\r\n魚辰,03-0000-3312,辰巳\r\n";
    let book = read_table("a.csv", text.as_bytes()).expect("read");
    let mut mapping = guess(&book.sheets[0]);
    mapping.columns[2] = Column::Notes;
    mapping.left_out.push(nigiwai_papers::headings::LeftOutRow { row: 2, why: LeftOut::ByHand });
    let rows = read_rows(&book.sheets[0], &mapping, today());
    assert_eq!(rows.len(), 1);
    assert_eq!(value(&rows[0], Column::Notes), "辰巳");
}
