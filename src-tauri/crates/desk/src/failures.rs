//! From what broke to what the screen is told.
//!
//! A full disk, a missing folder, a file in use: each has a code of its own because people act differently on each.

use nigiwai_core::failure::Failure;
use nigiwai_core::sign_up::SignUpRefusal;
use std::path::Path;

/// What a file operation's error is to people.
pub(crate) fn file_failure(cause: &std::io::Error, path: &Path) -> Failure {
    use std::io::ErrorKind;
    let code = match cause.kind() {
        ErrorKind::NotFound => "file_missing",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "file_denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk_full",
        _ => "file_trouble",
    };
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    Failure::new(code).with("file", name).with("cause", cause.to_string())
}

/// What a refused sign-up is to people.
pub(crate) fn sign_up_failure(refusal: SignUpRefusal) -> Failure {
    match refusal {
        SignUpRefusal::Closed { closed } => Failure::new("sign_up_closed").with("closed", closed),
        SignUpRefusal::NotOpen => Failure::new("sign_up_not_open"),
        SignUpRefusal::Nobody => Failure::new("sign_up_nobody").at("shop"),
        SignUpRefusal::NoStalls => Failure::new("sign_up_no_stalls").at("stalls"),
        SignUpRefusal::Twice { number } => Failure::new("sign_up_twice").with("number", number),
    }
}
