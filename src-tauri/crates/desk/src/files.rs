//! Files to the ward's server and back, after the records of an exchange: their own queue, and never in the records' way.
//!
//! What the ward has confirmed is noted and not offered again; what was cut goes on where it was. One file that cannot
//! travel stops no other. What a newcomer gets wrong: originals never go this way, only the small copies.

use crate::carrier::carry;
use crate::desk::Desk;
use crate::exchange::failure_of;
use crate::views::FilesState;
use crate::ward::{link_of, snapshot_of};
use nigiwai_book::Book;
use nigiwai_book::file_seal::FileSeal;
use nigiwai_book::shelf::{Standing, is_hash};
use nigiwai_core::failure::Failure;
use nigiwai_core::record::FieldType;
use nigiwai_core::submission::{Reply, SnapshotFile, Submission};
use nigiwai_sync::enrol::WardLink;
use nigiwai_sync::files::{Dress, Parcel, Wanted, forget_request, lacking};
use nigiwai_sync::trouble::ExchangeTrouble;
use std::collections::{BTreeMap, BTreeSet};

/// So many files go in one exchange each way; the rest goes with the next, so that nobody waits for hundreds.
const MOST_AT_ONCE: usize = 60;

/// The setting that says which run of the ward's process was offered again what it had confirmed, and how many files.
const OFFERED: &str = "files_offered";

/// What an exchange of files did.
#[derive(Debug, Default)]
pub(crate) struct FilesReport {
    /// Files that the ward confirmed.
    pub sent: u32,
    /// Files that came.
    pub came: u32,
    /// What was wrong, if anything.
    pub trouble: Option<Failure>,
}

/// Why one file did not travel.
enum Hindrance {
    /// The way is closed: the others need not be tried.
    Way(Failure),
    /// Only this one.
    File(Failure),
}

impl From<Failure> for Hindrance {
    fn from(failure: Failure) -> Hindrance {
        Hindrance::Way(failure)
    }
}

impl Desk {
    /// Sends the copies that the ward does not have and fetches those that are not here.
    pub(crate) fn exchange_files(&self) -> Result<FilesReport, Failure> {
        let Some(link) = self.read(link_of)? else { return Ok(FilesReport::default()) };
        let mut report = FilesReport::default();
        if let Err(Hindrance::Way(failure) | Hindrance::File(failure)) = self.tell_gone_files(&link) {
            return Ok(FilesReport { trouble: Some(failure), ..report });
        }
        let waiting = self.read(|book| to_send(book, &link))?;
        for (hash, dress) in waiting.into_iter().take(MOST_AT_ONCE) {
            match self.send_file(&link, (&hash, dress)) {
                Ok(sent) => report.sent += u32::from(sent),
                Err(Hindrance::File(failure)) => report.trouble = Some(failure),
                Err(Hindrance::Way(failure)) => return Ok(FilesReport { trouble: Some(failure), ..report }),
            }
        }
        for wanted in self.read(to_fetch)?.into_iter().take(MOST_AT_ONCE) {
            match self.fetch_file(&link, &wanted) {
                Ok(came) => report.came += u32::from(came),
                Err(Hindrance::File(failure)) => report.trouble = Some(failure),
                Err(Hindrance::Way(failure)) => return Ok(FilesReport { trouble: Some(failure), ..report }),
            }
        }
        Ok(report)
    }

    /// Tells the ward which photos were erased for good, under every name that they may have there.
    fn tell_gone_files(&self, link: &WardLink) -> Result<(), Hindrance> {
        let (gone, seal) = self.read(|book| {
            book.clear_shelf()?;
            Ok((book.gone_files(&link.peer())?, FileSeal::of(book.ring())))
        })?;
        for hash in gone {
            for name in seal.names(&hash) {
                let answer = carry(&link.address, &forget_request(link, &name))?;
                nigiwai_sync::enrol::kept(&answer).map_err(hindrance)?;
            }
            self.with_book(|book| {
                book.forget_setting(&noted(link, &hash, Dress::Sealed))?;
                Ok(book.set_gone_told(&link.peer(), &hash)?)
            })?;
        }
        Ok(())
    }

    /// A ward whose process began again may have gone back to a copy, without a word. What it had confirmed is offered
    /// once more, some files with each exchange; where everything is there an offer is all that travels.
    pub(crate) fn offer_again(&self, run: &str) -> Result<(), Failure> {
        let Some(link) = self.read(link_of)? else { return Ok(()) };
        let looked = self.read(|book| Ok(book.setting(OFFERED)?.unwrap_or_default()))?;
        let (before, done) = looked.split_once(' ').unwrap_or_default();
        let done: usize = if before == run { done.parse().unwrap_or_default() } else { 0 };
        let again = self.read(|book| confirmed(book, &link))?;
        let mut now = done;
        for (hash, dress) in again.into_iter().skip(done).take(MOST_AT_ONCE) {
            if let Err(Hindrance::Way(_)) = self.send_file(&link, (&hash, dress)) {
                break;
            }
            now += 1;
        }
        let looked_now = format!("{run} {now}");
        self.with_book(|book| if looked == looked_now { Ok(()) } else { Ok(book.set_setting(OFFERED, &looked_now)?) })
    }

    /// Hands a file over; true when the ward has all of it.
    fn send_file(&self, link: &WardLink, (hash, dress): (&str, Dress)) -> Result<bool, Hindrance> {
        let Some(parcel) = self.read(|book| Ok(Parcel::of(book, hash, dress)?))? else { return Ok(false) };
        let answer = carry(&link.address, &parcel.offer(link))?;
        for n in lacking(&answer).map_err(hindrance)? {
            let Some(request) = parcel.hand_over(link, n) else { continue };
            let answer = carry(&link.address, &request)?;
            nigiwai_sync::enrol::kept(&answer).map_err(hindrance)?;
        }
        self.with_book(|book| Ok(book.set_setting(&noted(link, hash, dress), "1")?))?;
        Ok(true)
    }

    /// Fetches a file piece by piece, under whichever key it was left there; false where the ward does not have it yet.
    fn fetch_file(&self, link: &WardLink, wanted: &Wanted) -> Result<bool, Hindrance> {
        let (shelf, book, seal) =
            self.read(|book| Ok((book.shelf(), book.book_id().clone(), FileSeal::of(book.ring()))))?;
        let mut names = seal.names(&wanted.hash).into_iter();
        let Some(mut name) = names.next() else { return Ok(false) };
        while let Some(n) = wanted.next(&shelf) {
            let answer = carry(&link.address, &wanted.ask(link, &name, n))?;
            if !wanted.take((&book, &shelf), (&seal, n), &answer).map_err(hindrance)? {
                let Some(next) = names.next() else { return Ok(false) };
                name = next;
            }
        }
        let standing = shelf.complete(&wanted.hash).map_err(|cause| Hindrance::File(cause.into()))?;
        if standing == Standing::Here {
            self.with_book(|book| Ok(book.set_setting(&noted(link, &wanted.hash, Dress::Sealed), "1")?))?;
        }
        Ok(standing == Standing::Here)
    }
}

/// How files stand towards the ward.
pub(crate) fn files_state(book: &Book, trouble: Option<Failure>) -> Result<FilesState, Failure> {
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let waiting = match link_of(book)? {
        Some(link) => to_send(book, &link)?.len(),
        None => 0,
    };
    Ok(FilesState { waiting: small(waiting), missing: small(to_fetch(book)?.len()), trouble })
}

/// How many photos of a submission the ward confirmed, of how many. A receipt confirms all of them.
pub(crate) fn photos_confirmed(book: &Book, submission: &Submission) -> Result<(u32, u32), Failure> {
    let hashes: BTreeSet<String> = named_by(submission).into_iter().map(|file| file.hash).collect();
    let all = u32::try_from(hashes.len()).unwrap_or(u32::MAX);
    if all == 0 || is_answered(book, submission)? {
        return Ok((all, all));
    }
    let mut confirmed = 0;
    if let Some(link) = link_of(book)? {
        for hash in &hashes {
            confirmed += u32::from(book.setting(&noted(&link, hash, Dress::Plain))?.is_some());
        }
    }
    Ok((confirmed, all))
}

/// The photos of submissions that the ward has not answered, each once, for a letter.
pub(crate) fn photos_unanswered(book: &Book) -> Result<Vec<Vec<u8>>, Failure> {
    let shelf = book.shelf();
    let mut photos = Vec::new();
    for hash in unanswered(book)? {
        photos.extend(shelf.read(&hash)?);
    }
    Ok(photos)
}

/// The hashes of the photos of submissions that the ward has not answered.
fn unanswered(book: &Book) -> Result<BTreeSet<String>, Failure> {
    let mut hashes = BTreeSet::new();
    for one in book.list::<Submission>()? {
        let named = named_by(&one);
        if !named.is_empty() && !is_answered(book, &one)? {
            hashes.extend(named.into_iter().map(|file| file.hash));
        }
    }
    Ok(hashes)
}

fn is_answered(book: &Book, submission: &Submission) -> Result<bool, Failure> {
    let replies: Vec<Reply> = book.list_by("submission", &submission.id.to_value())?;
    Ok(replies.iter().any(|reply| reply.hash == submission.hash))
}

/// Files that are here and that the ward has not confirmed: first those of submissions.
fn to_send(book: &Book, link: &WardLink) -> Result<Vec<(String, Dress)>, Failure> {
    let mut files = Vec::new();
    let mut seen = BTreeSet::new();
    let plain = unanswered(book)?.into_iter().map(|hash| (hash, Dress::Plain));
    let sealed = book.attachments()?.into_iter().map(|one| (one.hash, Dress::Sealed));
    let shelf = book.shelf();
    for (hash, dress) in plain.chain(sealed) {
        let name = noted(link, &hash, dress);
        let known = !seen.insert(name.clone()) || book.setting(&name)?.is_some();
        if !known && shelf.has(&hash) {
            files.push((hash, dress));
        }
    }
    Ok(files)
}

/// Files that are here and that the ward has confirmed: those for other PCs first.
fn confirmed(book: &Book, link: &WardLink) -> Result<Vec<(String, Dress)>, Failure> {
    let sealed = book.attachments()?.into_iter().map(|one| (one.hash, Dress::Sealed)).collect::<BTreeSet<_>>();
    let submissions = book.list::<Submission>()?;
    let named = submissions.iter().flat_map(named_by).map(|file| (file.hash, Dress::Plain)).collect::<BTreeSet<_>>();
    let shelf = book.shelf();
    let mut files = Vec::new();
    for (hash, dress) in sealed.into_iter().chain(named) {
        if shelf.has(&hash) && book.setting(&noted(link, &hash, dress))?.is_some() {
            files.push((hash, dress));
        }
    }
    Ok(files)
}

/// The photos that a submission names. Most name none, and a street's values are long: those are not read through.
fn named_by(submission: &Submission) -> Vec<SnapshotFile> {
    if submission.values.contains("\"files\":[") { snapshot_of(submission).files } else { Vec::new() }
}

/// Files that records name and that are not here.
fn to_fetch(book: &Book) -> Result<Vec<Wanted>, Failure> {
    let shelf = book.shelf();
    let missing = book.attachments()?.into_iter().filter(|one| is_hash(&one.hash) && !shelf.has(&one.hash));
    let by_hash: BTreeMap<String, u64> =
        missing.map(|one| (one.hash, u64::try_from(one.size).unwrap_or_default())).collect();
    Ok(by_hash.into_iter().map(|(hash, size)| Wanted { hash, size }).collect())
}

/// The setting under which it is noted that the ward has a file; another timeline of the ward is another ward.
fn noted(link: &WardLink, hash: &str, dress: Dress) -> String {
    let dress = if dress == Dress::Sealed { "sealed" } else { "plain" };
    format!("file {} {dress} {hash}", link.peer())
}

fn hindrance(trouble: ExchangeTrouble) -> Hindrance {
    match trouble {
        ExchangeTrouble::ServerFull => Hindrance::File(Failure::new("files_full")),
        ExchangeTrouble::Nonsense => Hindrance::File(failure_of(&trouble)),
        other => Hindrance::Way(failure_of(&other)),
    }
}
