//! The one test binary: house rules, the journeys without a window, and scenes in the real window.
//!
//! It must never grow a second binary beside it: each would link the whole product again. What a newcomer gets wrong:
//! the window scenes need `target/debug/nigiwai` with its pages inside, which `cargo xtask test` builds first.

#[path = "all/bad_input.rs"]
mod bad_input;
#[path = "all/base_drawing.rs"]
mod base_drawing;
#[path = "all/big.rs"]
mod big;
#[path = "all/cloned.rs"]
mod cloned;
#[path = "all/copies.rs"]
mod copies;
#[path = "all/decoders.rs"]
mod decoders;
#[path = "all/directory.rs"]
mod directory;
#[path = "all/drivers.rs"]
mod drivers;
#[path = "all/dues.rs"]
mod dues;
#[path = "all/events.rs"]
mod events;
#[path = "all/house.rs"]
mod house;
#[path = "all/import.rs"]
mod import;
#[path = "all/journey_window.rs"]
mod journey_window;
#[path = "all/keys.rs"]
mod keys;
#[path = "all/killed.rs"]
mod killed;
#[path = "all/mix.rs"]
mod mix;
#[path = "all/monthly.rs"]
mod monthly;
#[path = "all/new_key.rs"]
mod new_key;
#[path = "all/papers.rs"]
mod papers;
#[path = "all/photos.rs"]
mod photos;
#[path = "all/photos_travel.rs"]
mod photos_travel;
#[path = "all/program.rs"]
mod program;
#[path = "all/records.rs"]
mod records;
#[path = "all/register.rs"]
mod register;
#[path = "all/sample.rs"]
mod sample;
#[path = "all/simulated.rs"]
mod simulated;
#[path = "all/standing.rs"]
mod standing;
#[path = "all/streets.rs"]
mod streets;
#[path = "all/taking_back.rs"]
mod taking_back;
#[path = "all/two_pcs.rs"]
mod two_pcs;
#[path = "all/vacancies.rs"]
mod vacancies;
#[path = "all/ward_file.rs"]
mod ward_file;
#[path = "all/ward_rules.rs"]
mod ward_rules;
#[path = "all/ward_work.rs"]
mod ward_work;
#[path = "all/window.rs"]
mod window;
