//! Erasing for good (完全に消す): that the words of a record, or what is personal in it, are to be gone everywhere.
//!
//! The one act that cannot be taken back. The erasure itself stays as a record: what was erased, when, by whom and why,
//! never the words. It reaches every line about the record whose author had not seen it; what somebody writes into
//! the record afterwards stays.

use crate::book_key::is_about_keys;
use crate::choice;
use crate::fold::fold;
use crate::id::Id;
use crate::record;
use crate::record::{KindSpec, Level, Record, Shape, Stream};
use crate::{association, sign_up};

choice! {
    /// Why a record was erased.
    ErasureReason {
        /// Not said.
        Unknown = "",
        /// 本人の求め.
        Asked = "asked",
        /// 退会・閉店などで、もう要らない.
        NotNeeded = "not_needed",
        /// まちがえて入れた.
        Mistake = "mistake",
    }
}

record! {
    /// That a record's words are to be gone on every PC and at the ward.
    Erasure = 25 "erasure" in P {
        /// Number of the kind of what was erased.
        20 of_kind: i64 [Association];
        /// What was erased.
        21 record: Id [Association];
        /// The fields, as numbers with commas; "" is the whole record.
        22 fields: String [Association];
        /// Why.
        23 reason: ErasureReason [Association];
    }
}

/// How much of a record can be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The whole record: it is gone.
    Whole,
    /// What is personal in it: the record itself stays.
    Particulars,
}

/// Why nothing was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErasureRefusal {
    /// Records of this kind stay: the association itself, its PCs, what was sent.
    Stays,
    /// The name was not typed as it stands there.
    OtherName,
    /// The person sits at the keyboard.
    OneSelf,
}

impl ErasureRefusal {
    /// The stable code for screens.
    pub fn code(&self) -> &'static str {
        match self {
            ErasureRefusal::Stays => "erase_stays",
            ErasureRefusal::OtherName => "erase_other_name",
            ErasureRefusal::OneSelf => "erase_oneself",
        }
    }
}

/// What can be erased of a record of this kind, the smaller first; nothing where such records stay.
///
/// A sign-up keeps its number and its stalls, so that no number is given twice.
pub fn extents(kind: &KindSpec) -> Vec<Extent> {
    let stays = [association::Association::KIND.number, association::Device::KIND.number, Erasure::KIND.number];
    if kind.stream != Stream::P || stays.contains(&kind.number) || is_about_keys(kind.number) {
        return Vec::new();
    }
    let is_person = kind.number == association::Person::KIND.number;
    let is_sign_up = kind.number == sign_up::SignUp::KIND.number;
    let mut extents = Vec::new();
    if !is_person && !particulars(kind).is_empty() {
        extents.push(Extent::Particulars);
    }
    if !is_sign_up {
        extents.push(Extent::Whole);
    }
    extents
}

/// The fields that are personal: words which leave only in a form, and a name of somebody outside the list.
pub fn particulars(kind: &KindSpec) -> Vec<u32> {
    let outside = |name: &str| kind.number == sign_up::SignUp::KIND.number && name == "outside";
    let personal = |level: Level, shape: Shape| level == Level::Association && shape == Shape::Text;
    let fields = kind.fields.iter().filter(|field| personal(field.level, field.shape) || outside(field.name));
    fields.map(|field| field.number).collect()
}

impl Erasure {
    /// An erasure of this much of a record.
    pub fn of(kind: &KindSpec, record: &Id, extent: Extent) -> Erasure {
        let fields: Vec<String> = match extent {
            Extent::Whole => Vec::new(),
            Extent::Particulars => particulars(kind).iter().map(u32::to_string).collect(),
        };
        let (of_kind, record, fields) = (i64::from(kind.number), record.clone(), fields.join(","));
        Erasure { of_kind, record, fields, ..Erasure::default() }
    }

    /// Whether nothing of the record stays.
    pub fn is_whole(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether it takes this field away.
    pub fn takes(&self, field: u32) -> bool {
        self.is_whole() || self.fields.split(',').any(|number| number.parse() == Ok(field))
    }

    /// The number of the kind that it is about.
    pub fn kind_number(&self) -> u32 {
        u32::try_from(self.of_kind).unwrap_or_default()
    }
}

/// Whether a record may be erased: it is of a kind that can be, and its name was typed as it stands there.
///
/// Width, case and spaces of the typed name do not matter; a record without a name needs none.
pub fn accept_erasure(
    (kind, record): (&KindSpec, &Id),
    (extent, person): (Extent, &Id),
    (name, typed): (&str, &str),
) -> Result<(), ErasureRefusal> {
    if !extents(kind).contains(&extent) {
        return Err(ErasureRefusal::Stays);
    }
    if record == person {
        return Err(ErasureRefusal::OneSelf);
    }
    let plain = |text: &str| fold(text).replace(' ', "");
    if plain(name) == plain(typed) { Ok(()) } else { Err(ErasureRefusal::OtherName) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::association::{Association, Person};
    use crate::shop::Shop;
    use crate::sign_up::SignUp;
    use crate::submission::Submission;

    #[test]
    fn a_sign_up_keeps_its_number_and_a_person_goes_whole() {
        assert_eq!(extents(SignUp::KIND), [Extent::Particulars]);
        assert_eq!(extents(Person::KIND), [Extent::Whole]);
        assert_eq!(extents(Shop::KIND), [Extent::Particulars, Extent::Whole]);
        assert_eq!(extents(Association::KIND), []);
        assert_eq!(extents(Submission::KIND), [], "what was sent is the ward's too");
        let erasure = Erasure::of(SignUp::KIND, &Id::from("s"), Extent::Particulars);
        assert!(erasure.takes(20) && erasure.takes(21) && erasure.takes(3), "contact, phone, name from outside");
        assert!(!erasure.takes(14) && !erasure.takes(5), "number and stalls stay");
    }

    #[test]
    fn what_is_personal_of_a_shop_is_its_reading_owner_phone_mail_and_notes() {
        let names: Vec<&str> =
            Shop::KIND.fields.iter().filter(|f| particulars(Shop::KIND).contains(&f.number)).map(|f| f.name).collect();
        assert_eq!(names, ["kana", "phone", "mail", "owner", "notes"]);
    }

    #[test]
    fn the_name_must_be_typed_and_nobody_erases_oneself() {
        let (tofu, ito, kato) = (Id::from("tofu"), Id::from("ito"), Id::from("kato"));
        let tries = |typed| accept_erasure((Shop::KIND, &tofu), (Extent::Whole, &ito), ("豆腐 いとう", typed));
        assert_eq!(tries("豆腐いとう"), Ok(()));
        assert_eq!(tries("豆腐"), Err(ErasureRefusal::OtherName));
        assert_eq!(tries(""), Err(ErasureRefusal::OtherName));
        let person = |who| accept_erasure((Person::KIND, &ito), (Extent::Whole, who), ("伊藤", "伊藤"));
        assert_eq!(person(&ito), Err(ErasureRefusal::OneSelf));
        assert_eq!(person(&kato), Ok(()));
    }
}
