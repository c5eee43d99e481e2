//! Two PCs and a USB stick: bundles both ways, without any ward.
//!
//! What is asserted is what the officers would see: the same shops on both PCs, and the same digest over everything.

#![allow(clippy::unwrap_used, reason = "a scene that cannot go on has failed")]

use nigiwai_book::{Birth, Book};
use nigiwai_core::act::Act;
use nigiwai_core::association::{Association, Person};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::shop::Shop;
use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, look_at, make_bundle};
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::trouble::ExchangeTrouble;
use tempfile::TempDir;

const KEY: [u8; 32] = [7; 32];
const NOW: Moment = Moment(1_795_000_000_000);

struct Pc {
    book: Book,
    key: DeviceKey,
    _folder: TempDir,
}

impl Pc {
    fn first(name: &str) -> Pc {
        let folder = tempfile::tempdir().unwrap();
        let birth = Birth {
            association: Association { name: "さくら坂商店街".into(), ..Association::default() },
            person: Person { name: "佐藤".into(), ..Person::default() },
            device_name: name.into(),
            now: NOW,
            key: KEY,
        };
        let book = Book::create(&folder.path().join("book"), &birth).unwrap();
        Pc { book, key: DeviceKey::new(), _folder: folder }
    }

    fn joining(name: &str, first: &Pc) -> Pc {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book");
        let book = Book::create_joining(&path, first.book.book_id(), name, NOW, KEY).unwrap();
        Pc { book, key: DeviceKey::new(), _folder: folder }
    }

    fn opens_shop(&mut self, name: &str) {
        let act = Act::new("save_shop", &Id::from("p"), NOW);
        let written = self.book.write(act, |page| {
            let shop = Shop { id: page.new_id(), name: name.into(), ..Shop::default() };
            page.put(&shop)
        });
        written.map(|_| ()).map_err(|cause: nigiwai_book::BookError| cause.to_string()).unwrap();
    }

    fn stick(&self) -> Vec<u8> {
        make_bundle(&self.book, BundleKeys { association: &KEY, device: &self.key }, None, NOW).unwrap()
    }

    fn takes(&mut self, stick: &[u8]) -> Result<u64, ExchangeTrouble> {
        absorb_bundle(&mut self.book, &KEY, stick, NOW).map(|absorbed| absorbed.applied)
    }

    fn shops(&self) -> Vec<String> {
        let mut names: Vec<String> = self.book.list::<Shop>().unwrap().into_iter().map(|shop| shop.name).collect();
        names.sort();
        names
    }
}

#[test]
fn two_pcs_without_a_network_become_equal_by_stick() {
    let mut office = Pc::first("事務所");
    office.opens_shop("Tofu Ito");
    let mut front = Pc::joining("会館", &office);
    front.takes(&office.stick()).unwrap();
    front.opens_shop("Soba Kato");
    office.opens_shop("Cafe Mori");
    let (from_front, from_office) = (front.stick(), office.stick());
    office.takes(&from_front).unwrap();
    front.takes(&from_office).unwrap();
    assert_eq!(office.shops(), ["Cafe Mori", "Soba Kato", "Tofu Ito"]);
    assert_eq!(front.shops(), office.shops());
    assert_eq!(front.book.state_digest().unwrap(), office.book.state_digest().unwrap());
}

#[test]
fn a_stick_taken_twice_or_late_changes_nothing_more() {
    let mut office = Pc::first("事務所");
    office.opens_shop("Tofu Ito");
    let old = office.stick();
    office.opens_shop("Cafe Mori");
    let new = office.stick();
    let mut front = Pc::joining("会館", &office);
    front.takes(&new).unwrap();
    let before = front.book.state_digest().unwrap();
    assert_eq!(front.takes(&new).unwrap(), 0);
    assert_eq!(front.takes(&old).unwrap(), 0, "the older stick was found in a drawer");
    assert_eq!(front.book.state_digest().unwrap(), before);
}

#[test]
fn the_answer_holds_only_what_the_other_pc_lacks() {
    let mut office = Pc::first("事務所");
    for n in 0..50 {
        office.opens_shop(&format!("shop {n}"));
    }
    let mut front = Pc::joining("会館", &office);
    let absorbed = absorb_bundle(&mut front.book, &KEY, &office.stick(), NOW).unwrap();
    front.opens_shop("Soba Kato");
    let keys = BundleKeys { association: &KEY, device: &front.key };
    let answer = make_bundle(&front.book, keys, Some(&absorbed.head.heads), NOW).unwrap();
    assert_eq!(look_at(&answer).unwrap().lines(), 1);
    assert_eq!(office.takes(&answer).unwrap(), 1);
    assert_eq!(office.shops().len(), 51);
}

#[test]
fn another_association_and_a_stranger_are_refused_and_nothing_changes() {
    let (office, mut other) = (Pc::first("事務所"), Pc::first("よその事務所"));
    let before = other.book.state_digest().unwrap();
    assert!(matches!(other.takes(&office.stick()), Err(ExchangeTrouble::OtherBook)));
    let stranger = BundleKeys { association: &[8; 32], device: &office.key };
    let forged = make_bundle(&other.book, stranger, None, NOW).unwrap();
    assert!(matches!(other.takes(&forged), Err(ExchangeTrouble::Forged)), "right book, but not its key");
    assert_eq!(other.book.state_digest().unwrap(), before);
}

#[test]
fn a_file_that_was_cut_or_changed_is_broken_at_every_byte() {
    let mut office = Pc::first("事務所");
    office.opens_shop("Tofu Ito");
    let stick = office.stick();
    let mut front = Pc::joining("会館", &office);
    let before = front.book.state_digest().unwrap();
    for at in 0..stick.len() {
        assert!(front.takes(&stick[..at]).is_err(), "cut at {at}");
        let mut changed = stick.clone();
        changed[at] ^= 1;
        assert!(front.takes(&changed).is_err(), "changed at {at}");
    }
    assert_eq!(front.book.state_digest().unwrap(), before);
    assert!(!stick.windows(8).any(|part| part == b"Tofu Ito"), "what is on the stick is sealed");
}
