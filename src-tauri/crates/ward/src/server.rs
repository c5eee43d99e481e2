//! The server as the network sees it: one router, one ward behind a lock, a clock handed in.
//!
//! Work on the store runs on a thread where waiting hurts nobody. Bodies are bounded before they are read. It must
//! never listen beyond this machine without a certificate before it; the program checks that.

use crate::refused::Refused;
use crate::ward::Ward;
use crate::{api, pages};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use nigiwai_core::moment::Moment;
use std::sync::{Arc, Mutex};

const MOST_BODY: usize = 8 * 1024 * 1024;

/// How the outside reaches this server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Front {
    /// From this machine only, without encryption.
    Loopback,
    /// A program with a certificate stands before it.
    Proxy,
}

/// What every request can reach.
#[derive(Clone)]
pub struct Shared {
    ward: Arc<Mutex<Ward>>,
    clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    pub(crate) front: Front,
}

impl Shared {
    /// Shares a ward.
    pub fn new(ward: Ward, clock: impl Fn() -> Moment + Send + Sync + 'static, front: Front) -> Shared {
        Shared { ward: Arc::new(Mutex::new(ward)), clock: Arc::new(clock), front }
    }

    /// Runs some work on the ward, one at a time.
    pub async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Ward, Moment) -> Result<T, Refused> + Send + 'static,
    ) -> Result<T, Refused> {
        let (ward, clock) = (Arc::clone(&self.ward), Arc::clone(&self.clock));
        let done = tokio::task::spawn_blocking(move || {
            let mut ward = ward.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            work(&mut ward, clock())
        });
        done.await.unwrap_or_else(|_| Err(Refused::new(500, "server_trouble")))
    }
}

/// Every address of the server.
pub fn router(shared: Shared) -> Router {
    api::routes().merge(pages::routes()).layer(DefaultBodyLimit::max(MOST_BODY)).with_state(shared)
}

/// The system's time.
pub fn system_clock() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
