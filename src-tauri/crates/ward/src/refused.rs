//! A "no" of the server: a status and a code that the other side can act on.
//!
//! It must never carry words of the store or of a library: what went wrong inside is printed here, not sent.

use crate::store::StoreTrouble;
use nigiwai_core::id::Id;
use nigiwai_sync::messages::Refusal;
use nigiwai_sync::trouble::Nonsense;

/// A "no".
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// HTTP status.
    pub status: u16,
    /// What is sent.
    pub refusal: Refusal,
}

impl Refused {
    /// A "no" with a code.
    pub fn new(status: u16, code: &str) -> Refused {
        Refused { status, refusal: Refusal { code: code.to_string(), device: Id::default(), n: None } }
    }

    /// A "no" about one line.
    pub fn at(status: u16, code: &str, (device, n): (&Id, u64)) -> Refused {
        Refused { status, refusal: Refusal { code: code.to_string(), device: device.clone(), n: Some(n) } }
    }

    /// The message makes no sense.
    pub fn nonsense() -> Refused {
        Refused::new(400, "nonsense")
    }
}

impl From<Nonsense> for Refused {
    fn from(_: Nonsense) -> Refused {
        Refused::nonsense()
    }
}

impl From<StoreTrouble> for Refused {
    fn from(trouble: StoreTrouble) -> Refused {
        eprintln!("nigiwai-ward: {trouble}");
        match trouble {
            StoreTrouble::Full => Refused::new(507, "server_full"),
            StoreTrouble::Sqlite(_) | StoreTrouble::Files(_) | StoreTrouble::Damaged(_) => {
                Refused::new(503, "server_trouble")
            }
        }
    }
}
