//! `cargo xtask run`: from nothing to the open window on the sample street, with a ward's server beside it.
//!
//! It must never touch a person's own book: the demonstration has a folder of its own. What a newcomer gets wrong:
//! where there is no display the same command plays the main job in a hidden window, so that it also shows that all
//! is well on a server.

use std::fs;
use std::path::{Path, PathBuf};

use crate::demo_ward::DemoWard;
use crate::machine;
use crate::packages::Purpose;
use crate::pages;
use crate::program::{Done, Program, built, root};
use crate::test::selection;
use crate::words;

/// What was asked of `run`.
#[derive(Default)]
pub struct Wishes {
    fresh: bool,
    shot: Option<PathBuf>,
}

impl Wishes {
    /// Reads the words after `run`; nothing if one of them is unknown.
    pub fn read(options: &[&str]) -> Option<Wishes> {
        let mut wishes = Wishes::default();
        let mut options = options.iter();
        while let Some(option) = options.next() {
            match *option {
                "--fresh" => wishes.fresh = true,
                "--shot" => wishes.shot = Some(std::path::absolute(options.next()?).ok()?),
                _ => return None,
            }
        }
        Some(wishes)
    }
}

/// Builds, starts the ward, and opens the window or plays the main job.
pub fn run(wishes: &Wishes) -> Done {
    let seen_by_a_person = machine::has_display() && wishes.shot.is_none();
    machine::make_ready(if seen_by_a_person { Purpose::Window } else { Purpose::Hidden })?;
    words::write()?;
    pages::install()?;
    pages::build()?;
    Program::new("cargo").with(["build"]).with(selection()).run()?;
    let folder = if seen_by_a_person { machine::demo_folder() } else { hidden_folder() };
    if wishes.fresh && seen_by_a_person {
        set_aside(&folder)?;
    }
    fs::create_dir_all(&folder).map_err(|cause| format!("{} cannot be made: {cause}", folder.display()))?;
    let ward = DemoWard::start(&folder)?;
    if seen_by_a_person {
        open_window(&folder, ward.as_ref(), wishes.fresh)
    } else {
        play_the_main_job(&folder, ward.as_ref(), wishes.shot.as_deref())
    }
}

/// Opens the window and stays until it is closed; the ward's server ends with it.
fn open_window(folder: &Path, ward: Option<&DemoWard>, fresh: bool) -> Done {
    if let Some(ward) = ward {
        println!("{}", ward.card());
    }
    let sample: &[&str] = if fresh { &[] } else { &["--sample"] };
    let window = Program::new(&built("nigiwai").to_string_lossy()).with(sample).knowing("NIGIWAI_HOME", folder);
    with_ward(window, ward).run()
}

/// Plays the main job once in a hidden window. The scenes are in `tests/src/bin/nigiwai-journey.rs`.
fn play_the_main_job(folder: &Path, ward: Option<&DemoWard>, shot: Option<&Path>) -> Done {
    let pictures = root().join("target/shots");
    let journey =
        Program::new(&built("nigiwai-journey").to_string_lossy()).knowing("NIGIWAI_HOME", folder.join("book"));
    with_ward(journey, ward).run()?;
    if let Some(shot) = shot {
        let last = pictures.join("journey.png");
        fs::copy(&last, shot).map_err(|cause| format!("the picture cannot be saved: {cause}"))?;
    }
    println!("The pictures are in target/shots.");
    if let Some(ward) = ward {
        println!("{}", ward.received());
    }
    Ok(())
}

fn with_ward(program: Program, ward: Option<&DemoWard>) -> Program {
    match ward {
        Some(ward) => program
            .knowing("NIGIWAI_DEMO_WARD", ward.address())
            .knowing("NIGIWAI_DEMO_CODE", ward.code())
            .knowing("NIGIWAI_DEMO_PASSWORD", ward.password()),
        None => program,
    }
}

/// Nothing is deleted: the demonstration so far is kept under another name.
fn set_aside(folder: &Path) -> Done {
    if !folder.exists() {
        return Ok(());
    }
    let aside = folder.with_file_name(format!("nigiwai-demo-before-{}", seconds()));
    fs::rename(folder, &aside).map_err(|cause| format!("{} cannot be set aside: {cause}", folder.display()))?;
    println!("The demonstration so far was set aside in {}", aside.display());
    Ok(())
}

/// A folder for one play: its book is new, so its ward must be new too, for a ward takes one book of an association.
fn hidden_folder() -> PathBuf {
    std::env::temp_dir().join(format!("nigiwai-hidden-{}", seconds()))
}

/// A name that no earlier start has used.
fn seconds() -> u64 {
    std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_wish_is_not_guessed_at() {
        assert!(Wishes::read(&["--fresh"]).is_some_and(|wishes| wishes.fresh));
        assert!(Wishes::read(&["--shot"]).is_none(), "a picture needs a file name");
        assert!(Wishes::read(&["--frsh"]).is_none());
    }
}
