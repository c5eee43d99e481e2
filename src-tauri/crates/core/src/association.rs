//! The association itself and the people who sit at its keyboard.
//!
//! There is one association in a book, under a fixed id. A person's name never leaves the association; the ward
//! sees only the person's id.

use crate::choice;
use crate::corporate_number::{NumberRefusal, read_corporate_number};
use crate::day::Day;
use crate::failure::Failure;
use crate::id::Id;
use crate::record;

/// No shopping street of today is older.
const OLDEST_YEAR: i64 = 1600;

/// Once a day.
const MOST_TIMES: i64 = 31;

choice! {
    /// What the association is by law.
    LegalForm {
        /// Not known yet.
        Unknown = "",
        /// 商店街振興組合.
        PromotionCooperative = "promotion_cooperative",
        /// 事業協同組合.
        Cooperative = "cooperative",
        /// 任意団体（商店会）.
        Voluntary = "voluntary",
    }
}

choice! {
    /// 商圏類型 of METI's street survey.
    StreetType {
        /// Not known yet.
        Unknown = "",
        /// 近隣型.
        Neighbourhood = "neighbourhood",
        /// 地域型.
        Local = "local",
        /// 広域型.
        Wide = "wide",
        /// 超広域型.
        VeryWide = "very_wide",
    }
}

choice! {
    /// What an officer does in the association.
    Role {
        /// Not known yet.
        Unknown = "",
        /// 会長・理事長.
        Chair = "chair",
        /// 副会長・副理事長.
        ViceChair = "vice_chair",
        /// 会計.
        Treasurer = "treasurer",
        /// 書記・事務.
        Clerk = "clerk",
        /// 役員・理事.
        Officer = "officer",
    }
}

record! {
    /// The association whose book this is. Exactly one, under [`association_id`].
    Association = 1 "association" in P {
        /// Official name, to the letter as in the 定款 or 会則.
        1 name: String [Ward];
        /// Reading of the name.
        2 kana: String [Ward];
        /// What it is by law.
        3 legal_form: LegalForm [Ward];
        /// 13 digits, or "" (a voluntary 商店会 has none).
        4 corporate_number: String [Ward];
        /// 商圏類型.
        5 street_type: StreetType [Ward];
        /// Year of founding, or 0.
        6 founded: i64 [Ward, unit "year"];
        /// Whether the book is the made-up sample street.
        7 sample: bool [Ward];
        /// Representative's title and name.
        20 representative: String [Association];
        /// Where the association is reached.
        21 contact: String [Association];
        /// Where the recovery sheet is kept; "" until somebody wrote it down.
        22 sheet_place: String [Association];
        /// Patrols wanted in a month, 0 nobody has said.
        23 patrols_wanted: i64 [Association, unit "times"];
        /// Cleanings wanted in a month, 0 nobody has said.
        24 cleanings_wanted: i64 [Association, unit "times"];
        /// From which month on, `YYYY-MM`; "" nobody has said.
        25 wanted_since: String [Association];
        /// Where that is written: a grant's condition, a resolution.
        26 wanted_source: String [Association];
    }
}

record! {
    /// A person who uses the book at a PC.
    Person = 2 "person" in P {
        /// The officer's name.
        20 name: String [Association];
        /// What the officer does.
        21 role: Role [Association];
        /// Whether the person left.
        22 left: bool [Association];
    }
}

record! {
    /// A PC of the association, under its device's id.
    Device = 19 "device" in P {
        /// What people call it: 事務所のPC.
        20 name: String [Association];
    }
}

/// Why the association's particulars are not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssociationRefusal {
    /// It has no name.
    #[error("no name")]
    NameMissing,
    /// The 法人番号 is mistyped.
    #[error("corporate number: {0}")]
    CorporateNumber(NumberRefusal),
    /// A year before there were such associations, or one that is still to come.
    #[error("founded in {year}")]
    Founded {
        /// What was given.
        year: i64,
    },
    /// More than once a day, or less than nothing.
    #[error("{times} times a month")]
    TimesAMonth {
        /// What was given.
        times: i64,
    },
    /// No month.
    #[error("since {text:?}")]
    Since {
        /// What was given.
        text: String,
    },
}

impl From<AssociationRefusal> for Failure {
    fn from(refusal: AssociationRefusal) -> Self {
        match refusal {
            AssociationRefusal::NameMissing => Failure::new("name_missing").at("name"),
            AssociationRefusal::CorporateNumber(cause) => Failure::from(cause).at("corporate_number"),
            AssociationRefusal::Founded { year } => Failure::new("year_impossible").with("year", year).at("founded"),
            AssociationRefusal::TimesAMonth { times } => {
                Failure::new("times_impossible").with("times", times).at("wanted")
            }
            AssociationRefusal::Since { text } => Failure::new("day_unreadable").with("text", text).at("wanted_since"),
        }
    }
}

/// The association as it is kept: numbers read as people type them, and a wanted number that holds from a month on.
///
/// A number that changed while its month did not holds from `month`, the present one: nobody missed what was not asked.
pub fn accept_association(
    before: &Association,
    form: Association,
    month: &str,
) -> Result<Association, AssociationRefusal> {
    let mut kept = Association { id: association_id(), name: form.name.trim().to_string(), ..form };
    if kept.name.is_empty() {
        return Err(AssociationRefusal::NameMissing);
    }
    kept.corporate_number =
        read_corporate_number(&kept.corporate_number).map_err(AssociationRefusal::CorporateNumber)?;
    let this_year: i64 = month.get(..4).and_then(|year| year.parse().ok()).unwrap_or(i64::MAX);
    if kept.founded != 0 && !(OLDEST_YEAR..=this_year).contains(&kept.founded) {
        return Err(AssociationRefusal::Founded { year: kept.founded });
    }
    for times in [kept.patrols_wanted, kept.cleanings_wanted] {
        if !(0..=MOST_TIMES).contains(&times) {
            return Err(AssociationRefusal::TimesAMonth { times });
        }
    }
    let wanted = |of: &Association| (of.patrols_wanted, of.cleanings_wanted);
    let changed = wanted(before) != wanted(&kept) && kept.wanted_since == before.wanted_since;
    if changed || (wanted(&kept) != (0, 0) && kept.wanted_since.is_empty()) {
        kept.wanted_since = month.to_string();
    }
    if !kept.wanted_since.is_empty() && Day::parse(&format!("{}-01", kept.wanted_since)).is_none() {
        return Err(AssociationRefusal::Since { text: kept.wanted_since });
    }
    Ok(kept)
}

/// The id under which the association stands in every book.
pub fn association_id() -> Id {
    Id::fixed("association")
}

/// The person under whose name an import writes.
pub fn import_person() -> Id {
    Id::fixed("import")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sakura() -> Association {
        Association { id: association_id(), name: "さくら坂商店会".into(), ..Association::default() }
    }

    #[test]
    fn a_corporate_number_is_read_as_people_type_it_and_a_wrong_digit_is_named_at_its_field() {
        let typed = |text: &str| {
            let form = Association { corporate_number: text.into(), ..sakura() };
            accept_association(&sakura(), form, "2026-11").map(|one| one.corporate_number)
        };
        assert_eq!(typed("１-0000-2013-1105"), Ok("1000020131105".into()));
        assert_eq!(typed(""), Ok(String::new()), "a 商店会 has none");
        let refused = typed("1000020131106").unwrap_err();
        assert_eq!(Failure::from(refused), Failure::new("number_check_digit").at("corporate_number"));
    }

    #[test]
    fn what_is_wanted_holds_from_the_month_in_which_it_was_written_unless_a_month_is_given() {
        let one = accept_association(&sakura(), Association { patrols_wanted: 1, ..sakura() }, "2026-11").unwrap();
        assert_eq!(one.wanted_since, "2026-11");
        let two = accept_association(&one, Association { patrols_wanted: 2, ..one.clone() }, "2027-02").unwrap();
        assert_eq!(two.wanted_since, "2027-02", "the months before were asked for less");
        let told = Association { patrols_wanted: 2, wanted_since: "2026-04".into(), ..one.clone() };
        assert_eq!(accept_association(&one, told, "2027-02").unwrap().wanted_since, "2026-04");
        let nonsense = Association { wanted_since: "いつか".into(), ..one.clone() };
        assert!(matches!(accept_association(&one, nonsense, "2027-02"), Err(AssociationRefusal::Since { .. })));
    }
}
