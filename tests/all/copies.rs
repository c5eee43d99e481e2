//! Safety copies: made by themselves, thinned, carried to a second place, and put back with and without a ward.

use nigiwai_tests::cast::{Pc, clock_shows, each, minutes_pass};
use nigiwai_tests::town::Town;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const STREET: &str = "さくら坂商店会";

fn kept(pc: &Pc, closing: bool) -> u64 {
    pc.must("keep_copies", json!({ "closing": closing }))["made"].as_u64().expect("as the scene left it")
}

fn copies(pc: &Pc) -> Vec<Value> {
    pc.must("copies_view", json!({}))["copies"].as_array().expect("as the scene left it").clone()
}

fn newest(pc: &Pc) -> Value {
    copies(pc)[0]["path"].clone()
}

fn patrols(pc: &Pc, people: u32) {
    minutes_pass(1);
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-20", "people": people }));
}

fn patrol_people(pc: &Pc) -> Vec<i64> {
    let records = pc.must("safety_view", json!({ "month": "2026-11" }))["records"].clone();
    let mut people: Vec<i64> = each(&records, "people").iter().filter_map(|people| people.as_i64()).collect();
    people.sort_unstable();
    people
}

#[test]
fn each_day_makes_a_copy_and_closing_makes_one_only_where_something_was_written() {
    let pc = Pc::of(STREET);
    assert_eq!((kept(&pc, false), kept(&pc, false)), (1, 0), "once a day");
    assert_eq!(kept(&pc, true), 0, "nothing was written since");
    patrols(&pc, 3);
    assert_eq!((kept(&pc, true), kept(&pc, true)), (1, 0));
    let reasons = pc.must("copies_view", json!({}))["copies"].clone();
    assert_eq!(each(&reasons, "reason"), ["closing"], "of one day the last is kept");
    let view = pc.must("copies_view", json!({}));
    assert_eq!(view["proved_at"], pc.must("home_view", json!({}))["backup_at"]);
    clock_shows("2026-11-23", "09:00");
    assert_eq!(kept(&pc, false), 1, "the next day has its own");
    for copy in copies(&pc) {
        let looked = pc.must("look_at_copy", json!({ "path": copy["path"] }));
        assert!(looked["lines"].as_u64().unwrap() > 0, "every copy opens: {looked}");
        assert_eq!(looked["at"].as_i64().unwrap() / 60_000, copy["at"].as_i64().unwrap() / 60_000);
    }
}

#[test]
fn of_forty_days_the_copies_that_the_screen_names_are_left() {
    let pc = Pc::of(STREET);
    for day in (1..=31).map(|day| format!("2026-10-{day:02}")).chain((1..=9).map(|day| format!("2026-11-{day:02}"))) {
        clock_shows(&day, "18:00");
        assert_eq!(kept(&pc, false), 1);
    }
    let view = pc.must("copies_view", json!({}));
    assert_eq!(view["rule"], json!({ "days": 14, "weeks": 8, "months": 24, "before": 10 }));
    let names: Vec<String> = copies(&pc).iter().map(name_of).collect();
    assert_eq!(names.first().map(|name| &name[..10]), Some("2026-11-09"));
    // By a wall calendar: 27 October to 9 November, and the Saturdays 3, 10, 17 and 24 October.
    assert_eq!(names.len(), 14 + 4, "{names:?}");
}

fn name_of(copy: &Value) -> String {
    Path::new(copy["path"].as_str().expect("as the scene left it"))
        .file_name()
        .expect("as the scene left it")
        .to_string_lossy()
        .into_owned()
}

#[test]
fn a_second_place_is_asked_for_gets_its_copy_by_itself_and_is_asked_for_again_when_it_was_away() {
    let pc = Pc::of(STREET);
    assert_eq!(pc.must("home_view", json!({}))["second_place_asked"], true);
    let stick = PathBuf::from(pc.file("stick"));
    let form = |folder: &Path| json!({ "folder": folder, "days": 7 });
    assert_eq!(pc.refused("save_copy_place", form(&stick)), "folder_missing");
    assert_eq!(pc.refused("save_copy_place", form(pc.book().parent().unwrap())), "folder_of_the_book");
    std::fs::create_dir(&stick).unwrap();
    let view = pc.must("save_copy_place", form(&stick));
    assert_eq!((&view["second_there"], &view["second_due"]), (&json!(true), &json!(false)));
    let on_stick = || -> Vec<PathBuf> {
        let folder = std::fs::read_dir(&stick).unwrap().next().unwrap().unwrap().path();
        std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect()
    };
    assert_eq!(std::fs::read(&on_stick()[0]).unwrap(), std::fs::read(newest(&pc).as_str().unwrap()).unwrap());
    patrols(&pc, 3);
    kept(&pc, true);
    assert_eq!(on_stick().len(), 2 - 1, "of one day the last copy is kept there too");
    std::fs::rename(&stick, pc.file("pocket")).unwrap();
    clock_shows("2026-11-28", "09:00");
    assert_eq!(kept(&pc, false), 1, "without the stick the copy on the PC is made");
    assert_eq!(pc.must("home_view", json!({}))["second_place_asked"], false);
    clock_shows("2026-11-30", "09:00");
    assert_eq!(pc.must("home_view", json!({}))["second_place_asked"], true, "seven days are over");
    assert_eq!(Pc::sample().must("home_view", json!({}))["second_place_asked"], false, "the sample asks for nothing");
}

#[test]
fn a_copy_that_cannot_be_made_says_so_and_keeps_an_import_waiting() {
    let pc = Pc::of(STREET);
    let folder = pc.book().with_file_name("copies");
    std::fs::write(&folder, "in the way").unwrap();
    let failure = pc.refused("keep_copies", json!({}));
    assert_eq!(pc.must("home_view", json!({}))["copy_trouble"]["code"], failure.as_str());
    let list = nigiwai_tests::sources::root().join("tests/files/meibo-sample.xlsx");
    let import = json!({ "path": list, "take_suggestions": true });
    assert_eq!(pc.refused("take_in_list", import.clone()), "copy_before_failed");
    assert_eq!(pc.must("register_view", json!({}))["rows"], json!([]), "nothing came in");
    std::fs::remove_file(&folder).unwrap();
    pc.must("take_in_list", import);
    assert_eq!(copies(&pc)[0]["reason"], "import");
    assert_eq!(pc.must("home_view", json!({}))["copy_trouble"], Value::Null);
    let looked = pc.must("look_at_copy", json!({ "path": newest(&pc) }));
    assert!(looked["after_count"].as_u64().unwrap() >= 20, "the copy is of the time before: {}", looked["after_count"]);
}

#[test]
fn a_book_put_back_gets_its_later_records_from_the_ward_and_sends_nothing_twice() {
    let town = Town::new();
    let pc = Pc::of(STREET);
    pc.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    patrols(&pc, 2);
    pc.must("exchange", json!({}));
    kept(&pc, false);
    let copy = newest(&pc);
    patrols(&pc, 3);
    pc.must("send_return", json!({ "definition": "month", "subject": "2026-11" }));
    pc.must("exchange", json!({}));
    patrols(&pc, 4); // only here
    let looked = pc.must("look_at_copy", json!({ "path": copy }));
    assert_eq!((&looked["after_count"], &looked["at_ward"], &looked["sent_after"]), (&json!(2), &json!(1), &json!(1)));
    assert!(each(&looked["after"], "new").iter().all(|new| **new == true));

    let start = pc.must("restore_copy", json!({ "path": copy }));
    assert_eq!((&start["state"], &start["person"]["name"]), (&json!("ready"), &json!("高橋 和子")));
    assert_eq!(patrol_people(&pc), [2]);
    assert_eq!(pc.must("ward_view", json!({}))["submissions"][0]["state"], "received", "what was sent stays sent");
    patrols(&pc, 5);
    assert_eq!(pc.must("exchange", json!({}))["trouble"], Value::Null, "without a new code");
    assert_eq!(patrol_people(&pc), [2, 3, 5]);
    assert_eq!(town.received().len(), 1, "nothing was sent twice");
    assert_eq!(pc.must("exchange", json!({}))["pushed"], 0);
    let pc = pc.again();
    pc.must("verify_book", json!({}));
    let before = copies(&pc).into_iter().find(|copy| copy["reason"] == "restore").expect("the book before is a copy");
    let looked = pc.must("look_at_copy", json!({ "path": before["path"] }));
    assert!(looked["lines"].as_u64().unwrap() > 0, "what only this PC had is in it");
    let hall = pc.second("会館のPC");
    hall.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    for pc in [&pc, &hall, &pc] {
        pc.must("exchange", json!({}));
    }
    assert_eq!(hall.state(), pc.state());
}

#[test]
fn without_a_ward_the_other_pc_brings_the_later_records_back_and_what_was_to_be_sent_still_is() {
    let pc = Pc::of(STREET);
    patrols(&pc, 2);
    kept(&pc, false);
    let copy = newest(&pc);
    patrols(&pc, 3);
    pc.must("send_return", json!({ "definition": "month", "subject": "2026-11" }));
    let hall = pc.second("会館のPC");
    pc.must("restore_copy", json!({ "path": copy }));
    assert_eq!(patrol_people(&pc), [2]);
    let waiting = pc.must("ward_view", json!({}))["submissions"].clone();
    assert_eq!(each(&waiting, "state"), ["waiting"], "it waits as it did");
    patrols(&pc, 5);
    pc.reads_bundle_of(&hall);
    hall.reads_bundle_of(&pc);
    assert_eq!(patrol_people(&pc), [2, 3, 5]);
    assert_eq!(pc.state(), hall.state());
}

#[test]
fn a_damaged_book_is_put_back_from_its_list_of_copies_and_kept_aside() {
    let pc = Pc::of(STREET);
    patrols(&pc, 2);
    kept(&pc, true);
    let book = pc.book();
    let pc = pc.again();
    let mut bytes = std::fs::read(&book).unwrap();
    let middle = bytes.len() / 2;
    bytes.truncate(middle);
    std::fs::write(&book, &bytes).unwrap();
    let pc = pc.again();
    let start = pc.must("start_state", json!({}));
    assert_eq!((&start["state"], &start["trouble"]["code"]), (&json!("trouble"), &json!("book_damaged")));
    let copy = newest(&pc);
    assert_eq!(pc.must("look_at_copy", json!({ "path": copy }))["compared"], false);
    assert_eq!(pc.must("restore_copy", json!({ "path": copy }))["state"], "choose_person");
    assert_eq!(patrol_people(&pc), [2]);
    let mut aside = std::fs::read_dir(book.parent().unwrap()).unwrap().map(|one| one.unwrap().path());
    let aside = aside.find(|path| path.to_string_lossy().contains("damaged-")).expect("nothing is thrown away");
    assert_eq!(std::fs::read(aside).unwrap(), bytes);
}

#[test]
fn a_copy_of_another_association_or_a_broken_one_is_refused_and_changes_nothing() {
    let (pc, stranger) = (Pc::of(STREET), Pc::of("もみじ坂商店会"));
    kept(&stranger, false);
    let state = pc.state();
    assert_eq!(pc.refused("restore_copy", json!({ "path": newest(&stranger) })), "copy_of_other_book");
    kept(&pc, false);
    let whole = std::fs::read(newest(&pc).as_str().unwrap()).unwrap();
    let broken = pc.file("broken.book");
    std::fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(pc.refused("look_at_copy", json!({ "path": broken })), "book_damaged");
    assert_eq!(pc.refused("restore_copy", json!({ "path": broken })), "book_damaged");
    assert_eq!(pc.refused("restore_copy", json!({ "path": pc.file("nowhere.book") })), "book_missing");
    assert_eq!(pc.state(), state);
}

/// A patrol with a photo; gives what the screen is told of the photo.
fn photographed(pc: &Pc, shade: u8) -> Value {
    let patrol = pc.must("record_patrol", json!({ "id": "", "day": "2026-11-21", "people": 3 }))["id"].clone();
    let path = pc.file(&format!("{shade}.jpg"));
    std::fs::write(&path, nigiwai_tests::photo::photo(shade)).expect("as the scene left it");
    let taken = pc.must("take_in_file", json!({ "path": path }));
    std::fs::remove_file(&path).expect("as the scene left it");
    pc.must("add_attachments", json!({ "owner_kind": "patrol", "owner": patrol, "files": [taken] }));
    pc.must("attachments_of", json!({ "owner_kind": "patrol", "owner": patrol }))["files"][0].clone()
}

fn files_under(folder: &Path) -> usize {
    let entries =
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("as the scene left it").path());
    entries.map(|path| if path.is_dir() { files_under(&path) } else { usize::from(path.extension().is_none()) }).sum()
}

#[test]
fn a_copy_has_its_photos_beside_it_here_and_in_the_second_place_and_brings_them_back() {
    let (pc, stick) = (Pc::of(STREET), tempfile::tempdir().unwrap());
    photographed(&pc, 1);
    pc.must("save_copy_place", json!({ "folder": stick.path(), "days": 30 }));
    minutes_pass(5);
    pc.must("backup_now", json!({}));
    let copies = pc.folder().join("books").join("copies");
    assert_eq!(files_under(&copies.join("files")), 2, "copy and original, once for two copies");
    let own = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap().path();
    assert_eq!(files_under(&own.join("files")), 2);
    let shelf = pc.book().with_extension("files");
    for from in [copies, own] {
        std::fs::remove_dir_all(&shelf).unwrap();
        let first = first_in(&from);
        let looked = pc.must("look_at_copy", json!({ "path": first }));
        assert_eq!((&looked["files"], &looked["files_missing"]), (&json!(1), &json!(0)));
        pc.must("restore_copy", json!({ "path": first }));
        let proof = pc.must("verify_book", json!({}));
        assert_eq!((&proof["files"], &proof["files_missing"]), (&json!(2), &json!(0)), "{}", from.display());
    }
    std::fs::remove_dir_all(&shelf).unwrap();
    let bare = pc.folder().join("bare.book");
    std::fs::copy(newest(&pc).as_str().unwrap(), &bare).unwrap();
    let looked = pc.must("look_at_copy", json!({ "path": bare }));
    assert_eq!(
        (&looked["files"], &looked["files_missing"]),
        (&json!(1), &json!(1)),
        "said before anything is put back"
    );
}

/// The first copy in a folder, by name.
fn first_in(folder: &Path) -> PathBuf {
    let mut copies: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("as the scene left it")
        .map(|entry| entry.expect("as the scene left it").path())
        .collect();
    copies.retain(|path| path.extension().is_some_and(|ending| ending == "book"));
    copies.sort();
    copies.remove(0)
}
