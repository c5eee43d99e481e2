//! The rules of the street: records, dates, money, mix, deadlines. Pure: no file, no network, no clock, no chance.
//!
//! A newcomer looks here first. What a rule needs is handed in, the time too. Every kind of record that the book
//! keeps is declared once, in the file of its noun, with [`record!`](crate::record!); tables, history, sync and
//! exports follow from the declaration. This crate must never open anything.

pub mod act;
pub mod address;
pub mod association;
pub mod attachment;
pub mod base_drawing;
pub mod book_key;
pub mod calendar;
pub mod clock;
pub mod consent;
pub mod corporate_number;
pub mod day;
pub mod deadline;
pub mod directory;
pub mod dues;
pub mod erasure;
pub mod event;
pub mod failure;
pub mod fold;
pub mod id;
pub mod kinds;
pub mod line;
pub mod membership;
pub mod mix;
pub mod moment;
pub mod occupancy;
pub mod opening;
pub mod premises;
pub mod product;
pub mod recognise;
pub mod record;
pub mod safety;
pub mod safety_copy;
pub mod saved_view;
pub mod scenario;
pub mod shop;
pub mod sign_up;
pub mod standing_return;
pub mod street;
pub mod submission;
pub mod survey;
pub mod template;
pub mod trade;
pub mod twins;
pub mod vacancy;
pub mod ward_rule;
pub mod wareki;
pub mod words;
