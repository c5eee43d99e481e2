//! stub
use crate::desk::Desk;
use nigiwai_core::failure::Failure;
pub(crate) fn fill(_desk: &Desk) -> Result<(), Failure> {
    Ok(())
}
