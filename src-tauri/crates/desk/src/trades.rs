//! Trades by everyday words: officers never see a code.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::{Query, fold};
use nigiwai_core::shop::Shop;
use nigiwai_core::trade::{
    CURRENT_REVISION, Confidence, FoundIn, ShopText, Suggestion, TradeCategory, TradeClasses, TradeCode, TradeLevel,
    category_of, suggest,
};

/// The category of a shop, if its trade is known.
pub(crate) fn category_of_shop(shop: &Shop) -> Option<TradeCategory> {
    category_of(&TradeCode::from_field(&shop.trade_code, shop.trade_revision)?)
}

/// The official words of a shop's class, "" not known.
pub(crate) fn trade_name(shop: &Shop) -> String {
    let code = TradeCode::from_field(&shop.trade_code, shop.trade_revision);
    let current = code.and_then(|code| nigiwai_core::trade::TradeRevisions::built_in().convert(&code));
    current
        .and_then(|one| TradeClasses::built_in().get(&one.code.code))
        .map(|class| class.name.clone())
        .unwrap_or_default()
}

/// A suggestion as the screen shows it.
pub(crate) fn option_of(one: &Suggestion) -> TradeOption {
    let mut option = option_of_code(&one.code.code);
    option.matched = one.word.clone();
    option.found_in = match one.found_in {
        FoundIn::Trade => "trade",
        FoundIn::Description => "description",
        FoundIn::Name => "name",
    }
    .to_string();
    option.sure = match one.confidence {
        Confidence::Sure => Sureness::Sure,
        Confidence::Likely => Sureness::Likely,
        Confidence::Guess => Sureness::Weak,
    };
    option
}

fn option_of_code(code: &str) -> TradeOption {
    let category = category_of(&TradeCode::current(code));
    TradeOption {
        code: code.to_string(),
        revision: u32::from(CURRENT_REVISION),
        name: TradeClasses::built_in().get(code).map(|class| class.name.clone()).unwrap_or_default(),
        category,
        group: category.map(TradeCategory::group),
        ..TradeOption::default()
    }
}

/// Suggestions for a shop as the book has it.
pub(crate) fn suggestions_for(shop: &Shop) -> Vec<TradeOption> {
    let text = ShopText { name: &shop.name, description: &shop.notes, trade: &shop.trade_words };
    suggest(&text).iter().take(4).map(option_of).collect()
}

impl Desk {
    /// Everyday words first, then the official names of the classes.
    pub(crate) fn find_trades(&self, ask: TradeAsk) -> Result<TradeAnswer, Failure> {
        let text = ShopText { name: &ask.name, description: &ask.description, trade: &ask.words };
        let mut options: Vec<TradeOption> = suggest(&text).iter().map(option_of).collect();
        let query = Query::new(&ask.words);
        if !query.is_empty() {
            let small = TradeClasses::built_in()
                .all()
                .filter(|class| matches!(class.level, TradeLevel::Class | TradeLevel::Group));
            for class in small.filter(|class| query.finds_in(&fold(&class.name))).take(12) {
                let known = options.iter().any(|one| one.code == class.code);
                if !known && category_of(&TradeCode::current(class.code.clone())).is_some() {
                    options.push(option_of_code(&class.code));
                }
            }
        }
        Ok(TradeAnswer { options })
    }

    pub(crate) fn trade_questions(&self, _: Nothing) -> Result<TradeQuestions, Failure> {
        let shops: Vec<Shop> = self.read(|book| Ok(book.list()?))?;
        let open = shops.iter().filter(|shop| shop.trade_code.is_empty());
        let questions = open
            .map(|shop| TradeQuestion {
                shop: shop.id.clone(),
                name: shop.name.clone(),
                trade_words: if shop.trade_words.is_empty() { shop.notes.clone() } else { shop.trade_words.clone() },
                options: suggestions_for(shop),
            })
            .collect();
        Ok(TradeQuestions { questions })
    }

    pub(crate) fn confirm_trades(&self, form: TradeChoices) -> Result<Done, Failure> {
        self.done("confirm_trades", |page| {
            for choice in form.choices.iter().filter(|choice| !choice.code.is_empty()) {
                let code = TradeCode {
                    code: choice.code.clone(),
                    revision: u8::try_from(choice.revision).unwrap_or(CURRENT_REVISION),
                };
                category_of(&code).ok_or_else(|| Failure::new("trade_unknown").with("code", choice.code.clone()))?;
                let mut shop: Shop = page.get(&choice.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
                shop.trade_code = code.code;
                shop.trade_revision = i64::from(code.revision);
                page.put(&shop)?;
            }
            Ok(form.choices.first().map(|choice| choice.shop.clone()).unwrap_or_default())
        })
    }
}
