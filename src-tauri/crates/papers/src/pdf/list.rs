//! Lists on paper: the member list, and any other list of a screen.
//!
//! A row never breaks over two pages and the heading stands on each. A newcomer prints what the screen shows; a list
//! that leaves the office may hold less, so the columns are handed in by the caller.

use nigiwai_core::words::{Language, word};
use serde::Serialize;

use super::{MissingGlyph, PaperError, Press};

/// A list as it is printed. All texts are worded already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListPaper {
    /// 会員名簿.
    pub title: String,
    /// Who prints it.
    pub association: String,
    /// The day that it shows, in 和暦.
    pub as_of: String,
    /// A line under the title: how many, and what was chosen.
    pub summary: String,
    /// Columns from the left.
    pub columns: Vec<ListColumn>,
    /// Texts by row and column.
    pub rows: Vec<Vec<String>>,
    /// A line under the list: how it is to be kept.
    pub note: String,
    /// Paper on its side or not.
    pub orientation: Orientation,
}

/// One column of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListColumn {
    /// Its heading.
    pub heading: String,
    /// How wide it is.
    pub width: Width,
    /// On which side its texts stand.
    pub align: Align,
}

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Width {
    /// As wide as its longest text.
    Fitting,
    /// A share of what is left; 2 is twice as wide as 1.
    Share(u8),
}

/// Side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// How the paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// A4 upright.
    #[default]
    Upright,
    /// A4 on its side, for lists of many columns.
    Sideways,
}

/// The member list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberList {
    /// Name of the association.
    pub association: String,
    /// The day that it shows, in 和暦.
    pub as_of: String,
    /// Rows in the order of the street.
    pub rows: Vec<MemberRow>,
}

/// One unit of the street, with who trades there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberRow {
    /// 区画.
    pub unit: String,
    /// The shop's name as typed; not used for a vacant unit.
    pub name: String,
    /// The trade in words.
    pub trade: String,
    /// Who runs it.
    pub owner: String,
    /// Phone.
    pub phone: String,
    /// Nobody trades there.
    pub vacant: bool,
}

impl MemberList {
    /// The list as it is printed.
    pub fn paper(&self) -> ListPaper {
        let say = |key: &str| word(Language::Ja, key, &[]);
        let column = |key: &str, width| ListColumn { heading: say(key), width, align: Align::Left };
        let vacant = self.rows.iter().filter(|row| row.vacant).count();
        let counts = [("units", self.rows.len()), ("shops", self.rows.len() - vacant), ("vacant", vacant)]
            .map(|(name, count)| (name, count.to_string()));
        let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
        ListPaper {
            title: say("paper.member_list"),
            association: self.association.clone(),
            as_of: self.as_of.clone(),
            summary: word(Language::Ja, "paper.member_list_summary", &counts),
            columns: vec![
                column("column.unit", Width::Fitting),
                column("column.shop_name", Width::Share(4)),
                column("column.trade", Width::Share(3)),
                column("column.owner", Width::Share(2)),
                column("column.phone", Width::Fitting),
            ],
            rows: self.rows.iter().map(MemberRow::texts).collect(),
            note: say("paper.member_list_note"),
            orientation: Orientation::Upright,
        }
    }
}

impl MemberRow {
    fn texts(&self) -> Vec<String> {
        let name = if self.vacant { word(Language::Ja, "paper.vacant", &[]) } else { self.name.clone() };
        vec![self.unit.clone(), name, self.trade.clone(), self.owner.clone(), self.phone.clone()]
    }
}

/// Prints the member list with the program's own fonts and form.
pub fn member_list_pdf(list: &MemberList) -> Result<Vec<u8>, PaperError> {
    list_pdf(&list.paper())
}

/// Prints any list with the program's own fonts and form.
pub fn list_pdf(list: &ListPaper) -> Result<Vec<u8>, PaperError> {
    Press::built_in().set("list.typ", list, MissingGlyph::Refuse)?.pdf()
}
