//! The acts of the program, read from the words on the command line.
//!
//! Every act opens the same store; several may run beside the serving one. Words come in any order around `--data`.

use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_ward::server::{Front, Shared, router, system_clock};
use nigiwai_ward::store::{Sqlite, StoreTrouble};
use nigiwai_ward::ward::Ward;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// How it is used.
pub const USAGE: &str = "\
nigiwai-ward serve [--listen 127.0.0.1:8787] [--behind-proxy]
nigiwai-ward association add NAME | association list
nigiwai-ward code NAME                 a one-time code for a PC of the association, good for 72 hours
nigiwai-ward device list NAME | device revoke NAME DEVICE
nigiwai-ward user add NAME             an officer; prints the password
nigiwai-ward name NAME                 the ward's name
nigiwai-ward bundle take FILE ANSWER   takes a file that an association brought, writes the answer to take home
nigiwai-ward bundle give NAME FILE     everything for an association as a file
nigiwai-ward room MIB                  how many MiB of photos each association may leave here (4096 at first)
nigiwai-ward verify                    checks the store and says what is in it
nigiwai-ward backup FILE
with --data DIR (default: ward) or --database FILE";

const LISTEN: &str = "127.0.0.1:8787";
const FILE: &str = "ward.sqlite";

/// Why the program ends without having done it.
pub enum Trouble {
    /// The words mean nothing.
    Usage,
    /// It went wrong.
    Failed(String),
}

impl From<StoreTrouble> for Trouble {
    fn from(trouble: StoreTrouble) -> Trouble {
        Trouble::Failed(trouble.to_string())
    }
}

type Done = Result<(), Trouble>;

/// What was asked for, apart from the act itself.
struct Asked {
    act: Vec<String>,
    database: PathBuf,
    listen: String,
    front: Front,
}

/// Does what the words say.
pub fn run(words: &[String]) -> Done {
    let asked = read(words)?;
    let act: Vec<&str> = asked.act.iter().map(String::as_str).collect();
    let mut ward = open(&asked.database)?;
    match act.as_slice() {
        ["serve"] => serve(ward, &asked),
        ["association", "add", name] => {
            ward.add_association(name, system_clock())?;
            println!("{name}");
            Ok(())
        }
        ["association", "list"] => {
            ward.associations()?.iter().for_each(|association| println!("{}", association.name));
            Ok(())
        }
        ["code", name] => {
            let association = named(&ward, name)?;
            println!("{name}: {}", ward.new_code(&association, system_clock())?);
            Ok(())
        }
        ["device", "list", name] => {
            let association = named(&ward, name)?;
            for device in ward.store().devices(&association)? {
                let state = if device.revoked == 0 { "" } else { " (revoked)" };
                println!("{} {}{state}", device.id, device.id.short());
            }
            Ok(())
        }
        ["device", "revoke", name, device] => {
            let association = named(&ward, name)?;
            let found = ward.revoke(&association, &Id::from(*device), system_clock())?;
            if found { Ok(()) } else { Err(Trouble::Failed(format!("no device {device}"))) }
        }
        ["user", "add", name] => {
            println!("{name}: {}", ward.add_officer(name)?);
            Ok(())
        }
        ["room", mebibytes] => {
            let mebibytes: u64 = mebibytes.parse().map_err(|_| Trouble::Usage)?;
            Ok(ward.set_quota(mebibytes.saturating_mul(1024 * 1024))?)
        }
        ["name", name] => Ok(ward.rename(name)?),
        ["bundle", "take", file, answer] => take_letter(&mut ward, file, answer),
        ["bundle", "give", name, file] => give_answer(&ward, name, file),
        ["verify"] => verify(&ward),
        ["backup", file] => Ok(ward.store().copy_to(Path::new(file))?),
        _ => Err(Trouble::Usage),
    }
}

fn read(words: &[String]) -> Result<Asked, Trouble> {
    let mut asked = Asked {
        act: Vec::new(),
        database: Path::new("ward").join(FILE),
        listen: LISTEN.to_string(),
        front: Front::Loopback,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--data" => asked.database = Path::new(words.next().ok_or(Trouble::Usage)?).join(FILE),
            "--database" => asked.database = PathBuf::from(words.next().ok_or(Trouble::Usage)?),
            "--listen" => asked.listen.clone_from(words.next().ok_or(Trouble::Usage)?),
            "--behind-proxy" => asked.front = Front::Proxy,
            option if option.starts_with("--") => return Err(Trouble::Usage),
            _ => asked.act.push(word.clone()),
        }
    }
    if asked.act.is_empty() { Err(Trouble::Usage) } else { Ok(asked) }
}

fn open(database: &Path) -> Result<Ward, Trouble> {
    if let Some(folder) = database.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|cause| Trouble::Failed(cause.to_string()))?;
    }
    only_for_this_user(database).map_err(|cause| Trouble::Failed(cause.to_string()))?;
    Ok(Ward::open(Sqlite::open(database)?.boxed(), system_clock())?)
}

/// The store holds the ward's signing key: from its first byte nobody else on the machine may read it.
#[cfg(unix)]
fn only_for_this_user(database: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    std::fs::OpenOptions::new().append(true).create(true).mode(0o600).open(database)?;
    std::fs::set_permissions(database, std::fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn only_for_this_user(_database: &Path) -> std::io::Result<()> {
    Ok(())
}

fn named(ward: &Ward, name: &str) -> Result<Id, Trouble> {
    let found = ward.association_named(name)?;
    found.map(|association| association.id).ok_or_else(|| Trouble::Failed(format!("no association {name}")))
}

fn serve(ward: Ward, asked: &Asked) -> Done {
    let address: SocketAddr = asked.listen.parse().map_err(|_| Trouble::Usage)?;
    if !address.ip().is_loopback() && asked.front == Front::Loopback {
        let reason = "beyond this machine it listens only behind a proxy with a certificate: add --behind-proxy";
        return Err(Trouble::Failed(reason.to_string()));
    }
    let failed = |cause: std::io::Error| Trouble::Failed(cause.to_string());
    let shared = Shared::new(ward, system_clock, asked.front);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await.map_err(failed)?;
        println!("http://{}", listener.local_addr().map_err(failed)?);
        axum::serve(listener, router(shared)).with_graceful_shutdown(until_stopped()).await.map_err(failed)
    })
}

async fn until_stopped() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn take_letter(ward: &mut Ward, file: &str, answer: &str) -> Done {
    let failed = |cause: std::io::Error| Trouble::Failed(cause.to_string());
    let letter = std::fs::read(file).map_err(failed)?;
    let taken = ward.take_letter(&letter, system_clock()).map_err(said)?;
    std::fs::write(answer, &taken.answer).map_err(failed)?;
    println!("{}: {} lines, {} submissions", taken.association, taken.lines, taken.submissions);
    Ok(())
}

fn give_answer(ward: &Ward, name: &str, file: &str) -> Done {
    let association = named(ward, name)?;
    let answer = ward.answer_for(&association, system_clock()).map_err(said)?;
    std::fs::write(file, answer).map_err(|cause| Trouble::Failed(cause.to_string()))
}

fn said(refused: nigiwai_ward::refused::Refused) -> Trouble {
    Trouble::Failed(refused.refusal.code)
}

fn verify(ward: &Ward) -> Done {
    let broken = ward.store().check()?;
    for association in ward.associations()? {
        let mut counts = Vec::new();
        for stream in Stream::ALL {
            counts.push(format!("{} {}", stream.letter(), ward.store().stream(&association.id, stream)?.last));
        }
        let sent = ward.store().sent_list(Some(&association.id))?;
        println!("{}: {}, {} received", association.name, counts.join(", "), sent.len());
        for one in sent {
            println!("  {} {} {} v{} {}", one.number, one.definition, one.subject, one.version, one.state);
        }
    }
    if broken.is_empty() { Ok(()) } else { Err(Trouble::Failed(broken.join("; "))) }
}
