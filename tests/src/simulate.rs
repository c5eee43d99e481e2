//! The simulator: many small worlds of PCs and a ward, each from one number, with every fault that a real one meets.
//!
//! The books, the exchange, the bundles and the ward's store are the real ones; only wire, clocks, disks and people are
//! played. What happens in a world follows from its seed alone, so a failing seed is a scene that can be run again. It
//! must never mend what a world does wrong: a run ends with a proof or with a fault.

pub mod chance;
pub mod clock;
pub mod counter;
pub mod deeds;
pub mod desk;
pub mod fault;
pub mod ledger;
pub mod mutant;
pub mod plain;
pub mod plan;
pub mod proof;
pub mod run;
pub mod shrink;
pub mod small;
pub mod steps;
pub mod tally;
pub mod turn;
pub mod visits;
pub mod ward_side;
pub mod world;
