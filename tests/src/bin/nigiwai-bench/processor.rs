//! How long the processor worked for this thread, whatever else the machine did meanwhile; 0 where the system does not
//! tell. Steadier than the clock on the wall, and never longer.

/// Milliseconds so far.
pub fn milliseconds() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split_whitespace().next().and_then(|first| first.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1_000_000.0
}

/// Milliseconds by the wall and by the processor that some work took.
pub fn both<T>(work: impl FnOnce() -> T) -> (f64, f64) {
    let begun = milliseconds();
    let (_, wall) = crate::timed(work);
    (wall, milliseconds() - begun)
}
