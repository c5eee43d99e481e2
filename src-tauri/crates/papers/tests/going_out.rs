//! Tables, calendars and charts that leave. What goes out is read back by other means than it was written with.
//!
//! The names are those of the field's test list: 髙橋・﨑・𠮷野家・㈱・〜.

use nigiwai_core::day::Day;
use nigiwai_papers::chart::{ChartFrame, CountBar, CountChart, Ink, MixBar, MixChart, count_chart, mix_chart};
use nigiwai_papers::out::{
    CalendarEntry, CellKind, EntryStatus, LossKind, OnLoss, OutColumn, TableHead, When, calendar_ics, cp932_csv,
    losses, utf8_csv, xlsx,
};
use nigiwai_papers::read::{Encoding, read_table};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the test")
}

fn head() -> TableHead {
    let opened = OutColumn { heading: "開業日".to_owned(), kind: CellKind::Day };
    TableHead {
        name: "会員名簿".to_owned(),
        columns: vec![OutColumn::text("店名"), OutColumn::text("電話"), OutColumn::number("会費"), opened],
        made_on: day("2026-11-22"),
    }
}

fn rows() -> Vec<Vec<String>> {
    [
        ["㈱髙橋酒店", "03-0000-3311", "3000", "1998-04-01"],
        ["吉﨑時計店〜本店〜", "0300003312", "", ""],
        ["𠮷野家, \"角\"", "", "1200.5", ""],
        ["=1+1", "+81-3-0000-0000", "未定", "むかし"],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec()
}

#[test]
fn names_and_leading_zeros_come_back_from_excel_as_they_went() {
    let bytes = xlsx(&head(), rows()).expect("a table is written");
    let book = read_table("a.xlsx", &bytes).expect("our own workbook can be read");
    let back = &book.sheets[0];
    assert_eq!(back.name, "会員名簿");
    assert_eq!(back.rows[0], ["店名", "電話", "会費", "開業日"]);
    assert_eq!(back.rows[1], ["㈱髙橋酒店", "03-0000-3311", "3000", "1998-04-01"]);
    assert_eq!(back.rows[2], ["吉﨑時計店〜本店〜", "0300003312"]);
    assert_eq!(back.rows[3], ["𠮷野家, \"角\"", "", "1200.5"]);
    assert_eq!(back.rows[4], ["=1+1", "+81-3-0000-0000", "未定", "むかし"], "a name is never a formula");
}

#[test]
fn names_come_back_from_a_csv_with_its_mark() {
    let bytes = utf8_csv(&head(), rows());
    assert!(bytes.starts_with(b"\xef\xbb\xbf"), "Excel needs the mark");
    assert_eq!(bytes.windows(2).filter(|pair| pair == b"\r\n").count(), 5);
    let book = read_table("a.csv", &bytes).expect("our own CSV can be read");
    assert_eq!(book.encoding, Some(Encoding::Utf8));
    assert_eq!(book.sheets[0].rows[1..], rows());
}

#[test]
fn what_cp932_cannot_hold_is_listed_and_nothing_is_written() {
    let report = cp932_csv(&head(), rows(), OnLoss::Refuse).expect_err("𠮷 is not in CP932");
    let seen: Vec<(usize, usize, char, &str)> =
        report.visible().map(|loss| (loss.row, loss.column, loss.character, loss.suggestion.as_str())).collect();
    assert_eq!(seen, [(3, 0, '𠮷', "吉")]);
    let same: Vec<char> =
        report.losses.iter().filter(|loss| loss.kind == LossKind::SameLook).map(|loss| loss.character).collect();
    assert_eq!(same, ['〜', '〜']);
}

#[test]
fn with_the_list_seen_cp932_is_written_with_the_suggestions() {
    let bytes = cp932_csv(&head(), rows(), OnLoss::UseSuggestions).expect("a person said so");
    let book = read_table("a.csv", &bytes).expect("our own CSV can be read");
    assert_eq!(book.encoding, Some(Encoding::Cp932));
    let names: Vec<&str> = book.sheets[0].rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["㈱髙橋酒店", "吉﨑時計店～本店～", "吉野家, \"角\"", "=1+1"]);
    assert_eq!(&bytes[..4], b"\x93\x58\x96\xbc", "店名 in Shift_JIS");
}

#[test]
fn the_kanji_that_cp932_lacks_have_their_usual_substitutes() {
    let cells = ["剝𠮟塡👻".to_owned()];
    let found: Vec<(char, String)> =
        losses(1, &cells).into_iter().map(|loss| (loss.character, loss.suggestion)).collect();
    let expected = [('剝', "剥"), ('𠮟', "叱"), ('塡', "填"), ('👻', "〓")].map(|(from, to)| (from, to.to_owned()));
    assert_eq!(found, expected);
    assert!(losses(1, &["髙橋﨑①㈱℡".to_owned()]).is_empty());
}

#[test]
fn the_same_table_gives_the_same_workbook() {
    assert_eq!(xlsx(&head(), rows()).expect("once"), xlsx(&head(), rows()).expect("again"));
}

#[test]
fn an_event_is_found_in_a_calendar_with_its_day_zone_and_state() {
    let entry = |uid: &str, when, status| CalendarEntry {
        uid: uid.to_owned(),
        sequence: 2,
        title: "年の瀬市、もちつき; 歳末の福引と朝市。とても長い名前の行事なので折り返します".to_owned(),
        when,
        place: "さくら坂 中央広場".to_owned(),
        description: String::new(),
        status,
    };
    let fair = When::Timed { first: day("2026-12-12"), from: 600, last: day("2026-12-13"), until: 960 };
    let week = When::AllDay { first: day("2026-12-20"), last: day("2026-12-22") };
    let entries = [entry("a@nigiwai", fair, EntryStatus::Confirmed), entry("b@nigiwai", week, EntryStatus::Cancelled)];
    let at = chrono::DateTime::from_timestamp(1_795_305_600, 0).expect("a moment");
    let text = String::from_utf8(calendar_ics("さくら坂", &entries, at)).expect("UTF-8");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "folded at 75 octets");
    assert!(!text.replace("\r\n", "").contains('\n'), "CR LF only");
    let plain = text.replace("\r\n ", "");
    for line in [
        "UID:a@nigiwai",
        "DTSTART;TZID=Asia/Tokyo:20261212T100000",
        "DTEND;TZID=Asia/Tokyo:20261213T160000",
        "STATUS:CONFIRMED",
        "DTSTART;VALUE=DATE:20261220",
        "DTEND;VALUE=DATE:20261223",
        "STATUS:CANCELLED",
        "SEQUENCE:2",
        "TZOFFSETTO:+0900",
        "SUMMARY:年の瀬市、もちつき\\; 歳末の福引と朝市。とても長い名前の行事なので折り返します",
    ] {
        assert!(plain.split("\r\n").any(|found| found == line), "{line} is missing in\n{plain}");
    }
    let zone = text.find("END:VTIMEZONE").expect("a zone");
    assert!(zone < text.find("BEGIN:VEVENT").expect("an event"));
}

fn frame(ink: Ink) -> ChartFrame {
    ChartFrame {
        title: "業種ごとの店の数".to_owned(),
        summary: "飲食が24店（35%）で一番多く、生鮮・食料品は4店です。".to_owned(),
        columns: ["業種", "店", "去年"].map(str::to_owned).to_vec(),
        source: "さくら坂 78区画".to_owned(),
        as_of: "令和8年11月22日".to_owned(),
        font: "Noto Sans CJK JP".to_owned(),
        text_px: 17,
        width: 620,
        ink,
    }
}

fn bar(words: [&str; 4], counts: (u32, Option<u32>), group: (usize, (u8, u8, u8))) -> MixBar {
    let [kanji, name, count_text, change_text] = words.map(str::to_owned);
    let (count, last_year) = counts;
    MixBar { kanji, name, count, last_year, count_text, change_text, colour: group.1, group: group.0 }
}

fn mix(ink: Ink) -> MixChart {
    let (food, service, near) = ((2, (0xff, 0x8d, 0x44)), (3, (0xc5, 0xd7, 0xfb)), (0, (0x71, 0xc5, 0x98)));
    let bars = vec![
        bar(["飲", "飲食", "24店", "去年より +2"], (24, Some(22)), food),
        bar(["暮", "暮らしのサービス", "10店", ""], (10, Some(10)), service),
        bar(["雑", "日用・雑貨・書籍・花 <&>", "5店", ""], (5, None), near),
        bar(["食", "生鮮・食料品", "4店", "去年より −1"], (4, Some(5)), near),
        bar(["薬", "日用・医薬", "0店", "去年より −2"], (0, Some(2)), near),
    ];
    MixChart { frame: frame(ink), bars }
}

fn show(name: &str, text: &str) {
    if let Ok(folder) = std::env::var("NIGIWAI_SHOW_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), text).expect("the folder can be written");
    }
}

#[test]
fn the_mix_is_a_picture_a_table_and_places_to_focus() {
    let doc = mix_chart(&mix(Ink::Colour));
    show("mix.svg", &doc.svg);
    assert_eq!(doc.rows[0], ["飲食", "24", "22"]);
    assert_eq!(doc.rows[2][2], "–", "not known is not nought");
    assert_eq!(doc.marks.len(), 5);
    assert_eq!(doc.marks[0].label, "飲食 24店 去年より +2");
    assert!(doc.svg.contains("Noto Sans CJK JP"));
    assert!(!doc.svg.contains("<&>"), "texts are escaped");
    let inside = |mark: &nigiwai_papers::chart::Mark| mark.y >= 0 && mark.y + mark.h <= doc.height as i32;
    assert!(doc.marks.iter().all(inside));
}

#[test]
fn on_paper_the_mix_needs_no_colour() {
    let doc = mix_chart(&mix(Ink::BlackAndWhite));
    show("mix-paper.svg", &doc.svg);
    let colours = ["#FF8D44", "#C5D7FB", "#71C598"];
    assert!(colours.iter().all(|colour| !doc.svg.to_uppercase().contains(colour)));
}

#[test]
fn a_month_without_a_figure_is_a_gap_and_not_nought() {
    let months = ["4月", "5月", "6月", "7月", "8月", "9月"];
    let counts = [Some(12), Some(8), None, Some(20), Some(0), Some(5)];
    let bars = months.into_iter().zip(counts).map(|(name, count)| CountBar {
        name: name.to_owned(),
        count,
        count_text: count.map_or_else(|| "記録なし".to_owned(), |count| format!("{count}件")),
    });
    let doc = count_chart(&CountChart { frame: frame(Ink::Colour), bars: bars.collect(), colour: (0x00, 0x42, 0x8c) });
    show("count.svg", &doc.svg);
    assert_eq!(doc.rows[2], ["6月", "記録なし"]);
    assert_eq!(doc.rows[4], ["8月", "0件"]);
}
