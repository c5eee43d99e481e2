//! The system's packages that the build and the window tests stand on, and how to get them.
//!
//! It must never install in silence: the one command is shown before it runs, and a person who may not install gets
//! it to hand on. What a newcomer gets wrong: the list is for Debian and its children; elsewhere only the names are
//! told, because guessing another system's package names helps nobody.

use crate::program::{Done, Program};

/// What the build needs.
const BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];
/// What the window needs to show Japanese on a machine that has no Japanese font yet.
const FONTS: &[&str] = &["fonts-noto-cjk"];
/// What a window needs where there is no display, what drives it, and a browser for the ward's pages.
const HIDDEN: &[&str] = &["xvfb", "webkit2gtk-driver", "chromium", "chromium-driver"];

/// What is about to be done, and so what must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A person opens the window.
    Window,
    /// The window runs without a display: the main job, and every test.
    Hidden,
}

/// Installs what is missing for `purpose`, or says in one sentence what a person must do.
pub fn install(purpose: Purpose) -> Done {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut wanted = [BUILD, FONTS].concat();
    if purpose != Purpose::Window {
        wanted.extend(HIDDEN);
    }
    if Program::new("apt-get").with(["--version"]).answer().is_none() {
        println!("This system has no apt-get. Needed, under Debian's names: {}", wanted.join(" "));
        return Ok(());
    }
    wanted.retain(|package| !is_there(package));
    if wanted.is_empty() {
        return Ok(());
    }
    println!("Missing packages of the system: {}", wanted.join(" "));
    install_these(&wanted)
}

fn install_these(wanted: &[&str]) -> Done {
    let options = ["install", "-y", "--no-install-recommends", "-o", "Acquire::Retries=3"];
    if as_root().is_none() {
        return Err(format!("please install them, then start again: sudo apt-get install -y {}", wanted.join(" ")));
    }
    if apt_get().with(["update"]).run().is_err() {
        println!("The list of packages could not be renewed; trying with the old one.");
    }
    apt_get().with(options).with(wanted).run()
}

fn apt_get() -> Program {
    let program = match as_root() {
        Some(Root::BySudo) => Program::new("sudo").with(["DEBIAN_FRONTEND=noninteractive", "apt-get"]),
        _ => Program::new("apt-get"),
    };
    program.knowing("DEBIAN_FRONTEND", "noninteractive")
}

enum Root {
    Already,
    BySudo,
}

fn as_root() -> Option<Root> {
    if Program::new("id").with(["-u"]).answer().as_deref() == Some("0") {
        return Some(Root::Already);
    }
    Program::new("sudo").with(["--version"]).answer().map(|_| Root::BySudo)
}

fn is_there(package: &str) -> bool {
    let status = Program::new("dpkg-query").with(["-W", "-f=${db:Status-Status}", package]).answer();
    status.as_deref() == Some("installed")
}
