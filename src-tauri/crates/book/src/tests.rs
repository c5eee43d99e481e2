//! Scenes: what officers at several PCs would notice. One file per part of the promise.
//!
//! They see inside the crate, because a promise about lines and cut transactions cannot be watched from outside.

mod copies;
mod cut;
mod erasing;
mod files;
mod keys;
mod meeting;
mod naive;
mod permuted;
mod reading;
mod shelf;
mod size;
mod street;
mod taking_back;
mod upgrade;
mod writing;
