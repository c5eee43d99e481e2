//! The ward's server: it carries sealed lines between the PCs of an association, receives what was sent, and answers.
//!
//! It never opens a book: stream P is noise to it. Rules are methods of [`ward::Ward`] that are handed the time; `api`
//! and `pages` only translate to and from HTTP. A newcomer looks for a client here; that is `nigiwai-sync`.

pub mod answers;
pub mod api;
pub mod board;
pub mod letters;
pub mod meetings;
pub mod members;
pub mod officers;
pub mod outgoing;
pub mod pages;
pub mod received;
pub mod refused;
pub mod server;
pub mod store;
pub mod totals;
pub mod ward;

mod chance;
mod files;
mod intake;
mod returned;
mod rules;
