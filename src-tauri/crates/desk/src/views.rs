//! What the screens ask and are told, a file per noun. Values and codes only: words are the screen's business.
//!
//! These types become `ui/src/bindings.ts`; never write one there by hand. Days are `YYYY-MM-DD`, "" is not known;
//! moments are milliseconds since 1970.

mod attachment;
mod base_drawing;
mod copies;
mod directory;
mod dues;
mod event;
mod history;
mod home;
mod hours;
mod import;
mod keys;
mod mix;
mod mix_figures;
mod monthly;
mod product;
mod register;
mod safety;
mod start;
mod street;
mod survey;
mod twins;
mod vacancy;
mod ward;
mod what_if;

pub use attachment::*;
pub use base_drawing::*;
pub use copies::*;
pub use directory::*;
pub use dues::*;
pub use event::*;
pub use history::*;
pub use home::*;
pub use hours::*;
pub use import::*;
pub use keys::*;
pub use mix::*;
pub use mix_figures::*;
pub use monthly::*;
pub use product::*;
pub use register::*;
pub use safety::*;
pub use start::*;
pub use street::*;
pub use survey::*;
pub use twins::*;
pub use vacancy::*;
pub use ward::*;
pub use what_if::*;

/// Declares a view: data that crosses to the screen and back.
macro_rules! view {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$field_doc:meta])* $field:ident: $type:ty, )* } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default)]
        pub struct $name { $( $(#[$field_doc])* pub $field: $type, )* }
    )* };
}
/// Declares a view that only goes to the screen and has no empty form.
macro_rules! shown {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$field_doc:meta])* $field:ident: $type:ty, )* } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $name { $( $(#[$field_doc])* pub $field: $type, )* }
    )* };
}
/// Declares a list of codes that crosses to the screen and back.
macro_rules! codes {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$variant_doc:meta])* $variant:ident, )* } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $( $(#[$variant_doc])* $variant, )* }
    )* };
}
pub(crate) use {codes, shown, view};
