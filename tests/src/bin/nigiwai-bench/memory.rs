//! How much memory a process holds, as the system tells it; 0 where it does not tell.

use std::collections::BTreeMap;

/// Now, and at its highest, in MiB.
pub fn megabytes() -> (f64, f64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let kilobytes = line.and_then(|rest| rest.split_whitespace().next()).and_then(|text| text.parse::<f64>().ok());
        kilobytes.unwrap_or(0.0) / 1024.0
    };
    (of("VmRSS:"), of("VmHWM:"))
}

/// MiB of everything that a driver started, without the driver: memory that several share is counted once.
pub fn of_family(driver: u32) -> f64 {
    let mut parents: BTreeMap<u32, u32> = BTreeMap::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().filter_map(Result::ok) {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        if let Some(parent) = after_name.split_whitespace().nth(1).and_then(|text| text.parse().ok()) {
            parents.insert(process, parent);
        }
    }
    let is_child = |process: &u32| {
        let mut up = *process;
        while let Some(parent) = parents.get(&up) {
            if *parent == driver {
                return true;
            }
            up = *parent;
        }
        false
    };
    parents.keys().filter(|process| is_child(process)).map(|process| shared_out(*process)).sum()
}

/// MiB of one process, with its part of what it shares.
fn shared_out(process: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = line.and_then(|rest| rest.split_whitespace().next()).and_then(|text| text.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}
