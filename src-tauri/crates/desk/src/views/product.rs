//! Original products and specialities, and who sells them.

use super::{codes, view};
use nigiwai_core::id::Id;
use nigiwai_core::product::Product;

codes! {
    /// What is made of the products.
    ProductPaper {
        /// Four cards on an A4 page.
        #[default]
        A6,
        /// Two cards on an A4 page.
        A5,
    }
}

view! {
    /// A shop that may sell a product.
    ProductShop {
        /// The shop.
        shop: Id,
        /// Its name.
        name: String,
        /// Where it is.
        place: String,
        /// Whether it agreed to be named in the directory.
        may: bool,
    }
    /// A product.
    ProductRow {
        /// The product.
        product: Product,
        /// Who sells it.
        sellers: Vec<ProductShop>,
        /// How many photos it has.
        photos: u32,
        /// Whether a card can be made: a shop that sells it may be named.
        printable: bool,
    }
    /// All products.
    ProductView {
        /// By name.
        rows: Vec<ProductRow>,
        /// The shops that trade today.
        shops: Vec<ProductShop>,
    }
    /// A product as a person filled it in.
    ProductForm {
        /// The product; without id it is new.
        product: Product,
        /// The shops that sell it.
        sellers: Vec<Id>,
    }
    /// Cards of products.
    ProductPaperAsk {
        /// How large.
        paper: ProductPaper,
        /// Which; all where none is named.
        products: Vec<Id>,
        /// The file.
        path: String,
    }
}
