//! Original products and specialities of the street (オリジナル商品・逸品), and the shops that sell them.
//!
//! A product names nobody by itself; a shop that sells it is named outside only with its consent for the directory. What
//! a newcomer gets wrong: the price is the shop's own words (1本 180円から), never a number that the association counts with.

use crate::id::Id;
use crate::record;

record! {
    /// A product.
    Product = 70 "product" in P {
        /// What it is called.
        1 name: String [Association; Found];
        /// Its story, as the shop tells it.
        2 story: String [Association];
        /// Its price, in the shop's words.
        3 price: String [Association];
        /// Since when there is it, in words: 昭和32年から.
        4 since: String [Association];
        /// When it can be had, in words: 春だけ, 毎週土曜.
        5 season: String [Association];
    }
}

record! {
    /// That a shop sells a product.
    ProductSeller = 71 "product_seller" in P {
        /// The product.
        1 product: Id [Association; Sought];
        /// The shop.
        2 shop: Id [Association; Sought];
    }
}
