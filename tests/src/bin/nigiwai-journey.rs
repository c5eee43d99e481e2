//! Plays the main job once in a hidden window and saves its pictures: what `cargo xtask run` does without a display.
//!
//! It must never touch a person's own book: it works in `NIGIWAI_HOME`, which the starter gives it. What a newcomer
//! gets wrong: this is no test of details; it shows a person, in pictures, that the product runs here. The steps are
//! those of the window scene.

use std::path::PathBuf;
use std::process::ExitCode;

use nigiwai_tests::driver::Desk;
use nigiwai_tests::journey::{self, Album};
use nigiwai_tests::webdriver::Session;

fn main() -> ExitCode {
    let Some(home) = std::env::var_os("NIGIWAI_HOME").map(PathBuf::from) else {
        eprintln!("NIGIWAI_HOME must name the folder to play in");
        return ExitCode::from(2);
    };
    std::fs::create_dir_all(&home).expect("the folder to play in can be made");
    let window = Desk::at(&home).open();
    let album = Album::of_pictures("journey");
    own_work(&window, &album);
    match ["NIGIWAI_DEMO_WARD", "NIGIWAI_DEMO_CODE", "NIGIWAI_DEMO_PASSWORD"].map(|name| std::env::var(name).ok()) {
        [Some(address), Some(code), Some(password)] => with_the_ward(&window, &album, [&address, &code, &password]),
        _ => println!("no ward's server was given: the journey ends at the association's own work"),
    }
    println!("{}: {}", window.title(), window.picture("journey").display());
    ExitCode::SUCCESS
}

fn own_work(window: &Session, album: &Album) {
    journey::begin(window, album);
    journey::take_in_the_list(window, album);
    journey::confirm_trades(window, album);
    println!("the list is in the book");
    journey::see_the_street(window, album);
    journey::see_the_mix(window, album);
    println!("the street and its mix were seen");
    journey::plan_an_event(window, album);
    println!("an event is planned, two shops signed up");
    journey::record_safety(window, album);
    println!("a patrol, a cleaning and an inspection are recorded");
}

fn with_the_ward(window: &Session, album: &Album, [address, code, password]: [&str; 3]) {
    journey::connect(window, album, address, code);
    journey::send_everything(window, album);
    println!("the ward has received everything that was sent");
    journey::answer_everything(album, address, password);
    journey::hear_the_answer(window, album);
    println!("the ward's answer and its notice arrived");
}
