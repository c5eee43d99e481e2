//! Cards of original products (逸品カード), four or two on an A4 page with lines to cut along.
//!
//! It prints what it is handed; which shops may be named is the caller's question.

use serde::Serialize;

use super::{MissingGlyph, PaperError, Pictures, Press};

/// How large a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CardSize {
    /// Four on a page.
    #[default]
    A6,
    /// Two on a page.
    A5,
}

/// Cards, worded already.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ProductCards {
    /// The title of the document.
    pub title: String,
    /// Whose street.
    pub association: String,
    /// How large.
    pub size: CardSize,
    /// The cards.
    pub cards: Vec<ProductCard>,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ProductCard {
    /// The product.
    pub name: String,
    /// Its price in the shop's words, or "".
    pub price: String,
    /// Its story.
    pub story: String,
    /// Since when and when it can be had.
    pub facts: Vec<String>,
    /// Where: name, place and phone of each shop.
    pub sellers: Vec<[String; 3]>,
    /// The name of its photo among the pictures, or "".
    pub photo: String,
}

/// Prints cards; each photo is a JPEG under the name that its card gives.
pub fn product_cards_pdf(cards: &ProductCards, photos: Pictures) -> Result<Vec<u8>, PaperError> {
    Press::built_in().set_with("products.typ", cards, (MissingGlyph::Refuse, photos))?.pdf()
}
