//! Scenes between PCs, the ward's server and its officer's browser: all in one process, over the real router.

mod codes;
mod exchange;
mod hostile;
mod officer;
mod privacy;
mod street;
