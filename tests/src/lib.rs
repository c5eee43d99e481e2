//! What the scenes stand on: a display, a driven window, a driven browser, and the sources for the house rules.
//!
//! It must never know a rule of the book: it only sees what a person sees. What a newcomer gets wrong: everything that
//! is started here (display, driver, window) ends when its value is dropped, so a scene keeps them alive by a name.

pub mod big_street;
pub mod cast;
pub mod display;
pub mod driver;
pub mod http;
pub mod journey;
pub mod photo;
pub mod pictures;
pub mod readings;
pub mod simulate;
pub mod sources;
pub mod town;
pub mod ward_server;
pub mod webdriver;
