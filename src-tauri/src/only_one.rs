//! One window for one book: the second start brings the first window to the front and ends.
//!
//! The lock is held by the system and goes with the process, so a crash leaves nothing to clear away. It must never
//! stop a person from working: where a folder cannot be locked, the window opens all the same. What a newcomer gets
//! wrong: the lock belongs to the book's folder and not to the program, so the sample street and a test open beside
//! the real book; and it is no desktop bus, which a plain session or a service may lack.

use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

const LOCK: &str = "window.lock";
const DOOR: &str = "window.port";

/// Whether this process may open the window.
pub enum Place {
    /// It is ours for as long as `Held` lives.
    Ours(Held),
    /// Another window has this book, and was asked to come to the front.
    Taken,
}

/// The lock on the folder, and the door at which a second start knocks.
pub struct Held {
    _lock: Option<File>,
    door: Option<TcpListener>,
}

/// Takes the book in `home`, or knocks at the window that has it.
pub fn take(home: &Path) -> Place {
    let Ok(lock) = File::options().create(true).truncate(false).write(true).open(home.join(LOCK)) else {
        return Place::Ours(Held { _lock: None, door: None });
    };
    if let Err(TryLockError::WouldBlock) = lock.try_lock() {
        knock(home);
        return Place::Taken;
    }
    Place::Ours(Held { _lock: Some(lock), door: open_door(home) })
}

impl Held {
    /// Calls `come_forward` each time that a second start knocks.
    pub fn when_knocked(&mut self, come_forward: impl Fn() + Send + 'static) {
        let Some(door) = self.door.take() else { return };
        std::thread::spawn(move || {
            for knock in door.incoming() {
                if knock.is_ok() {
                    come_forward();
                }
            }
        });
    }
}

/// The port is free to be known: all that a knock can do is show the window.
fn open_door(home: &Path) -> Option<TcpListener> {
    let door = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
    let port = door.local_addr().ok()?.port();
    fs::write(home.join(DOOR), port.to_string()).ok()?;
    Some(door)
}

fn knock(home: &Path) {
    let Ok(text) = fs::read_to_string(home.join(DOOR)) else { return };
    let Ok(port) = text.trim().parse::<u16>() else { return };
    let address = (Ipv4Addr::LOCALHOST, port).into();
    if let Ok(mut stream) = TcpStream::connect_timeout(&address, Duration::from_secs(2)) {
        stream.flush().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    fn empty_folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("nigiwai-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_second_start_calls_the_first_window_to_the_front() {
        let home = empty_folder("second-start");
        let Place::Ours(mut first) = take(&home) else { panic!("the folder was free") };
        let (say, heard) = mpsc::channel();
        first.when_knocked(move || say.send(()).unwrap());
        assert!(matches!(take(&home), Place::Taken));
        heard.recv_timeout(Duration::from_secs(5)).expect("the first window hears the knock");
        fs::remove_dir_all(home).ok();
    }

    #[test]
    fn a_folder_is_free_again_when_its_window_is_gone() {
        let home = empty_folder("free-again");
        drop(take(&home));
        assert!(matches!(take(&home), Place::Ours(_)));
        fs::remove_dir_all(home).ok();
    }
}
