//! Keeping what was written about a shop: its page, one cell of the list, many pasted cells, opening hours, saved views.
//!
//! A phone number and a 法人番号 get their usual form here, whoever writes them. Who is a member by dated memberships is
//! changed by joining and leaving (`member.rs`), never by overwriting a yes.

use super::member;
use crate::desk::Desk;
use crate::views::*;
use nigiwai_book::Page;
use nigiwai_core::failure::Failure;
use nigiwai_core::membership::Membership;
use nigiwai_core::opening::HoursRefusal;
use nigiwai_core::record::{FieldType, Record, Shape};
use nigiwai_core::saved_view::SavedView;
use nigiwai_core::shop::Shop;
use serde_json::Value;

/// Fields that may be written in the list.
const IN_THE_LIST: [&str; 11] =
    ["name", "kana", "trade_words", "owner", "phone", "mail", "hours", "member", "chain", "body", "tenure"];

impl Desk {
    pub(crate) fn save_shop(&self, shop: Shop) -> Result<Done, Failure> {
        self.done("save_shop", |page| {
            let id = if shop.id.is_empty() { page.new_id() } else { shop.id.clone() };
            put_shop(page, Shop { id: id.clone(), ..shop })?;
            Ok(id)
        })
    }

    pub(crate) fn save_cell(&self, edit: RegisterEdit) -> Result<Done, Failure> {
        self.done("save_shop", |page| {
            keep_cell(page, &edit)?;
            Ok(edit.shop)
        })
    }

    pub(crate) fn paste_cells(&self, ask: PasteAsk) -> Result<Done, Failure> {
        self.done("paste_cells", |page| {
            for (index, edit) in ask.edits.iter().enumerate() {
                keep_cell(page, edit).map_err(|failure| failure.with("cell", index + 1))?;
            }
            Ok(ask.edits.first().map(|edit| edit.shop.clone()).unwrap_or_default())
        })
    }

    pub(crate) fn tidy_words(&self, ask: TidyAsk) -> Result<TidyAnswer, Failure> {
        let tidied = match ask.kind.as_str() {
            "phone" => nigiwai_papers::rows::tidy_phone(&ask.words),
            "postcode" => {
                let code = nigiwai_core::address::postcode(&ask.words);
                code.map(|code| format!("{}-{}", &code[..3], &code[3..]))
            }
            other => return Err(Failure::new("bad_input").with("cause", other)),
        };
        Ok(TidyAnswer { known: tidied.is_some() || ask.words.trim().is_empty(), words: tidied.unwrap_or(ask.words) })
    }

    pub(crate) fn save_view(&self, view: SavedView) -> Result<Done, Failure> {
        if view.name.trim().is_empty() {
            return Err(Failure::new("name_missing").at("name"));
        }
        self.done("save_view", |page| {
            let same = page.list::<SavedView>()?.into_iter().find(|one| one.name == view.name.trim());
            let named = same.map(|one| one.id).filter(|_| view.id.is_empty());
            let id = named.unwrap_or_else(|| if view.id.is_empty() { page.new_id() } else { view.id.clone() });
            page.put(&SavedView { id: id.clone(), name: view.name.trim().to_string(), ..view.clone() })?;
            Ok(id)
        })
    }

    pub(crate) fn save_hours(&self, form: HoursForm) -> Result<Done, Failure> {
        let week = form.week.checked().map_err(hours_failure)?;
        self.done("save_hours", |page| {
            let shop: Shop = page.get(&form.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
            page.put(&Shop { hours: form.words.trim().to_string(), week: week.text(), ..shop })?;
            Ok(form.shop)
        })
    }
}

fn hours_failure(refusal: HoursRefusal) -> Failure {
    let (code, line) = match refusal {
        HoursRefusal::Backwards { line } => ("hours_backwards", line),
        HoursRefusal::Overlap { line } => ("hours_overlap", line),
        HoursRefusal::NoSpan { line } => ("hours_without_span", line),
    };
    Failure::new(code).at(&format!("day{line}"))
}

fn keep_cell(page: &mut Page<'_>, edit: &RegisterEdit) -> Result<(), Failure> {
    let shop: Shop = page.get(&edit.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
    let field = Shop::KIND.fields.iter().find(|field| field.name == edit.field && IN_THE_LIST.contains(&field.name));
    let field = field.ok_or_else(|| Failure::new("bad_input").with("cause", edit.field.clone()))?;
    if let Shape::Choice(codes) = field.shape
        && !codes.contains(&edit.value.as_str())
    {
        return Err(Failure::new("choice_unknown").with("text", edit.value.clone()).at(field.name));
    }
    let mut fields = shop.to_fields();
    fields.insert(field.number, Value::from(edit.value.trim()));
    put_shop(page, Shop::from_fields(shop.id, &fields))
}

/// Writes a shop in its usual form, and refuses what cannot be.
pub(crate) fn put_shop(page: &mut Page<'_>, shop: Shop) -> Result<(), Failure> {
    if shop.name.trim().is_empty() {
        return Err(Failure::new("name_missing").at("name"));
    }
    let dated: Vec<Membership> = page.list_by("shop", &shop.id.to_value())?;
    let today = page.now().day_in_japan().to_string();
    let by_dates = member::by_dates(&shop, &dated, &today);
    if by_dates.is_some_and(|member| member != shop.member) {
        return Err(Failure::new("member_by_dates").at("member"));
    }
    page.put(&tidy(shop)?)?;
    Ok(())
}

fn tidy(mut shop: Shop) -> Result<Shop, Failure> {
    let number = nigiwai_core::corporate_number::read_corporate_number(&shop.corporate_number);
    shop.corporate_number = number.map_err(|_| Failure::new("corporate_number_wrong").at("corporate_number"))?;
    if !shop.phone.is_empty() {
        shop.phone = nigiwai_papers::rows::tidy_phone(&shop.phone).unwrap_or(shop.phone);
    }
    Ok(shop)
}
