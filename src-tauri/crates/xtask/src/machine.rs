//! What this machine has: tools, a display, and where a person's own files go.
//!
//! It must never install a compiler or Node.js: a person chooses those. What a newcomer gets wrong: Debian's own
//! Node.js may be too old, so its version is read and not only its presence.

use std::env;
use std::path::PathBuf;

use crate::packages::{self, Purpose};
use crate::program::{Done, Program};

/// The oldest Node.js with which the pages build.
const NODE: (u32, u32) = (20, 19);

/// Makes the machine ready for `purpose`, or says what is missing and which command brings it.
pub fn make_ready(purpose: Purpose) -> Done {
    packages::install(purpose)?;
    node_is_new_enough()?;
    if cfg!(windows) && !has_web_view() {
        return Err(
            "the Microsoft Edge WebView2 Runtime is missing: winget install Microsoft.EdgeWebView2Runtime".into()
        );
    }
    if cfg!(target_os = "macos") && Program::new("xcode-select").with(["-p"]).answer().is_none() {
        return Err("Apple's build tools are missing: xcode-select --install".into());
    }
    Ok(())
}

/// Whether a person can see a window from here.
pub fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return env::var_os("CI").is_none();
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The folder for the demonstration: the person's own, outside the sources, kept from start to start.
pub fn demo_folder() -> PathBuf {
    let base = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else {
        let home = env::var_os("HOME").map(PathBuf::from);
        let own = env::var_os("XDG_DATA_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        own.or_else(|| home.map(|home| home.join(".local").join("share")))
    };
    base.unwrap_or_else(env::temp_dir).join("nigiwai-demo")
}

fn node_is_new_enough() -> Done {
    let how = match env::consts::OS {
        "windows" => "winget install OpenJS.NodeJS.LTS",
        "macos" => "brew install node",
        _ => "install it from nodejs.org or your system's newer packages",
    };
    let Some(version) = Program::new("node").with(["--version"]).answer() else {
        return Err(format!("Node.js {}.{} or newer is missing: {how}", NODE.0, NODE.1));
    };
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        return Err(format!("Node.js {version} is too old, {}.{} or newer is needed: {how}", NODE.0, NODE.1));
    }
    Ok(())
}

fn has_web_view() -> bool {
    let key = r"SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    ["HKLM", "HKCU"]
        .iter()
        .any(|hive| Program::new("reg").with(["query", &format!(r"{hive}\{key}"), "/v", "pv"]).answer().is_some())
}
