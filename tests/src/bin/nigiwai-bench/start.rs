//! From the start of the process to a home screen that can be used, and the memory of all its processes; each beside an
//! empty window of the same program, which is what the web view itself costs.
//!
//! Windows are opened in turn, so that a busy machine is busy for both. Skipped where there is no driver.

use crate::{Figure, median};
use nigiwai_tests::cast::Pc;
use nigiwai_tests::driver::{Desk, Driven, built};
use std::time::Duration;

const STARTS: usize = 5;
const PATIENCE: Duration = Duration::from_secs(60);

/// The home screen stands there, with everything that it asked for.
const HOME: &str = "return document.readyState === 'complete' && document.querySelector('h1') !== null \
     && document.querySelector('[aria-busy=true]') === null && location.hash.startsWith('#/home')";
const EMPTY: &str = "return document.readyState === 'complete' && location.pathname.endsWith('empty.html')";

/// Starts of both windows.
pub fn figures(pc: Pc) -> Vec<Figure> {
    if !built("nigiwai").exists() || std::process::Command::new("WebKitWebDriver").arg("--version").output().is_err() {
        println!("    skipped: no window program or no driver");
        return Vec::new();
    }
    let home = pc.into_folder();
    let (mut ours, mut theirs): (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
    for _ in 0..=STARTS {
        theirs.push(measured(Desk::at(home.path()).with("--empty-window").open(), EMPTY));
        ours.push(measured(Desk::at(home.path()).knowing("NIGIWAI_KEEP_PERSON", "1").open(), HOME));
    }
    let warm = |all: &[(f64, f64)], of: fn(&(f64, f64)) -> f64| median(all.iter().skip(1).map(of).collect());
    let time = (warm(&ours, |one| one.0), warm(&theirs, |one| one.0));
    let memory = (warm(&ours, |one| one.1), warm(&theirs, |one| one.1));
    vec![
        Figure::beside("start to usable home, against an empty window", time, "ms", "≤ 1,200 ms, ≤ 1.3 ×"),
        Figure::beside("memory of all its processes, against the same", memory, "MiB", "≤ 1.5 ×"),
    ]
}

/// Milliseconds until the page is there, and the memory of the window's processes then.
fn measured(window: Driven, ready: &str) -> (f64, f64) {
    while window.run(ready, &[]) != true {
        assert!(window.began().elapsed() < PATIENCE, "the window does not come");
        std::thread::sleep(Duration::from_millis(5));
    }
    let milliseconds = window.began().elapsed().as_secs_f64() * 1_000.0;
    std::thread::sleep(Duration::from_millis(1_500));
    (milliseconds, crate::memory::of_family(window.driver()))
}
