//! A street of the size that the program must bear: 1,300 premises, twenty years, a hundred thousand records.
//!
//! Everything follows from a seed, so that a slow answer can be looked at again. It is written through
//! [`Book::write`] like any other street. What a newcomer gets wrong: names and days only have to be plausible; the
//! sizes and the distribution over the years are what counts.

use nigiwai_book::{Book, BookError, Page};
use nigiwai_core::act::Act;
use nigiwai_core::day::Day;
use nigiwai_core::event::{BudgetLine, Event, EventState, Permit, PermitState, Task, TaskState};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::premises::{Block, Premises, Side};
use nigiwai_core::safety::{Asset, AssetKind, Cleaning, Inspection, Patrol, Verdict};
use nigiwai_core::shop::{Began, Ended, Shop, Tenancy, YesNo};
use nigiwai_core::sign_up::{Decision, SignUp};
use std::path::Path;

/// How big the street is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Units of premises.
    pub premises: i64,
    /// Years of life.
    pub years: i32,
    /// Records in all, about.
    pub records: usize,
    /// What everything follows from.
    pub seed: u64,
}

impl Size {
    /// The street of the budgets in the design.
    pub const BIG: Size = Size { premises: 1_300, years: 20, records: 100_000, seed: 8 };

    /// The same street, a twentieth of it.
    pub const SMALL: Size = Size { premises: 120, years: 4, records: 5_000, seed: 8 };
}

const TRADES: [(&str, &str); 12] = [
    ("5821", "八百屋"),
    ("7671", "喫茶店"),
    ("7651", "居酒屋"),
    ("7831", "美容院"),
    ("5731", "婦人服"),
    ("6032", "薬局"),
    ("7624", "ラーメン"),
    ("8331", "歯医者"),
    ("6092", "花屋"),
    ("5631", "コンビニ"),
    ("7631", "そば屋"),
    ("8231", "学習塾"),
];

/// Chance that is the same for the same seed (splitmix64).
pub struct Chance(u64);

impl Chance {
    /// Begins with a seed.
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to below `end`.
    pub fn below(&mut self, end: i64) -> i64 {
        (self.next() % end.max(1).unsigned_abs()).cast_signed()
    }
}

/// The key with which a PC's book is opened, where this system keeps it in a file.
pub fn key_of(settings: &Path) -> [u8; 32] {
    let entries = std::fs::read_dir(settings).expect("the settings folder");
    let file = entries.filter_map(Result::ok).map(|entry| entry.path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "key"));
    let text = std::fs::read_to_string(file.expect("the key is in a file on this system")).expect("the key's file");
    let known: serde_json::Value = serde_json::from_str(&text).expect("the key's file is JSON");
    serde_json::from_value(known["association_key"].clone()).expect("32 bytes")
}

/// Fills a book that was just begun; gives how many records it wrote.
pub fn fill(book: &mut Book, size: Size, today: Day) -> Result<usize, BookError> {
    let mut street = Filling { chance: Chance::new(size.seed), size, today, written: 0, shops: Vec::new() };
    write(book, today, |page| street.units(page))?;
    for year in (0..size.years).rev() {
        let first = today.add_months(-12 * (year + 1)).add_days(1);
        write(book, first, |page| street.year(page, first))?;
    }
    let assets = write(book, today, |page| street.assets(page))?;
    while street.written < size.records {
        let part = (size.records - street.written).min(5_000);
        write(book, today, |page| street.inspections(page, &assets, part))?;
    }
    Ok(street.written)
}

fn write<T>(
    book: &mut Book,
    day: Day,
    work: impl FnOnce(&mut Page<'_>) -> Result<T, BookError>,
) -> Result<T, BookError> {
    let act = Act::new("save_shop", &Id::fixed("first"), Moment::in_japan(day, 9, 0));
    Ok(book.write(act, work)?.value)
}

struct Filling {
    chance: Chance,
    size: Size,
    today: Day,
    written: usize,
    shops: Vec<(Id, Tenancy)>,
}

impl Filling {
    fn put<R: nigiwai_core::record::Record>(&mut self, page: &mut Page<'_>, mut record: R) -> Result<Id, BookError> {
        if record.id().is_empty() {
            let id = page.new_id();
            record.set_id(id);
        }
        page.put(&record)?;
        self.written += 1;
        Ok(record.id().clone())
    }

    fn units(&mut self, page: &mut Page<'_>) -> Result<(), BookError> {
        let first = self.today.add_months(-12 * self.size.years);
        let blocks = (self.size.premises / 100).max(1);
        for place in 1..=blocks {
            let block = self.put(page, Block { name: format!("{place}番街"), place, ..Block::default() })?;
            for number in 1..=self.size.premises / blocks {
                let side = if number % 2 == 0 { Side::Left } else { Side::Right };
                let frontage = 300 + self.chance.below(60) * 10;
                let code = format!("{place}-{number}");
                let unit = Premises {
                    code,
                    block: block.clone(),
                    side,
                    position: number * 10,
                    frontage,
                    ..Premises::default()
                };
                let premises = self.put(page, unit)?;
                self.opens(page, &premises, first)?;
            }
        }
        Ok(())
    }

    fn opens(&mut self, page: &mut Page<'_>, premises: &Id, day: Day) -> Result<(), BookError> {
        let (code, words) = TRADES[usize::try_from(self.chance.below(12)).unwrap_or(0)];
        let number = self.shops.len() + 1;
        let shop = Shop {
            name: format!("{words} 第{number}"),
            kana: format!("だい{number}"),
            trade_code: code.to_string(),
            trade_revision: 14,
            trade_words: words.to_string(),
            member: if self.chance.below(5) == 0 { YesNo::No } else { YesNo::Yes },
            chain: if self.chance.below(10) == 0 { YesNo::Yes } else { YesNo::No },
            phone: format!("03-0000-{:04}", number % 10_000),
            owner: format!("店主 {number}"),
            ..Shop::default()
        };
        let shop = self.put(page, shop)?;
        let (premises, from) = (premises.clone(), day.to_string());
        let tenancy = Tenancy {
            id: page.new_id(),
            premises,
            shop: shop.clone(),
            from,
            began: Began::Opened,
            ..Tenancy::default()
        };
        self.put(page, tenancy.clone())?;
        self.shops.push((shop, tenancy));
        Ok(())
    }

    /// A year: every twelfth shop gives way to another, twelve events take place, patrols and cleanings are done.
    fn year(&mut self, page: &mut Page<'_>, first: Day) -> Result<(), BookError> {
        let standing: Vec<usize> = (0..self.shops.len()).filter(|at| self.shops[*at].1.until.is_empty()).collect();
        for at in standing {
            if self.chance.below(12) == 0 {
                let day = first.add_days(self.chance.below(360));
                let (_, tenancy) = &mut self.shops[at];
                tenancy.until = day.to_string();
                tenancy.ended = Ended::Closed;
                let ended = tenancy.clone();
                page.put(&ended)?;
                if self.chance.below(8) > 0 {
                    self.opens(page, &ended.premises, day.add_days(30))?;
                }
            }
        }
        for month in 0..12 {
            self.event(page, first.add_months(month))?;
            for week in 0..4 {
                let day = first.add_months(month).add_days(week * 7).to_string();
                let people = 3 + self.chance.below(5);
                self.put(
                    page,
                    Patrol {
                        day: day.clone(),
                        from: "20:00".into(),
                        to: "21:00".into(),
                        people,
                        findings: "none".into(),
                        ..Patrol::default()
                    },
                )?;
                self.put(page, Cleaning { day, minutes: 60, people, bags_burnable: 3, ..Cleaning::default() })?;
            }
        }
        Ok(())
    }

    fn event(&mut self, page: &mut Page<'_>, day: Day) -> Result<(), BookError> {
        let state = if day < self.today { EventState::Held } else { EventState::Planned };
        let event = Event {
            name: format!("{}月の市", day.month()),
            number: day.to_string(),
            starts: day.to_string(),
            ends: day.to_string(),
            stall_limit: 20,
            state,
            visitors: 900,
            ..Event::default()
        };
        let event = self.put(page, event)?;
        let things = (self.size.premises / 60).clamp(4, 20);
        for n in 0..things {
            self.work(page, &event, (day, n))?;
        }
        for n in 1..=things + 5 {
            self.sign_up(page, &event, (day, n))?;
        }
        Ok(())
    }

    /// A task of an event, and with every third a paper and a line of the budget.
    fn work(&mut self, page: &mut Page<'_>, event: &Id, (day, n): (Day, i64)) -> Result<(), BookError> {
        let (state, granted) = if day < self.today {
            (TaskState::Done, PermitState::Granted)
        } else {
            (TaskState::Open, PermitState::Open)
        };
        let due = day.add_days(-n * 5).to_string();
        let event = event.clone();
        let title = format!("仕事{n}をする");
        self.put(page, Task { event: event.clone(), title, due: due.clone(), state, ..Task::default() })?;
        if n % 3 == 0 {
            let (procedure, name) = ("road_use".to_string(), "道路使用許可".to_string());
            let permit = Permit { event: event.clone(), procedure, name, due, state: granted, ..Permit::default() };
            self.put(page, permit)?;
            let title = format!("費用{n}");
            self.put(page, BudgetLine { event, title, planned: 10_000 * n, ..BudgetLine::default() })?;
        }
        Ok(())
    }

    fn sign_up(&mut self, page: &mut Page<'_>, event: &Id, (day, n): (Day, i64)) -> Result<(), BookError> {
        let shop = usize::try_from(self.chance.below(self.shops.len().try_into().unwrap_or(1))).unwrap_or(0);
        let decision = if day < self.today { Decision::Confirmed } else { Decision::Open };
        let sign_up = SignUp {
            event: event.clone(),
            shop: self.shops[shop].0.clone(),
            stalls: 1,
            taken: Moment::in_japan(day.add_days(-30), 9, 0).0 + n,
            decision,
            number: format!("事-{n}"),
            ..SignUp::default()
        };
        self.put(page, sign_up)?;
        Ok(())
    }

    fn assets(&mut self, page: &mut Page<'_>) -> Result<Vec<Id>, BookError> {
        (1..=(self.size.premises / 6).max(10))
            .map(|n| {
                self.put(
                    page,
                    Asset {
                        kind: AssetKind::Lamp,
                        number: format!("灯-{n:03}"),
                        every_months: 6,
                        watts: 20,
                        ..Asset::default()
                    },
                )
            })
            .collect()
    }

    fn inspections(&mut self, page: &mut Page<'_>, assets: &[Id], count: usize) -> Result<(), BookError> {
        for _ in 0..count {
            let asset =
                assets[usize::try_from(self.chance.below(assets.len().try_into().unwrap_or(1))).unwrap_or(0)].clone();
            let day = self.today.add_days(-self.chance.below(i64::from(self.size.years) * 365)).to_string();
            self.put(page, Inspection { asset, day, verdict: Verdict::Good, ..Inspection::default() })?;
        }
        Ok(())
    }
}
